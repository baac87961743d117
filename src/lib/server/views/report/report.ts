import { isOver } from '$lib/analysis/look';
import { date, number, period as periodText } from '$lib/i18n/format';
import { campaigns } from '$lib/i18n/messages/campaigns';
import { report as messages } from '$lib/i18n/messages/report';
import { planTitle } from '$lib/i18n/names';
import { dayAfter, monthName } from '$lib/model/days';
import { parts } from '$lib/model/parts';
import { asksFor } from '$lib/model/plan-time';
import type { Report, ReportBlock, ReportSection, ReportTable } from '$lib/model/report';
import { withheld } from '../../audience';
import { closedText } from '../../charts/plan-progress/closed';
import { workWithheld } from '../../charts/plan-progress/withheld';
import type { Context } from '../../context';
import { paragraph } from './cells';
import { channelsBlocks, channelsTable, themesTable, titlesBlocks, titlesTable } from './channels';
import { reportCharts, type ReportCharts } from './charts';
import { difficultiesBlocks, difficultiesTable } from './difficulties';
import { dutiesBlocks, dutiesTable } from './duties';
import { reportFacts, taskLines, type ReportAsked, type ReportFacts, type TaskLine } from './facts';
import { indicesBlocks } from './indices';
import { letterOf, subjectOf } from './letter';
import { nextBlocks, nextTable } from './next';
import { targetsBlocks, targetsTable } from './targets';
import { tasksBlocks, tasksTable } from './tasks';

/** A report with what is drawn in it, and why its results are not for the reader; null where they are. */
export interface MadeReport {
	report: Report;
	charts: ReportCharts;
	withheld: ReturnType<typeof withheld>;
	/** Ids of the sources of the index results that it tells. */
	sources: string[];
}

/**
 * The report on a plan for a period, written on a day, in the reader's language. Who may not see the plan's progress gets
 * what the plan itself says. Generated work makes nobody late, and neither does a plan that nothing is recorded of.
 */
export async function reportOf(context: Context, asked: ReportAsked): Promise<MadeReport> {
	const { reference, locale, warehouse } = context;
	const facts = await reportFacts(context, asked);
	const { plan, period, closing } = facts;
	const words = messages[locale];
	const why = workWithheld(context, plan, facts.counts);
	// Generated work is shown to everybody, what people reported under the plan is not.
	const guarded = withheld(warehouse.audience, 'progress', plan.unit_code) !== null;
	const lines = taskLines(context, facts);
	// What has not begun, or began after the plan was closed, has no results to tell.
	const told = why === null && !isAhead(facts) && !isAfter(facts);
	const indices = told ? await indicesBlocks(context, facts) : { blocks: [], sources: [] };
	const charts = told ? reportCharts(context, facts) : {};
	const unless = (blocks: () => ReportBlock[]) => (guarded ? [paragraph(words.guarded)] : blocks());
	const section = (id: keyof typeof words.sections, blocks: ReportBlock[]): ReportSection => ({
		id,
		heading: words.sections[id],
		blocks
	});
	const situation = section('situation', situationBlocks(context, facts, lines, told));
	const next = section('next', nextBlocks(context, facts, told ? lines : plannedOnly(lines)));
	return {
		withheld: why,
		sources: indices.sources,
		charts,
		report: {
			subject: subjectOf(locale, plan, period),
			span: words.span(date(locale, period.from), date(locale, period.to)),
			period: { ...period, closing },
			notices: why === null ? noticesOf(context, facts) : [],
			demo: told && facts.demo,
			sections: told
				? [
						situation,
						section('results', [
							...tasksBlocks(context, facts, lines),
							...figureBlock(charts, 'progress'),
							...channelsBlocks(context, facts),
							...figureBlock(charts, 'channels'),
							...titlesBlocks(context, facts),
							...(guarded ? guardedTargets(context, facts) : targetsBlocks(context, facts)),
							...indices.blocks
						]),
						section(
							'difficulties',
							unless(() => difficultiesBlocks(context, facts))
						),
						section(
							'duties',
							unless(() => dutiesBlocks(context, facts))
						),
						next
					]
				: [situation, next],
			sheets: told ? sheetsOf(context, facts, lines, guarded) : [],
			letter: letterOf(reference, facts)
		}
	};
}

const figureBlock = (charts: ReportCharts, figure: keyof ReportCharts): ReportBlock[] =>
	charts[figure] ? [{ kind: 'figure', figure }] : [];

/** Whether a report's time has not begun on the day on which it is written. */
const isAhead = ({ period, today }: ReportFacts): boolean => today < period.from;

/** Whether a report's time began after the plan was closed. */
const isAfter = ({ period, time }: ReportFacts): boolean => !asksFor(period.from, time);

/** Tasks without what was done for them. */
const plannedOnly = (lines: readonly TaskLine[]): TaskLine[] =>
	lines.map((line) => ({ ...line, standing: { state: 'unknown' }, units: [] }));

const guardedTargets = ({ locale }: Context, { targets }: ReportFacts): ReportBlock[] => [
	{ kind: 'heading', text: messages[locale].headings.targets },
	paragraph(targets.length === 0 ? messages[locale].targets.none : messages[locale].guarded)
];

/** Every table in full. */
function sheetsOf(context: Context, facts: ReportFacts, lines: readonly TaskLine[], guarded: boolean): ReportTable[] {
	return [
		tasksTable(context, lines),
		channelsTable(context, facts),
		themesTable(context, facts),
		titlesTable(context, facts.titles),
		...(guarded ? [] : [targetsTable(context, facts), dutiesTable(context, facts), difficultiesTable(context, facts)]),
		nextTable(context, facts, lines)
	];
}

/** What must be known first: nothing that follows may be read without it. */
function noticesOf(context: Context, facts: ReportFacts): string[] {
	const { locale } = context;
	const words = messages[locale].notices;
	const { plan, demo, real, work, until, period, time, today } = facts;
	const closed = closedText(context, plan, today);
	const around = work.reduce((sum, row) => sum + (row.around ? row.entries : 0), 0);
	const nothing = !work.some((row) => row.inside);
	if (closed !== null && isAfter(facts)) return [words.after(closed)];
	if (isAhead(facts)) return [words.ahead];
	const unfinished = asksFor(dayAfter(until), time) ? words.running : words.closed;
	return [
		...(demo ? [words.demo] : real ? [] : [words.noWork]),
		...(until < period.to ? [unfinished(date(locale, until))] : []),
		...(nothing && (demo || real) ? [words.nothing] : []),
		...(around > 0 ? [words.around(number(locale, around))] : [])
	];
}

function situationBlocks(
	context: Context,
	facts: ReportFacts,
	lines: readonly TaskLine[],
	results: boolean
): ReportBlock[] {
	const { locale, release } = context;
	const { plan, period, until, closing, months, today } = facts;
	const words = messages[locale].situation;
	const of = (kind: TaskLine['kind']) => lines.filter((line) => line.kind === kind);
	const count = (own: readonly TaskLine[]) => number(locale, own.length);
	const { number: numbered, issued } = campaigns[locale];
	const document = words.document(
		parts(plan.issuer_vi).join(', '),
		numbered(plan.document_no),
		issued(plan.issued_on === null ? null : date(locale, plan.issued_on))
	);
	const closed = closedText(context, plan, today);
	const due = of('counted').filter((line) => (line.due?.min ?? 0) > 0);
	const over = of('dated').filter(({ task }) => task.period_end !== null && isOver(task.period_end, facts.look));
	const dueText = () => [
		words.due(count(due), count(over), date(locale, until)),
		...(due.length > 0 ? [words.spread(periodText(locale, monthName(plan.year, months)))] : [])
	];
	return [
		paragraph(
			[
				`${planTitle(locale, plan)}; ${document}.`,
				...(closed === null ? [] : [`${closed}.`]),
				...(plan.parent_reference_vi === null ? [] : [words.parent(plan.parent_reference_vi)])
			].join(' ')
		),
		paragraph(
			[
				words.tasks(count(lines), count(of('counted')), count(of('dated')), count(of('standing'))),
				...(isAfter(facts) ? [] : isAhead(facts) ? [words.ahead(date(locale, period.from))] : dueText())
			].join(' ')
		),
		...(results
			? [
					paragraph(
						[
							words.basis(date(locale, period.from), date(locale, until), number(locale, release)),
							...(closing === 'decree' ? [words.decree] : [])
						].join(' ')
					)
				]
			: [])
	];
}
