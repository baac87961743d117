import { estimateOf, partsOf, withEstimates } from '$lib/analysis/merged';
import type { Edition } from '$lib/analysis/edition';
import { list, percent } from '$lib/i18n/format';
import { merged as messages } from '$lib/i18n/messages/merged';
import type { Index, Indicator, Unit } from '$lib/model/datasets';
import type { Context } from '../../context';
import { comparedUnits, provincesField } from '../compared';
import { yearsOf } from '../editions';
import type { LinesOfUnits } from '../lines';
import { measureName } from '../ranking/result';
import { unitsTrend } from './several';

/**
 * A province formed by merger over the years of its parts: their lines, the estimated joint one, and beyond the merger what
 * is published of it, which nothing joins to the estimate. Null where none can be made.
 */
export function mergedTrend(
	context: Context,
	unit: Unit,
	of: { index: Index; component: Indicator | null; editions: readonly Edition[] }
): LinesOfUnits | null {
	const { reference, locale } = context;
	const words = messages[locale];
	const before = of.editions.filter(({ index_code, year }) => reference.scheme(index_code, year) === 'until-2025');
	const estimates = before.flatMap((edition) => {
		const parts = estimateOf(reference, unit, edition);
		return parts ? [{ edition, parts }] : [];
	});
	const newest = estimates.at(-1);
	const [part] = newest?.parts ?? [];
	if (!newest || !part) return null;
	const units = comparedUnits(context, [unit.unit_code, ...partsOf(reference, unit)]);
	const [joint, ...parts] = units;
	if (!joint) return null;
	const measure = measureName(context, of.index, of.component);
	const compared = { units, field: provincesField, index: of.index, indicator: of.component, basis: 'own' as const };
	const found = unitsTrend(context, compared, withEstimates(reference, unit, of.editions), measure);
	if (!found) return null;
	const published = of.editions.filter(({ standings }) => standings.get(unit.unit_code)?.score != null);
	const named = (code: string) => parts.find((part) => part.code === code)?.name ?? code;
	const partly = before.filter(
		(edition) =>
			parts.some(({ code }) => edition.standings.get(code)?.score != null) &&
			!estimates.some((one) => one.edition === edition)
	);
	const years = yearsOf(estimates.map(({ edition }) => edition));
	const shares = newest.parts.map(({ unit_code, share }) => words.share(named(unit_code), percent(locale, share)));
	const notes = [
		words.note(String(part.population_year), list(locale, shares)),
		...(partly.length
			? [
					words.gaps(
						list(
							locale,
							partly.map((edition) => String(edition.year))
						)
					)
				]
			: []),
		...(published.length ? [words.published(joint.name, yearsOf(published))] : [])
	];
	const { chart } = found;
	const title = words.title(joint.name, measure, years);
	return {
		...found,
		title: words.heading(
			measure,
			years,
			list(
				locale,
				parts.map(({ name }) => name)
			)
		),
		dek: words.dek(measure, joint.name),
		breaks: [...notes, ...found.breaks],
		chart: {
			...chart,
			title,
			subtitle: words.dek(measure, joint.name),
			caption: `${title}. ${notes.join(' ')}`,
			notes: [...notes, ...chart.notes].slice(0, 4),
			page: `/units/${encodeURIComponent(unit.unit_code)}?index=${of.index.index_code}`,
			address: new URLSearchParams({
				index: of.index.index_code,
				...(of.component ? { indicator: of.component.indicator_code } : {}),
				units: unit.unit_code,
				measure: 'estimate'
			}).toString()
		}
	};
}
