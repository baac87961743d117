import { association, type Association } from '$lib/analysis/association/association';
import { richestRun, type Run, type WorkByYear } from '$lib/analysis/association/runs';
import { headlineEditions, indicatorEditions, type Edition } from '$lib/analysis/edition';
import { withinField } from '$lib/analysis/field';
import type { Context } from '../context';
import { Kept } from '../kept';
import { indicatorResults, provinceWork, type ProvinceWork } from '../warehouse/queries';
import type { Reader } from '../warehouse/query';
import { associationAddress, type AssociationQuestion } from './question';

/** How scores and work go together over all provinces, with what the words about it need. */
export interface AssociationFigures extends Association {
	run: Run;
	/** Whether the work is generated: then no sentence may be made of it. */
	demo: boolean;
	/** Work of a unit in a calendar year; null where nothing is recorded of it. */
	work: (unit: string, year: number) => number | null;
	/** Of which indicator a result is, and where it comes from. */
	result: (unit: string, year: number) => { indicator_code: string; source_id: string } | null;
}

type Asked = Pick<Context, 'warehouse' | 'release' | 'reference'>;

/** How many answers are kept: every channel and lag of an index with its components. */
const most = 400;
const kept = new WeakMap<Reader, Kept<Promise<AssociationFigures>>>();

/** The estimates that answer a question, made once for a release and an audience. */
export function associationFigures(context: Asked, question: AssociationQuestion): Promise<AssociationFigures> {
	const { reader, audience } = context.warehouse;
	const answers = kept.get(reader) ?? new Kept<Promise<AssociationFigures>>(most, () => 1);
	kept.set(reader, answers);
	const key = `${reader.generation} ${context.release} ${audience.key} ${associationAddress(question)}`;
	const known = answers.get(key);
	if (known) return known;
	const making = figuresOf(context, question);
	answers.set(key, making);
	making.catch(() => answers.delete(key));
	return making;
}

async function figuresOf(context: Asked, question: AssociationQuestion): Promise<AssociationFigures> {
	const { warehouse, release, reference } = context;
	const [editions, all] = await Promise.all([editionsOf(context, question), provinceWork(warehouse, release)]);
	// Generated activities are never estimated from together with real ones, not even of other units.
	const real = all.filter((row) => !row.demo);
	const demo = real.length === 0 && all.length > 0;
	const isShown = warehouse.audience.activities === 'all';
	const work: WorkByYear = isShown
		? workByYear(context, real.length > 0 ? real : all, question.channel)
		: new Map<string, Map<number, number>>();
	const run = richestRun(reference, editions, work, question.lag);
	const nothing = !isShown ? 'not_shown' : run.years.length === 0 ? 'no_scores' : 'no_activities';
	const byYear = new Map(editions.map((edition) => [edition.year, edition]));
	return {
		...association(run.rows, nothing),
		run,
		demo: demo && isShown,
		work: (unit, year) => work.get(unit)?.get(year) ?? null,
		result: (unit, year) => {
			const edition = byYear.get(year);
			const standing = edition?.standings.get(unit);
			return edition && standing ? { indicator_code: edition.indicator_code, source_id: standing.source_id } : null;
		}
	};
}

async function editionsOf(
	{ warehouse, release, reference }: Asked,
	{ index: { index_code: index }, component }: AssociationQuestion
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
function workByYear({ reference }: Asked, rows: readonly ProvinceWork[], channel: string | null): WorkByYear {
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
