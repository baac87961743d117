import { leaves, taskKind } from '$lib/analysis/communication';
import { pastOf, type FormerUnit, type Past } from '$lib/analysis/former';
import { byName } from '$lib/i18n/collate';
import { date, number } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { campaigns as messages } from '$lib/i18n/messages/campaigns';
import { former } from '$lib/i18n/messages/former';
import { levels } from '$lib/i18n/messages/levels';
import { planTitle, unitName } from '$lib/i18n/names';
import type { Plan } from '$lib/model/datasets';
import { planPath } from '$lib/model/plan-path';
import type { Reference } from '$lib/model/reference';
import { workLevel, workLevels, type WorkLevel } from '$lib/model/work-level';
import { labelled } from '../../charts/compared';
import { formerNotes } from '../../charts/former';
import { endOf } from '../../charts/plan-progress/address';
import { closedText } from '../../charts/plan-progress/closed';
import { levelChoices } from '../../charts/plan-progress/level';
import { planTargets, planTasks, reportingDuties } from '../../warehouse/queries';
import type { Context } from '../../context';
import { unitReportLink, type Link } from '../report/link';

/** One plan in the list. */
export interface PlanEntry {
	code: string;
	href: string;
	year: number;
	unit: string;
	/** Said of a unit that ended, on the list of the one that it became; null otherwise. */
	former: string | null;
	title: string;
	/** Whether the title is in Vietnamese on an English page. */
	foreign: boolean;
	document: string;
	/** Since when it is closed, and by which document; null where nobody closed it. */
	closed: string | null;
	figures: { label: string; value: number }[];
}

/** Everything that the list of plans shows. */
export interface CampaignsPage {
	finding: string;
	dek: string;
	/** Whose plans are listed with those of the unit that is chosen, and whose are not. */
	former: string[];
	/** The periodic report on the unit that is chosen; null where none is, or nothing of it is here. */
	report: Link | null;
	/** The province chosen, for the frame of the page. */
	unit: string | null;
	ask: {
		unit: string;
		year: string;
		level: string;
		/** Of who issued them; empty where all plans are of one level. */
		levels: { value: string; text: string }[];
		units: { value: string; text: string; group?: string }[];
		years: { value: string; text: string }[];
	};
	entries: PlanEntry[];
	/** Provinces without a plan; empty where that is not for the reader to know. */
	without: string[];
	/** Why not every plan is shown; null where each is. */
	withheld: 'none' | 'own' | null;
}

/** Years of which a plan is here, newest first. */
export const planYears = (reference: Reference): number[] =>
	[...new Set(reference.tables.plans.map((plan) => plan.year))].sort((a, b) => b - a);

/** Whether a unit is the other or lies inside it. */
const within = (reference: Reference, code: string, outer: string): boolean =>
	reference.upwards(code).some(({ unit_code }) => unit_code === outer);

/** The province that a unit is or lies in: what the frame's links to other pages are about. */
export const provinceOf = (reference: Reference, code: string): string | null =>
	reference.upwards(code).find(({ level }) => level === 'province')?.unit_code ?? null;

const noPast: Past = { whole: [], partly: [] };

/** Which of the units that went wholly into another a unit is, or lies in. */
const formerOf = (reference: Reference, code: string, { whole }: Past): FormerUnit | undefined =>
	whole.find(({ unit_code }) => within(reference, code, unit_code));

/** The units that can be chosen: those with a plan, and the provinces of the plans' time. */
export function choosableUnits(reference: Reference): { with: string[]; without: string[] } {
	const owners = new Set(reference.tables.plans.map((plan) => plan.unit_code));
	const provinces = provincesOfPlans(reference);
	const has = (code: string) => {
		const past = pastOf(reference, code);
		return [...owners].some((owner) => within(reference, owner, code) || formerOf(reference, owner, past));
	};
	const became = [...owners].flatMap((owner) =>
		reference.successors(provinceOf(reference, owner) ?? owner).map(({ to_code }) => to_code)
	);
	return {
		with: [...new Set([...provinces.filter(has), ...owners, ...became.filter(has)])],
		without: provinces.filter((code) => !has(code))
	};
}

const provincesOfPlans = (reference: Reference): string[] =>
	reference.provincesOn(`${planYears(reference)[0] ?? new Date().getFullYear()}-12-31`).map((unit) => unit.unit_code);

/** The level that issued a plan: as the plan says, or where that is none of these, that of its unit. */
const issuedAt = (reference: Reference, plan: Plan): WorkLevel | null =>
	workLevel(plan.issuer_level) ?? workLevel(reference.unit.get(plan.unit_code)?.level ?? '');

/** Levels that issued a plan that is here. */
export const issuingLevels = (reference: Reference): WorkLevel[] =>
	workLevels.filter((level) => reference.tables.plans.some((plan) => issuedAt(reference, plan) === level));

/** Which plans are listed; null chooses all. */
export interface PlansAsked {
	unit: string | null;
	year: number | null;
	/** Of who issued them. */
	level?: WorkLevel | null;
}

/** The plans of a unit (and of units inside it), a year and a level of issuers. */
export async function campaignsPage(context: Context, chosen: PlansAsked): Promise<CampaignsPage> {
	const { reference, locale } = context;
	const words = messages[locale].list;
	const { unit, year, level = null } = chosen;
	const past = unit === null ? noPast : pastOf(reference, unit);
	const plans = reference.tables.plans
		.filter(
			(plan) =>
				(unit === null || within(reference, plan.unit_code, unit) || formerOf(reference, plan.unit_code, past)) &&
				(year === null || plan.year === year) &&
				(level === null || issuedAt(reference, plan) === level)
		)
		.sort((a, b) => b.year - a.year);
	const entries = await Promise.all(plans.map((plan) => entry(context, plan, past)));
	const why = scopeWithheld(context);
	const units = choosableUnits(reference);
	const known = issuingLevels(reference);
	const offered = workLevels.filter((one) => known.includes(one) || one === level);
	const name = (code: string) => labelled(reference, locale, code);
	const options = (codes: string[], group: string) =>
		codes
			.map((value) => ({ value, text: name(value), ...(why === null ? { group } : {}) }))
			.sort(byName(locale, (option) => option.text));
	return {
		unit: unit === null ? null : provinceOf(reference, unit),
		report: unit !== null && entries.some((one) => one.former === null) ? unitReportLink(context, unit) : null,
		...lead(context, chosen, entries, why === null ? units.without.length : null),
		former: formerNotes(context, past, { plans: entries.some((one) => one.former !== null) }),
		ask: {
			unit: unit ?? '',
			year: year === null ? '' : String(year),
			level: level ?? '',
			levels:
				offered.length > 1 ? [{ value: '', text: levels[locale].plans.any }, ...levelChoices(locale, offered)] : [],
			units: [
				{ value: '', text: words.ask.anyUnit },
				...options(units.with, words.ask.with),
				...options(units.without, words.ask.without)
			],
			years: [
				{ value: '', text: words.ask.anyYear },
				...planYears(reference).map((known) => ({ value: String(known), text: words.ask.inYear(String(known)) }))
			]
		},
		entries,
		without: why === null ? units.without.map(name).sort(byName(locale, (text) => text)) : [],
		withheld: why
	};
}

/** Whether plans are shown to everybody. */
function scopeWithheld({ warehouse }: Context): CampaignsPage['withheld'] {
	const { plans } = warehouse.audience;
	return plans === 'all' ? null : plans;
}

function lead(
	{ reference, locale }: Context,
	{ unit, year, level }: PlansAsked,
	entries: readonly PlanEntry[],
	without: number | null
): { finding: string; dek: string } {
	const words = messages[locale].list;
	const name = unit === null ? null : unitName(reference, locale, unit);
	const when = year === null ? null : String(year);
	const issuer = level ? levels[locale].names[level] : null;
	if (entries.length === 0)
		return without === null
			? { finding: words.title, dek: '' }
			: { finding: words.none(name, when, issuer), dek: words.noneDek };
	const sum = (at: number) => entries.reduce((total, { figures }) => total + (figures[at]?.value ?? 0), 0);
	const [tasks, counted] = [sum(0), sum(1)].map((value) => number(locale, value));
	return {
		finding: words.finding(name, when, issuer, {
			plans: number(locale, entries.length),
			tasks: tasks ?? '',
			counted: counted ?? ''
		}),
		dek:
			unit === null && without !== null
				? words.dek(number(locale, without), number(locale, provincesOfPlans(reference).length))
				: unit === null
					? ''
					: words.inside
	};
}

async function entry(context: Context, plan: Plan, past: Past): Promise<PlanEntry> {
	const { warehouse, release, reference, locale } = context;
	const by = { plan: plan.plan_code };
	const [tasks, targets, duties] = await Promise.all([
		planTasks(warehouse, release, by),
		planTargets(warehouse, release, by),
		reportingDuties(warehouse, release, by)
	]);
	const words = messages[locale];
	const before = formerOf(reference, plan.unit_code, past);
	const own = leaves(tasks);
	const kinds = Map.groupBy(own, taskKind);
	const of = (kind: 'counted' | 'dated' | 'standing') => kinds.get(kind)?.length ?? 0;
	return {
		code: plan.plan_code,
		href: localized(locale, planPath(plan.plan_code)),
		year: plan.year,
		unit: unitName(reference, locale, plan.unit_code, endOf(plan)),
		former: before ? former[locale].until(date(locale, before.until)) : null,
		title: planTitle(locale, plan),
		foreign: locale === 'en' && plan.title_en === null,
		document: `${plan.issuer_vi
			.split(';')
			.map((part) => part.trim())
			.join(
				'; '
			)}, ${words.number(plan.document_no)}, ${words.issued(plan.issued_on === null ? null : date(locale, plan.issued_on))}`,
		closed: closedText(context, plan),
		figures: [
			{ label: words.figures.tasks, value: own.length },
			{ label: words.figures.counted, value: of('counted') },
			{ label: words.figures.dated, value: of('dated') },
			{ label: words.figures.standing, value: of('standing') },
			{ label: words.figures.targets, value: targets.length },
			{ label: words.figures.duties, value: duties.length }
		]
	};
}
