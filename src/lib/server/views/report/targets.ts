import { number, period as periodText } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { report as messages } from '$lib/i18n/messages/report';
import { parsePeriod } from '$lib/model/period';
import type { PlanTarget, TargetValue } from '$lib/model/datasets';
import type { ReportBlock, ReportTable } from '$lib/model/report';
import type { Context } from '../../context';
import { heading, paragraph, quoted, said } from './cells';
import type { ReportFacts } from './facts';

/** What was reached of a target by a day. */
export interface Reached {
	/** The value; null where units differ and have no common whole. */
	value: number | null;
	/** A part and its whole, where that is how it was reported. */
	parts: { part: number; whole: number } | null;
	/** Units whose values are put together; one is the plan's own. */
	units: number;
	/** The lowest and highest value of several units without a common whole. */
	range: { low: number; high: number } | null;
	date: string;
}

/** A value, or the part of its whole in per cent. */
export const valueOf = ({ value, numerator, denominator }: TargetValue): number | null =>
	value ?? (numerator !== null && denominator !== null && denominator > 0 ? (numerator / denominator) * 100 : null);

/**
 * The newest value of a target that is over by a day: the plan's own unit's, else those of the units that report, added up
 * where each gives a part and its whole. Null where nothing is recorded.
 */
export function reachedBy(values: readonly TargetValue[], own: string, until: string): Reached | null {
	const known = values.filter(({ date }) => (parsePeriod(date)?.to ?? '9999') <= until);
	const newest = new Map(known.map((row) => [row.unit_code, row]));
	const whole = newest.get(own);
	const rows = whole ? [whole] : [...newest.values()];
	const [last] = rows.toSorted((a, b) => (parsePeriod(b.date)?.to ?? '').localeCompare(parsePeriod(a.date)?.to ?? ''));
	if (!last) return null;
	const counted = rows.flatMap(({ numerator, denominator }) =>
		numerator === null || denominator === null ? [] : [{ part: numerator, whole: denominator }]
	);
	const sum = counted.reduce((a, b) => ({ part: a.part + b.part, whole: a.whole + b.whole }), { part: 0, whole: 0 });
	const shared = counted.length === rows.length && sum.whole > 0 ? sum : null;
	const single = rows.length === 1 ? valueOf(last) : shared ? (sum.part / sum.whole) * 100 : null;
	const all = rows.flatMap((row) => valueOf(row) ?? []);
	return {
		value: single,
		parts: shared,
		units: rows.length,
		range: single === null && all.length > 0 ? { low: Math.min(...all), high: Math.max(...all) } : null,
		date: last.date
	};
}

/** The plan's targets with what was reached of them by the end of the period. */
export function targetsBlocks(context: Context, facts: ReportFacts): ReportBlock[] {
	const { locale } = context;
	const words = messages[locale];
	if (facts.targets.length === 0) return [heading(words.headings.targets), paragraph(words.targets.none)];
	const table = targetsTable(context, facts);
	const reported = facts.targets.filter((target) => reachedOf(facts, target) !== null);
	return [
		heading(words.headings.targets),
		paragraph(words.targets.summary(number(locale, facts.targets.length), number(locale, reported.length))),
		{ kind: 'table', table }
	];
}

const reachedOf = ({ values, plan, until }: ReportFacts, target: PlanTarget): Reached | null =>
	reachedBy(
		values.filter(({ target_no }) => target_no === target.target_no),
		plan.unit_code,
		until
	);

export function targetsTable({ locale }: Context, facts: ReportFacts): ReportTable {
	const { columns, tables, targets: words, none } = messages[locale];
	return {
		id: 'targets',
		title: tables.targets,
		columns: [
			{ title: columns.target, share: 40 },
			{ title: columns.level, share: 10, numeric: true },
			{ title: columns.value, share: 22 },
			{ title: columns.at, share: 14 },
			{ title: columns.against, share: 18 }
		],
		rows: facts.targets.map((target) => {
			const reached = reachedOf(facts, target);
			const name = locale === 'en' ? target.target_en : target.target_vi;
			return [
				name === null ? quoted(locale, target.target_vi) : said(name),
				target.target_value === null
					? said(none)
					: { text: level(locale, target.target_value, target.unit), value: target.target_value },
				reached
					? { text: reachedText(locale, reached, target), ...(reached.value === null ? {} : { value: reached.value }) }
					: said(words.unrecorded),
				said(reached ? periodText(locale, reached.date) : none),
				said(reached ? against(locale, reached, target) : none)
			];
		})
	};
}

const digitsOf = (value: number): number => (Number.isInteger(value) ? 0 : 1);
const level = (locale: Locale, value: number, unit: string | null): string =>
	`${number(locale, value, digitsOf(value))}${unit === '%' || unit === null ? (unit ?? '') : ` ${unit}`}`;

function reachedText(locale: Locale, { value, parts, units, range }: Reached, { unit }: PlanTarget): string {
	const words = messages[locale].targets;
	if (value === null)
		return range
			? words.spread(number(locale, units), level(locale, range.low, unit), level(locale, range.high, unit))
			: words.unrecorded;
	const more = [
		...(parts ? [words.parts(number(locale, parts.part), number(locale, parts.whole))] : []),
		...(units > 1 ? [words.units(number(locale, units))] : [])
	];
	return `${level(locale, value, unit)}${more.length > 0 ? ` (${more.join('; ')})` : ''}`;
}

/** How a value stands against the level, as figures; an upper bound is no level to be reached. */
function against(locale: Locale, { value }: Reached, { target_value, unit, metric }: PlanTarget): string {
	const { targets: words, none } = messages[locale];
	if (value === null || target_value === null || metric.endsWith('_max')) return none;
	if (value >= target_value) return words.reached;
	// A gap that rounds to nothing is still one: it is told with as many digits as it takes.
	const gap = target_value - value;
	const digits = gap >= 1 && Number.isInteger(gap) ? 0 : gap < 0.05 ? 3 : 1;
	return words.below(number(locale, gap, digits), unit === '%' ? words.points : unit === null ? '' : ` ${unit}`);
}
