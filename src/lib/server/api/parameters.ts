import type { Columns, Value } from '$lib/model/datasets';
import type { Resource } from './resources';

/** How many rows one answer has at most, and has if the question does not say. */
export const mostRows = 10_000;
/** Whose figures a table may be asked for, beside those of the units of each year. */
export const bases = ['2025'] as const;
export const formats = ['json', 'csv'] as const;
export type Format = (typeof formats)[number];
/** Parameters that are not columns. */
const options = ['format', 'limit', 'offset', 'bom'] as const;

/** A question to the API as typed values; the values of one column are alternatives. */
export interface Question {
	filters: { column: string; values: Value[] }[];
	/** Whether it is asked by the provinces of today. */
	today: boolean;
	format: Format;
	/** Begin a CSV file with the mark by which Excel knows UTF-8. */
	bom: boolean;
	limit: number;
	offset: number;
}

/** A question that cannot be answered: which parameter, why, and what could stand there. */
export interface Refusal {
	reason: 'resource' | 'parameter' | 'value' | 'basis' | 'noBasis';
	parameter: string;
	value: string;
	valid: string[];
}

export const isRefusal = (asked: Question | Refusal): asked is Refusal => 'reason' in asked;

/** Reads the query of an address against the columns of a resource, and whether that may be asked by today's provinces. */
export function question(
	query: URLSearchParams,
	{ columns, today }: Pick<Resource, 'columns' | 'today'>
): Question | Refusal {
	const asked: Question = { filters: [], today: false, format: 'json', bom: false, limit: mostRows, offset: 0 };
	for (const name of new Set(query.keys())) {
		const value = query.get(name) ?? '';
		const wrong = (valid: readonly string[]): Refusal => ({
			reason: 'value',
			parameter: name,
			value,
			valid: [...valid]
		});
		if (name === 'format') {
			const format = formats.find((known) => known === value);
			if (!format) return wrong(formats);
			asked.format = format;
		} else if (name === 'basis' && today !== undefined) {
			if (!bases.some((known) => known === value)) return { ...wrong(bases), reason: 'basis' };
			asked.today = true;
		} else if (name === 'bom') {
			if (value !== '0' && value !== '1') return wrong(['0', '1']);
			asked.bom = value === '1';
		} else if (name === 'limit' || name === 'offset') {
			const [least, most] = name === 'limit' ? [1, mostRows] : [0, 1_000_000_000];
			const number = /^\d{1,10}$/.test(value) ? Number(value) : -1;
			if (number < least || number > most) return wrong([`${least}–${most}`]);
			asked[name] = number;
		} else if (Object.hasOwn(columns, name)) {
			const filter = readFilter(name, query.getAll(name), columns);
			if (isUnreadable(filter)) return { reason: 'value', parameter: name, ...filter };
			asked.filters.push(filter);
		} else {
			const valid = [...Object.keys(columns), ...options, ...(today === undefined ? [] : ['basis'])];
			return { reason: name === 'basis' ? 'noBasis' : 'parameter', parameter: name, value, valid };
		}
	}
	return asked;
}

interface Unreadable {
	value: string;
	valid: string[];
}
const isUnreadable = (filter: Question['filters'][number] | Unreadable): filter is Unreadable => 'valid' in filter;

/** A blank value asks for rows whose column is blank. */
function readFilter(column: string, texts: string[], columns: Columns): Question['filters'][number] | Unreadable {
	const values: Value[] = [];
	for (const value of texts) {
		const read = columns[column]?.safeParse(value);
		if (!read?.success) return { value, valid: choicesOf(columns, column) };
		values.push(read.data);
	}
	return { column, values };
}

/** The values of a column that has a fixed list; empty for others. */
export function choicesOf(columns: Columns, column: string): string[] {
	const issue = columns[column]?.safeParse('\u0001').error?.issues[0];
	const allowed: unknown = issue?.code === 'custom' ? issue.params?.['allowed'] : undefined;
	return typeof allowed === 'string' ? allowed.split(', ') : [];
}
