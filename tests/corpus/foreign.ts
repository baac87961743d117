import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type BadFile, badFile, tables, written } from './bad-file.ts';
import { zip } from './zip-bytes.ts';

const text = written(tables.ict.lines);
const rows = tables.ict.lines.map((line) => `<tr>${line.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
const latin = (start: string, length = 3000) => Buffer.concat([Buffer.from(start, 'latin1'), Buffer.alloc(length, 7)]);

/** Files that are no table, whatever their name says. */
const others: Record<string, () => Uint8Array | string> = {
	empty: () => '',
	'a byte order mark alone': () => '\ufeff',
	'line ends alone': () => '\r\n\r\n\n',
	'blanks alone': () => ' \t \u00a0 ',
	'a zero byte': () => '\0',
	'one letter': () => 'a',
	'one quotation mark': () => '"',
	'sep= alone': () => 'sep=;',
	gzip: () => gzipSync(text),
	'a zip with the table': () => zip([{ name: 'ict.csv', bytes: text }]),
	'an empty zip': () => zip([]),
	'half a zip': () => Buffer.from('PK\x03\x04', 'latin1'),
	'7z': () => latin('7z\xbc\xaf\x27\x1c'),
	rar: () => latin('Rar!\x1a\x07\x01\0'),
	bzip2: () => latin('BZh91AY&SY'),
	xz: () => latin('\xfd7zXZ\0'),
	zstd: () => latin('\x28\xb5\x2f\xfd'),
	tar: () => Buffer.concat([Buffer.from('ict.csv'.padEnd(512, '\0')), Buffer.from(text.padEnd(2048, '\0'))]),
	png: () => readFileSync('docs/images/' + (readdirSync('docs/images').find((name) => name.endsWith('.png')) ?? '')),
	jpeg: () => latin('\xff\xd8\xff\xe0\0\x10JFIF'),
	gif: () => latin('GIF89a'),
	webp: () => latin('RIFF\x10\0\0\0WEBPVP8 '),
	bmp: () => latin('BM\x36\0\0\0\0\0'),
	tiff: () => latin('II*\0'),
	heic: () => latin('\0\0\0\x18ftypheic'),
	svg: () => '<svg xmlns="http://www.w3.org/2000/svg"><text>1</text></svg>',
	pdf: () => latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'),
	'pdf after a blank': () => latin('\n%PDF-1.7\n'),
	postscript: () => latin('%!PS-Adobe-3.0\n'),
	rtf: () => '{\\rtf1\\ansi bảng}',
	'a web page named .xls': () => `<html><head><meta charset="utf-8"></head><body><table>${rows}</table></body></html>`,
	'a table of a web page': () => `<table>${rows}</table>`,
	'a web page with a comment before': () => `<!-- x -->\n<html><table>${rows}</table></html>`,
	mhtml: () => 'MIME-Version: 1.0\nContent-Type: multipart/related\n\n--x\n',
	'XML of Excel 2003': () => '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>',
	xml: () => '<?xml version="1.0"?><rows><row a="1"/></rows>',
	docx: () => zip([{ name: 'word/document.xml', bytes: '<w:document/>' }]),
	pptx: () => zip([{ name: 'ppt/presentation.xml', bytes: '<p/>' }]),
	ods: () =>
		zip([
			{ name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.spreadsheet' },
			{ name: 'content.xml', bytes: '<x/>' }
		]),
	xlsb: () => zip([{ name: 'xl/workbook.bin', bytes: 'x' }]),
	xls: () => readFileSync('tests/fixtures/intake/workbooks/ranking.xls'),
	fods: () => readFileSync('tests/fixtures/intake/workbooks/ranking.fods'),
	'an old Office file cut short': () => Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'),
	'an old Office file of nonsense': () => latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
	'an old Office file of ones': () =>
		Buffer.concat([Buffer.from('\xd0\xcf\x11\xe0', 'latin1'), Buffer.alloc(4096, 255)]),
	sqlite: () => latin('SQLite format 3\0'),
	parquet: () => latin('PAR1'),
	'a program': () => latin('\x7fELF\x02\x01\x01'),
	'a program for Windows': () => latin('MZ\x90\0'),
	class: () => latin('\xca\xfe\xba\xbe'),
	json: () => JSON.stringify(tables.ict.lines),
	'json by lines': () => tables.ict.lines.map((line) => JSON.stringify(line)).join('\n'),
	yaml: () => tables.ict.lines.map((line) => `- unit: ${line[3] ?? ''}\n  score: ${line[5] ?? ''}`).join('\n'),
	sql: () => tables.ict.lines.map((line) => `INSERT INTO t VALUES ('${line.join("','")}');`).join('\n'),
	markdown: () => tables.ict.lines.map((line) => `| ${line.join(' | ')} |`).join('\n'),
	'a letter': () => 'Kính gửi: Sở Nội vụ\n\nThực hiện Kế hoạch số 12/KH-UBND, Ủy ban nhân dân tỉnh báo cáo như sau.\n',
	'a script': () => '#!/bin/sh\nrm -rf "$HOME"\n',
	'an e-mail': () => 'From: a@example.vn\nTo: b@example.vn\nSubject: =?utf-8?B?YQ==?=\n\nabc\n',
	'a pointer of git-lfs': () => 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n',
	'a lock of LibreOffice': () => ',user,machine,28.11.2026 20:00,file:///home/user/.config;'
};

const spectrum = dirname(fileURLToPath(import.meta.resolve('csv-spectrum')));

export const foreignFiles = (): BadFile[] => [
	...Object.entries(others).flatMap(([name, bytes]) =>
		(['results', 'activities'] as const).map((dataset) =>
			badFile(`foreign/${name} as ${dataset}`, dataset, bytes, { ends: 'refused' })
		)
	),
	...readdirSync(join(spectrum, 'csvs')).map((name) =>
		badFile(`csv-spectrum/${name}`, 'results', () => readFileSync(join(spectrum, 'csvs', name)), { ends: 'refused' })
	)
];
