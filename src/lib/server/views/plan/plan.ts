import { leaves, planned } from '$lib/analysis/communication';
import { countedUntil, lookOn, monthsBegun, seenOn } from '$lib/analysis/look';
import { workByTask } from '$lib/analysis/progress';
import { date, dayInVietnam, number } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { campaigns as messages } from '$lib/i18n/messages/campaigns';
import { following } from '$lib/i18n/messages/following';
import { levels } from '$lib/i18n/messages/levels';
import { unitName } from '$lib/i18n/names';
import type { Plan, PlanTask } from '$lib/model/datasets';
import { planPath } from '$lib/model/plan-path';
import { withheld } from '../../audience';
import { partInTask } from '../../charts/plan-progress/agencies';
import { channelsOfPlan } from '../../charts/channels/asked';
import { channelsChart } from '../../charts/channels/chart';
import { figureOf } from '../../charts/figure-of';
import { endOf, lastDayOf } from '../../charts/plan-progress/address';
import { progressChart } from '../../charts/plan-progress/chart';
import { closedText } from '../../charts/plan-progress/closed';
import { fits, type TaskFilter } from '../../charts/plan-progress/filter';
import { doneBy, type DoneBy } from '../../charts/plan-progress/level';
import { judge } from '../../charts/plan-progress/judged';
import type { Context } from '../../context';
import {
	agencies,
	difficulties,
	dutyReports,
	planChannelCounts,
	planDoers,
	planReach,
	planTargets,
	pressTitles,
	reportingDuties,
	targetValues,
	taskCountsByUnit,
	type ChannelCount
} from '../../warehouse/queries';
import { ask, type Shown } from './ask';
import { agencyHref, calendarHref } from '../calendar/links';
import { provinceOf } from './campaigns';
import { difficultiesSection } from './difficulties';
import { documentFacts } from './document';
import { lateSection } from './late-section';
import { matrixFigure } from './matrix';
import { mostTitles, reachSection, titlesSection } from './reach';
import { activeOf, progressSection } from './progress';
import { dutyRows } from './reports';
import { standingWords } from './standing';
import { targetRows, targetsTitle } from './targets';
import { taskSections } from './tasks';
import { unitsSection } from './units';

/** One plan: its document, tasks, targets, duties and agencies, the work recorded beside it, and what is late on a day. */
export async function planPage(
	context: Context,
	plan: Plan,
	tasks: readonly PlanTask[],
	filter: TaskFilter,
	asked: string,
	shown: Shown = { state: null, scope: 'own' },
	today = dayInVietnam(Date.now())
) {
	const { warehouse, release, reference, locale } = context;
	const by = { plan: plan.plan_code };
	const time = reference.timeOf(plan);
	const look = lookOn(time, asked, today);
	const at = look.until;
	const seen = seenOn(time, asked, today);
	const [doers, named] = await Promise.all([planDoers(warehouse, release, by), agencies(warehouse, release, by)]);
	const done = doneBy(context, plan, filter.level ?? null, { doers, listed: named });
	const under = { ...by, doers: done.doers };
	const until = { ...under, year: plan.year, until: countedUntil(plan.year, look) };
	const [counts, everybodys, byChannel, targets, duties, values, received, raised, reach, titles] = await Promise.all([
		taskCountsByUnit(warehouse, release, under),
		done.doers === null ? null : taskCountsByUnit(warehouse, release, by),
		planChannelCounts(warehouse, release, under),
		planTargets(warehouse, release, by),
		reportingDuties(warehouse, release, by),
		targetValues(warehouse, release, by),
		dutyReports(warehouse, release, by),
		difficulties(warehouse, release, by),
		planReach(warehouse, release, until),
		pressTitles(warehouse, release, { ...until, group: 'press', limit: mostTitles })
	]);
	const words = messages[locale];
	// Pages beside this one are looked at on the same day.
	const earlier = at < lastDayOf(reference, plan, today) ? at : null;
	const why = done.withheld;
	const level = done.level && levels[locale].names[done.level];
	// What follows a plan up has no demo data that everybody may see.
	const followed = withheld(warehouse.audience, 'progress', plan.unit_code) === null;
	const whole = judge(context, plan, tasks, everybodys ?? counts, { look, scope: shown.scope });
	// What some did is not judged by the numbers of all.
	const judgement = level === null ? whole : null;
	const work = why === null ? workByTask(counts, plan.year, monthsBegun(plan.year, look)) : null;
	const all = leaves(tasks);
	const chosen = all.filter((task) => fits(reference, filter, task));
	const isListed = (task: PlanTask) =>
		shown.state === null || judgement === null || judgement.of.get(task.task_no)?.standing.state === shown.state;
	const listed = chosen.filter(isListed);
	const demo = why === null && counts.some((row) => row.demo && row.year === plan.year);
	const filtered = Object.values(filter).some(Boolean);
	const reports = followed ? received : null;
	const late = lateSection(context, plan, judgement, {
		tasks: chosen,
		duties: filtered && filter.lead === null ? [] : duties,
		reports,
		filter: filtered ? filter : null,
		seen
	});
	const matrix = matrixFigure(context, listed, work, plan.year, { judgement, whole, level });
	const progress = progressChart(context, { plan, tasks, counts, withheld: why, filter, look });
	const targetsShown = targetRows(context, plan, { targets, values: followed ? values : null, until: seen.until });
	return {
		code: plan.plan_code,
		/** Since when it is closed, and by which document; null where nobody closed it. */
		closed: closedText(context, plan, today),
		/** Whether it is looked at as of the day on which it was closed. */
		atClosing: at === time.closedOn,
		calendar: calendarHref(locale, plan, { at: earlier }),
		year: plan.year,
		unit: provinceOf(reference, plan.unit_code),
		unitName: unitName(reference, locale, plan.unit_code, endOf(plan)),
		finding:
			late?.finding ??
			words.plan.finding(
				unitName(reference, locale, plan.unit_code, endOf(plan)),
				String(plan.year),
				number(locale, all.length),
				number(locale, all.filter((task) => planned(task) !== null).length)
			),
		dek: demo
			? [words.plan.demoDek, ...(level === null ? [] : [levels[locale].work.only(level)])].join(' ')
			: work &&
				workDek(context, counts.some(({ year }) => year === plan.year) ? activeOf(all, work) : null, all.length, level),
		/** Why nothing can be said of lateness; null where it can, or where it is not shown. */
		unjudged:
			level !== null
				? levels[locale].work.unjudged
				: late !== null || why !== null
					? null
					: following[locale].unknown[demo ? 'demo' : 'nothing'],
		/** Of whom alone the work is; null for anybody. */
		level,
		late: late && late.section,
		lateReports: late && late.reports,
		demo,
		/** Why the work done is not set beside the plan; null where it is. */
		withheld: why,
		release: number(locale, release),
		filtered: filtered || (shown.state !== null && judgement !== null),
		ask: ask(context, plan, tasks, { filter, at, shown, judged: judgement !== null, offered: done.offered }),
		day: date(locale, at),
		document: documentFacts(context, plan, tasks),
		matrix: matrix && { ...matrix, title: words.matrix.heading(number(locale, matrix.count)) },
		units: unitsSection(context, plan, judgement, chosen),
		progress: progressSection(context, { plan, progress, chosen, work, level, at }),
		channels: channelsSection(context, plan, tasks, byChannel, done),
		tasks: {
			title: words.tasks.heading(
				number(locale, listed.length),
				listed.length === all.length ? null : number(locale, all.length)
			),
			sections: taskSections(context, tasks, work, new Set(listed.map((task) => task.task_no)), (task) =>
				standingWords(context, judgement?.of.get(task.task_no), task)
			)
		},
		targets: targetsShown,
		targetsTitle: targetsTitle(context, targetsShown),
		followed,
		duties: dutyRows(context, plan, { duties, reports, seen }),
		difficulties: followed ? difficultiesSection(context, raised, seen.until) : null,
		reach: why === null ? reachSection(context, reach) : null,
		titles: why === null ? titlesSection(context, titles) : null,
		agencies: named
			.map(({ agency_name_vi: name }) => ({
				name,
				page: agencyHref(locale, plan, name, { at: earlier }),
				lead: all.filter((task) => partInTask(task, name) === 'lead').length,
				coordinating: all.filter((task) => partInTask(task, name) === 'coordinating').length,
				href: `${localized(locale, planPath(plan.plan_code, { lead: name, at: earlier, level: filter.level }))}#tasks`
			}))
			.sort((a, b) => b.lead - a.lead || b.coordinating - a.coordinating)
	};
}

/** Work under the whole plan by channel, standing tasks included; null where none is recorded. */
function channelsSection(
	context: Context,
	plan: Plan,
	tasks: readonly PlanTask[],
	counts: readonly ChannelCount[],
	done: DoneBy
) {
	const asked = channelsOfPlan(context, plan, counts, tasks, done);
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

/** For how many tasks work is recorded, anybody's or that of one level; `active` is null where none is at all. */
function workDek({ locale }: Context, active: number | null, tasks: number, level: string | null): string {
	const [all, one] = [messages[locale].plan, levels[locale].work];
	if (active === null) return level === null ? all.noWorkDek : one.none(level);
	const counts = [number(locale, active), number(locale, tasks)] as const;
	return level === null ? all.workDek(...counts) : one.active(...counts, level);
}
