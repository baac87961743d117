import type { Reference } from '$lib/model/reference';
import { bareKey, headingKey, isSerial } from './heading';
import { IndicatorNames } from './indicators';
import type { IndexNames } from './titles';

/** What a heading of a table of results says. */
export type Figure =
	| {
			kind: 'figure';
			figure: 'score' | 'rank';
			indicator: string;
			year: number | null;
			sure: boolean;
			/** It names no indicator: that of the whole index, or of the column before it. */
			bare: boolean;
	  }
	/** It speaks of a figure or a year, but not clearly of which. */
	| { kind: 'unclear' }
	| { kind: 'none' };

const rankWords = 'thu tu xep hang|xep hang|thu hang|xep thu|vi thu|vi tri|hang|rankings|ranking|rank';
const scoreWords = 'diem so|so diem|diem|score|gia tri|ket qua|value|ty le|%';
/** What may stand beside the name of an index without making it another thing. */
const filler = /^(?:(?:chi|so|bo|diem|tinh|cap|index|cua|the)(?: |$))*$/;
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

	/** `parts` are the lines of the heading from the top: `2024` over `Hạng`. */
	read(parts: string[]): Figure {
		const text = parts.join(' ');
		if (isSerial(text) || text.trim() === '') return { kind: 'none' };
		// What stands in brackets is a unit or a scale, unless it is part of a name.
		for (const whole of [headingKey(text), bareKey(text)]) {
			const { key, year } = withoutYear(whole);
			if (year === undefined) return { kind: 'unclear' };
			const found = this.figure(key, year);
			if (found) return found;
		}
		const { key } = withoutYear(bareKey(text));
		const speaks = rank.test(key) || score.test(key) || /(^| )(19|20)\d\d( |$)/.test(bareKey(text));
		return { kind: speaks && key.length < 40 ? 'unclear' : 'none' };
	}

	private figure(key: string, year: number | null): Figure | null {
		const indicators = this.indicators(year ?? this.year);
		const named = indicators.exactly(key);
		if (named) return { kind: 'figure', figure: 'score', indicator: named.code, year, sure: true, bare: false };
		const isRank = rank.test(key);
		const rest = without(key, isRank ? rank : score);
		const about = this.names.within(rest);
		const own = about.indices.length === 1 && about.indices[0] === this.index;
		const isWhole = rest === '' ? rest !== key || year !== null : own && filler.test(about.rest);
		const match = isWhole ? indicators.whole() : (indicators.find(rest) ?? (own ? indicators.find(about.rest) : null));
		if (!match) return null;
		return {
			kind: 'figure',
			figure: isRank ? 'rank' : 'score',
			indicator: match.code,
			year,
			sure: match.sure,
			bare: rest === ''
		};
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

/** A heading without its year; the year is undefined where there are several. */
function withoutYear(key: string): { key: string; year: number | null | undefined } {
	const pattern = /(?<!\d)(?:nam )?((?:19|20)\d\d)(?!\d)/g;
	const years = [...new Set([...key.matchAll(pattern)].map((match) => Number(match[1])))];
	const rest = key.replace(pattern, ' ').replace(/ +/g, ' ').trim();
	return { key: rest, year: years.length > 1 ? undefined : (years[0] ?? null) };
}
