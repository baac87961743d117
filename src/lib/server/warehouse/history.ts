import { z } from 'zod';
import { datasetNames, datasetOf, type DatasetName, type Value } from '$lib/model/datasets';
import type { ResolvedRow } from '$lib/model/release';
import { pageOf, type List } from './listing';
import { parts, spanOf } from './parts';
import editionChangesSql from './queries/edition_changes.sql?raw';
import { columnsOf, quoted } from './sql';
import type { Reading } from './reading';

// What each release did, read from the tables' history. Rows of before and after come through the macros ending in _at,
// as everything that readers see: what they do not show to somebody is in no difference either.

/** What a release does to a row. */
export const changeKinds = ['added', 'changed', 'removed'] as const;
export type ChangeKind = (typeof changeKinds)[number];
export type ChangeCounts = Record<ChangeKind, number>;

/** One row before and after a release. */
export interface Change {
	kind: ChangeKind;
	before: ResolvedRow | null;
	after: ResolvedRow | null;
}

const touch = z.object({ dataset: z.enum(datasetNames), release: z.number() });
export type Touch = z.output<typeof touch>;

/** Which releases, up to one, touched which dataset, the newest first; what they did there may be hidden from a reader. */
export const touches = (
	warehouse: Reading,
	release: number,
	names: readonly DatasetName[] = datasetNames
): Promise<readonly Touch[]> =>
	warehouse.read(
		`${names
			.map(
				(name) =>
					`select '${name}' as dataset, release from (
						select release_from as release from ${quoted(name)} union select release_to from ${quoted(name)}
					) where release <= $release`
			)
			.join(' union all ')} order by release desc`,
		touch,
		{ release }
	);

/**
 * The rows that a release ended in a dataset, as they were, or those that it began, with their positions: a key keeps its own
 * through all its versions, so that each stands once on either side. Columns are named with a comma behind each.
 */
const ended = (dataset: DatasetName, columns = '') =>
	`(select ${columns} position from ${dataset}_at($before)
		join (select position from ${quoted(dataset)} where release_to = $release) using (position))`;
const begun = (dataset: DatasetName, columns = '') =>
	`(select ${columns} position from ${dataset}_at($release)
		join (select position from ${quoted(dataset)} where release_from = $release) using (position))`;

const everyColumn = (dataset: DatasetName) => `${columnsOf(dataset)},`;

/** Whether a row is another than it was. */
const differs = (dataset: DatasetName) =>
	Object.keys(datasetOf(dataset).resolved)
		.map((column) => `before.${quoted(column)} is distinct from after.${quoted(column)}`)
		.join(' or ');

/** The rows that a release changed in a dataset, each with what it was (`old_…`) and is (`new_…`). */
function difference(dataset: DatasetName): string {
	const all = everyColumn(dataset);
	return `select
			case when before.position is null then 'added' when after.position is null then 'removed' else 'changed' end as change_kind,
			position, ${sideOf(dataset, 'before')}, ${sideOf(dataset, 'after')}
		from ${ended(dataset, all)} before full join ${begun(dataset, all)} after using (position)
		where before.position is null or after.position is null or ${differs(dataset)}`;
}

/** The same of a release that ended nothing there: all that it began is new. */
const additions = (dataset: DatasetName) =>
	`select 'added' as change_kind, position, ${sideOf(dataset, 'before', 'null')}, ${sideOf(dataset, 'after')}
		from ${begun(dataset, everyColumn(dataset))} after`;

const prefixes = { before: 'old_', after: 'new_' };
const sideOf = (dataset: DatasetName, side: 'before' | 'after', value?: string) =>
	Object.keys(datasetOf(dataset).resolved)
		.map((column) => `${value ?? `${side}.${quoted(column)}`} as ${quoted(prefixes[side] + column)}`)
		.join(', ');

const ending = z.object({ release: z.number() });

/** Which releases up to one ended rows of a dataset, whether seen or not. */
async function endings(warehouse: Reading, until: number, dataset: DatasetName): Promise<Set<number>> {
	const ended = `select distinct release_to as release from ${quoted(dataset)} where release_to <= $release`;
	return new Set((await warehouse.read(ended, ending, { release: until })).map(({ release }) => release));
}

const grown = z.object({ release: z.number(), rows: z.number() });

/** How many activities each release up to one began beyond those that it ended, without looking at the rows. */
async function growth(warehouse: Reading, until: number): Promise<Map<number, number>> {
	const growing = 'select release, rows::integer as rows from activities_growth_until($release)';
	return new Map(
		(await warehouse.read(growing, grown, { release: until })).map(({ release, rows }) => [release, rows])
	);
}

const counted = z.object({ rows: z.number() });

async function begunCount(warehouse: Reading, release: number, dataset: DatasetName): Promise<number> {
	const count = `select count(*)::integer as rows from ${begun(dataset)}`;
	return (await warehouse.read(count, counted, { release }))[0]?.rows ?? 0;
}

const replaced = z.object({ ended: z.number(), stayed: z.number(), changed: z.number() });
/** Of the rows that a release ended: how many, how many of them it began anew, and how many of these say something else. */
const replacedSql = (dataset: DatasetName) =>
	`select
			(select count(*)::integer from ${ended(dataset)}) as ended,
			count(*)::integer as stayed,
			(count(*) filter (${differs(dataset)}))::integer as changed
		from ${ended(dataset, everyColumn(dataset))} before join ${dataset}_at($release) after using (position)`;

/**
 * How many rows of a dataset a release added, changed and removed. What rows hold is read only of those that stayed: most of
 * a large release is new, and to read all of that takes longer than the rest of a page. Who asks of several releases gives
 * the newest of them: what can be known of all at once is asked once.
 */
export async function changeCounts(
	warehouse: Reading,
	release: number,
	dataset: DatasetName,
	newest = release
): Promise<ChangeCounts> {
	const endedAny = (await endings(warehouse, newest, dataset)).has(release);
	const found = endedAny ? await warehouse.read(replacedSql(dataset), replaced, { release, before: release - 1 }) : [];
	const { ended, stayed, changed } = found[0] ?? { ended: 0, stayed: 0, changed: 0 };
	const began =
		dataset === 'activities'
			? ((await growth(warehouse, newest)).get(release) ?? 0) + ended
			: await begunCount(warehouse, release, dataset);
	return { added: began - stayed, changed, removed: ended - stayed };
}

/** What a release did, by dataset; datasets in which nothing is to be seen are left out. `newest` as for `changeCounts`. */
export async function changesByDataset(
	warehouse: Reading,
	release: number,
	newest = release
): Promise<{ dataset: DatasetName; counts: ChangeCounts }[]> {
	const touched = (await touches(warehouse, newest)).filter((touch) => touch.release === release);
	const all = await Promise.all(
		touched.map(async ({ dataset }) => ({ dataset, counts: await changeCounts(warehouse, release, dataset, newest) }))
	);
	return all.filter(({ counts }) => counts.added + counts.changed + counts.removed > 0);
}

const value: z.ZodType<Value> = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const changeRow = z.record(z.string(), value);

function changeOf(dataset: DatasetName, row: z.output<typeof changeRow>): Change {
	const columns = Object.keys(datasetOf(dataset).resolved);
	const side = (prefix: string) => Object.fromEntries(columns.map((name) => [name, row[prefix + name] ?? null]));
	const kind = z.enum(changeKinds).parse(row['change_kind']);
	return {
		kind,
		before: kind === 'added' ? null : side('old_'),
		after: kind === 'removed' ? null : side('new_')
	};
}

/** Where the rows lie that a release touched in a dataset. */
const touchedSql = (dataset: DatasetName) =>
	`select position from ${quoted(dataset)} where release_from = $release or release_to = $release`;

/** What a release did to rows of a dataset between two positions. */
async function changesWithin(
	warehouse: Reading,
	release: number,
	dataset: DatasetName,
	span: { after: number; until: number }
): Promise<List> {
	const endedAny = (await endings(warehouse, release, dataset)).has(release);
	return {
		from: `from (${endedAny ? difference(dataset) : additions(dataset)}) where position > $after and position <= $until`,
		parameters: { release, ...span, ...(endedAny ? { before: release - 1 } : {}) }
	};
}

/** Some of the rows that a release changed in a dataset, in the order of its lists; `kind` null takes all. */
export async function changes(
	warehouse: Reading,
	release: number,
	dataset: DatasetName,
	{ kind, ...part }: { kind: ChangeKind | null; limit: number; offset: number }
): Promise<Change[]> {
	// A release of millions is looked at where it lies, not beside all others.
	const span = await spanOf(warehouse, touchedSql(dataset), release);
	if (span === null) return [];
	const { from, parameters } = await changesWithin(warehouse, release, dataset, span);
	const list =
		kind === null
			? { from, parameters }
			: { from: `${from} and change_kind = $kind`, parameters: { ...parameters, kind } };
	const rows = await pageOf(warehouse, list, '* exclude (position)', changeRow, part);
	return rows.map((row) => changeOf(dataset, row));
}

/** Every row that a release changed in a dataset, part by part. */
export async function* allChanges(warehouse: Reading, release: number, dataset: DatasetName): AsyncGenerator<Change[]> {
	for await (const span of parts(warehouse, touchedSql(dataset), release)) {
		const { from, parameters } = await changesWithin(warehouse, release, dataset, span);
		const rows = await warehouse.run(`select * exclude (position) ${from} order by position`, changeRow, parameters);
		yield rows.map((row) => changeOf(dataset, row));
	}
}

const editionChange = z.object({
	index_code: z.string(),
	year: z.number(),
	/** Whether these are provinces; else units inside them. */
	provinces: z.boolean(),
	/** Units with figures that are new, other than before, and gone. */
	added: z.number(),
	changed: z.number(),
	removed: z.number()
});
export type EditionChange = z.output<typeof editionChange>;

/** The editions whose results a release touched, the newest first; of one unit, or (null) of all. */
export const editionChanges = (warehouse: Reading, release: number, by: { unit: string | null }) =>
	warehouse.read(editionChangesSql, editionChange, { release, before: release - 1, ...by });
