import { leaves, planned } from '$lib/analysis/communication';
import { dayInVietnam } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { entry as messages } from '$lib/i18n/messages/entry';
import { planTitle, shortName, taskName, unitName } from '$lib/i18n/names';
import type { Plan, PlanTask } from '$lib/model/datasets';
import type { Person } from '$lib/model/person';
import type { Choice, Field } from '$lib/model/form-field';
import { parts } from '$lib/model/parts';
import { askedPlan } from '../../charts/plan-progress/address';
import { planPath } from '$lib/model/plan-path';
import { asksFor } from '$lib/model/plan-time';
import { closedClause } from '../../charts/plan-progress/closed';
import { onlyLead } from '../../charts/plan-progress/agencies';
import { plannedText, unitOfCount } from '../../charts/plan-progress/work';
import type { Context } from '../../context';
import { planTasks } from '../../warehouse/queries';
import { fieldsOf } from './field';
import { offersOf } from './offers';

/** The choice of a plan and one of its tasks. */
export interface ChooseForm {
	form: 'choose';
	title: string;
	plan: string;
	plans: Choice[];
	tasks: Choice[];
	/** Why the task that was named cannot take work; null where none was. */
	problem: string | null;
}

/** The three fields that work for a task needs, and the rest as the task tells it. */
export interface QuickForm {
	form: 'quick';
	title: string;
	plan: { href: string; text: string };
	task: string;
	foreign: boolean;
	needed: Field[];
	optional: Field[];
	/** That the plan is closed, and what that means for work; null where it is not. */
	closed: string | null;
	/** What follows from the task, in one line. */
	inferred: string;
	/** The same for a whole month, or for a day. */
	other: { href: string; text: string };
	/** The choice of another task. */
	choose: string;
	/** A picture that was made for it, to be kept as evidence. */
	picture: string | null;
}

/** Groups of channels whose work lasts. */
const broadcast: readonly (string | undefined)[] = ['broadcast', 'grassroots_radio'];

const rowHref = (context: Context, query: Record<string, string>) =>
	localized(context.locale, `/data/row?${new URLSearchParams({ dataset: 'activities', ...query }).toString()}`);

/** The quick form for work: for the task that the address names, else the choice of one. */
export async function quickForm(
	context: Context,
	url: URL,
	{ person, now }: { person: Person; now: number }
): Promise<ChooseForm | QuickForm> {
	const { warehouse, release, locale } = context;
	const code = url.searchParams.get('plan') ?? '';
	if (code === '') return chooseForm(context, undefined, [], null);
	const plan = askedPlan(context, url, code);
	const tasks = await planTasks(warehouse, release, { plan: plan.plan_code });
	const no = url.searchParams.get('task') ?? '';
	const task = tasks.find((known) => known.task_no === no);
	// Whoever chooses another plan sends the task of the one before along.
	if (!task)
		return chooseForm(context, plan, leaves(tasks), no === '' ? null : messages[locale].quick.noTask(no, code));
	const inside = tasks.filter((known) => known.parent_task_no === no);
	if (inside.length > 0) {
		const own = leaves(tasks).filter((leaf) => isBelow(tasks, leaf, no));
		return chooseForm(context, plan, own, messages[locale].quick.group(no));
	}
	return formOf(context, url, { plan, task, unit: unitOf(context, plan, person), today: dayInVietnam(now) });
}

function isBelow(tasks: readonly PlanTask[], task: PlanTask, no: string, depth = 0): boolean {
	if (task.parent_task_no === no) return true;
	const parent = tasks.find((known) => known.task_no === task.parent_task_no);
	return parent !== undefined && depth < 8 && isBelow(tasks, parent, no, depth + 1);
}

function chooseForm(
	{ reference, locale }: Context,
	plan: Plan | undefined,
	tasks: readonly PlanTask[],
	problem: string | null
): ChooseForm {
	return {
		form: 'choose',
		title: messages[locale].choose.title,
		plan: plan?.plan_code ?? '',
		plans: reference.tables.plans
			.toSorted((a, b) => b.year - a.year)
			.map((known) => ({ value: known.plan_code, text: `${known.plan_code}: ${planTitle(locale, known)}` })),
		tasks: tasks.map((task) => ({
			value: task.task_no,
			text: `${task.task_no} ${taskName(locale, task)}`,
			...(task.section_vi !== null && { group: task.section_vi })
		})),
		problem
	};
}

/** Whose work it is: of the only unit of who enters it, else of the plan's unit. */
function unitOf({ reference }: Context, plan: Plan, { units }: Person): string {
	const [only, second] = units ?? [];
	return only !== undefined && second === undefined && reference.unit.has(only) ? only : plan.unit_code;
}

async function formOf(
	context: Context,
	url: URL,
	{ plan, task, unit, today }: { plan: Plan; task: PlanTask; unit: string; today: string }
): Promise<QuickForm> {
	const { reference, locale } = context;
	const words = messages[locale].quick;
	const asked = (name: string) => url.searchParams.get(name) ?? '';
	const channel = reference.channel.get(task.channel_code ?? '');
	const isMonth = asked('grain') === 'month' || /^\d{4}-\d{2}$/.test(asked('date'));
	// Of a plan that is closed, today is no day for work.
	const isOpen = today.startsWith(String(plan.year)) && asksFor(today, reference.timeOf(plan));
	const closed = closedClause(context, plan, today);
	const values: Record<string, string> = {
		unit,
		agency: onlyLead(task) ?? '',
		plan_code: plan.plan_code,
		task_no: task.task_no,
		channel_code: task.channel_code ?? '',
		theme_code: task.theme_code ?? '',
		date: asked('date') || (isOpen ? today.slice(0, isMonth ? 7 : 10) : ''),
		count: asked('count') || '1',
		unit_of_count: task.unit_of_count ?? channel?.unit_of_count_vi ?? '',
		indices: task.indices ?? '',
		title: asked('title'),
		evidence_url: asked('evidence_url')
	};
	const fields = fieldsOf(locale, 'activities', {
		values,
		offers: await offersOf(context, 'activities', values),
		fixed: []
	});
	const third = broadcast.includes(channel?.group) ? 'minutes' : 'title';
	const range = planned(task) ? plannedText(reference, locale, task) : null;
	const own: Record<string, Partial<Field>> = {
		date: {
			kind: isMonth ? 'month' : 'day',
			label: isMonth ? words.month : words.day,
			hint: isMonth ? words.monthHint : words.dayHint
		},
		count: {
			label: words.count(unitOfCount(reference, locale, task, 2)),
			hint: range === null ? words.countFree : words.countHint(range)
		},
		minutes: { label: words.minutes, hint: words.minutesHint },
		title: { label: words.name, hint: words.nameHint }
	};
	const named = (column: string) =>
		fields.filter((field) => field.column === column).map((field) => ({ ...field, ...own[column] }));
	const needed = ['date', 'count', third];
	const same = Object.fromEntries([...url.searchParams].filter(([name]) => !['grain', 'date'].includes(name)));
	return {
		form: 'quick',
		title: words.title,
		plan: {
			href: localized(locale, planPath(plan.plan_code)),
			text: `${plan.plan_code}: ${planTitle(locale, plan)}`
		},
		task: `${task.task_no} ${taskName(locale, task)}`,
		foreign: locale === 'en' && task.task_en === null,
		needed: needed.flatMap(named),
		// The id follows from what the row says.
		optional: fields.filter(({ column }) => ![...needed, 'activity_id'].includes(column)),
		closed: closed === null ? null : words.closed(plan.plan_code, closed),
		inferred: inferredText(context, { plan, task, values }),
		other: isMonth
			? { href: rowHref(context, { ...same, grain: 'day' }), text: words.byDay }
			: { href: rowHref(context, { ...same, grain: 'month' }), text: words.byMonth },
		choose: rowHref(context, { plan: plan.plan_code }),
		picture: pictureOf(asked('evidence_url'))
	};
}

/** The picture that a piece of evidence is, as a file of this site to keep; null for what is no chart. */
function pictureOf(evidence: string): string | null {
	const address = URL.canParse(evidence) ? new URL(evidence) : null;
	return address?.pathname.startsWith('/charts/') ? `${address.pathname}${address.search}&download=1` : null;
}

function inferredText(
	{ reference, locale }: Context,
	{ plan, task, values }: { plan: Plan; task: PlanTask; values: Readonly<Record<string, string>> }
): string {
	const { facts } = messages[locale].quick;
	const english = locale === 'en';
	const channel = reference.channel.get(task.channel_code ?? '');
	const theme = reference.theme.get(task.theme_code ?? '');
	const counted = unitOfCount(reference, locale, task, 2);
	const unit = values['unit'] ?? '';
	return [
		channel ? facts.channel(english ? channel.name_en : channel.name_vi) : '',
		theme ? facts.theme(english ? theme.name_en : theme.name_vi) : '',
		facts.unit(unitName(reference, locale, unit, `${plan.year}-12-31`)),
		values['agency'] ? facts.agency(values['agency']) : '',
		counted === '' ? '' : facts.counted(counted),
		task.indices === null ? '' : facts.indices(parts(task.indices).map(shortName).join(', '))
	]
		.filter(Boolean)
		.join('; ');
}
