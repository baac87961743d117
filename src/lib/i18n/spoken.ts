/** Vietnamese numbers as a newsreader says them; scripts for loudspeakers and radio are written with these. */

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const word = (digit: number): string => digits[digit] ?? String(digit);

/** 0 to 99; `after` tells that hundreds were said before, so that five after none is `linh năm`. */
function tens(value: number, after: boolean): string {
	const [ten, one] = [Math.floor(value / 10), value % 10];
	if (ten === 0) return one === 0 && after ? '' : after ? `linh ${word(one)}` : word(one);
	const said = ten === 1 ? 'mười' : `${word(ten)} mươi`;
	if (one === 0) return said;
	if (one === 5) return `${said} lăm`;
	if (ten > 1 && one === 1) return `${said} mốt`;
	if (ten > 1 && one === 4) return `${said} tư`;
	return `${said} ${word(one)}`;
}

/** 0 to 999; after a larger group the hundreds are said even where there are none: `không trăm mười lăm`. */
function hundreds(value: number, after: boolean): string {
	const hundred = Math.floor(value / 100);
	if (hundred === 0 && !after) return tens(value, false);
	return `${word(hundred)} trăm ${tens(value % 100, true)}`.trim();
}

const groups: [number, string][] = [
	[1_000_000_000, 'tỷ'],
	[1_000_000, 'triệu'],
	[1_000, 'nghìn'],
	[1, '']
];

/** A whole number from 0 to 999 tỷ. */
function whole(value: number): string {
	if (value > 999_999_999_999) throw new RangeError(`${value} is more than can be said`);
	if (value === 0) return word(0);
	const said: string[] = [];
	let rest = value;
	for (const [size, name] of groups) {
		const group = Math.floor(rest / size);
		rest %= size;
		if (group > 0) said.push(hundreds(group, said.length > 0), name);
	}
	return said.filter(Boolean).join(' ');
}

/** Two digits are said as a number, more or those that begin with nought one by one: `phẩy không năm`. */
const decimals = (written: string): string =>
	written.length <= 2 && !written.startsWith('0')
		? whole(Number(written))
		: Array.from(written, Number).map(word).join(' ');

/** A number rounded to so many digits, in words: 45.55 → `bốn mươi lăm phẩy năm mươi lăm`. Noughts at the end are not said. */
export function spoken(value: number, places = 0): string {
	const [integer = '0', fraction = ''] = Math.abs(value).toFixed(places).split('.');
	const after = fraction.replace(/0+$/, '');
	const negative = value < 0 && (Number(integer) > 0 || after !== '');
	return `${negative ? 'âm ' : ''}${whole(Number(integer))}${after === '' ? '' : ` phẩy ${decimals(after)}`}`;
}

/** A year: `năm hai nghìn không trăm hai mươi tư`. */
export const spokenYear = (year: number): string => `năm ${spoken(year)}`;

/** What follows `thứ` and `hạng`: `nhất`, `hai`, `tư`, `hai mươi mốt`. */
export const spokenOrdinal = (place: number): string => (place === 1 ? 'nhất' : place === 4 ? 'tư' : spoken(place));

/** A day, `2025-05-20`: `ngày hai mươi tháng năm năm hai nghìn không trăm hai mươi lăm`. */
export function spokenDate(iso: string): string {
	const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
	return `ngày ${spoken(day)} tháng ${spokenMonth(month)} ${spokenYear(year)}`;
}

const spokenMonth = (month: number): string => (month === 4 ? 'tư' : spoken(month));

/** A number as Vietnamese text writes it, `1.234,5`, in words. */
function written(text: string): string {
	const [integer = '', fraction = ''] = text.replaceAll('.', '').split(',');
	return spoken(Number(`${integer}.${fraction}`), fraction.length);
}

const figure = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`;
const romans = ['I', 'II', 'III', 'IV'];

/** What stands in a written sentence, the longest first, and how it is said. */
const rules: [RegExp, (...parts: string[]) => string][] = [
	[
		/(?:ngày )?\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/g,
		(_, day = '', month = '', year = '') => spokenDate(`${year}-${month}-${day}`)
	],
	[
		/\bquý (I{1,3}|IV)\/(\d{4})\b/g,
		(_, roman = '', year = '') => `quý ${spokenMonth(romans.indexOf(roman) + 1)} ${spokenYear(Number(year))}`
	],
	[/\btháng (\d{1,2})\/(\d{4})\b/g, (_, month = '', year = '') => `tháng ${month} ${spokenYear(Number(year))}`],
	[/\btháng (\d{1,2})\b/g, (_, month = '') => `tháng ${spokenMonth(Number(month))}`],
	[/(?<=(?:\p{Lu}{2,}|Index) )((?:19|20)\d{2})(?![.,]?\d)/gu, (year = '') => spokenYear(Number(year))],
	[/(?<=\d)\/(?=\d)/g, () => ' trên '],
	[/(?<=\d)\s?–\s?(?=\d)/g, () => ' đến '],
	[/(thứ|[Hh]ạng) (\d+)(?![.,]\d)/g, (_, before = '', place = '') => `${before} ${spokenOrdinal(Number(place))}`],
	[/(?<=\d)\s?%/g, () => ' phần trăm'],
	[/[−-](?=\d)/g, () => 'âm '],
	[/\+(?=\d)/g, () => 'cộng '],
	[new RegExp(figure, 'g'), (number = '') => written(number)]
];

/** A written Vietnamese sentence as it is said: every number, date, place and share in words, brackets as commas. */
export function spellOut(sentence: string): string {
	const dated = sentence.replace(/\(((?:19|20)\d{2})\)/g, '(năm $1)');
	const plain = dated.replace(/ \(([^)]*)\)(?=([.,;]?))/g, (_, inner: string, next: string) =>
		next === '' ? `, ${inner},` : `, ${inner}`
	);
	return rules.reduce((text, [pattern, say]) => text.replace(pattern, say), plain);
}
