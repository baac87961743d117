import { leaves, planned } from '$lib/analysis/communication';
import { number } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { entry as messages } from '$lib/i18n/messages/entry';
import type { PlanTask } from '$lib/model/datasets';
import { asksFor } from '$lib/model/plan-time';
import { withheld } from '../../audience';
import { plansOf } from '../../charts/plans';
import type { Context } from '../../context';
import { planTasks, taskCounts } from '../../warehouse/queries';

/** The way from an exported digest to its record as work: where it leads, and what it is called. */
export interface IssueLink {
	href: string;
	text: string;
	note: string;
}

/** Channels on which a digest is published, the likeliest first. */
const channels = ['infographic_led', 'dac_san_ban_tin'];

/** The task of a plan that digests are published for; null where the plan has none. */
const taskOf = (tasks: readonly PlanTask[]): PlanTask | null =>
	channels.flatMap((channel) => leaves(tasks).find((task) => task.channel_code === channel) ?? [])[0] ?? null;

/**
 * The record of a digest as an issue of the task that its unit's plan has for it; null where there is no such task, and to
 * whom its work is not shown: all issues but the first would be counted as the first.
 * A task of twelve issues has one a month; of others the next is the one after those recorded.
 */
export async function issueLink(
	context: Context,
	address: string,
	{ site, lang }: { site: string; lang: string }
): Promise<IssueLink | null> {
	const { warehouse, release, reference, locale } = context;
	const query = new URLSearchParams(address);
	const [unit, month] = [query.get('unit') ?? '', query.get('month') ?? ''];
	const plan = plansOf(reference, unit).find(({ year }) => month.startsWith(String(year)));
	// Of a plan that was closed before, the digest is no issue any more.
	if (!plan || !asksFor(`${month}-01`, reference.timeOf(plan))) return null;
	if (withheld(warehouse.audience, 'progress', plan.unit_code) !== null) return null;
	const by = { plan: plan.plan_code };
	const [tasks, counts] = await Promise.all([planTasks(warehouse, release, by), taskCounts(warehouse, release, by)]);
	const task = taskOf(tasks);
	if (!task) return null;
	const promised = planned(task);
	const all = promised?.max ?? promised?.min ?? 12;
	const done = counts.filter((row) => row.task_no === task.task_no && row.year === plan.year && !row.demo);
	const issue = all === 12 ? Number(month.slice(5)) : done.reduce((sum, { count }) => sum + count, 0) + 1;
	const words = messages[locale].press;
	const row = new URLSearchParams({
		dataset: 'activities',
		plan: plan.plan_code,
		task: task.task_no,
		date: month,
		count: '1',
		title: words.issue(String(issue)),
		evidence_url: `${site}/charts/digest.png?${address}&lang=${lang}&release=${release}`
	});
	return {
		href: localized(locale, `/data/row?${row.toString()}`),
		text: words.record(number(locale, issue), number(locale, all)),
		note: words.note(task.task_no, plan.plan_code)
	};
}
