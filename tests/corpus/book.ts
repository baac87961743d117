import { zip, type Entry } from './zip-bytes.ts';

export const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The letters of a column, counted from 0. */
export function letters(column: number): string {
	return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

const isNumber = (text: string) => /^\d+(\.\d+)?$/.test(text) && String(Number(text)) === text;

/** A cell as Excel writes it: numbers as numbers, texts in place. */
export const cellOf = (text: string, at: string) =>
	text === ''
		? ''
		: isNumber(text)
			? `<c r="${at}"><v>${text}</v></c>`
			: `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

type CellWriter = (text: string, at: string) => string;

/** A table as a sheet. */
export const sheetOf = (lines: string[][], cell: CellWriter = cellOf, more = '') =>
	`${head}<worksheet>${more}<sheetData>${lines
		.map(
			(line, row) =>
				`<row r="${row + 1}">${line.map((text, at) => cell(text, `${letters(at)}${row + 1}`)).join('')}</row>`
		)
		.join('')}</sheetData></worksheet>`;

/** The parts of a workbook. */
export interface Book {
	sheet: string;
	strings?: string;
	styles?: string;
	/** Beside or in the place of the usual parts; null takes one away. */
	parts?: Record<string, string | null>;
	sheets?: string;
	properties?: string;
	links?: string;
}

/** The parts as entries of an archive: the usual ones, and whatever is to be otherwise. */
export function entriesOf({ sheet, strings, styles, parts = {}, sheets, properties = '', links = '' }: Book): Entry[] {
	const usual = `<sheet name="Bảng" sheetId="1" r:id="rId1"/>`;
	const link = (id: string, kind: string, target: string) =>
		`<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
	const all: Record<string, string | null> = {
		'[Content_Types].xml': `${head}<Types/>`,
		'xl/workbook.xml': `${head}<workbook xmlns:r="${office}">${properties}<sheets>${sheets ?? usual}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `${head}<Relationships>${link('rId1', 'worksheet', 'worksheets/sheet1.xml')}${
			strings === undefined ? '' : link('rId2', 'sharedStrings', 'sharedStrings.xml')
		}${styles === undefined ? '' : link('rId3', 'styles', 'styles.xml')}${links}</Relationships>`,
		'xl/worksheets/sheet1.xml': sheet,
		...(strings === undefined ? {} : { 'xl/sharedStrings.xml': strings }),
		...(styles === undefined ? {} : { 'xl/styles.xml': styles }),
		...parts
	};
	return Object.entries(all).flatMap(([name, bytes]) => (bytes === null ? [] : [{ name, bytes }]));
}

/** A workbook in bytes. */
export const book = (parts: Book) => zip(entriesOf(parts));

/** The texts of a table kept apart from its cells, as Excel does. */
export function shared(lines: string[][]): Pick<Book, 'sheet' | 'strings'> {
	const texts: string[] = [];
	const sheet = sheetOf(lines, (text, at) => {
		if (text === '' || isNumber(text)) return cellOf(text, at);
		return `<c r="${at}" t="s"><v>${texts.push(text) - 1}</v></c>`;
	});
	return {
		sheet,
		strings: stringsOf(texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join(''))
	};
}

/** The part that holds the texts of cells. */
export const stringsOf = (items: string, before = '') => `${head}${before}<sst>${items}</sst>`;

/** Entities that stand for ten of another, a billion times over. */
export const laughs = (name: string) =>
	`<!DOCTYPE ${name} [<!ENTITY a0 "ha">${Array.from({ length: 12 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')}]>`;
/** An entity that stands for a file of the machine. */
export const outside = (name: string) => `<!DOCTYPE ${name} [<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
