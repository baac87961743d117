import { date } from '$lib/i18n/format';
import { report as messages } from '$lib/i18n/messages/report';
import { unitReport } from '$lib/i18n/messages/unit-report';
import { planTitle } from '$lib/i18n/names';
import type { Report, ReportBlock, ReportSection, ReportTable } from '$lib/model/report';
import { withheld } from '../../audience';
import { closedText } from '../../charts/plan-progress/closed';
import type { Context } from '../../context';
import { yearBefore } from './before';
import { beforeBlocks } from './before-words';
import { heading, paragraph, subheading } from './cells';
import { channelsBlocks, channelsTable, themesTable, titlesBlocks, titlesTable } from './channels';
import { progressFigure, reportCharts, type ReportCharts } from './charts';
import { difficultiesBlocks, difficultiesTable } from './difficulties';
import { dutiesBlocks, dutiesTable } from './duties';
import { reportFacts, type ReportAsked, type ReportFacts } from './facts';
import { indicesBlocks } from './indices';
import { joined } from './joined';
import { letterOf, subjectOf, unitLetterOf, unitSubject } from './letter';
import { nextBlocks, nextTable } from './next';
import { isAfter, isAhead, taskLines, type PlanFacts, type TaskLine } from './plan-facts';
import { basisBlock, noPlanBlock, noticesOf, otherBlocks, planSituation, unitSituation } from './situation';
import { targetsBlocks, targetsTable } from './targets';
import { tasksBlocks, tasksTable } from './tasks';
import { reportWithheld } from './withheld';

/** A report with what is drawn in it, and why its results are not for the reader; null where they are. */
export interface MadeReport {
	report: Report;
	charts: ReportCharts;
	withheld: ReturnType<typeof withheld>;
	/** Ids of the sources of the index results that it tells. */
	sources: string[];
}

/** One plan in a report; what began after it was closed has no results to tell. */
interface PlanPart {
	facts: PlanFacts;
	lines: readonly TaskLine[];
	isTold: boolean;
}

/**
 * The report on a plan, or on a unit with all its plans, for a period, written on a day, in the reader's language. Who may
 * not see the progress gets what the plans themselves say. Generated work makes nobody late, and neither does a plan that
 * nothing is recorded of.
 */
export async function reportOf(context: Context, asked: ReportAsked): Promise<MadeReport> {
	const { reference, locale, warehouse } = context;
	const [facts, why] = await Promise.all([reportFacts(context, asked), reportWithheld(context, asked)]);
	const { plan, period, closing, plans } = facts;
	const words = messages[locale];
	// Generated work is shown to everybody, what people reported is not.
	const guarded = withheld(warehouse.audience, 'progress', facts.unit) !== null;
	// What has not begun has no results to tell.
	const open = why === null && !isAhead(facts);
	const all = plans.map((own) => ({ facts: own, lines: taskLines(context, own), isTold: open && !isAfter(own) }));
	const told = open && (plan === null || all.some(({ isTold }) => isTold));
	const indices = told ? await indicesBlocks(context, facts) : { blocks: [], sources: [] };
	const before = beforeBlocks(context, facts, told ? await yearBefore(context, facts) : null);
	const charts = told
		? reportCharts(context, { ...facts, plans: all.flatMap((part) => (part.isTold ? part.facts : [])) })
		: {};
	const unless = (blocks: () => ReportBlock[]) => (guarded ? [paragraph(words.guarded)] : blocks());
	const of = (blocks: (part: PlanPart) => ReportBlock[]) => perPlan(context, facts, all, blocks);
	const section = (id: keyof typeof words.sections, blocks: ReportBlock[]): ReportSection => ({
		id,
		heading: words.sections[id],
		blocks
	});
	const situation = section('situation', [
		...(plan === null ? unitSituation(context, facts) : []),
		...of(({ facts: own, lines }) => planSituation(context, own, lines, plan === null)),
		...(told ? [basisBlock(context, facts)] : [])
	]);
	const next = section(
		'next',
		of(({ facts: own, lines, isTold }) => nextBlocks(context, own, isTold ? lines : plannedOnly(lines)))
	);
	const results = () => [
		heading(words.headings.tasks),
		...of((part) => [
			...(part.isTold ? tasksBlocks(context, part.facts, part.lines) : closedBlocks(context, part.facts)),
			...figureBlock(charts, progressFigure(part.facts))
		]),
		...(plan === null ? [subheading(unitReport[locale].other), ...otherBlocks(context, facts)] : []),
		...channelsBlocks(context, facts),
		...figureBlock(charts, 'channels'),
		...before.blocks,
		...titlesBlocks(context, facts),
		heading(words.headings.targets),
		...of(({ facts: own }) => (guarded ? guardedTargets(context, own) : targetsBlocks(context, own))),
		...indices.blocks
	];
	const duties = () => of(({ facts: own }) => dutiesBlocks(context, own));
	return {
		withheld: why,
		sources: indices.sources,
		charts,
		report: {
			subject: plan ? subjectOf(locale, plan, period) : unitSubject(reference, locale, facts),
			span: words.span(date(locale, period.from), date(locale, period.to)),
			period: { ...period, closing },
			notices: why === null ? noticesOf(context, facts) : [],
			demo: told && facts.demo,
			sections: told
				? [
						situation,
						section('results', results()),
						section(
							'difficulties',
							unless(() => difficultiesBlocks(context, facts))
						),
						section('duties', unless(duties)),
						next
					]
				: [situation, next],
			sheets: told ? sheetsOf(context, facts, { parts: all.filter(({ isTold }) => isTold), guarded, before }) : [],
			letter: plan
				? letterOf(reference, { plan, duties: plans[0]?.duties ?? [], period })
				: unitLetterOf(reference, facts)
		}
	};
}

const figureBlock = (charts: ReportCharts, figure: string): ReportBlock[] =>
	charts[figure] ? [{ kind: 'figure', figure }] : [];

/** What is said plan by plan; in the report on a unit each under its title. */
function perPlan(
	context: Context,
	facts: ReportFacts,
	all: readonly PlanPart[],
	blocks: (part: PlanPart) => ReportBlock[]
): ReportBlock[] {
	const { locale } = context;
	if (facts.plan === null && all.length === 0) return [noPlanBlock(context, facts)];
	return all.flatMap((part) => {
		const { plan } = part.facts;
		const foreign = locale === 'en' && plan.title_en === null;
		return [...(facts.plan === null ? [subheading(planTitle(locale, plan), foreign)] : []), ...blocks(part)];
	});
}

/** Instead of results, that the plan had ended by then. */
function closedBlocks(context: Context, { plan, today }: PlanFacts): ReportBlock[] {
	const closed = closedText(context, plan, today);
	return closed === null ? [] : [paragraph(messages[context.locale].notices.after(closed))];
}

/** Tasks without what was done for them. */
const plannedOnly = (lines: readonly TaskLine[]): TaskLine[] =>
	lines.map((line) => ({ ...line, standing: { state: 'unknown' }, units: [] }));

const guardedTargets = ({ locale }: Context, { targets }: PlanFacts): ReportBlock[] => [
	paragraph(targets.length === 0 ? messages[locale].targets.none : messages[locale].guarded)
];

/** Every table in full. */
function sheetsOf(
	context: Context,
	facts: ReportFacts,
	shown: { parts: readonly PlanPart[]; guarded: boolean; before: { table: ReportTable | null } }
): ReportTable[] {
	const { parts, guarded, before } = shown;
	const of = (table: (part: PlanPart) => ReportTable) =>
		joined(
			context.locale,
			parts.map((part) => ({ plan: part.facts.plan.plan_code, table: table(part) }))
		);
	return [
		...of(({ lines }) => tasksTable(context, lines)),
		channelsTable(context, facts),
		themesTable(context, facts),
		...(before.table ? [before.table] : []),
		titlesTable(context, facts.titles),
		...(guarded
			? []
			: [
					...of(({ facts: own }) => targetsTable(context, own)),
					...of(({ facts: own }) => dutiesTable(context, own)),
					difficultiesTable(context, facts)
				]),
		...of(({ facts: own, lines }) => nextTable(context, own, lines))
	];
}
