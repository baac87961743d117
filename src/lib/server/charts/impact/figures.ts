import { planned } from '$lib/analysis/communication';
import { headlineEditions, indicatorEditions, type Edition, type Rank } from '$lib/analysis/edition';
import { fieldOf, withinField } from '$lib/analysis/field';
import { pastOf } from '$lib/analysis/former';
import { withEstimates } from '$lib/analysis/merged';
import { series, type SeriesPoint } from '$lib/analysis/series';
import { onYears, workWindow, type WorkWindow } from '$lib/analysis/work-window';
import type { ImpactData } from '$lib/charts/impact/data';
import type { TrendPanel } from '$lib/charts/trend/data';
import { trendPanels } from '$lib/charts/trend/panels';
import { markOf } from '$lib/charts/unit-marks';
import { number, scoreDigits } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { impact as messages } from '$lib/i18n/messages/impact';
import { results as resultWords } from '$lib/i18n/messages/results';
import { todaysUnits } from '$lib/i18n/messages/todays-units';
import { indicatorName, shortName, unitName } from '$lib/i18n/names';
import { indicatorResults } from '../../warehouse/queries';
import type { CircularIndicator } from '$lib/model/datasets';
import { dayAfter } from '$lib/model/days';
import { withheld } from '../../audience';
import type { Context } from '../../context';
import { jointOf, type Joint } from './joint';
import { formerNotes, isJoint, withheldWithFormer } from '../former';
import { alikeOf, besideOf, type Beside } from './beside';
import type { ImpactQuestion } from './question';
import { chosenWork, leavesOpen, workHere, type WorkHere } from './work-here';
import { measured, workGroups, workRows, type Measured } from './work-rows';

/** An index of one unit beside the unit's work: everything that picture, table and words are made of. */
export interface ImpactFigures {
	measure: string;
	/** What is published of the unit. */
	points: SeriesPoint[];
	/** What a province formed by merger is estimated at before it was; null where nothing is. */
	joint: Joint | null;
	data: ImpactData;
	years: number[];
	demo: boolean;
	/** Why no work is shown, and why it is not told how much of it is for a plan's tasks; null where there is nothing to hide. */
	withheld: Record<'activities' | 'progress', ReturnType<typeof withheld>>;
	/** Tasks whose number may be for the plan or for each unit. */
	unclear: boolean;
	sources: string[];
	/** The time of work that is set beside the marked result. */
	window: WorkWindow | null;
	/** The criterion by which the score is partly one for communication itself; null where it is not. */
	circular: CircularIndicator | null;
	/** What others did in the same time, and what is usual in a year. */
	beside: Beside;
	/** How the work is measured. */
	work: Measured;
	/** Why nothing of the work is shown; null where something is. */
	empty: 'none' | 'chosen' | 'unmeasured' | null;
	/** Whose work is counted with the unit's own, and whose is not. */
	former: readonly string[];
	/** Codes of the groups of channels that have a row of their own, in the order of the rows. */
	groups: string[];
}

export async function impactFigures(context: Context, question: ImpactQuestion): Promise<ImpactFigures> {
	const { warehouse, reference, locale } = context;
	const { unit, index } = question;
	const rated = reference.unit.get(unit);
	const [all, here] = await Promise.all([editionsOf(context, question), workHere(context, unit)]);
	const editions = rated ? withinField(reference, all, fieldOf(reference, rated)) : [];
	const work = chosenWork(context, question, here);
	const points = series(reference, editions, unit);
	const joint = rated ? jointOf(context, rated, editions) : null;
	const estimates = joint?.estimates ?? [];
	const scored = points.filter((point) => point.score !== null).map((point) => point.year);
	const known = [
		...points.map((point) => point.year),
		...estimates.map((estimate) => estimate.year),
		...work.counts.map((row) => row.year),
		...work.plans.map((plan) => plan.year)
	];
	const years = known.length
		? Array.from({ length: Math.max(...known) - Math.min(...known) + 1 }, (_, at) => Math.min(...known) + at)
		: [];
	const newest = editions.at(-1)?.indicator_code ?? '';
	const name = measureName(context, question);
	const demo = years.map((year) => work.counts.some((row) => row.year === year && row.demo));
	const words = messages[locale].panels;
	const groups = workGroups(context, work);
	const promising = work.plans.filter(({ tasks }) => tasks.some((task) => planned(task)));
	const progress = withheldWithFormer(context, 'progress', unit);
	const untold = progress !== null;
	// Of generated work everybody sees which tasks it is for.
	const untied = (year: number) => untold && !work.counts.some((row) => row.demo && row.year === year);
	const how = measured(context, unit, question.measure, years.at(-1) ?? 0);
	const rows = workRows(context, work, { years, groups, untied, measured: how });
	const marked = scored.length ? Math.max(...scored) : null;
	const asked = marked === null ? null : (reference.fieldwork(index, marked) ?? null);
	const window = marked === null ? null : workWindow(marked, question.lag, asked);
	const beside = besideOf(context, editions, question);
	const alike = alikeOf(beside);
	return {
		measure: name,
		points,
		joint,
		years,
		demo: demo.includes(true),
		withheld: {
			activities: withheld(warehouse.audience, 'activities', unit),
			progress: work.plans.some(({ year }) => untied(year)) ? progress : null
		},
		unclear: leavesOpen(work),
		work: how,
		empty: rows[0]?.done.some((value) => value !== null) ? null : emptiness(here, work),
		former: formerNotes(context, pastOf(reference, unit), {
			work: isJoint(unit, work.counts),
			...(isJoint(unit, promising) ? { plans: true } : {})
		}),
		groups,
		window,
		beside,
		circular: reference.circular(index, question.indicator ?? newest) ?? null,
		sources: [
			...new Set([
				...estimates.flatMap(({ source_id }) => source_id.split(';')),
				...points.map((point) => point.source_id),
				...(asked ? [asked.source_id] : [])
			])
		],
		data: {
			trend: {
				title: name,
				measure: 'score',
				...asBackground(
					trendPanels(reference, {
						index,
						editions: rated && joint ? withEstimates(reference, rated, editions) : editions,
						measure: 'score',
						units: [
							{
								unit,
								name: unitName(reference, locale, unit),
								role: 'selected',
								colour: 'var(--accent)',
								...(joint ? { mark: markOf(0) } : {})
							}
						],
						years: [years[0] ?? 0, years.at(-1) ?? 0],
						background: true,
						words: {
							panel: () => ({ long: '', short: '' }),
							rank: ({ rank, estimated }) => (estimated ? todaysUnits[locale].mark : rank && rankNote(locale, rank)),
							rankOnly: (place) => resultWords[locale].place(number(locale, place))
						}
					}),
					{
						title: joint ? words.estimated(words.score(name)) : words.score(name),
						alike,
						estimated: new Set(estimates.map(({ year }) => year))
					}
				),
				words: { median: words.median },
				digits: scoreDigits(reference.scale(index, newest)?.max ?? null),
				locale,
				small: true,
				led: marked
			},
			years,
			rows,
			demo,
			alike,
			usual: beside.usual?.median ?? null,
			workDigits: how.digits,
			lag: question.lag,
			window: window && {
				from: onYears(window.from),
				to: onYears(dayAfter(window.to)),
				wholeYear: window.fieldwork === null
			},
			marked,
			words: {
				work: workTitle(locale, how, demo.includes(true)),
				lag: words.lag[question.lag] ?? '',
				left: rows.map((_, left) => (left > 0 ? words.left(left) : ''))
			}
		}
	};
}

function emptiness(here: WorkHere, chosen: WorkHere): 'none' | 'chosen' | 'unmeasured' {
	if (here.counts.length === 0) return 'none';
	return chosen.counts.length === 0 ? 'chosen' : 'unmeasured';
}

/** What the bars are, with the year of the population that they are set against. */
function workTitle(locale: Locale, { measure, people }: Measured, demo: boolean): string {
	const words = messages[locale].measures;
	const title = measure === 'per_100k' && people ? words.title.per_100k(people.year) : words.title.plain[measure];
	return demo ? words.demo(title) : title;
}

/** The index with its component, as sentences name it. */
function measureName(
	{ reference, locale }: Context,
	{ index, indicator }: Pick<ImpactQuestion, 'index' | 'indicator'>
): string {
	const component = indicator === null ? undefined : reference.indicator(index, indicator);
	return component ? `${shortName(index)}, ${indicatorName(locale, component)}` : shortName(index);
}

async function editionsOf(
	{ warehouse, release, reference }: Context,
	{ index, indicator }: ImpactQuestion
): Promise<Edition[]> {
	if (indicator !== null) {
		const results = await indicatorResults(warehouse, release, { index, indicator });
		return indicatorEditions(reference, index, indicator, results);
	}
	const results = await Promise.all(
		reference
			.headlines(index)
			.map((row) => indicatorResults(warehouse, release, { index, indicator: row.indicator_code }))
	);
	return headlineEditions(reference, index, results.flat());
}

/** The rank as the pointer tells it, with the mark of one that was computed here. */
function rankNote(locale: Locale, { place, of, kind }: Rank): string {
	const words = resultWords[locale];
	const shown = words.place(words.rankOf(number(locale, place), of === null ? null : number(locale, of)));
	return kind === 'computed' ? `${shown}, ${words.computed}` : shown;
}

/**
 * The field's median stays; its single lines would hide the one that is set beside the work. The scale holds the band too.
 * Provinces of before a merger have no median that what they became could be held against.
 */
const asBackground = <T extends { panels: TrendPanel[] }>(
	trend: T,
	{ title, alike, estimated }: { title: string; alike: ImpactData['alike']; estimated: ReadonlySet<number> }
): T => ({
	...trend,
	panels: trend.panels.map((panel, at) => ({
		...panel,
		context: [],
		median: panel.years.some((year) => estimated.has(year)) ? null : panel.median,
		label: at === 0 ? title : null,
		reach: (alike ?? []).flatMap(({ year, low, high }) => (panel.years.includes(year) ? [low, high] : []))
	}))
});
