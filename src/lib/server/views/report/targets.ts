import { reachedBy, reaches, type Reached } from '$lib/analysis/targets';
import { number, period as periodText } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { report as messages } from '$lib/i18n/messages/report';
import type { PlanTarget } from '$lib/model/datasets';
import type { ReportBlock, ReportTable } from '$lib/model/report';
import type { Context } from '../../context';
import { measuredText } from '../../charts/plan-progress/work';
import { paragraph, quoted, said } from './cells';
import type { PlanFacts } from './plan-facts';

/** The plan's targets with what was reached of them by the end of the period. */
export function targetsBlocks(context: Context, facts: PlanFacts): ReportBlock[] {
	const { locale } = context;
	const words = messages[locale];
	if (facts.targets.length === 0) return [paragraph(words.targets.none)];
	const table = targetsTable(context, facts);
	const reported = facts.targets.filter((target) => reachedOf(facts, target) !== null);
	return [
		paragraph(words.targets.summary(number(locale, facts.targets.length), number(locale, reported.length))),
		{ kind: 'table', table }
	];
}

const reachedOf = ({ values, plan, day }: PlanFacts, target: PlanTarget): Reached | null =>
	reachedBy(
		values.filter(({ target_no }) => target_no === target.target_no),
		plan.unit_code,
		day
	);

export function targetsTable({ locale }: Context, facts: PlanFacts): ReportTable {
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
					: { text: measuredText(locale, target.target_value, target.unit), value: target.target_value },
				reached
					? { text: reachedText(locale, reached, target), ...(reached.value === null ? {} : { value: reached.value }) }
					: said(words.unrecorded),
				said(reached ? periodText(locale, reached.date) : none),
				said(reached ? against(locale, reached, target) : none)
			];
		})
	};
}

function reachedText(locale: Locale, { value, parts, units, range }: Reached, { unit }: PlanTarget): string {
	const words = messages[locale].targets;
	if (value === null)
		return range
			? words.spread(
					number(locale, units.length),
					measuredText(locale, range.low, unit),
					measuredText(locale, range.high, unit)
				)
			: words.unrecorded;
	const more = [
		...(parts ? [words.parts(number(locale, parts.part), number(locale, parts.whole))] : []),
		...(units.length > 1 ? [words.units(number(locale, units.length))] : [])
	];
	return `${measuredText(locale, value, unit)}${more.length > 0 ? ` (${more.join('; ')})` : ''}`;
}

/** How a value stands against the level, as figures; nothing where the level is none to be reached. */
function against(locale: Locale, reached: Reached, target: PlanTarget): string {
	const { targets: words, none } = messages[locale];
	const { value } = reached;
	const { target_value: level, unit } = target;
	const met = reaches(target, reached);
	if (met === null || value === null || level === null) return none;
	if (met) return words.reached;
	// A gap that rounds to nothing is still one: it is told with as many digits as it takes.
	const gap = level - value;
	const digits = Number.isInteger(gap) ? 0 : gap < 0.005 ? 4 : 2;
	return words.below(number(locale, gap, digits), unit === '%' ? words.points : unit === null ? '' : ` ${unit}`);
}
