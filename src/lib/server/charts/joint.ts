import type { Edition } from '$lib/analysis/edition';
import { estimateOf, partsOf, type EstimatePart } from '$lib/analysis/merged';
import { list, percent } from '$lib/i18n/format';
import { merged as messages } from '$lib/i18n/messages/merged';
import type { Unit } from '$lib/model/datasets';
import type { Context } from '../context';
import { comparedUnits, type ComparedUnit } from './compared';
import { yearsOf } from './editions';

/** What a province formed by merger can be estimated at from its parts, and what must be said of it. */
export interface JointHistory {
	/** The province itself, then its parts. */
	units: ComparedUnit[];
	/** The editions before the merger in which every part has a score, oldest first. */
	estimates: { edition: Edition; parts: EstimatePart[] }[];
	years: string;
	notes: string[];
}

/** Reads it from all editions of an index or a component; null where none can be made. */
export function jointHistory(context: Context, unit: Unit, editions: readonly Edition[]): JointHistory | null {
	const { reference, locale } = context;
	const words = messages[locale];
	const before = editions.filter(({ index_code, year }) => reference.scheme(index_code, year) === 'until-2025');
	const estimates = before.flatMap((edition) => {
		const parts = estimateOf(reference, unit, edition);
		return parts ? [{ edition, parts }] : [];
	});
	const newest = estimates.at(-1);
	const [part] = newest?.parts ?? [];
	const units = comparedUnits(context, [unit.unit_code, ...partsOf(reference, unit)]);
	const [joint, ...parts] = units;
	if (!newest || !part || !joint) return null;
	const published = editions.filter(({ standings }) => standings.get(unit.unit_code)?.score != null);
	const named = (code: string) => parts.find((one) => one.code === code)?.name ?? code;
	const partly = before.filter(
		(edition) =>
			parts.some(({ code }) => edition.standings.get(code)?.score != null) &&
			!estimates.some((one) => one.edition === edition)
	);
	const gaps = partly.map(({ year }) => String(year));
	const shares = newest.parts.map(({ unit_code, share }) => words.share(named(unit_code), percent(locale, share)));
	return {
		units,
		estimates,
		years: yearsOf(estimates.map(({ edition }) => edition)),
		notes: [
			words.note(String(part.population_year), list(locale, shares)),
			...(gaps.length ? [words.gaps(list(locale, gaps))] : []),
			...(published.length ? [words.published(joint.name, yearsOf(published))] : [])
		]
	};
}
