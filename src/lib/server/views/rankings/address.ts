import { z } from 'zod';
import { allowsRanking } from '$lib/analysis/edition';
import { findUnit } from '$lib/i18n/collate';
import { rankings as messages } from '$lib/i18n/messages/rankings';
import { shortName } from '$lib/i18n/names';
import type { Index } from '$lib/model/datasets';
import type { Reference } from '$lib/model/reference';
import type { Context } from '../context';
import { nearestYear, refuse, type Choice } from '../refuse';

export const sorts = ['rank', 'name', 'score', 'change'] as const;
export type Sort = (typeof sorts)[number];

/** What an address asks for, before anything is known to exist. */
export interface Asked {
	url: URL;
	year: string | null;
	indicator: string | null;
	region: string | null;
	/** Codes or typed names; the first is the selected unit. */
	units: string[];
	parent: string | null;
	sort: { by: Sort; reversed: boolean };
	/** What the table is searched for. */
	q: string;
}

const text = z.string().trim().max(200);
const optional = text.transform((value) => (value === '' ? null : value)).nullable();
const query = z.object({
	year: optional,
	indicator: optional,
	region: optional,
	parent: optional,
	units: optional,
	q: text
});
const order = z.stringFormat('order', new RegExp(`^-?(?:${sorts.join('|')})$`));

/** Reads the query of a rankings page; a value that cannot be is refused. */
export function readAddress({ locale }: Context, url: URL): Asked {
	const get = (name: string) => url.searchParams.get(name);
	const parsed = query.safeParse({
		...Object.fromEntries(['year', 'indicator', 'region', 'parent'].map((name) => [name, get(name)])),
		units: get('units') ?? get('unit'),
		q: get('q') ?? ''
	});
	if (!parsed.success) {
		const name = String(parsed.error.issues[0]?.path[0] ?? 'units');
		refuse(400, { locale, url }, { name, what: 'unit', value: get(name) ?? '' }, []);
	}
	const asked = get('sort') || 'rank';
	const sort = order.safeParse(asked);
	if (!sort.success) {
		const words = messages[locale].table;
		const names = { rank: words.rank, name: words.unit, score: words.score, change: words.places };
		const nearest = sorts.map((value) => ({ value, text: words.sort(names[value]) }));
		refuse(400, { locale, url }, { name: 'sort', what: 'sort', value: asked }, nearest);
	}
	const { units, ...rest } = parsed.data;
	return {
		url,
		...rest,
		units:
			units
				?.split(',')
				.map((unit) => unit.trim())
				.filter((unit) => unit !== '') ?? [],
		sort: { by: sorts.find((by) => asked.endsWith(by)) ?? 'rank', reversed: asked.startsWith('-') }
	};
}

/** The index with the newest edition that is here whole, or but for gaps at the source. */
export function newestWhole(reference: Reference): string | null {
	const whole = reference.tables.coverage.filter(
		(row) =>
			row.parent_code === null &&
			allowsRanking(row) &&
			reference.headline(row.index_code, row.year)?.indicator_code === row.indicator_code
	);
	return whole.toSorted((a, b) => b.year - a.year || b.scores_here - a.scores_here)[0]?.index_code ?? null;
}

/** The index that an address names, or 404 with every index. */
export function askedIndex({ reference, locale }: Context, url: URL, code: string): Index {
	const index = reference.index.get(code);
	if (index) return index;
	const things = reference.tables.indices.map((row) => ({ code: row.index_code, name: shortName(row.index_code) }));
	const near = findUnit(code, things);
	const offered = near.found ? [near.found] : near.near.length ? near.near : things;
	const nearest = offered.map((thing): Choice => ({ value: thing.code, text: thing.name }));
	refuse(404, { locale, url }, { name: 'index', what: 'index', value: code }, nearest, (choice) =>
		url.pathname.replace(/[^/]*$/, encodeURIComponent(choice.value))
	);
}

/** The year that an address names, the newest without one, or a refusal with the nearest years. */
export function askedYear({ locale }: Context, asked: Asked, years: readonly number[]): number {
	const newest = years.at(-1) ?? 0;
	if (asked.year === null) return newest;
	const year = Number(asked.year);
	if (years.includes(year)) return year;
	const number = /^\d{4}$/.test(asked.year);
	const near = number ? nearestYear(years, year) : newest;
	const nearest = [...new Set([near ?? newest, newest])].map((value) => ({
		value: String(value),
		text: String(value)
	}));
	refuse(number ? 404 : 400, { locale, url: asked.url }, { name: 'year', what: 'year', value: asked.year }, nearest);
}

/** The code of a unit that an address names by code or name, or a refusal with the nearest names. */
export function askedUnit(
	{ locale }: Context,
	url: URL,
	units: readonly { code: string; name: string }[],
	value: string,
	what: 'unit' | 'parent' = 'unit'
): string {
	const { found, near } = findUnit(value, units);
	if (found) return found.code;
	const offered = what === 'parent' && near.length === 0 ? units : near;
	refuse(
		404,
		{ locale, url },
		{ name: what === 'unit' ? 'units' : 'parent', what, value },
		offered.map(({ code, name }) => ({ value: code, text: name }))
	);
}
