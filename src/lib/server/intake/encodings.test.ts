// Protects: tables in the code pages and fonts that offices used before Unicode are read rightly, or asked about; never guessed.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, expect, test } from 'vitest';
import { newFolder, removeFolders } from '../../../../tests/integration/folder';
import { starterReference } from '../../../../tests/fixtures/starter';
import { fromFont } from './encodings';
import { Findings } from './findings';
import { openGrid } from './grid';
import { UnitNames } from './names';

afterAll(removeFolders);
const reference = starterReference();
const { knows } = new UnitNames(reference);
const provinces = reference.provincesOn('2020-01-01').map(({ name_vi }) => name_vi);
const lines = ['Tỉnh;Điểm', ...provinces.map((name, at) => `${name};${at + 1},5`)];

async function read(bytes: Uint8Array, encoding: string | null = null) {
	const path = join(newFolder(), 'a.csv');
	writeFileSync(path, bytes);
	const findings = new Findings('a.csv');
	const grid = await openGrid({ name: 'a.csv', path, encoding, sheet: null }, { maxBytes: 1e9, knows }, findings);
	const rows: string[] = [];
	if (grid)
		for await (const part of grid.rows()) rows.push(...part.map(({ cells }) => cells.join(';').normalize('NFC')));
	return { rows, encoding: grid?.encoding, problems: findings.problems };
}

/** Letters apart from their tones, as windows-1258 has them. */
const apart = (text: string) =>
	text.replace(/[^\x20-\x7eđĐ;\n]/gu, (letter) => {
		if (iconv.decode(iconv.encode(letter, 'windows-1258'), 'windows-1258') === letter) return letter;
		const [base = '', ...marks] = letter.normalize('NFD');
		const tone = marks.findIndex((mark) => '\u0300\u0301\u0303\u0309\u0323'.includes(mark));
		const [taken = ''] = marks.splice(tone, 1);
		return (base + marks.join('')).normalize('NFC') + taken;
	});

test.each([
	['windows-1258', (text: string) => iconv.encode(apart(text), 'windows-1258')],
	['tcvn', (text: string) => iconv.encode(text, 'tcvn')],
	['viscii', (text: string) => iconv.encode(text, 'viscii')]
])('a table of all provinces in %s', async (encoding, encode) => {
	const found = await read(encode(lines.join('\n')));
	expect(found.problems).toEqual([]);
	expect(found.encoding).toBe(encoding);
	expect(found.rows).toEqual(lines);
});

test('too few names to tell: the readings are offered, and an answer is followed', async () => {
	const bytes = iconv.encode('Tên;Điểm\nKhông rõ;1\n', 'viscii');
	const { rows, problems } = await read(bytes);
	expect(rows).toEqual([]);
	expect(problems).toMatchObject([{ code: 'unsure_encoding', params: { viscii: 'Tên;Điểm Không rõ;1' } }]);
	expect((await read(bytes, 'viscii')).rows).toEqual(['Tên;Điểm', 'Không rõ;1']);
});

test('text for the font TCVN3 inside a Unicode file is turned and said', async () => {
	const old = lines.map((line) => iconv.decode(iconv.encode(line, 'tcvn'), 'latin1'));
	expect(old[4]).not.toBe(lines[4]);
	const found = await read(Buffer.from(old.join('\n')));
	expect(found.problems).toMatchObject([{ code: 'old_font', severity: 'warning', params: { font: 'tcvn3' } }]);
	expect(found.rows).toEqual(lines);
});

test.each([
	['Haø Tónh', 'Hà Tĩnh'],
	['Thöøa Thieân Hueá', 'Thừa Thiên Huế'],
	['Ñaéc Laéc', 'Đắc Lắc'],
	['Quaûng Ngaõi', 'Quảng Ngãi'],
	['Haûi Döông', 'Hải Dương'],
	['Baéc Kaïn', 'Bắc Kạn'],
	['Ninh Thuaän', 'Ninh Thuận'],
	['Ñoàng Thaùp', 'Đồng Tháp'],
	['Caàn Thô', 'Cần Thơ']
])('VNI: %s is %s', (old, now) => expect(fromFont(old, 'vni')).toBe(now));

test('text for the font VNI inside a Unicode file is turned and said', async () => {
	const found = await read(Buffer.from('Tænh;Ñieåm\nHaø Tónh;1\nHaûi Döông;2\nCaàn Thô;3\n'));
	expect(found.problems).toMatchObject([{ code: 'old_font', params: { font: 'vni' } }]);
	expect(found.rows).toEqual(['Tỉnh;Điểm', 'Hà Tĩnh;1', 'Hải Dương;2', 'Cần Thơ;3']);
});
