import type { Indicator } from '$lib/model/datasets';
import type { Reference } from '$lib/model/reference';
import { bareKey, headingKey } from './heading';

/** What a heading means: an indicator, for sure or by its looks; or several that it could be. */
export interface IndicatorMatch {
	code: string;
	sure: boolean;
}

const headlineWords = new Set(
	(
		'tong|tong diem|diem tong|tong so|tong cong|tong so diem|tong hop|diem tong hop|diem so tong hop|chung|ket qua chung|' +
		'total|total score|overall|overall score|headline|toan bo'
	).split('|')
);
const roman: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6, vii: 7, viii: 8, ix: 9, x: 10 };
const familyWords =
	'cstp|csnd|cstp so|chi so thanh phan|chi so noi dung|noi dung|chi so|thanh phan|truc noi dung|truc|linh vuc|yeu to|tru cot|' +
	'chi so chinh|dimension|sub index|subindex|component|indicator|pillar|field|factor|area';
const numbered = new RegExp(`^(?:(${familyWords}) ?)?(?:so )?(\\d{1,2}|[ivx]{1,4})(?: (.*))?$`);
/** Words that say nothing about which indicator is meant. */
const empty = new Set('chi so cua va trong cac the of and in to for diem index'.split(' '));

/** Offices shorten what they write every day. */
const short: Record<string, string> = {
	tthc: 'thu tuc hanh chinh',
	cchc: 'cai cach hanh chinh',
	dvc: 'dich vu cong',
	cntt: 'cong nghe thong tin',
	dn: 'doanh nghiep',
	csht: 'co so ha tang',
	vbqppl: 'van ban quy pham phap luat'
};
const expanded = (key: string) =>
	key
		.split(' ')
		.map((word) => short[word] ?? word)
		.join(' ');

/** The indicators of one index that were measured in a year (null: in any), found by what tables call them. */
export class IndicatorNames {
	private readonly rows: { row: Indicator; keys: string[]; words: Set<string>[] }[];
	private readonly headline: string | null;
	/** Codes that end in a number, by the letters before it. */
	private readonly families = new Map<string, Map<number, string>>();

	constructor(reference: Reference, index: string, year: number | null) {
		const valid = reference.measuredAnywhere(index, year);
		const headlines = valid.filter((row) => row.parent_code === null);
		this.headline = (headlines.find((row) => row.valid_to_year === null) ?? headlines[0])?.indicator_code ?? null;
		this.rows = valid.map((row) => {
			const names = [row.indicator_code, row.name_vi, row.name_en];
			const keys = names.flatMap((name) => [expanded(headingKey(name)), expanded(bareKey(name))]);
			return { row, keys: [...new Set(keys)], words: names.map((name) => wordsOf(expanded(bareKey(name)))) };
		});
		for (const { row } of this.rows) {
			const parts = /^([A-Z_]+?)0*(\d+)$/.exec(row.indicator_code);
			if (!parts?.[1] || row.parent_code === null) continue;
			const family = this.families.get(parts[1]) ?? new Map<number, string>();
			this.families.set(parts[1], family.set(Number(parts[2]), row.indicator_code));
		}
	}

	/** What is meant where a heading names no indicator: the index as a whole. */
	whole(): IndicatorMatch | null {
		return this.headline === null ? null : { code: this.headline, sure: true };
	}

	/** The indicator whose code or name this is. */
	exactly(heading: string): IndicatorMatch | null {
		const key = expanded(heading);
		const exact = this.rows.find((one) => one.keys.includes(key));
		if (exact) return { code: exact.row.indicator_code, sure: true };
		return headlineWords.has(key) ? this.whole() : null;
	}

	/** The indicator that a heading's key names by code, number or name; null where it names none or could mean two. */
	find(heading: string): IndicatorMatch | null {
		const key = expanded(heading);
		return key === '' ? null : (this.exactly(key) ?? this.byNumber(key) ?? this.byName(key));
	}

	private byNumber(key: string): IndicatorMatch | null {
		const found = numbered.exec(key);
		if (!found) return null;
		const [, word, digits = '', name] = found;
		const number = /^\d/.test(digits) ? Number(digits) : roman[digits];
		if (number === undefined || (word === undefined && (name === undefined || !/^\d/.test(digits)))) return null;
		const counted = word === undefined ? null : this.inFamily(word, number);
		const named = name === undefined ? null : this.byName(name);
		if (!named) return counted === null ? null : { code: counted, sure: name === undefined };
		// The name says what is meant; a number beside it may be that of another edition.
		return { code: named.code, sure: named.sure && (counted === null || counted === named.code) };
	}

	private inFamily(word: string, number: number): string | null {
		// The DTI counts pillars (P1 …) beside its chief indicators (M1 …).
		const pillar = /^(tru cot|pillar)$/.test(word);
		const families = [...this.families].filter(([letters]) => this.families.size === 1 || pillar === (letters === 'P'));
		return families.length === 1 ? (families[0]?.[1].get(number) ?? null) : null;
	}

	/** By the beginning of the name, then by the words that both have. */
	private byName(key: string): IndicatorMatch | null {
		const exact = this.exactly(key);
		if (exact) return exact;
		if (key.length >= 8) {
			const begun = this.rows.filter((one) =>
				one.keys.some((name) => name.startsWith(`${key} `) || (name.length >= 8 && key.startsWith(`${name} `)))
			);
			if (begun.length === 1 && begun[0]) return { code: begun[0].row.indicator_code, sure: true };
		}
		const words = wordsOf(key);
		const alike = this.rows
			.map((one) => ({
				code: one.row.indicator_code,
				score: Math.max(...one.words.map((name) => likeness(words, name)))
			}))
			.sort((a, b) => b.score - a.score);
		const [best, second] = alike;
		if (!best || best.score < 0.6 || best.score - (second?.score ?? 0) < 0.15) return null;
		return { code: best.code, sure: best.score === 1 };
	}
}

const wordsOf = (key: string) => new Set(key.split(' ').filter((word) => word !== '' && !empty.has(word)));

function likeness(a: Set<string>, b: Set<string>): number {
	const shared = [...a].filter((word) => b.has(word)).length;
	return shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

/** The index whose indicators most headings name, where two do at least and no other index has as many. */
export function likeliestIndex(headings: string[], reference: Reference, year: number | null): string | null {
	const keys = headings.map(bareKey);
	const scores = reference.tables.indices.map(({ index_code: index }) => {
		const names = new IndicatorNames(reference, index, year);
		return {
			index,
			hits: keys.filter((key) => key.length > 3 && !headlineWords.has(key) && names.find(key)?.sure).length
		};
	});
	const [best, second] = scores.sort((a, b) => b.hits - a.hits);
	return best && best.hits >= 2 && best.hits > (second?.hits ?? 0) ? best.index : null;
}
