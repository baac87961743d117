import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { generatedPrefix } from '$lib/model/release';
import { columnsOf, listed } from './sql';

/** A total for a period that stands beside rows of that period. Places are null for published rows. */
const total = z.object({
	file: z.number().nullable(),
	line: z.number().nullable(),
	activity_id: z.string(),
	date: z.string(),
	parts: z.number(),
	part_file: z.number().nullable(),
	part_line: z.number().nullable(),
	part_date: z.string().nullable(),
	/** How many more its file has that are not listed. */
	more: z.number()
});
export type TotalAndParts = z.output<typeof total>;

/**
 * Totals and parts of the same unit, agency, plan, task, channel and theme, at least one of them staged. Published rows
 * that the staged ones replace do not count.
 */
export async function totalsBesideParts(
	connection: DuckDBConnection,
	path: string,
	release: number
): Promise<TotalAndParts[]> {
	const what = ['unit_code', 'agency', 'plan_code', 'task_no', 'channel_code', 'theme_code'];
	const same = what.map((column) => `total.${column} is not distinct from part.${column}`).join(' and ');
	await connection.run(
		`create or replace temp table entries as
			with staged as (select *, false as published from read_parquet($path)),
			published as (
				select *, true as published, null as file, null as line from activities_at($release) published
				semi join staged on staged.unit_code = published.unit_code and period_year(staged.date) = period_year(published.date)
				anti join staged on staged.activity_id = published.activity_id
			)
			select ${what.join(', ')}, activity_id, date, file::integer as file, line::integer as line, published
			from (select * from staged union all by name select * from published)`,
		{ path, release }
	);
	const told = `with totals as (
			select ${what.join(', ')}, date, arg_min({ 'file': file, 'line': line, 'id': activity_id, 'published': published },
				(published, file, line)) as first
			from entries where length(date) < 10 group by all
		),
		parts as (select *, unnest(wider_periods(date)) as wider from entries)
		select first.file as file, first.line as line, first.id as activity_id, total.date as date, count(*)::integer as parts,
			arg_min(part.file, (part.file, part.line)) filter (not part.published) as part_file,
			arg_min(part.line, (part.file, part.line)) filter (not part.published) as part_line,
			arg_min(part.date, (part.file, part.line)) filter (not part.published) as part_date,
			first.published as published
		from totals total join parts part on part.wider = total.date and ${same}
		where not (first.published and part.published)
		group by first, total.date`;
	const order = 'published, file, line, part_file, part_line';
	const reader = await connection.runAndReadAll(
		`${listed(told, { by: 'coalesce(file, part_file)', order })} order by ${order}`
	);
	await connection.run('drop table entries');
	return z.array(total).parse(reader.getRowObjectsJS());
}

/** A new activity that says nearly what another says. Places are null for a published one. */
const twin = z.object({
	file: z.number(),
	line: z.number(),
	title: z.string().nullable(),
	other_file: z.number().nullable(),
	other_line: z.number().nullable(),
	other_id: z.string(),
	other_title: z.string().nullable()
});
export type Twin = z.output<typeof twin>;

/** No more are told: a file in which so many are alike is meant so. */
const mostTwins = 10_000;

/**
 * New activities with the unit, task, channel, time and count of an earlier one, staged or published, under another id.
 * Two that name different agencies, themes or titles are different work: a newspaper prints several articles a day. What the
 * program generates is compared with nothing.
 */
export async function twinActivities(connection: DuckDBConnection, path: string, release: number): Promise<Twin[]> {
	const what = ['unit_code', 'plan_code', 'task_no', 'channel_code', 'date', 'count'];
	const same = what.map((column) => `entry.${column} is not distinct from other.${column}`).join(' and ');
	const alike = (column: string) =>
		`(entry.${column} is null or other.${column} is null or lower(entry.${column}) = lower(other.${column}))`;
	const reader = await connection.runAndReadAll(
		`with staged as (
			select *, not exists (
				select 1 from activities_at($release) known where known.activity_id = staged.activity_id
			) as fresh from read_parquet($path) staged where not starts_with(activity_id, '${generatedPrefix}')
			-- A row that stands twice is told as that.
			qualify row_number() over (partition by activity_id order by file, line) = 1
		),
		published as (
			select *, false as fresh, null as file, null as line from activities_at($release) published
			semi join staged on staged.unit_code = published.unit_code and staged.date = published.date
			anti join staged on staged.activity_id = published.activity_id
			where not starts_with(published.activity_id, '${generatedPrefix}')
		),
		entries as (
			select ${what.join(', ')}, agency, theme_code, activity_id, title, fresh,
				file::integer as file, line::integer as line, (file is not null, file, line) as place,
				coalesce('t' || lower(title), '') as named
			from (select * from staged union all by name select * from published)
		),
		-- The first of each title, and of whatever title.
		firsts as (
			select ${what.join(', ')}, agency, theme_code, named,
				arg_min({ 'file': file, 'line': line, 'id': activity_id, 'title': title }, place) as first, min(place) as place
			from (select * from entries union all select * replace ('any' as named) from entries)
			group by all
		),
		-- A title is the same as itself and as none; none is the same as any.
		asked as (
			select *, unnest(case when title is null then ['any'] else [named, ''] end) as alike_to from entries where fresh
		)
		select entry.file, entry.line, entry.title,
			arg_min(other.first, other.place).file as other_file, arg_min(other.first, other.place).line as other_line,
			arg_min(other.first, other.place).id as other_id, arg_min(other.first, other.place).title as other_title
		from asked entry join firsts other
			on ${same} and other.named = entry.alike_to and ${alike('agency')} and ${alike('theme_code')}
		where other.first.id <> entry.activity_id and other.place < entry.place
		group by entry.file, entry.line, entry.title order by entry.file, entry.line limit ${mostTwins}`,
		{ path, release }
	);
	return z.array(twin).parse(reader.getRowObjectsJS());
}

const neighbour = z.object({
	index_code: z.string(),
	indicator_code: z.string(),
	year: z.number(),
	unit_code: z.string(),
	score: z.number(),
	/** The score of the year before. */
	before: z.number().nullable(),
	/** Where the row stands; null for a published one. */
	file: z.number().nullable(),
	line: z.number().nullable()
});
export type Neighbour = z.output<typeof neighbour>;

/** Every score of the staged editions as they would be, staged before published, each with that of the year before. */
export async function scoresBeside(connection: DuckDBConnection, path: string, release: number): Promise<Neighbour[]> {
	await connection.run(
		`create or replace temp table scores as
			with staged as (select ${columnsOf('results')}, file, line from read_parquet($path)),
			editions as (select distinct index_code, indicator_code, unnest([year, year - 1]) as year from staged),
			published as (
				select published.*, null as file, null as line from results_at($release) published
				semi join editions using (index_code, indicator_code, year)
				anti join staged using (index_code, indicator_code, year, unit_code)
			)
			select index_code, indicator_code, year, unit_code, score, file::integer as file, line::integer as line
			from (select * from staged union all by name select * from published) where score is not null`,
		{ path, release }
	);
	const reader = await connection.runAndReadAll(
		`with staged as (select distinct index_code, indicator_code, year from scores where file is not null)
		select scores.*, before.score as before from scores
			semi join staged using (index_code, indicator_code, year)
			left join scores before on before.index_code = scores.index_code and before.indicator_code = scores.indicator_code
				and before.unit_code = scores.unit_code and before.year = scores.year - 1
		order by file, line`
	);
	await connection.run('drop table scores');
	return z.array(neighbour).parse(reader.getRowObjectsJS());
}
