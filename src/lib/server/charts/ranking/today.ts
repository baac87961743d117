import type { Edition } from '$lib/analysis/edition';
import { isBeforeBounds, partsOf } from '$lib/analysis/merged';
import { onTodaysUnits, type TodaysEdition } from '$lib/analysis/todays-units';
import { byName } from '$lib/i18n/collate';
import { list, number, percent } from '$lib/i18n/format';
import { todaysUnits as messages } from '$lib/i18n/messages/todays-units';
import { unitName } from '$lib/i18n/names';
import type { Index } from '$lib/model/datasets';
import type { Context } from '../../context';
import { measured, type Measured } from './field';

/** An edition of earlier provinces that is shown by those of today. */
export interface Today {
	estimates: TodaysEdition['estimates'];
	/** The edition as published. */
	edition: Edition;
	field: Measured;
}

/** The editions by the provinces of today; `today` is null where the edition rates them itself. */
export function byToday(
	context: Context,
	{ index, edition: published, editions }: { index: Index; edition: Edition; editions: readonly Edition[] }
): { edition: Edition; editions: Edition[]; field: Measured; today: Today | null } {
	const { reference } = context;
	const all = editions.map((one) => onTodaysUnits(reference, one).edition);
	const { edition, estimates } = onTodaysUnits(reference, published);
	const field = measured(context, index, published);
	if (edition === published) return { edition, editions: all, field, today: null };
	// A doubt about a part is a doubt about what was estimated from it.
	const doubtful = [...edition.standings.keys()].flatMap((code) => {
		const parts = estimates.get(code)?.map(({ unit_code }) => unit_code) ?? [code];
		const [doubt] = parts.flatMap((part) => field.doubtful.get(part) ?? []);
		return doubt ? [[code, doubt] as const] : [];
	});
	return {
		edition,
		editions: all,
		field: { ...measured(context, index, edition), doubtful: new Map(doubtful) },
		today: { estimates, edition: published, field }
	};
}

/** The parts of a province for want of whose score it has no estimate, by name. */
export const lacking = (
	{ reference, locale }: Pick<Context, 'reference' | 'locale'>,
	{ edition }: Pick<Today, 'edition'>,
	code: string
): string[] => {
	const unit = reference.unit.get(code);
	const parts = unit ? partsOf(reference, unit) : [];
	const day = reference.ratedOn(edition.index_code, edition.year);
	return parts
		.filter((part) => edition.standings.get(part)?.score == null)
		.map((part) => unitName(reference, locale, part, day))
		.sort(byName(locale, (name) => name));
};

/** What an estimate is made of: the parts with their scores and their shares of the population, the largest first. */
export function partsText(
	{ reference, locale }: Pick<Context, 'reference' | 'locale'>,
	{ estimates, edition, field }: Pick<Today, 'estimates' | 'edition'> & { field: Pick<Measured, 'format'> },
	code: string
): string | null {
	const parts = estimates.get(code);
	if (!parts) return null;
	const words = messages[locale];
	const day = reference.ratedOn(edition.index_code, edition.year);
	const told = parts
		.toSorted((a, b) => b.share - a.share)
		.map(({ unit_code, score, share }) =>
			words.part(unitName(reference, locale, unit_code, day), field.format(score), percent(locale, share))
		);
	return words.parts(list(locale, told));
}

/** How many standings are as published, and how many are estimated. */
export const counted = ({ locale }: Context, { standings }: Measured) => {
	const estimated = standings.filter((standing) => standing.estimated).length;
	return {
		here: number(locale, standings.length),
		published: number(locale, standings.length - estimated),
		estimated: number(locale, estimated)
	};
};

/** What must be known of an edition by the provinces of today: what is estimated and how, whether it is ranked, what is missing. */
export function todayNotes(
	context: Context,
	of: { edition: Edition; field: Measured; absent: readonly string[]; day: string; today: Today },
	{ gaps, mark }: { gaps: boolean; mark: 'signs' | 'dashes' }
): string[] {
	const { reference, locale } = context;
	const words = messages[locale];
	const { edition, field, today, absent, day } = of;
	const { published, estimated } = counted(context, field);
	const years = [...new Set([...today.estimates.values()].flat().map(({ population_year: year }) => year))].sort();
	const names = absent
		.filter((code) => lacking(context, today, code).length > 0)
		.map((code) => unitName(reference, locale, code, day))
		.sort(byName(locale, (name) => name));
	if (isBeforeBounds(edition)) return [words.otherBounds];
	return [
		...(years.length ? [words.estimates(published, estimated, list(locale, years.map(String)), words[mark])] : []),
		...(!field.whole ? [words.excerptNote] : [field.standings.some(({ rank }) => rank) ? words.ranks : words.noRanks]),
		...(gaps && field.whole && names.length ? [words.gaps(list(locale, names))] : [])
	];
}

/** The sources of a field: those of the parts where a standing is an estimate. */
export const sourcesWith = (standings: Measured['standings'], today: Today | null): string[] => [
	...new Set(
		standings.flatMap(
			({ unit_code, source_id }) => today?.estimates.get(unit_code)?.map((part) => part.source_id) ?? [source_id]
		)
	)
];
