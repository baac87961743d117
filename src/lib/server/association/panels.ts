import type { Reason } from '$lib/analysis/association/estimate';
import { richestRun, type Run, type WorkByYear } from '$lib/analysis/association/runs';
import { headlineEditions, indicatorEditions, type Edition } from '$lib/analysis/edition';
import { withinField } from '$lib/analysis/field';
import type { Reference } from '$lib/model/reference';
import type { Context } from '../context';
import { indicatorResults, provinceWork, type ProvinceWork } from '../warehouse/queries';
import type { AssociationQuestion } from './question';

export type Asked = Pick<Context, 'warehouse' | 'release' | 'reference' | 'locale' | 'estimate'>;

/** Scores of one measure beside work of any channel at any lag, from one reading. */
export interface Panels {
	run: (question: Pick<AssociationQuestion, 'channel' | 'lag'>) => Run;
	/** Of a channel, the work of a unit in a calendar year; null where nothing is recorded of it. */
	work: (channel: string | null) => (unit: string, year: number) => number | null;
	/** Why a run has no rows, where it has none. */
	nothing: (run: Run) => Reason;
	/** Whether the work is generated: then no sentence may be made of it. */
	demo: boolean;
	/** Of which indicator a result is, and where it comes from. */
	result: (unit: string, year: number) => { indicator_code: string; source_id: string } | null;
}

/** Work of provinces by channel: real, or generated where there is none that is real. */
export interface Work {
	by: (channel: string | null) => WorkByYear;
	demo: boolean;
	/** Whether the reader may see counts of activities. */
	isShown: boolean;
}

/** Reads the work of all provinces. */
export async function readWork({ warehouse, release, reference }: Asked): Promise<Work> {
	const all = await provinceWork(warehouse, release);
	// Generated activities are never estimated from together with real ones, not even of other units.
	const real = all.filter((row) => !row.demo);
	const isShown = warehouse.audience.activities === 'all';
	const known = new Map<string | null, WorkByYear>();
	return {
		by: (channel) => {
			const work =
				known.get(channel) ?? (isShown ? workByYear(reference, real.length > 0 ? real : all, channel) : new Map());
			known.set(channel, work);
			return work;
		},
		demo: real.length === 0 && all.length > 0 && isShown,
		isShown
	};
}

/** Reads the scores of a measure, and all work of provinces where it is not read yet. */
export async function readPanels(
	context: Asked,
	question: Pick<AssociationQuestion, 'index' | 'component'>,
	reading: Promise<Work> = readWork(context)
): Promise<Panels> {
	const [editions, work] = await Promise.all([editionsOf(context, question), reading]);
	return {
		run: ({ channel, lag }) => richestRun(context.reference, editions, work.by(channel), lag),
		work: (channel) => workOf(work.by(channel)),
		nothing: (run) => (!work.isShown ? 'not_shown' : run.years.length === 0 ? 'no_scores' : 'no_activities'),
		demo: work.demo,
		result: resultOf(editions)
	};
}

// Functions of their own, since answers that are kept hold them: they must hold no more than they need.

const workOf =
	(years: WorkByYear): ReturnType<Panels['work']> =>
	(unit, year) =>
		years.get(unit)?.get(year) ?? null;

function resultOf(editions: readonly Edition[]): Panels['result'] {
	const byYear = new Map(editions.map((edition) => [edition.year, edition]));
	return (unit, year) => {
		const edition = byYear.get(year);
		const standing = edition?.standings.get(unit);
		return edition && standing ? { indicator_code: edition.indicator_code, source_id: standing.source_id } : null;
	};
}

async function editionsOf(
	{ warehouse, release, reference }: Asked,
	{ index: { index_code: index }, component }: Pick<AssociationQuestion, 'index' | 'component'>
): Promise<Edition[]> {
	const read = (indicator: string) => indicatorResults(warehouse, release, { index, indicator });
	const provinces = { group: 'provinces', parent_code: null } as const;
	if (component) {
		const indicator = component.indicator_code;
		return withinField(reference, indicatorEditions(reference, index, indicator, await read(indicator)), provinces);
	}
	const results = await Promise.all(reference.headlines(index).map((row) => read(row.indicator_code)));
	return withinField(reference, headlineEditions(reference, index, results.flat()), provinces);
}

/** Counts of a channel, or of a group of them; zero in years in which the unit has other work only. */
function workByYear(reference: Reference, rows: readonly ProvinceWork[], channel: string | null): WorkByYear {
	const isAsked = (code: string) =>
		channel === null || code === channel || reference.channel.get(code)?.group === channel;
	const work = new Map<string, Map<number, number>>();
	for (const { unit_code, year, channel_code, count } of rows) {
		const years = work.get(unit_code) ?? new Map<number, number>();
		work.set(unit_code, years);
		years.set(year, (years.get(year) ?? 0) + (isAsked(channel_code) ? count : 0));
	}
	return work;
}
