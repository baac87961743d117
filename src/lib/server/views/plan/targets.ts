import { date, number } from '$lib/i18n/format';
import { campaigns } from '$lib/i18n/messages/campaigns';
import { following } from '$lib/i18n/messages/following';
import { unitName } from '$lib/i18n/names';
import type { Plan, PlanTarget, TargetValue } from '$lib/model/datasets';
import { parsePeriod } from '$lib/model/period';
import type { Context } from '../../context';

/** A reported value of a target. */
export interface ReportedValue {
	text: string;
	when: string;
	/** Null for the plan's own unit. */
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
	/** Null where values are not shown. */
	reported: { newest: ReportedValue | null; earlier: ReportedValue[] } | null;
}

/** The targets of a plan with the newest value of each by the day; `values` is null where they are not shown. */
export function targetRows(
	context: Context,
	plan: Plan,
	{ targets, values, at }: { targets: readonly PlanTarget[]; values: readonly TargetValue[] | null; at: string }
): TargetRow[] {
	const { locale } = context;
	return targets.map((target) => ({
		no: target.target_no,
		text: (locale === 'en' ? target.target_en : null) ?? target.target_vi,
		foreign: locale === 'en' && target.target_en === null,
		level: target.target_value === null ? null : measured(context, target, target.target_value),
		reported:
			values &&
			reportedOf(
				context,
				plan,
				target,
				values.filter((value) => value.target_no === target.target_no && endOf(value) <= at)
			)
	}));
}

const endOf = ({ date: written }: TargetValue): string => parsePeriod(written)?.to ?? written;

/** Values of the plan's own unit stand before those of units inside it; the newest first. */
function reportedOf(context: Context, plan: Plan, target: PlanTarget, values: readonly TargetValue[]) {
	const [newest, ...earlier] = values
		.toSorted(
			(a, b) =>
				Number(b.unit_code === plan.unit_code) - Number(a.unit_code === plan.unit_code) ||
				endOf(b).localeCompare(endOf(a))
		)
		.map((value) => reported(context, plan, target, value));
	return { newest: newest ?? null, earlier };
}

function reported(context: Context, plan: Plan, target: PlanTarget, row: TargetValue): ReportedValue {
	const { locale, reference } = context;
	const source = row.source_id === null ? undefined : reference.source.get(row.source_id);
	const { numerator, denominator } = row;
	const share = numerator !== null && denominator ? (numerator / denominator) * 100 : null;
	const value = row.value ?? share ?? numerator;
	const text = value === null ? '' : measured(context, target, value);
	return {
		text:
			numerator !== null && denominator !== null
				? following[locale].targets.part(number(locale, numerator), number(locale, denominator), text)
				: text,
		when: following[locale].targets.at(date(locale, row.date)),
		unit: row.unit_code === plan.unit_code ? null : unitName(reference, locale, row.unit_code, endOf(row)),
		source: source ? { id: source.source_id, title: source.title } : null,
		met: value === null ? null : reaches(target, value)
	};
}

/** A target whose measure is an upper bound is met from below. */
function reaches({ metric, target_value: level }: PlanTarget, value: number): boolean | null {
	if (level === null) return null;
	return metric.endsWith('_max') ? value <= level : value >= level;
}

function measured({ locale }: Context, { unit }: PlanTarget, value: number): string {
	const text = number(locale, value, Number.isInteger(value) ? 0 : 2);
	return unit === '%' ? `${text}%` : `${text} ${unit ?? ''}`.trim();
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
