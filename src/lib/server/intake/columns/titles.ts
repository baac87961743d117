import type { Reference } from '$lib/model/reference';
import type { RowOf, datasets } from '$lib/model/datasets';
import { headingKey } from './heading';

export type IndexAlias = RowOf<typeof datasets.index_aliases.resolved>;

/** Finds indices that a text names: by code, name or alias, the longest first. */
export class IndexNames {
	private readonly spellings: { key: string; index: string }[];

	constructor(reference: Reference, aliases: readonly IndexAlias[]) {
		const named = reference.tables.indices.flatMap(({ index_code: index, name_vi, name_en }) =>
			[index, name_vi, name_vi.replace(/\([^)]*\)/g, ''), name_en].map((name) => ({ key: headingKey(name), index }))
		);
		const other = aliases.map(({ alias, index_code }) => ({ key: headingKey(alias), index: index_code }));
		this.spellings = [...named, ...other].filter(({ key }) => key !== '').sort((a, b) => b.key.length - a.key.length);
	}

	/** The index that a text is the name of. */
	is(text: string): string | null {
		const key = headingKey(text);
		return this.spellings.find((spelling) => spelling.key === key)?.index ?? null;
	}

	/** All that a text names, in its order, and the text without them. */
	within(text: string): { indices: string[]; rest: string } {
		let rest = ` ${headingKey(text)} `;
		const found: { index: string; at: number }[] = [];
		for (const { key, index } of this.spellings) {
			const at = rest.indexOf(` ${key} `);
			if (at < 0) continue;
			found.push({ index, at });
			// As many characters stay, so that places stay comparable.
			rest = `${rest.slice(0, at + 1)}${'_'.repeat(key.length)}${rest.slice(at + 1 + key.length)}`;
		}
		const indices = found.sort((a, b) => a.at - b.at).map((one) => one.index);
		return { indices: [...new Set(indices)], rest: rest.replace(/_+/g, ' ').replace(/ +/g, ' ').trim() };
	}
}

/**
 * Years that a title may be about: those after “năm” or beside an index, otherwise all that stand alone. Days and
 * numbers of documents are none.
 */
export function yearsIn(text: string, names: IndexNames): number[] {
	const bare = text.replace(/\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/g, ' ').replace(/\d+\/\d{4}(?=\/|-|\s*\p{Lu})/gu, ' ');
	const key = headingKey(bare);
	const all = [...key.matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d)/g)].map((match) => ({
		year: Number(match[1]),
		at: match.index
	}));
	const marked = all.filter(({ at }) => {
		const before = key.slice(0, at).trim().split(' ');
		const ends = [1, 2, 3, 4].map((words) => before.slice(-words).join(' '));
		return ends[0] === 'nam' || ends.some((end) => names.is(end) !== null);
	});
	return [...new Set((marked.length > 0 ? marked : all).map((one) => one.year))];
}

/** Provinces that a text names in full or by name, without accents. */
export function provincesIn(text: string, reference: Reference): string[] {
	const key = ` ${headingKey(text)} `;
	const found = reference.tables.units
		.filter((unit) => unit.level === 'province')
		.map((unit) => unit.name_vi)
		.filter((name) => key.includes(` ${headingKey(name)} `));
	return [...new Set(found)];
}
