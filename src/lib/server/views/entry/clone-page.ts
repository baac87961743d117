import { error } from '@sveltejs/kit';
import { fold } from '$lib/i18n/fold';
import { number } from '$lib/i18n/format';
import { entry as messages } from '$lib/i18n/messages/entry';
import { columnWords } from '$lib/i18n/messages/datasets';
import type { Locale } from '$lib/i18n/locale';
import { datasets, type DatasetName, type Plan } from '$lib/model/datasets';
import type { ResolvedRow } from '$lib/model/release';
import type { Field } from '$lib/model/form-field';
import type { Context } from '../../context';
import { withParameter } from '../../refuse';
import { agencies, planTargets, planTasks, reportingDuties } from '../../warehouse/queries';
import { clonedPlan, schedulesOfYear, type WholePlan } from './clone';
import { endedAgencies, followersIn, unitInYear } from './ended';

/** A plan with everything that it consists of. */
export async function wholePlan({ warehouse, release }: Context, plan: Plan): Promise<WholePlan> {
	const by = { plan: plan.plan_code };
	const [tasks, targets, duties, named] = await Promise.all([
		planTasks(warehouse, release, by),
		planTargets(warehouse, release, by),
		reportingDuties(warehouse, release, by),
		agencies(warehouse, release, by)
	]);
	return { plan, tasks, targets, duties, agencies: named };
}

/** What the field for the successor of an agency is called. */
const successorField = (name: string): string => `successor.${fold(name).replaceAll(/[^a-z0-9]+/g, '-')}`;

/** A field for who follows each agency that has ended by the year of the copy; one for all spellings of a name. */
export const successorFields = ({ reference, locale }: Context, from: WholePlan, year: number): Field[] => {
	const words = messages[locale].clone;
	const ended = Map.groupBy(endedAgencies(reference, from, year), ({ name }) => successorField(name));
	return [...ended].flatMap(([column, [agency]]): Field[] =>
		agency
			? [
					{
						column,
						label: words.successor(agency.name),
						hint: agency.successor === null ? words.unknown : words.known,
						required: true,
						kind: 'suggest',
						choices: followersIn(reference, from, year).map((value) => ({ value, text: value })),
						value: agency.successor ?? '',
						fixed: false
					}
				]
			: []
	);
};

/** The year of a copy that a text names; null for what is no year, and for that of the plan itself. */
function copyYear(text: string, plan: Plan): number | null {
	const year = datasets.plans.resolved.year.safeParse(text);
	return year.success && year.data !== plan.year ? year.data : null;
}

/**
 * The year that the copy is of: the next one, or another that the address asks for.
 * @throws SvelteKit's HttpError, 400 for what is no year of a copy
 */
export function askedCopyYear({ locale }: Context, url: URL, plan: Plan): number {
	const next = plan.year + 1;
	const year = copyYear(url.searchParams.get('year') || String(next), plan);
	if (year !== null) return year;
	const instead = [{ href: withParameter(url, 'year', String(next)), text: String(next) }];
	error(400, { message: messages[locale].clone.problem.year, instead });
}

/** Everything that the page shows on which a plan is copied; `year` is that of the copy. */
export function clonePage(context: Context, from: WholePlan, year: number) {
	const { reference, locale } = context;
	const words = messages[locale].clone;
	const { plan } = from;
	const [before, after] = [String(plan.year), String(year)];
	const count = (list: readonly unknown[]) => number(locale, list.length);
	const schedules = schedulesOfYear(from);
	const ended = successorFields(context, from, year);
	const field = (column: keyof Plan, label: string, value: string, more: Partial<Field> = {}): Field => ({
		column,
		label,
		hint: columnWords(locale, 'plans')[column]?.meaning ?? '',
		required: false,
		kind: 'text',
		choices: [],
		value,
		fixed: false,
		...more
	});
	const renewed = (text: string | null) => (text ?? '').replaceAll(before, after);
	return {
		title: words.title(plan.plan_code),
		dek: words.dek(count(from.tasks), count(from.targets), count(from.duties), count(from.agencies)),
		fields: [
			field('plan_code', words.code, codeFor(reference.plan, plan.plan_code, before, after), {
				required: true,
				hint: words.codeHint
			}),
			field('year', words.year, after, { required: true, kind: 'whole' }),
			field('unit_code', words.unit, unitInYear(reference, plan.unit_code, year), {
				required: true,
				hint: words.unitHint
			}),
			field('issuer_vi', words.issuer, plan.issuer_vi, { required: true }),
			field('title_vi', words.name, renewed(plan.title_vi), { required: true, kind: 'long' }),
			field('title_en', words.nameEn, renewed(plan.title_en), { kind: 'long' }),
			field('document_no', words.number, '', { hint: words.numberHint }),
			field('issued_on', words.issued, '', { kind: 'day', hint: words.numberHint }),
			field('parent_reference_vi', words.parent, '', { hint: words.parentHint })
		],
		ended,
		endedDek: ended.length > 0 ? words.agenciesDek(after) : words.noneEnded,
		schedules: schedules > 0 ? words.schedules(number(locale, schedules), before) : null,
		year,
		plan: plan.plan_code
	};
}

/** The old code with the new year in it, or that year after it. */
function codeFor(known: ReadonlyMap<string, Plan>, code: string, before: string, after: string): string {
	const wanted = code.includes(before) ? code.replaceAll(before, after) : `${code}-${after}`;
	return known.has(wanted) ? '' : wanted;
}

/** The copy that a form asks for, as rows of its datasets; or what is wrong with the form, in words. */
export function cloneOf(
	{ reference, locale }: Context,
	from: WholePlan,
	sent: Readonly<Record<string, string>>
): { tables: { dataset: DatasetName; rows: ResolvedRow[] }[]; code: string } | { problem: string; year?: number } {
	const made = newPlan(locale, from.plan, sent);
	if ('problem' in made) return made;
	const { plan } = made;
	const words = messages[locale].clone.problem;
	if (reference.plan.has(plan.plan_code)) return { problem: words.taken(plan.plan_code) };
	const successors = new Map<string, string>();
	for (const { name } of endedAgencies(reference, from, plan.year)) {
		const follower = (sent[successorField(name)] ?? '').trim();
		if (follower === '') return { problem: words.successor(name), year: plan.year };
		successors.set(name, follower);
	}
	const whole = clonedPlan(from, plan, successors);
	const tables: { dataset: DatasetName; rows: ResolvedRow[] }[] = [
		{ dataset: 'plans', rows: [whole.plan] },
		{ dataset: 'plan_tasks', rows: [...whole.tasks] },
		{ dataset: 'plan_targets', rows: [...whole.targets] },
		{ dataset: 'agencies', rows: [...whole.agencies] },
		{ dataset: 'reporting_duties', rows: [...whole.duties] }
	];
	return { tables: tables.filter(({ rows }) => rows.length > 0), code: plan.plan_code };
}

/** The row of the new plan; other cells than these are checked by the pipe. */
function newPlan(
	locale: Locale,
	old: Plan,
	sent: Readonly<Record<string, string>>
): { plan: Plan } | { problem: string } {
	const words = messages[locale].clone.problem;
	const { resolved } = datasets.plans;
	const text = (column: keyof Plan) => (sent[column] ?? '').trim();
	const code = resolved.plan_code.safeParse(text('plan_code'));
	if (!code.success) return { problem: words.code };
	const year = copyYear(text('year'), old);
	if (year === null) return { problem: words.year };
	if (text('title_vi') === '') return { problem: words.title };
	if (text('issuer_vi') === '') return { problem: words.issuer };
	const blank = (column: keyof Plan) => text(column) || null;
	return {
		plan: {
			plan_code: code.data,
			unit_code: text('unit_code') || old.unit_code,
			issuer_vi: text('issuer_vi'),
			issuer_level: old.issuer_level,
			year,
			document_no: blank('document_no'),
			issued_on: blank('issued_on'),
			parent_reference_vi: blank('parent_reference_vi'),
			title_vi: text('title_vi'),
			title_en: blank('title_en')
		}
	};
}
