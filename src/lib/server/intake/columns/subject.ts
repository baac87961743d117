import type { Reference } from '$lib/model/reference';
import type { GridRow } from '../grid-row';
import { aboutFile, type Doubt } from './doubt';
import { filledCells } from './line';
import { type IndexNames, provincesIn, yearsIn } from './titles';

/** What a file of results is about as a whole, as its titles and its name say. */
export interface Subject {
	index: string | null;
	year: number | null;
	/** The province that its titles name. */
	province: string | null;
	doubts: Doubt[];
}

/** Rows above the table: those before the first that has three cells. */
export function titleTexts(sample: readonly GridRow[]): string[] {
	const first = sample.findIndex((row) => filledCells(row).length >= 3);
	return sample.slice(0, first < 0 ? 0 : first).map((row) => filledCells(row).join(' '));
}

/** Reads titles first, the file's name where they say nothing; where both speak and differ, the analyst is asked. */
export function subjectOf(
	titles: string[],
	fileName: string,
	given: Readonly<Record<string, string>>,
	names: IndexNames,
	reference: Reference
): Subject {
	const title = titles.join(' ');
	const name = fileName
		.replace(/\.\w{1,5}$/, '')
		.replace(/[_.-]+/g, ' ')
		.replace(/(\p{L})(\d)/gu, '$1 $2');
	const doubts: Doubt[] = [];
	const choose = <T extends string | number>(
		read: (text: string) => T[],
		code: 'unsure_index' | 'unsure_year'
	): T | null => {
		const [inTitle, inName] = [read(title), read(name)];
		const both = inTitle.filter((one) => inName.includes(one));
		const found = inTitle.length === 0 ? inName : both.length > 0 ? both : [...new Set([...inTitle, ...inName])];
		if (found.length > 1) doubts.push(aboutFile(code, { candidates: found.join('; ') }));
		return found[0] ?? null;
	};
	const index = given['index_code'] ?? choose((text) => names.within(text).indices, 'unsure_index');
	const year =
		given['year'] === undefined ? choose((text) => yearsIn(text, names), 'unsure_year') : Number(given['year']);
	const provinces = provincesIn(title, reference);
	return {
		index,
		year,
		province: given['parent_unit'] ?? (provinces.length === 1 ? (provinces[0] ?? null) : null),
		doubts
	};
}
