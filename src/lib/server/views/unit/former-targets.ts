import { pastOf } from '$lib/analysis/former';
import type { TableCell } from '$lib/charts/figure';
import { date } from '$lib/i18n/format';
import { former as messages } from '$lib/i18n/messages/former';
import { indexTargets } from '$lib/i18n/messages/index-targets';
import { results } from '$lib/i18n/messages/results';
import { shortName, unitName } from '$lib/i18n/names';
import type { Unit } from '$lib/model/datasets';
import type { Context } from '../../context';
import { judgedTargets, reachedText, stateText } from '../../charts/index-targets';
import { chartSources } from '../../charts/sources-cited';
import { wantedOf, type TargetsSection } from './targets';

/** What the units that went into a unit wanted to reach, each with whose it was; null where none is known. They are nobody else's targets. */
export async function formerTargets(context: Context, unit: Unit): Promise<TargetsSection | null> {
	const { reference, locale } = context;
	const { whole } = pastOf(reference, unit.unit_code);
	const all = await Promise.all(
		whole.map(async ({ unit_code, until }) =>
			(await judgedTargets(context, { unit: unit_code })).map((one) => ({ ...one, until }))
		)
	);
	const targets = all.flat().sort((a, b) => b.target.year - a.target.year);
	if (targets.length === 0) return null;
	const words = messages[locale];
	const { columns } = indexTargets[locale];
	return {
		heading: words.targets.heading,
		dek: words.targets.dek,
		table: {
			caption: words.targets.caption(unitName(reference, locale, unit.unit_code)),
			head: [
				{ text: words.unit },
				{ text: results[locale].index },
				{ text: columns.year },
				{ text: columns.wanted },
				{ text: columns.state },
				{ text: columns.reached }
			],
			rows: targets.map((one): TableCell[] => [
				{ text: words.withDay(unitName(reference, locale, one.target.unit_code), date(locale, one.until)) },
				{ text: shortName(one.target.index_code) },
				{ text: String(one.target.year) },
				{ text: wantedOf(context, one) },
				{ text: stateText(context, one) },
				{ text: one.standing ? reachedText(context, one.target, one.standing) : '' }
			])
		},
		sources: chartSources(context, {
			plans: targets.flatMap(({ target }) => target.plan_code ?? []),
			sources: targets.flatMap(({ target }) => target.source_id ?? [])
		})
	};
}
