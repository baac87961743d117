import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import {
	getOrderOfSiblings,
	insertElementMarkupAccordingToOrderOfSiblings,
	sanitizeAttributeValue,
	sanitizeTextContent
} from 'write-excel-file/utility';

/** What a cell may hold. A list stands in cells of the workbook. */
export type Check =
	| { kind: 'list'; cells: string }
	| { kind: 'whole' | 'decimal'; min: number | null; max: number | null }
	| { kind: 'day' }
	| { kind: 'formula'; formula: string };

/** Cells of a sheet that a spreadsheet program checks while they are filled in. */
export interface Validation {
	/** `F2:F64`; several stretches are separated by blanks. */
	cells: string;
	check: Check;
	/** Another value is refused, or (false) only asked about. */
	strict: boolean;
	/** What is said about another value: at most 32 and 225 characters. */
	title: string;
	message: string;
}

/** Days that a spreadsheet counts from 1900: 1 January 1990 and 31 December 2100. */
const [firstDay, lastDay] = [32874, 73415];
const file = 'xl/worksheets/sheet{id}.xml';
const longest = { title: 32, message: 225 };

/** The validations as an element of a sheet's XML. */
export function validationsXml(validations: readonly Validation[]): string {
	const elements = validations.map(({ cells, check, strict, title, message }) => {
		const { type, operator, formulas } = ruleOf(check);
		const attributes = {
			type,
			...(operator && { operator }),
			...(!strict && { errorStyle: 'warning' }),
			allowBlank: '1',
			showErrorMessage: '1',
			errorTitle: title.slice(0, longest.title),
			error: message.slice(0, longest.message),
			sqref: cells
		};
		const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${sanitizeAttributeValue(value)}"`);
		const inner = formulas.map((text, at) => `<formula${at + 1}>${sanitizeTextContent(text)}</formula${at + 1}>`);
		return `<dataValidation${written.join('')}>${inner.join('')}</dataValidation>`;
	});
	return `<dataValidations count="${elements.length}">${elements.join('')}</dataValidations>`;
}

function ruleOf(check: Check): { type: string; operator?: string; formulas: string[] } {
	switch (check.kind) {
		case 'list':
			return { type: 'list', formulas: [check.cells] };
		case 'day':
			return { type: 'date', operator: 'between', formulas: [String(firstDay), String(lastDay)] };
		case 'formula':
			return { type: 'custom', formulas: [check.formula] };
		case 'whole':
		case 'decimal': {
			const { kind: type, min, max } = check;
			if (min !== null && max !== null) return { type, operator: 'between', formulas: [String(min), String(max)] };
			if (max !== null) return { type, operator: 'lessThanOrEqual', formulas: [String(max)] };
			// Any number at all: a bound that none is below.
			return { type, operator: 'greaterThanOrEqual', formulas: [String(min ?? -1e15)] };
		}
	}
}

/** A feature of the library that writes workbooks, whatever pictures they may hold. */
export type WorkbookFeature = Feature<Stream | Buffer | Blob>;

/** Puts validations into the sheets of a workbook, by the names of the sheets. */
export const withValidations = (sheets: ReadonlyMap<string, readonly Validation[]>): WorkbookFeature => ({
	files: {
		transform: {
			[file]: {
				transform: (xml, { sheet }) => {
					const own = sheets.get(sheet ?? '') ?? [];
					if (own.length === 0) return xml;
					const order = getOrderOfSiblings(file, 'worksheet') ?? [];
					return insertElementMarkupAccordingToOrderOfSiblings(xml, validationsXml(own), order, 'worksheet');
				}
			}
		}
	}
});
