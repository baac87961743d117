import type { Locale } from './locale';

/** U+2212, as wide as a plus. */
const minus = '\u2212';
const dash = '\u2013';

const formatters = new Map<string, Intl.NumberFormat>();

/** A number without its sign. */
function digitsOf(locale: Locale, value: number, digits: number): string {
	const key = `${locale}/${digits}`;
	let formatter = formatters.get(key);
	if (!formatter) {
		formatter = new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', {
			minimumFractionDigits: digits,
			maximumFractionDigits: digits
		});
		formatters.set(key, formatter);
	}
	return formatter.format(Math.abs(value));
}

/** Whether nothing is left of a value at that precision: −0,004 is shown as 0,00, without a sign. */
const isZero = (value: number, digits: number) => Number(value.toFixed(digits)) === 0;

/** `45,55` in Vietnamese, `45.55` in English; always that many digits. */
export const number = (locale: Locale, value: number, digits = 0): string =>
	(value < 0 && !isZero(value, digits) ? minus : '') + digitsOf(locale, value, digits);

/** With every digit that it has and no marks of thousands, as figures are compared: `45,5531`; a year stays `2024`. */
export const exact = (locale: Locale, value: number): string =>
	locale === 'vi' ? String(value).replace('.', ',') : String(value);

/** With its sign, as changes are written: `+0,12`, `−2`, `0`. */
export const signed = (locale: Locale, value: number, digits = 0): string =>
	(isZero(value, digits) ? '' : value < 0 ? minus : '+') + digitsOf(locale, value, digits);

/** How many of something: `1.234`, `1,234`. */
export const count = (locale: Locale, value: number): string => number(locale, value, 0);

/** A share of one as per cent: 0.123 → `12,3%`. */
export const percent = (locale: Locale, share: number, digits = 0): string => `${number(locale, share * 100, digits)}%`;

/** How many digits a score is published with: scales of at most 1 (DTI, ICT Index) need four. */
export const scoreDigits = (max: number | null): number => (max !== null && max <= 1 ? 4 : 2);

/** A score on its scale. */
export const score = (locale: Locale, value: number, max: number | null): string =>
	number(locale, value, scoreDigits(max));

/** A place: `6` in Vietnamese (after “thứ”, “hạng”), `6th` in English. */
export function ordinal(locale: Locale, place: number): string {
	if (locale === 'vi') return number(locale, place);
	const [tens, ones] = [place % 100, place % 10];
	const ending = tens >= 11 && tens <= 13 ? 'th' : ones === 1 ? 'st' : ones === 2 ? 'nd' : ones === 3 ? 'rd' : 'th';
	return number(locale, place) + ending;
}

/** `PAPI, SIPAS và PCI`; `PAPI, SIPAS and PCI`. */
export function list(locale: Locale, items: readonly string[]): string {
	const last = items.at(-1) ?? '';
	const and = locale === 'vi' ? 'và' : 'and';
	return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** From one to the other: `2011–2024`. */
export const range = (from: string | number, to: string | number): string =>
	String(from) === String(to) ? String(from) : `${from}${dash}${to}`;

const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];
const monthName = (month: number) => months[month - 1] ?? String(month);

/** A month of any year: `tháng 4`, `April`. */
export const month = (locale: Locale, value: number): string => (locale === 'vi' ? `tháng ${value}` : monthName(value));

const sevenHours = 7 * 60 * 60 * 1000;
/** The day in Vietnam of a moment in milliseconds: `2026-11-21`. */
export const dayInVietnam = (moment: number): string => new Date(moment + sevenHours).toISOString().slice(0, 10);
/** A moment becomes the day it was in Vietnam. */
const dayOf = (iso: string) => (iso.includes('T') ? dayInVietnam(Date.parse(iso)) : iso);

/** `2026-11-21` or a moment in UTC: `21/11/2026`, `21 Nov 2026`. A date known to the month or year stays so. */
export function date(locale: Locale, iso: string): string {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(dayOf(iso));
	if (!match) return period(locale, iso);
	const [year, month, day] = match.slice(1).map(Number);
	if (year === undefined || month === undefined || day === undefined) return iso;
	return locale === 'vi' ? `${day}/${month}/${year}` : `${day} ${monthName(month).slice(0, 3)} ${year}`;
}

/** The time of day in Vietnam of a moment in milliseconds: `16:05`. */
export const clock = (moment: number): string => new Date(moment + sevenHours).toISOString().slice(11, 16);

const halves = {
	vi: { H1: '6 tháng đầu năm', H2: '6 tháng cuối năm', '9M': '9 tháng đầu năm' },
	en: { H1: 'first half of', H2: 'second half of', '9M': 'first nine months of' }
} as const;
const quarters = ['I', 'II', 'III', 'IV'];

/** A period in words: `2024-Q1` → `quý I/2024`, `Q1 2024`; `2024-H1` → `6 tháng đầu năm 2024`; others as they are. */
export function period(locale: Locale, text: string): string {
	const match = /^(\d{4})(?:-(?:Q([1-4])|(H1|H2|9M)|(\d{2})(-\d{2})?))?$/.exec(text);
	if (!match) return text;
	const [, year = '', quarter, part, month, day] = match;
	if (day) return date(locale, text);
	if (quarter)
		return locale === 'vi' ? `quý ${quarters[Number(quarter) - 1] ?? quarter}/${year}` : `Q${quarter} ${year}`;
	if (part === 'H1' || part === 'H2' || part === '9M') return `${halves[locale][part]} ${year}`;
	if (month) return locale === 'vi' ? `tháng ${Number(month)}/${year}` : `${monthName(Number(month))} ${year}`;
	return locale === 'vi' ? `năm ${year}` : year;
}
