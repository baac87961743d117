import { headingKey } from './heading';
import type { CellKind } from './kinds';
import type { Findings } from '../findings';
import { type DecimalMark, isMissing, readNumber } from '../numbers';
import { readPeriod } from '../periods';

/** Reads one cell of a column; `exact` says that a program kept it as a number. */
export type CellText = (raw: string, line: number, exact: boolean) => string;

/** Stands for a cell whose problem has been told: it is no value, and no further problem either. No file can hold it. */
export const unread = '\0';

const remembered = 50_000;

interface Column {
	at: number;
	header: string;
	kind: CellKind;
	/** The decimal mark of the column; null where it is not known. */
	number: DecimalMark | null;
	/** Texts that stand for codes, by their key. */
	values: Record<string, string>;
}

/**
 * How the cells of one column become texts that the dataset's schema reads. What cannot be read stays as it was
 * written, so that the schema says what is wrong; what could be two things is told here.
 */
export function cellTexts(column: Column, findings: Findings): CellText {
	switch (column.kind) {
		case 'number':
			return numbers(column, findings);
		case 'whole':
			return wholes();
		case 'rank':
			return ranks(column, findings);
		case 'time':
			return times(column, findings);
		case 'flag':
			return (raw) => raw.trim().toLowerCase();
		case 'code':
			return codes(column);
		case 'text':
			return Object.keys(column.values).length > 0 ? codes(column) : (raw) => raw;
	}
}

function codes({ values }: Column): CellText {
	const known = new Map(Object.entries(values));
	const translate = once((raw) => known.get(headingKey(raw)) ?? (isMissing(raw) ? '' : raw));
	return (raw) => (raw === '' ? raw : translate(raw));
}

/** Most columns repeat a few texts: what depends on nothing else is read once, up to a bound. */
export function once<T>(read: (raw: string) => T): (raw: string) => T {
	const seen = new Map<string, T>();
	return (raw) => {
		const known = seen.get(raw);
		if (known !== undefined) return known;
		const text = read(raw);
		if (seen.size < remembered) seen.set(raw, text);
		return text;
	};
}

function numbers({ at, header, number: mark }: Column, findings: Findings): CellText {
	const conflict = new Conflict('mixed_decimals', { column: header, at }, findings);
	const simple = once((raw) => {
		const cell = readNumber(raw);
		if (cell.kind === 'missing') return '';
		return cell.kind === 'number' && cell.shows === null ? cell.text : cell.kind === 'other' ? raw : null;
	});
	return (raw, line, exact) => {
		if (exact || raw === '') return raw;
		const known = simple(raw);
		if (known !== null) return known;
		const cell = readNumber(raw);
		if (cell.kind === 'number') {
			if (mark !== null && cell.shows !== mark) conflict.against(raw, line);
			return cell.text;
		}
		if (cell.kind !== 'either') return raw;
		if (mark === null) {
			findings.error('ambiguous_number', { row: line, column: header, at, value: raw });
			return unread;
		}
		conflict.decided(raw, line);
		return mark === 'comma' ? cell.comma : cell.point;
	};
}

/** A whole number has no decimals: its mark is that of thousands, whichever it is. */
function wholes(): CellText {
	const read = once((raw) => {
		const cell = readNumber(raw);
		if (cell.kind === 'missing') return '';
		if (cell.kind === 'either') return cell.mark === '.' ? cell.comma : cell.point;
		return cell.kind === 'number' ? cell.text : raw;
	});
	return (raw, _, exact) => (exact ? raw : read(raw));
}

/** `12/63` is the twelfth of 63. */
function ranks({ at, header }: Column, findings: Findings): CellText {
	const whole = wholes();
	let usual: string | null = null;
	let told = false;
	return (raw, line, exact) => {
		if (!/[\p{L}/]/u.test(raw)) return whole(raw, line, exact);
		const [, place = '', of = ''] =
			/^(?:thu|hang|xep thu|xep hang)? ?(\d+)(?: ?\/ ?(\d+))?$/.exec(headingRank(raw)) ?? [];
		if (place === '') return whole(raw, line, exact);
		if (of === '') return place;
		if (Number(place) > Number(of)) return raw;
		usual ??= of;
		if (of !== usual && !told) {
			findings.warning('rank_of_differs', { row: line, column: header, at, value: raw }, { of, other: usual });
			told = true;
		}
		return place;
	};
}

const headingRank = (raw: string) => raw.split('/').map(headingKey).join('/');

function times({ at, header }: Column, findings: Findings): CellText {
	const conflict = new Conflict('mixed_dates', { column: header, at }, findings);
	return (raw, line) => {
		if (raw === '') return raw;
		const period = readPeriod(raw);
		if (!period) return isMissing(raw) ? '' : raw;
		if (period.order === 'month first') {
			conflict.against(raw, line);
			return raw;
		}
		if (period.order === 'either') conflict.decided(raw, line);
		return period.text;
	};
}

/** A column that was read one way and holds a cell that only fits the other: told once, wherever the two stand. */
class Conflict {
	private readAs: { value: string; line: number } | null = null;
	private other: { value: string; line: number } | null = null;
	private told = false;

	constructor(
		private readonly code: 'mixed_decimals' | 'mixed_dates',
		private readonly place: { column: string; at: number },
		private readonly findings: Findings
	) {}

	decided(value: string, line: number): void {
		this.readAs ??= { value, line };
		this.tell();
	}

	against(value: string, line: number): void {
		this.other ??= { value, line };
		this.tell();
	}

	private tell(): void {
		if (this.told || !this.readAs || !this.other) return;
		this.told = true;
		const { value, line: row } = this.readAs;
		const params = { other: this.other.value, other_row: this.other.line };
		this.findings.error(this.code, { ...this.place, row, value }, params);
	}
}
