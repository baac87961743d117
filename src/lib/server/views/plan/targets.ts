import { endOfValue, reachedBy, reaches, valueOf, valuesBy, type Reached } from '$lib/analysis/targets';
import { date, number } from '$lib/i18n/format';
import { campaigns } from '$lib/i18n/messages/campaigns';
import { following } from '$lib/i18n/messages/following';
import { unitName } from '$lib/i18n/names';
import type { Plan, PlanTarget, TargetValue } from '$lib/model/datasets';
import { measuredText } from '../../charts/plan-progress/work';
import type { Context } from '../../context';

/** A reported value of a target. */
export interface ReportedValue {
	text: string;
	when: string;
	/** Whose it is, or from how many units it is put together; null for the plan's own unit. */
	unit: string | null;
	source: { id: string; title: string } | null;
	/** Whether it reaches the level; null where the plan states none. */
	met: boolean | null;
}

/** A numeric target of a plan, with what was reported of it where the reader may know it. */
export interface TargetRow {
	no: string;
	text: string;
	/** Words in Vietnamese on an English page. */
	foreign: boolean;
	level: string | null;
	/** What was reached, and the single values behind and before it; null where values are not shown. */
	reported: { newest: ReportedValue | null; others: ReportedValue[] } | null;
}

/** The targets of a plan with what was reached of each by the day; `values` is null where they are not shown. */
export function targetRows(
	context: Context,
	plan: Plan,
	{ targets, values, until }: { targets: readonly PlanTarget[]; values: readonly TargetValue[] | null; until: string }
): TargetRow[] {
	const { locale } = context;
	return targets.map((target) => ({
		no: target.target_no,
		text: (locale === 'en' ? target.target_en : null) ?? target.target_vi,
		foreign: locale === 'en' && target.target_en === null,
		level: target.target_value === null ? null : measuredText(locale, target.target_value, target.unit),
		reported:
			values &&
			reportedOf(context, plan, target, {
				values: values.filter((value) => value.target_no === target.target_no),
				until
			})
	}));
}

/** Values of the plan's own unit stand before those of units inside it; the newest first. */
function reportedOf(
	context: Context,
	plan: Plan,
	target: PlanTarget,
	{ values, until }: { values: readonly TargetValue[]; until: string }
) {
	const reached = reachedBy(values, plan.unit_code, until);
	const isOwn = ({ unit_code }: TargetValue) => unit_code === plan.unit_code;
	const single = valuesBy(values, until)
		.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)))
		.map((value) => singleValue(context, plan, target, value));
	const [first, ...rest] = single;
	if (!reached || !first) return { newest: null, others: [] };
	const met = reaches(target, reached);
	// One value speaks for itself; what is put together is followed by what it is put together from.
	return reached.units.length === 1
		? { newest: { ...first, met }, others: rest }
		: { newest: { ...together(context, target, reached), met }, others: single };
}

function together({ locale }: Context, target: PlanTarget, { value, range, parts, units, date: when }: Reached) {
	const words = following[locale].targets;
	const measured = (known: number) => measuredText(locale, known, target.unit);
	const text = value === null ? (range ? words.range(measured(range.low), measured(range.high)) : '') : measured(value);
	return {
		text: parts ? words.part(number(locale, parts.part), number(locale, parts.whole), text) : text,
		when: words.at(date(locale, when)),
		unit: words.together(number(locale, units.length)),
		source: null
	};
}

function singleValue(context: Context, plan: Plan, target: PlanTarget, row: TargetValue): ReportedValue {
	const { locale, reference } = context;
	const words = following[locale].targets;
	const { numerator, denominator } = row;
	const value = valueOf(row);
	const text = value === null ? '' : measuredText(locale, value, target.unit);
	const part = numerator === null ? '' : number(locale, numerator);
	return {
		text:
			numerator !== null && denominator !== null ? words.part(part, number(locale, denominator), text) : text || part,
		when: words.at(date(locale, row.date)),
		unit: row.unit_code === plan.unit_code ? null : unitName(reference, locale, row.unit_code, endOfValue(row)),
		source: sourceOf(context, row.source_id),
		met: null
	};
}

function sourceOf({ reference }: Context, id: string | null): ReportedValue['source'] {
	const source = id === null ? undefined : reference.source.get(id);
	return source ? { id: source.source_id, title: source.title } : null;
}

/** How many targets reach their level, of those with a value; for the heading. */
export function targetsTitle({ locale }: Context, rows: readonly TargetRow[]): string {
	const words = campaigns[locale].targets;
	const heading = rows.length === 0 ? words.none : words.heading(String(rows.length));
	const judged = rows.flatMap(({ reported: known }) => known?.newest?.met ?? []);
	if (judged.length === 0) return heading;
	const met = judged.filter(Boolean).length;
	return `${heading}: ${following[locale].targets.reached(number(locale, met), number(locale, judged.length))}`;
}
