import { leaves, planned, taskKind } from '$lib/analysis/communication';
import { date, number } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { campaigns as messages } from '$lib/i18n/messages/campaigns';
import { channelGroups, groupOrder } from '$lib/i18n/messages/channels';
import { planTitle, unitName } from '$lib/i18n/names';
import type { Plan, PlanTask } from '$lib/model/datasets';
import {
	agencies,
	channelCounts,
	planTargets,
	reportingDuties,
	taskCounts,
	type ChannelCount
} from '../../warehouse/queries';
import { channelsOfPlan } from '../../charts/channels/asked';
import { channelsChart } from '../../charts/channels/chart';
import { figureOf } from '../../charts/figure-of';
import { endOf } from '../../charts/plan-progress/address';
import { progressChart } from '../../charts/plan-progress/chart';
import { fits, leadsOf, parts, type TaskFilter } from '../../charts/plan-progress/filter';
import { plannedCount } from '../../charts/plan-progress/groups';
import { workWithheld } from '../../charts/plan-progress/withheld';
import { workByTask, type Done } from '$lib/analysis/progress';
import type { Context } from '../../context';
import { agencyHref, calendarHref } from '../calendar/links';
import { provinceOf } from './campaigns';
import { matrixFigure } from './matrix';
import { taskSections } from './tasks';

/** One plan: its document, tasks, targets, duties and agencies, and the work recorded beside it. */
export async function planPage(
	context: Context,
	plan: Plan,
	tasks: readonly PlanTask[],
	filter: TaskFilter,
	at: string
) {
	const { warehouse, release, reference, locale } = context;
	const by = { plan: plan.plan_code };
	const [counts, byChannel, targets, duties, named] = await Promise.all([
		taskCounts(warehouse, release, by),
		channelCounts(warehouse, release, by),
		planTargets(warehouse, release, by),
		reportingDuties(warehouse, release, by),
		agencies(warehouse, release, by)
	]);
	const words = messages[locale];
	const why = workWithheld(context, plan, counts);
	const work = why === null ? workByTask(counts, plan.year) : null;
	const recorded: ReadonlyMap<string, Done> = work ?? new Map<string, Done>();
	const all = leaves(tasks);
	const shown = all.filter((task) => fits(reference, filter, task));
	const demo = [...recorded.values()].some((done) => done.demo);
	const matrix = matrixFigure(context, shown, work, plan.year);
	const progress = progressChart(context, { plan, tasks, counts, filter, at });
	const largest = progress.groups.toSorted((a, b) => b.due.min - a.due.min)[0];
	return {
		code: plan.plan_code,
		calendar: calendarHref(locale, plan),
		year: plan.year,
		unit: provinceOf(reference, plan.unit_code),
		unitName: unitName(reference, locale, plan.unit_code, `${plan.year}-12-31`),
		finding: words.plan.finding(
			unitName(reference, locale, plan.unit_code, `${plan.year}-12-31`),
			String(plan.year),
			number(locale, all.length),
			number(locale, all.filter((task) => planned(task) !== null).length)
		),
		dek: demo
			? words.plan.demoDek
			: work === null
				? null
				: work.size === 0
					? words.plan.noWorkDek
					: words.plan.workDek(activeOf(all, work).toString(), number(locale, all.length)),
		demo,
		/** Why the work done is not set beside the plan; null where it is. */
		withheld: why,
		release: number(locale, release),
		filtered: Object.values(filter).some((value) => value !== null),
		ask: ask(context, tasks, filter),
		document: documentFacts(context, plan, tasks),
		matrix: matrix && { ...matrix, title: words.matrix.heading(number(locale, matrix.count)) },
		progress: {
			figure: largest ? figureOf(progress.chart, 690) : null,
			title: !largest
				? words.progress.empty
				: at < endOf(plan)
					? progress.chart.title
					: words.progress.heading(
							number(locale, progress.groups.length),
							largest.name,
							plannedCount(locale, largest.due)
						),
			dek: !largest
				? words.progress.none
				: at < endOf(plan)
					? progress.chart.subtitle
					: words.progress[work === null ? 'dekPlanned' : 'dek'],
			remarks: [
				...(at < endOf(plan) ? progress.chart.notes.slice(1) : leftOut(context, progress.left, largest !== undefined)),
				...(work === null ? [] : standingRemark(context, shown, work))
			]
		},
		channels: channelsSection(context, plan, tasks, byChannel),
		tasks: {
			title: words.tasks.heading(
				number(locale, shown.length),
				shown.length === all.length ? null : number(locale, all.length)
			),
			sections: taskSections(context, tasks, work, new Set(shown.map((task) => task.task_no)))
		},
		targets: targets.map((target) => ({
			no: target.target_no,
			text: (locale === 'en' ? target.target_en : null) ?? target.target_vi,
			foreign: locale === 'en' && target.target_en === null,
			level:
				target.target_value === null
					? null
					: `${number(locale, target.target_value, Number.isInteger(target.target_value) ? 0 : 2)}${target.unit === '%' ? '%' : ` ${target.unit ?? ''}`}`
		})),
		duties: duties.map((duty) => ({
			no: duty.duty_no,
			who: parts(duty.who_vi).join('; '),
			to: parts(duty.to_whom_vi).join('; '),
			cadence: words.duties.cadences[duty.cadence],
			rule: duty.due_rule_vi,
			due: duty.due_on === null ? null : words.duties.due(date(locale, duty.due_on))
		})),
		agencies: named
			.map(({ agency_name_vi: name }) => ({
				name,
				page: agencyHref(locale, plan, name),
				lead: all.filter((task) => parts(task.lead_agency_vi).includes(name)).length,
				coordinating: all.filter((task) => parts(task.coordinating_agencies_vi).includes(name)).length,
				href: localized(
					locale,
					`/campaigns/${encodeURIComponent(plan.plan_code)}?lead=${encodeURIComponent(name)}#tasks`
				)
			}))
			.sort((a, b) => b.lead - a.lead || b.coordinating - a.coordinating)
	};
}

/** Work under the whole plan by channel, standing tasks included; null where none is recorded. */
function channelsSection(context: Context, plan: Plan, tasks: readonly PlanTask[], counts: readonly ChannelCount[]) {
	const asked = channelsOfPlan(context, plan, counts, tasks);
	if (asked.counts.length === 0) return null;
	const chart = channelsChart(context, asked);
	return {
		title: chart.title,
		dek: chart.subtitle,
		demo: chart.demo,
		notes: chart.notes,
		figure: figureOf(chart, 1280)
	};
}

const activeOf = (tasks: readonly PlanTask[], work: ReadonlyMap<string, Done>) =>
	tasks.filter((task) => work.has(task.task_no)).length;

function ask({ reference, locale }: Context, tasks: readonly PlanTask[], filter: TaskFilter) {
	const words = messages[locale].plan.ask;
	const own = leaves(tasks);
	const groups = new Set(own.flatMap((task) => reference.channel.get(task.channel_code ?? '')?.group ?? []));
	const themes = new Set(own.map((task) => task.theme_code));
	return {
		group: filter.group ?? '',
		theme: filter.theme ?? '',
		lead: filter.lead ?? '',
		groups: [
			{ value: '', text: words.anyGroup },
			...[...groups]
				.sort((a, b) => groupOrder(a) - groupOrder(b))
				.map((value) => ({ value, text: channelGroups[locale][value] ?? value }))
		],
		themes: [
			{ value: '', text: words.anyTheme },
			...reference.tables.themes
				.filter((theme) => themes.has(theme.theme_code))
				.map((theme) => ({ value: theme.theme_code, text: locale === 'en' ? theme.name_en : theme.name_vi }))
		],
		leads: [{ value: '', text: words.anyLead }, ...leadsOf(locale, tasks).map((value) => ({ value, text: value }))]
	};
}

/** What the document says of itself; blanks are blanks. */
function documentFacts({ locale }: Context, plan: Plan, tasks: readonly PlanTask[]) {
	const words = messages[locale].plan.document;
	const blank = words.blank;
	const groups = tasks.length - leaves(tasks).length;
	const english = locale === 'en';
	const written = (label: string, text: string) => ({ label, text, foreign: english });
	const said = (label: string, text: string) => ({ label, text, foreign: false });
	return [
		written(words.title, plan.title_vi),
		...(english && plan.title_en !== null ? [said(words.english, planTitle(locale, plan))] : []),
		written(words.issuer, parts(plan.issuer_vi).join('; ')),
		said(words.number, plan.document_no === null ? blank : messages[locale].number(plan.document_no)),
		said(words.issued, plan.issued_on === null ? blank : date(locale, plan.issued_on)),
		plan.parent_reference_vi === null
			? said(words.parent, words.noParent)
			: written(words.parent, plan.parent_reference_vi),
		said(words.lines, words.rows(number(locale, tasks.length), number(locale, groups)))
	];
}

/** How many numbers could not be added up. */
const leftOut = ({ locale }: Context, left: number, any: boolean): string[] =>
	left > 0 ? [messages[locale].progress[any ? 'left' : 'only'](number(locale, left))] : [];

/** How many of the tasks without a number have recorded work in the plan's year. */
function standingRemark({ locale }: Context, shown: readonly PlanTask[], work: ReadonlyMap<string, Done>): string[] {
	const standing = shown.filter((task) => taskKind(task) === 'standing');
	const active = number(locale, activeOf(standing, work));
	return standing.length > 0 ? [messages[locale].progress.standing(active, number(locale, standing.length))] : [];
}
