import { headlineEditions, type Standing } from '$lib/analysis/edition';
import { withinField } from '$lib/analysis/field';
import { resultsOfChildren } from '../../warehouse/queries';
import { readIndex, readUnits } from '../../charts/compared';
import type { Context } from '../../context';

const proposed = 4;

/** For an address that names one unit inside a province: who stands nearest to it in its newest edition; else nobody. */
export async function ratedBeside(context: Context, url: URL): Promise<string[]> {
	const { warehouse, release, reference } = context;
	const { codes, field } = readUnits(context, url);
	const [code, second] = codes;
	if (code === undefined || second !== undefined || field.parent_code === null) return [];
	const { index_code: index } = readIndex(context, url, field);
	const results = await resultsOfChildren(warehouse, release, { index, parent: field.parent_code });
	const editions = withinField(reference, headlineEditions(reference, index, results), field);
	const at = editions.findLast(({ standings }) => standings.has(code)) ?? editions.at(-1);
	const own = at?.standings.get(code);
	return [...(at?.standings.values() ?? [])]
		.filter(({ unit_code }) => unit_code !== code)
		.map((standing) => ({ code: standing.unit_code, away: own ? away(own, standing) : 0 }))
		.sort((a, b) => a.away - b.away || a.code.localeCompare(b.code))
		.slice(0, proposed)
		.map((one) => one.code);
}

/** How far two stand apart: in points, for a unit without a score in places; of whom that is not known comes last. */
function away(own: Standing, other: Standing): number {
	if (own.score !== null && other.score !== null) return Math.abs(own.score - other.score);
	return own.score === null && own.rank && other.rank ? Math.abs(own.rank.place - other.rank.place) : Infinity;
}
