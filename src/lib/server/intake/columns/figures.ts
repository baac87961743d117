import type { Reference } from '$lib/model/reference';
import { bareKey, headingKey, isSerial } from './heading';
import { type IndicatorMatch, IndicatorNames } from './indicators';
import type { IndexNames } from './titles';

/** What a heading of a table of results says. */
export type Figure =
	| FigureFound
	/** It speaks of a figure or a year, but not clearly of which. */
	| { kind: 'unclear' }
	| { kind: 'none' };

interface FigureFound {
	kind: 'figure';
	figure: 'score' | 'rank';
	indicator: string;
	year: number | null;
	sure: boolean;
	/** It names no indicator: that of the whole index, or of the column before it. */
	bare: boolean;
}

const rankWords = 'thu tu xep hang|xep hang|thu hang|xep thu|vi thu|vi tri|hang|rankings|ranking|rank';
const scoreWords = 'diem so|so diem|diem|score|gia tri|ket qua|value|ty le|%';
/** What may stand beside the name of an index without making it another thing. */
const fillers = '(?:(?:chi|so|bo|diem|tinh|cap|index|cua|the)(?: |$))*';
const filler = new RegExp(`^${fillers}$`);
const leadingFiller = new RegExp(`^${fillers}`);
const figureWord = (words: string) => new RegExp(`^(?:${words})(?= |$)|(?<= |^)(?:${words})$`);
const rank = figureWord(rankWords);
const score = figureWord(scoreWords);

/** Reads headings of wide tables: which figure of which indicator and year. Build one per index and year. */
export class FigureHeadings {
	private readonly byYear = new Map<number | null, IndicatorNames>();

	constructor(
		private readonly reference: Reference,
		private readonly names: IndexNames,
		private readonly index: string,
		private readonly year: number | null
	) {}

	/** `parts` are the lines of the heading from the top: `2024` over `Hạng`; a line above may only gather the others. */
	read(parts: string[]): Figure {
		const text = parts.join(' ');
		if (isSerial(text) || text.trim() === '') return { kind: 'none' };
		const attempts = parts.length > 1 ? [text, parts.slice(1).join(' ')] : [text];
		// What stands in brackets is a unit or a scale, unless it is part of a name.
		const keys = attempts.flatMap((attempt) => [headingKey(attempt), bareKey(attempt)]);
		const found = keys.flatMap((key) => this.figure(key) ?? []);
		const best = found.find((figure) => figure.sure) ?? found[0];
		if (best) return best;
		const { key, years } = withoutYear(bareKey(text));
		const speaks = rank.test(key) || score.test(key) || years.length > 0;
		return { kind: speaks && key.length < 40 ? 'unclear' : 'none' };
	}

	private figure(heading: string): FigureFound | null {
		const { key, years } = withoutYear(heading);
		if (years.length > 1) return null;
		const year = years[0] ?? null;
		const indicators = this.indicators(year ?? this.year);
		const named = indicators.exactly(key);
		if (named) return { kind: 'figure', figure: 'score', indicator: named.code, year, sure: true, bare: false };
		const isRank = rank.test(key);
		const rest = without(key, isRank ? rank : score);
		const match = rest === '' && rest === key && year === null ? null : this.indicator(rest, indicators);
		if (!match) return null;
		const figure = isRank ? 'rank' : 'score';
		return { kind: 'figure', figure, indicator: match.code, year, sure: match.sure, bare: rest === '' };
	}

	/** The indicator that is left of a heading without the words for its figure; the index itself where nothing is. */
	private indicator(rest: string, indicators: IndicatorNames): IndicatorMatch | null {
		if (filler.test(rest)) return rest === '' || rest === 'chi so' ? indicators.whole() : null;
		const about = this.names.within(rest);
		if (about.indices.length === 1 && about.indices[0] === this.index) {
			const beside = about.rest.replace(leadingFiller, '');
			const own = beside === '' ? indicators.whole() : indicators.find(beside);
			if (own?.sure) return own;
		}
		return indicators.find(rest);
	}

	private indicators(year: number | null): IndicatorNames {
		const known = this.byYear.get(year);
		if (known) return known;
		const made = new IndicatorNames(this.reference, this.index, year);
		this.byYear.set(year, made);
		return made;
	}
}

/** A heading without the words at its ends that name its figure. */
function without(key: string, words: RegExp): string {
	const rest = key.replace(words, '').trim();
	return rest === key ? key : without(rest, words);
}

/** A heading without the years that it names. */
function withoutYear(key: string): { key: string; years: number[] } {
	const pattern = /(?<!\d)(?:nam )?((?:19|20)\d\d)(?!\d)/g;
	const years = [...new Set([...key.matchAll(pattern)].map((match) => Number(match[1])))];
	return { key: key.replace(pattern, ' ').replace(/ +/g, ' ').trim(), years };
}
