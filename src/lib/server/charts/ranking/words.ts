import type { Change } from '$lib/analysis/change';
import { neighbours } from '$lib/analysis/distance';
import type { Edition, Group, Standing } from '$lib/analysis/edition';
import { byName } from '$lib/i18n/collate';
import { list, number, ordinal, score as formatScore } from '$lib/i18n/format';
import { rankings as messages } from '$lib/i18n/messages/rankings';
import { results as resultWords } from '$lib/i18n/messages/results';
import { todaysUnits } from '$lib/i18n/messages/todays-units';
import { visibility } from '$lib/i18n/messages/visibility';
import { breakText, unitName } from '$lib/i18n/names';
import type { Index } from '$lib/model/datasets';
import type { Context } from '../../context';
import { usualChangeNotes } from '../usual-change';
import type { Measured } from './field';
import type { ProvinceEdition } from './provinces';
import { bandNotes } from './bands';
import { measureName } from './result';
import { counted, lacking, todayNotes, type Today } from './today';

/** A heading with the selected unit's name, which stands in sen. */
export interface Finding {
	before: string;
	me: string | null;
	after: string;
}

const fewest = 3;

/** Who leads and where the selected unit stands. Doubtful values lead nothing. */
export function finding(
	context: Context,
	{ edition, field, what, day, today }: Pick<ProvinceEdition, 'edition' | 'field' | 'what' | 'day' | 'today'>,
	selected: { code: string; name: string } | null
): Finding {
	const { reference, locale } = context;
	const words = messages[locale].finding;
	const estimates = todaysUnits[locale].finding;
	const first = field.standings.filter(({ rank, unit_code }) => rank?.place === 1 && !field.doubtful.has(unit_code));
	const names = first.map(({ unit_code }) => unitName(reference, locale, unit_code, day));
	const ranked = field.standings.some(({ rank }) => rank?.kind === 'computed');
	const computed = !ranked ? '' : today ? estimates.computed : words.computed;
	const own = selected ? edition.standings.get(selected.code) : undefined;
	if (selected && first.length === 1 && own === first[0])
		return { before: '', me: selected.name, after: words.leading(what) + computed };
	const lead =
		names.length === 0
			? (today ? (field.whole ? estimates.unranked : estimates.excerpt) : words.excerpt)(
					what,
					number(locale, field.standings.length)
				)
			: names.length > fewest
				? words.manyLead(number(locale, names.length), what)
				: words.leads(list(locale, names), what, names.length > 1);
	if (!selected || !own?.rank) {
		const absent =
			selected && today && lacking(context, today, selected.code).length > 0
				? estimates.missing
				: field.whole
					? words.missing
					: words.notHere;
		const score = own?.estimated ? estimates.score : words.score;
		const after = own && own.score !== null ? score(field.format(own.score)) : absent;
		const before = lead + computed;
		return selected ? { before: `${before}; `, me: selected.name, after } : { before, me: null, after: '' };
	}
	const after = words.rank(ordinal(locale, own.rank.place)) + computed;
	return { before: `${lead}; `, me: selected.name, after };
}

/** How many have figures, the extremes and the median; excerpts say that they are excerpts. */
export function dek(context: Context, of: ProvinceEdition): string[] {
	const { reference, locale } = context;
	const { index, edition, editions, field, day, today } = of;
	const words = messages[locale].dek;
	const provinces = reference.provincesOn(day).length;
	const here = number(locale, field.standings.length);
	const scored = field.standings
		.flatMap(({ unit_code, score }) => (score === null || field.doubtful.has(unit_code) ? [] : [{ unit_code, score }]))
		.sort((a, b) => b.score - a.score);
	const [highest, lowest] = [scored[0], scored.at(-1)];
	const name = (code: string) => {
		const own = unitName(reference, locale, code, day);
		return edition.standings.get(code)?.estimated ? todaysUnits[locale].within(own) : own;
	};
	const years = editions.map(({ year }) => year);
	return [
		...(today ? todayDek(context, of, today) : []),
		...(today ? [] : field.whole ? [words.units(here, number(locale, provinces))] : excerptNotes(context, field)),
		...(field.median !== null && highest && lowest
			? [
					words.range(
						name(highest.unit_code),
						field.format(highest.score),
						name(lowest.unit_code),
						field.format(lowest.score),
						field.format(field.median)
					)
				]
			: []),
		...(!today && field.whole && !field.drawn ? [words.rankOnly(number(locale, field.scores.length))] : []),
		...ageNotes(context, index, edition, years)
	];
}

/** How many have a score as published, and how many by estimate. */
function todayDek(context: Context, of: ProvinceEdition, today: Today): string[] {
	const { field } = of;
	const words = todaysUnits[context.locale];
	const { here, published, estimated } = counted(context, field);
	if (field.standings.length === 0) return todayNotes(context, { ...of, today }, { gaps: false, mark: 'dashes' });
	return [words.units(here, published, estimated)];
}

/** Says of an excerpt that it is one, and of what is only partly for this reader that it is. */
export function excerptNotes({ locale, warehouse }: Context, { whole, coverage, standings }: Measured): string[] {
	if (whole) return [];
	if (coverage && warehouse.audience.own.includes(coverage.index_code)) return [visibility[locale].withheld.index];
	const words = resultWords[locale];
	const [here, published] = [number(locale, standings.length), coverage?.published_units ?? null];
	return coverage?.coverage === 'top_n' && published !== null
		? [words.topNote(number(locale, published), here)]
		: [words.excerptNote(here)];
}

/** Says of an old edition that it is not the newest here, and of the newest one here that a later one is published. */
export function ageNotes(
	{ reference, locale }: Pick<Context, 'reference' | 'locale'>,
	index: Index,
	edition: Edition,
	years: readonly number[]
): string[] {
	const words = messages[locale].dek;
	const newest = years.at(-1) ?? edition.year;
	if (edition.year < newest) return [words.older(newest)];
	const published = newestPublished(reference, index, edition) ?? newest;
	return published > newest ? [words.newer(published)] : [];
}

/** The newest round of this indicator that the coverage table knows. */
function newestPublished({ tables }: Context['reference'], index: Index, edition: Edition): number | null {
	const years = tables.coverage.flatMap((row) =>
		row.index_code === index.index_code && row.indicator_code === edition.indicator_code && row.parent_code === null
			? [row.year]
			: []
	);
	return years.length ? Math.max(...years) : null;
}

/** What must be known to read the table: computed ranks, gaps, coverage, breaks, doubts, neighbours too close to tell apart. */
export function notes(context: Context, of: ProvinceEdition, changes: readonly Change[]): string[] {
	const { reference, locale } = context;
	const { edition, field, day, today } = of;
	const selected = of.selected?.code ?? null;
	const missing = of.absent.map((code) => unitName(reference, locale, code, day)).sort(byName(locale, (name) => name));
	const words = messages[locale];
	const shared = resultWords[locale];
	const computed = field.standings.find(({ rank }) => rank?.kind === 'computed')?.rank;
	const near = selected ? neighbours(edition, selected, 2) : { above: [], below: [] };
	const close = [...near.above, ...near.below].map((other) => ({ place: other.place, score: other.score }));
	const own = selected ? edition.standings.get(selected) : undefined;
	if (own?.rank && own.score !== null) close.push({ place: own.rank.place, score: own.score });
	const [places, scores] = [close.map(({ place }) => place), close.map(({ score }) => score)];
	return [
		...(today ? todayNotes(context, { ...of, today }, { gaps: true, mark: 'dashes' }) : []),
		...(!today && computed?.of ? [shared.computedLong(number(locale, computed.of))] : []),
		...bandNotes(locale, of.bands),
		...(close.length > 1
			? [
					words.reading.near(
						ordinal(locale, Math.min(...places)),
						ordinal(locale, Math.max(...places)),
						formatScore(locale, Math.max(...scores) - Math.min(...scores), field.scale.high)
					)
				]
			: []),
		...(!today && field.whole && missing.length ? [shared.gapsNote(list(locale, missing), edition.year)] : []),
		...(!today && !field.whole && missing.length ? [words.reading.notHere(number(locale, missing.length))] : []),
		...changeNotes(context, changes),
		// Of estimates nobody knows how much they usually change.
		...(today ? [] : usualChangeNotes(context, of.editions, edition, usualOf(context, of))),
		...doubtNotes(context, today?.field ?? field)
	];
}

/** What a usual change is said of. */
const usualOf = (
	context: Context,
	{ index, component, field }: Pick<ProvinceEdition, 'index' | 'component' | 'field'>
) => ({
	measure: measureName(context, index, component),
	highest: field.scale.high
});

/** Why changes are not, or only partly, comparable, each reason once; a documented break says it better than its traces. */
export function changeNotes({ locale }: Context, changes: readonly Change[]): string[] {
	const words = resultWords[locale];
	const said = changes.flatMap(({ comparability: { reasons }, from }) => {
		const broken = reasons.flatMap((reason) => (reason.kind === 'break' ? [reason] : []));
		if (broken.length > 0)
			return broken.map(({ verdict, break: row }) => {
				const what = breakText(locale, row);
				return `${verdict === 'no' ? words.notComparable(row.from_year - 1) : words.partly}: ${what}`;
			});
		return reasons.flatMap((reason) =>
			reason.kind === 'break' ? [] : [`${words.notComparable(from.year)}: ${words.reason(reason.kind)}.`]
		);
	});
	return [...new Set(said)];
}

/** Every doubtful value of the field, with its reason. */
export function doubtNotes({ reference, locale }: Context, field: Measured): string[] {
	const words = messages[locale].doubt;
	return field.standings.flatMap(({ unit_code }) => {
		const doubt = field.doubtful.get(unit_code);
		if (!doubt) return [];
		return [
			words.note(unitName(reference, locale, unit_code), doubt, {
				median: doubt.kind === 'far' ? field.format(doubt.median) : '',
				others: doubt.kind === 'order' ? number(locale, doubt.others) : '',
				note: doubt.kind === 'noted' ? (reference.source.get(doubt.source_id)?.note ?? '') : ''
			})
		];
	});
}

/** A province of the other division of the country: who came before it or after it. */
export function otherScheme(
	{ reference, locale }: Context,
	code: string,
	{ day, today }: Pick<ProvinceEdition, 'day' | 'today'>
): string | null {
	const words = messages[locale].reading;
	const before = reference.predecessors(code).map((row) => row.from_code);
	const after = reference.successors(code).map((row) => row.to_code);
	const existing = new Set(reference.provincesOn(day).map((unit) => unit.unit_code));
	const names = (codes: string[]) =>
		list(
			locale,
			codes.map((other) => unitName(reference, locale, other, day))
		);
	const name = unitName(reference, locale, code);
	if (before.some((other) => existing.has(other))) return words.later(name, names(before));
	const later = today ? todaysUnits[locale].nowIn : words.earlier;
	return after.length ? later(name, names(after)) : null;
}

/** Who leads the group, where one does; doubtful values lead nothing. */
export function groupHeading(
	{ reference, locale }: Context,
	field: Measured,
	{ group, members }: { group: Group; members: readonly Standing[] }
): string {
	const words = messages[locale].groups;
	const first = members.filter(({ rank, unit_code }) => rank?.place === 1 && !field.doubtful.has(unit_code));
	const [leader, second] = first;
	return leader && !second
		? words.leads(words.name(group), unitName(reference, locale, leader.unit_code))
		: words.excerpt(words.name(group), number(locale, members.length));
}
