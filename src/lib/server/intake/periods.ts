import { parsePeriod } from '$lib/model/period';
import { fold } from '$lib/i18n/fold';

/** What a cell of time says: a period as the product writes it, and whether day and month could stand the other way. */
export interface PeriodCell {
	text: string;
	/** `3/4/2024`: the third of April here, the fourth of March in America. */
	order: 'either' | 'day first' | 'month first' | null;
}

const roman: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };
const pad = (part: string) => part.padStart(2, '0');

/** Reads a time as people write it: `15/3/2024`, `tháng 3/2024`, `Quý I năm 2024`, `năm 2024`; null where it is none. */
export function readPeriod(raw: string): PeriodCell | null {
	const cell = raw.trim();
	if (parsePeriod(cell)) return { text: cell, order: null };
	const text = fold(cell)
		.replace(/\s*([/:])\s*/g, '$1')
		.replace(/^(ngay|thoi gian) /, '');
	const known = ([, ...found]: RegExpExecArray, make: (...parts: string[]) => string): PeriodCell | null => {
		const period = make(...found);
		return parsePeriod(period) ? { text: period, order: null } : null;
	};
	const cases: [RegExp, (...parts: string[]) => string][] = [
		// A database writes the time of day as well.
		[/^(\d{4})[ /](\d{1,2})[ /](\d{1,2})(?: \d{1,2}:\d{2}(?::\d{2})?.*)?$/, (y, m, d) => `${y}-${pad(m)}-${pad(d)}`],
		[/^(\d{1,2}) thang (\d{1,2}) nam (\d{4})$/, (d, m, y) => `${y}-${pad(m)}-${pad(d)}`],
		[/^(?:thang |t)?(\d{1,2})[ /](\d{4})$/, (m, y) => `${y}-${pad(m)}`],
		[/^(\d{4})[ /](\d{1,2})$/, (y, m) => `${y}-${pad(m)}`],
		[/^thang (\d{1,2}) nam (\d{4})$/, (m, y) => `${y}-${pad(m)}`],
		[/^(?:quy |q)([1-4]|i{1,3}|iv)(?:[ /]| nam )(\d{4})$/, (q, y) => `${y}-Q${roman[q] ?? q}`],
		[/^(\d{4})[ /]?(?:quy |q)([1-4])$/, (y, q) => `${y}-Q${q}`],
		[/^nam (\d{4})$/, (y) => y]
	];
	for (const [pattern, make] of cases) {
		const found = pattern.exec(text);
		if (found) return known(found, make);
	}
	return dayAndMonth(text);
}

function dayAndMonth(text: string): PeriodCell | null {
	const found = /^(\d{1,2})[ /](\d{1,2})[ /](\d{4})(?: \d{1,2}:\d{2}(?::\d{2})?.*)?$/.exec(text);
	if (!found) return null;
	const [, first = '', second = '', year = ''] = found;
	if (Number(second) > 12 && Number(first) <= 12) return { text, order: 'month first' };
	const day = `${year}-${pad(second)}-${pad(first)}`;
	if (!parsePeriod(day)) return null;
	return { text: day, order: Number(first) > 12 || first === second ? 'day first' : 'either' };
}
