// Protects those who fill in a workbook: what a cell takes is in the file, whole, in its place, and readable as XML.
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { validationsXml, withValidations, type Check, type Validation, type WorkbookFeature } from './validations';

const validation = (check: Check, more: Partial<Validation> = {}): Validation => ({
	cells: 'F2:F64',
	check,
	strict: true,
	title: 'Giá trị chưa đúng',
	message: 'Chọn trong danh sách.',
	...more
});

/** The elements of a text of XML: names, attributes and what stands in each. */
function elementsOf(xml: string) {
	const found: { name: string; attributes: Record<string, string>; text: string }[] = [];
	const parser = new SaxesParser();
	parser.on('opentag', ({ name, attributes }) => found.push({ name, attributes, text: '' }));
	parser.on('text', (text) => {
		const last = found.at(-1);
		if (last) last.text += text;
	});
	parser.on('error', (error) => {
		throw error;
	});
	parser.write(xml).close();
	return found;
}

test.each([
	['a list of cells', { kind: 'list', cells: "'Danh mục'!$A$3:$A$9" }, 'list', undefined, ["'Danh mục'!$A$3:$A$9"]],
	['a range', { kind: 'decimal', min: 0.5, max: 80 }, 'decimal', 'between', ['0.5', '80']],
	['a minimum', { kind: 'whole', min: 1, max: null }, 'whole', 'greaterThanOrEqual', ['1']],
	['a maximum', { kind: 'decimal', min: null, max: 9 }, 'decimal', 'lessThanOrEqual', ['9']],
	['a day', { kind: 'day' }, 'date', 'between', ['32874', '73415']],
	['a formula', { kind: 'formula', formula: 'AND(LEN(A2)<8,A2<>"&")' }, 'custom', undefined, ['AND(LEN(A2)<8,A2<>"&")']]
] as const)('%s', (_, check, type, operator, formulas) => {
	const [all, one, ...inner] = elementsOf(validationsXml([validation(check)]));
	expect(all).toMatchObject({ name: 'dataValidations', attributes: { count: '1' } });
	expect(one?.attributes).toMatchObject({ type, sqref: 'F2:F64', allowBlank: '1', showErrorMessage: '1' });
	expect(one?.attributes['operator']).toBe(operator);
	expect(one?.attributes['errorStyle']).toBeUndefined();
	expect(inner.map(({ text }) => text)).toEqual(formulas);
});

test('a value that may be spelt otherwise is only asked about; long words are cut to what programs read', () => {
	const xml = validationsXml([
		validation({ kind: 'day' }, { strict: false, title: 'a"&<'.repeat(20), message: 'x'.repeat(999) })
	]);
	const [, one] = elementsOf(xml);
	expect(one?.attributes['errorStyle']).toBe('warning');
	expect(one?.attributes['errorTitle']).toHaveLength(32);
	expect(one?.attributes['error']).toHaveLength(225);
});

test('they stand in the sheet that they are for, after its cells and before what must follow', async () => {
	const sheets: Record<string, string> = {};
	const look: WorkbookFeature = {
		files: {
			transform: {
				'xl/worksheets/sheet{id}.xml': {
					transform: (xml, { sheet = '' }) => {
						sheets[sheet] = xml;
						return xml;
					}
				}
			}
		}
	};
	await writeXlsx(
		[
			{ sheet: 'Một', data: [['a']], stickyRowsCount: 1 },
			{ sheet: 'Hai', data: [['b']] }
		],
		{ features: [withValidations(new Map([['Một', [validation({ kind: 'day' })]]])), look] }
	).toBuffer();
	const names = elementsOf(sheets['Một'] ?? '').map(({ name }) => name);
	expect(names.indexOf('dataValidations')).toBeGreaterThan(names.indexOf('sheetData'));
	expect(names.slice(names.indexOf('dataValidations')).filter((name) => name === 'sheetData')).toEqual([]);
	expect(sheets['Hai']).not.toContain('dataValidations');
});
