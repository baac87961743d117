import fc from 'fast-check';
import { type BadFile, badFile, drawn, rowsOf, type Table, tables } from './bad-file.ts';
import {
	type Book,
	book,
	cellOf,
	entriesOf,
	head,
	laughs,
	letters,
	office,
	outside,
	shared,
	sheetOf,
	stringsOf
} from './book.ts';
import { type Entry, zip } from './zip-bytes.ts';

/** Days of a column as numbers, counted from one of the two beginnings that Excel knows. */
function dated(from1904: boolean): Buffer {
	const { lines } = tables.activities;
	const column = lines[0]?.indexOf('date') ?? 0;
	const first = Date.UTC(1899, 11, 30) + (from1904 ? 1462 * 86_400_000 : 0);
	const sheet = sheetOf(lines, (text, at) => {
		const isDate = at.replace(/\d+/, '') === letters(column) && /^\d{4}-/.test(text);
		return isDate ? `<c r="${at}" s="1"><v>${(Date.parse(text) - first) / 86_400_000}</v></c>` : cellOf(text, at);
	});
	const styles = `${head}<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`;
	return book({ sheet, styles, properties: from1904 ? '<workbookPr date1904="1"/>' : '' });
}

/** Real tables as workbooks, sound ones and damaged ones. */
function tableBooks(table: Table, seed: number): BadFile[] {
	const { lines, name, dataset } = table;
	const known = rowsOf(table);
	const of = (what: string, bytes: () => Buffer, more: Partial<BadFile> = {}) =>
		badFile(`workbook/${name} ${what}`, dataset, bytes, { ...known, plain: true, ...more });
	const sheet = sheetOf(lines);
	const sound = book({ sheet });
	const kept = zip(entriesOf({ sheet }).map((entry) => ({ ...entry, method: 0 })));
	const refused = { ends: 'refused' } as const;
	const same = { ends: 'taken' } as const;
	const place = fc.integer({ min: 0, max: 999_999 }).map((millionths) => millionths / 1e6);
	const turned = (bytes: Buffer, share: number) => {
		const copy = Buffer.from(bytes);
		const at = Math.floor(share * copy.length);
		copy[at] = (copy[at] ?? 0) ^ 1;
		return copy;
	};
	return [
		of('sound', () => sound, same),
		of('with texts apart', () => book(shared(lines)), same),
		of('not compressed', () => kept, same),
		of('with a comment', () => zip(entriesOf({ sheet }), 'PK\x05\x06 lời bình'), {}),
		of('with bytes before', () => Buffer.concat([Buffer.from('rác'), sound]), refused),
		of('with bytes after', () => Buffer.concat([sound, Buffer.from('rác')])),
		...drawn(place, 5, 700 + seed).map((share) =>
			of(
				`cut at ${Math.floor(share * sound.length)}`,
				() => sound.subarray(0, Math.floor(share * sound.length)),
				refused
			)
		),
		// A sum over every part tells of one bit: what was turned is found, or is no part of what is read.
		...drawn(place, 12, 720 + seed).map((share) => of(`bit turned at ${share.toFixed(4)}`, () => turned(sound, share))),
		...drawn(place, 12, 740 + seed).map((share) =>
			of(`bit turned, not compressed, at ${share.toFixed(4)}`, () => turned(kept, share))
		)
	];
}

/** Workbooks that no program would save. */
function strangeBooks(): BadFile[] {
	const { lines } = tables.ict;
	const known = rowsOf(tables.ict);
	const sheet = sheetOf(lines);
	const { strings = '', sheet: pointing } = shared(lines);
	const of = (what: string, parts: Book | (() => Buffer), more: Partial<BadFile> = {}) =>
		badFile(`workbook/${what}`, 'results', typeof parts === 'function' ? parts : () => book(parts), {
			...known,
			plain: true,
			...more
		});
	const refused = { ends: 'refused' } as const;
	const same = { ends: 'taken' } as const;
	const without = (part: string) => of(`without ${part}`, { ...shared(lines), parts: { [part]: null } }, refused);
	const told =
		(change: Partial<Entry>, only = 'xl/worksheets/sheet1.xml') =>
		() =>
			zip(entriesOf({ sheet }).map((entry) => (entry.name === only ? { ...entry, ...change } : entry)));
	const row = (inside: string, attributes = '') =>
		sheet.replace('</sheetData>', `<row ${attributes}>${inside}</row></sheetData>`);
	const notes = `<sheet name="Bảng" sheetId="1" r:id="rId1"/><sheet name="Khác" sheetId="2" r:id="rId9"/>`;
	const second = {
		links: `<Relationship Id="rId9" Type="${office}/worksheet" Target="worksheets/sheet2.xml"/>`,
		parts: { 'xl/worksheets/sheet2.xml': sheetOf([['Ghi chú']]) }
	};
	const many = (count: number) => () =>
		zip([
			...entriesOf({ sheet }),
			...Array.from({ length: count }, (_, at) => ({ name: `xl/media/${at}`, bytes: 'x', method: 0 }))
		]);
	return [
		...['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/worksheets/sheet1.xml'].map(without),
		of('without xl/sharedStrings.xml', { ...shared(lines), parts: { 'xl/sharedStrings.xml': null } }, refused),
		of('without [Content_Types].xml', { sheet, parts: { '[Content_Types].xml': null } }),
		of('with a blank sheet', { sheet: sheetOf([]) }, refused),
		of('with a blank part', { sheet: '' }, refused),
		of('with a part that is no XML', { sheet: 'a,b,c\n1,2,3\n' }, refused),
		of('with XML that does not end', { sheet: sheet.slice(0, -200) }),
		of(
			'in UTF-16',
			() =>
				zip(
					entriesOf({ sheet }).map((one) => ({
						...one,
						bytes: Buffer.from(`\ufeff${one.bytes.toString()}`, 'utf16le')
					}))
				),
			refused
		),
		of('with a prefix', { sheet: sheet.replace(/<(\/?)(?!\?)/g, '<$1x:') }),
		of('with a size that is too small', told({ size: 1 })),
		of('with a size that is too large', told({ size: 50_000_000 })),
		of('with a size beyond any', told({ size: 0xffffffff }), refused),
		of('with a packed size that is too small', told({ packed: 10 }), refused),
		of('with a packed size beyond the end', told({ packed: 90_000_000 }), refused),
		of('with a wrong sum', told({ crc: 1 }), refused),
		of('with a method of its own', told({ method: 12 }), refused),
		of('protected', told({ flags: 1 }), refused),
		of('with a bomb for a sheet', told({ bytes: Buffer.alloc(300_000_000, 0x20) }), { ...refused, heavy: true }),
		of('with a bomb that lies', told({ bytes: Buffer.alloc(300_000_000, 0x20), size: 1000 }), {
			...refused,
			heavy: true
		}),
		of(
			'with a bomb for strings',
			{ ...shared(lines), strings: stringsOf('<si><t>a</t></si>'.repeat(6_000_000)) },
			{ ...refused, heavy: true }
		),
		of('with a bomb beside', { sheet, parts: { 'xl/media/a': 'a'.repeat(200_000_000) } }, { ...same, heavy: true }),
		of('with 1,500 parts', many(1500), same),
		of('with 5,000 parts', many(5000), refused),
		of('with 70,000 parts', many(70_000), { ...refused, heavy: true }),
		of(
			'with entities from outside in texts',
			{ sheet: pointing, strings: strings.replace('<sst>', `${outside('sst')}<sst>`).replace('ICT', '&x;') },
			refused
		),
		of(
			'with entities from outside in the sheet',
			{
				sheet: sheet
					.replace('<worksheet>', `${outside('worksheet')}<worksheet>`)
					.replace('<t xml:space="preserve">ICT', '<t xml:space="preserve">&x;')
			},
			refused
		),
		of(
			'with a billion laughs in texts',
			{ sheet: pointing, strings: strings.replace('<sst>', `${laughs('sst')}<sst>`).replace('ICT', '&a12;') },
			refused
		),
		of(
			'with a billion laughs in the sheet',
			{ sheet: sheet.replace('<worksheet>', `${laughs('worksheet')}<worksheet>`).replace('>ICT<', '>&a12;<') },
			refused
		),
		of('with a billion laughs in the book', {
			sheet,
			parts: {
				'xl/workbook.xml': `${laughs('workbook')}<workbook xmlns:r="${office}"><sheets><sheet name="&a12;" sheetId="1" r:id="rId1"/></sheets></workbook>`
			}
		}),
		of(
			'with a dimension of a million rows',
			{ sheet: sheetOf(lines, cellOf, '<dimension ref="A1:XFD1048576"/>') },
			same
		),
		of('with a last row far down', { sheet: row('<c r="A1048576"><v>1</v></c>', 'r="1048576"') }, refused),
		of('with a row beyond the last', { sheet: row('<c r="A99999999"><v>1</v></c>', 'r="99999999"') }, refused),
		of('with an empty row far down', { sheet: row('', 'r="1048576"') }, { heavy: true }),
		of('with a row without end', { sheet: row('<c><v>1</v></c>', 'r="1e9"') }),
		of('with a column beyond the last', { sheet: row('<c r="ZZZZZZ99"><v>1</v></c>', 'r="99"') }, refused),
		of('with a column of zero', { sheet: row('<c r="A0"><v>1</v></c>', 'r="0"') }),
		of('with a cell without a place', { sheet: row('<c><v>1</v></c>', 'r="99"') }),
		of(
			'with merged cells beyond the last',
			{
				sheet: sheet.replace('</worksheet>', '<mergeCells><mergeCell ref="A2:XFD99999999"/></mergeCells></worksheet>')
			},
			{ changed: 20, added: 20 }
		),
		of('with texts that do not exist', { sheet: pointing.replaceAll('<v>0</v>', '<v>99999</v>'), strings }, refused),
		of('with texts below zero', { sheet: pointing.replaceAll('<v>0</v>', '<v>-1</v>'), strings }, refused),
		of('with formulas and their results', { sheet: sheet.replaceAll('<v>', '<f>1+1</f><v>') }, same),
		of('with formulas without results', { sheet: sheet.replaceAll(/<v>[^<]*<\/v>/g, '<f>A1</f>') }, refused),
		of(
			'with formulas that failed',
			{ sheet: sheet.replaceAll(/<c r="(F\d+)"><v>[^<]*<\/v>/g, '<c r="$1" t="e"><f>1/0</f><v>#DIV/0!</v>') },
			{ changed: 20, added: 20 }
		),
		of(
			'with numbers as 1e309',
			{ sheet: sheet.replaceAll(/<c r="(F\d+)"><v>[^<]*</g, '<c r="$1"><v>1e309<') },
			refused
		),
		of('with numbers as NaN', { sheet: sheet.replaceAll(/<c r="(F\d+)"><v>[^<]*</g, '<c r="$1"><v>NaN<') }, refused),
		of(
			'with true for numbers',
			{ sheet: sheet.replaceAll(/<c r="(F\d+)"><v>[^<]*</g, '<c r="$1" t="b"><v>1<') },
			refused
		),
		of(
			'with a hidden sheet before',
			{
				sheet: sheetOf([['Ẩn']]),
				sheets: notes.replace('sheetId="1"', 'sheetId="1" state="hidden"'),
				links: second.links,
				parts: { 'xl/worksheets/sheet2.xml': sheet }
			},
			same
		),
		of(
			'with every sheet hidden',
			{ sheet, sheets: '<sheet name="Bảng" sheetId="1" state="veryHidden" r:id="rId1"/>' },
			refused
		),
		of('with a second sheet', { sheet, sheets: notes, ...second }, same),
		of('with sheets that point nowhere', { sheet, sheets: '<sheet name="Bảng" sheetId="1" r:id="rId77"/>' }, refused),
		of(
			'with a sheet outside',
			{
				sheet,
				parts: {
					'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${office}/worksheet" Target="../../../../etc/passwd"/></Relationships>`
				}
			},
			refused
		),
		of('with names that climb', () => zip([{ name: '../../evil.txt', bytes: 'x' }, ...entriesOf({ sheet })]), same),
		of('with a sheet twice', () =>
			zip([...entriesOf({ sheet }), { name: 'xl/worksheets/sheet1.xml', bytes: sheetOf([['Khác']]) }])
		),
		of('with hidden rows', { sheet: sheet.replaceAll('<row r="3"', '<row r="3" hidden="1"') }, same),
		of('with 3,000 columns', { sheet: sheetOf([Array.from({ length: 3000 }, (_, at) => `c${at}`)]) }, refused),
		of('with a text of 2 million letters', { sheet: sheet.replace('>ICT<', `>${'a'.repeat(2_000_000)}<`) }, refused),
		badFile('workbook/days counted from 1900', 'activities', () => dated(false), {
			...rowsOf(tables.activities),
			ends: 'taken',
			plain: true
		}),
		badFile('workbook/days counted from 1904', 'activities', () => dated(true), {
			...rowsOf(tables.activities),
			ends: 'taken',
			plain: true,
			says: { column: 'date', value: '2023-01-01' }
		})
	];
}

export const workbookFiles = (): BadFile[] => [
	...[tables.ict, tables.sipas, tables.agencies].flatMap(tableBooks),
	...strangeBooks()
];
