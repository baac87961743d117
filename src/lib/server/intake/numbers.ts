/** Which mark stands before the decimals. */
export type DecimalMark = 'point' | 'comma';

/** What a cell of a numeric column says. Texts of numbers have a decimal point and no thousands mark. */
export type NumberCell =
	| { kind: 'missing' }
	/** `shows` is the mark that this very cell proves, null where it has none. */
	| { kind: 'number'; text: string; shows: DecimalMark | null }
	/** `1.234`: a decimal mark or a thousands mark. */
	| { kind: 'either'; mark: '.' | ','; point: string; comma: string }
	| { kind: 'other' };

/** How people write that there is nothing to tell: in columns of numbers, of times and of codes. */
const missing = new Set(
	'|-|–|—|−|--|---|n/a|na|#n/a|n.a.|…|...|..|x|null|không có|chưa có|không có số liệu|chưa có số liệu|kđg'.split('|')
);

/** Whether a cell says that it holds nothing. */
export const isMissing = (raw: string): boolean => missing.has(clean(raw).toLowerCase());

const plain = /^[+-]?\d+$/;
const commaDecimal = /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+),\d+$/;
const pointDecimal = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)\.\d+$/;
const pointThousands = /^[+-]?\d{1,3}(?:\.\d{3}){2,}$/;
const commaThousands = /^[+-]?\d{1,3}(?:,\d{3}){2,}$/;
/** A leading zero is never that of thousands: `0.445`. */
const either = /^[+-]?[1-9]\d{0,2}([.,])\d{3}$/;
/** Spaces between thousands leave the other mark to the decimals: `1 234,567`. */
const spaced = /^[+-]?\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/;

const unsigned = (text: string) => (text.startsWith('+') ? text.slice(1) : text);
const fromComma = (text: string) => unsigned(text.replaceAll('.', '').replace(',', '.'));
const fromPoint = (text: string) => unsigned(text.replaceAll(',', ''));
/** Each mark as the decimal one; the other reading has thousands. */
const readings = (amount: string, mark: '.' | ',') => {
	const whole = unsigned(amount.replace(mark, ''));
	const decimal = unsigned(amount.replace(mark, '.'));
	return mark === ',' ? { comma: decimal, point: whole } : { comma: whole, point: decimal };
};
const number = (text: string, shows: DecimalMark | null): NumberCell => ({ kind: 'number', text, shows });

/** Reads one cell as people write numbers: spaces, signs, full-width digits, percent signs, dashes for nothing. */
export function readNumber(raw: string): NumberCell {
	const cell = clean(raw);
	if (plain.test(cell)) return number(unsigned(cell), null);
	if (missing.has(cell.toLowerCase())) return { kind: 'missing' };
	const amount = cell.replace(/ ?%$/, '');
	if (spaced.test(amount)) {
		const joined = amount.replaceAll(' ', '');
		const mark = joined.includes(',') ? 'comma' : joined.includes('.') ? 'point' : null;
		return number(mark === 'comma' ? fromComma(joined) : fromPoint(joined), mark);
	}
	const mark = either.exec(amount)?.[1];
	if (mark === '.' || mark === ',') return { kind: 'either', mark, ...readings(amount, mark) };
	if (commaDecimal.test(amount) || pointThousands.test(amount)) return number(fromComma(amount), 'comma');
	if (pointDecimal.test(amount) || commaThousands.test(amount)) return number(fromPoint(amount), 'point');
	return plain.test(amount) ? number(unsigned(amount), null) : { kind: 'other' };
}

function clean(raw: string): string {
	// Spreadsheets write an apostrophe before what must stay text.
	const cell = raw.trim().replace(/^'/, '');
	if (/^\p{ASCII}*$/u.test(cell)) return cell;
	// Full-width digits and marks, and every kind of space.
	const usual = cell.replace(/[\uff05\uff0b-\uff0e\uff10-\uff19]/g, (wide) =>
		String.fromCharCode(wide.charCodeAt(0) - 0xfee0)
	);
	return usual
		.replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
		.replace(/[\u200b\u2060\ufeff]/g, '')
		.replace(/^[−–‐‑]\s*(?=\d)/, '-')
		.trim();
}

/** A number that a program kept, as text: without exponents and without the noise of its last binary digits. */
export function plainNumber(text: string): string {
	const value = Number(text);
	if (text.trim() === '' || !Number.isFinite(value)) return text;
	const rounded = Number(value.toPrecision(15));
	const short = String(rounded);
	if (!short.includes('e')) return short;
	return Math.abs(rounded) >= 1 ? BigInt(rounded).toString() : rounded.toFixed(20).replace(/0+$/, '');
}

/** What a column of cells tells about its decimal mark. */
export interface Evidence {
	comma: boolean;
	point: boolean;
	/** Cells that could be two things. */
	either: Extract<NumberCell, { kind: 'either' }>[];
}

/** Gathers what the cells of a column tell. */
export function evidenceOf(cells: Iterable<string>): Evidence {
	const found: Evidence = { comma: false, point: false, either: [] };
	for (const raw of cells) {
		const cell = readNumber(raw);
		if (cell.kind === 'number') {
			found.comma ||= cell.shows === 'comma';
			found.point ||= cell.shows === 'point';
		} else if (cell.kind === 'either') found.either.push(cell);
	}
	return found;
}
