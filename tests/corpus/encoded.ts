import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { type BadFile, badFile, rowsOf, type Table, tables, written } from './bad-file.ts';

/** Text as an encoding with marks apart has it: a letter that it lacks becomes the letter without its last mark, and the mark. */
function split(text: string, encoding: string): string {
	return Array.from(text)
		.map((letter) => {
			if (iconv.decode(iconv.encode(letter, encoding), encoding) === letter) return letter;
			const [, base = letter, mark = ''] = /^(.+)(\p{M})$/u.exec(letter.normalize('NFD')) ?? [];
			return base.normalize('NFC') + mark;
		})
		.join('');
}

/** Null where the encoding cannot say what the text says. */
function inEncoding(text: string, encoding: string): Buffer | null {
	const bytes = iconv.encode(split(text, encoding), encoding);
	return iconv.decode(bytes, encoding).normalize('NFC') === text.normalize('NFC') ? bytes : null;
}

/** The letters of TCVN3 fonts, learnt from a list of provinces that was typed both ways. */
function fontLetters(): Map<string, string> {
	const folder = 'tests/fixtures/intake/encodings';
	const [unicode, typed] = ['utf-8', 'tcvn3-font'].map((name) =>
		Array.from(readFileSync(`${folder}/provinces.${name}.csv`, 'utf8').normalize('NFC'))
	);
	return new Map(unicode?.map((letter, at) => [letter, typed?.[at] ?? letter]));
}

function inFont(text: string): string | null {
	const letters = fontLetters();
	const known = Array.from(text).map((letter) => (letter < '\u0080' ? letter : letters.get(letter)));
	return known.includes(undefined) ? null : known.join('');
}

const tones: Record<string, string> = { '\u0301': 'ù', '\u0300': 'ø', '\u0309': 'û', '\u0303': 'õ', '\u0323': 'ï' };
const hats: Record<string, string> = {
	'': 'â',
	'\u0301': 'á',
	'\u0300': 'à',
	'\u0309': 'å',
	'\u0303': 'ã',
	'\u0323': 'ä'
};
const bowls: Record<string, string> = {
	'': 'ê',
	'\u0301': 'é',
	'\u0300': 'è',
	'\u0309': 'ú',
	'\u0303': 'ü',
	'\u0323': 'ë'
};
const alone: Record<string, string> = { í: 'í', ì: 'ì', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î', đ: 'ñ' };

/** Text as VNI fonts have it: the letter, then one sign for its marks. */
const inVni = (text: string): string =>
	Array.from(text)
		.map((letter) => {
			if (letter < '\u0080') return letter;
			const isCapital = letter !== letter.toLowerCase();
			const sized = (sign: string) => (isCapital ? sign.toUpperCase() : sign);
			const whole = alone[letter.toLowerCase()];
			if (whole !== undefined) return sized(whole);
			const [base = '', ...marks] = letter.normalize('NFD');
			const tone = marks.find((mark) => mark in tones) ?? '';
			if (marks.includes('\u0302')) return base + sized(hats[tone] ?? '');
			if (marks.includes('\u0306')) return base + sized(bowls[tone] ?? '');
			const horned = marks.includes('\u031b') ? (base.toLowerCase() === 'o' ? sized('ô') : sized('ö')) : base;
			return horned + sized(tones[tone] ?? '');
		})
		.join('');

const utf16 = (text: string, big: boolean) => {
	const bytes = Buffer.from(text, 'utf16le');
	return big ? bytes.swap16() : bytes;
};

const bases: Table[] = [
	tables.sipas,
	tables.ict,
	tables.ddci,
	tables.agencies,
	tables.tasks,
	tables.counts,
	tables.successions,
	tables.activities
];

/** Every base table in every encoding that can say it: the same rows, or a question which encoding it is. */
export function encodedFiles(): BadFile[] {
	return bases.flatMap((table) => {
		const text = written(table.lines);
		const known = rowsOf(table);
		const of = (name: string, bytes: Uint8Array | string | null, more: Partial<BadFile> = {}) =>
			bytes === null
				? []
				: [badFile(`encoded/${table.name} ${name}`, table.dataset, () => bytes, { ...known, ...more })];
		const sure = { ends: 'taken', plain: true } as const;
		return [
			...of('utf-8', text, sure),
			...of('utf-8 with a mark', `\ufeff${text}`, sure),
			...of('utf-8 with two marks', `\ufeff\ufeff${text}`),
			...of('utf-8, marks apart', text.normalize('NFD'), sure),
			...of('utf-16le with a mark', utf16(`\ufeff${text}`, false), sure),
			...of('utf-16be with a mark', utf16(`\ufeff${text}`, true), sure),
			...of('utf-16le without', utf16(text, false), sure),
			...of('utf-16be without', utf16(text, true), sure),
			...of('utf-16le, marks apart', utf16(`\ufeff${text.normalize('NFD')}`, false), sure),
			...of('utf-16le, half a letter at the end', utf16(`\ufeff${text}`, false).subarray(0, -1)),
			...of('windows-1258', inEncoding(text, 'windows-1258')),
			...of('tcvn', inEncoding(text, 'tcvn')),
			...of('viscii', inEncoding(text, 'viscii')),
			...of('TCVN3 font in utf-8', inFont(text)),
			...of('VNI bytes', iconv.encode(inVni(text), 'windows-1252')),
			...of('VNI font in utf-8', inVni(text)),
			...of('utf-8 read as windows-1252', iconv.decode(Buffer.from(text), 'windows-1252'), { ends: 'refused' }),
			...of('half utf-8, half windows-1258', mixed(text), { ends: 'refused' }),
			...of('utf-16 after utf-8', Buffer.concat([Buffer.from(text), utf16(text, false)]), { ends: 'refused' }),
			...of(
				'utf-32',
				Buffer.from(new Uint32Array(Array.from(`\ufeff${text}`).map((letter) => letter.codePointAt(0) ?? 0)).buffer),
				{
					ends: 'refused'
				}
			)
		];
	});
}

/** The first half of the lines in one encoding, the rest in another, as when two files were joined. */
function mixed(text: string): Buffer | null {
	const lines = text.split('\n');
	const half = lines.length >> 1;
	const second = inEncoding(lines.slice(half).join('\n'), 'windows-1258');
	const isPlain = /^\p{ASCII}*$/u;
	if (!second || isPlain.test(lines.slice(half).join('')) || isPlain.test(lines.slice(0, half).join(''))) return null;
	return Buffer.concat([Buffer.from(`${lines.slice(0, half).join('\n')}\n`), second]);
}
