import { median } from '$lib/analysis/distribution';
import { fieldSize, type Edition } from '$lib/analysis/edition';
import { sameField } from '$lib/analysis/field';
import { places } from '$lib/analysis/ranking';
import { number, score as formatScore } from '$lib/i18n/format';
import { compare as messages } from '$lib/i18n/messages/compare';
import { todaysUnits } from '$lib/i18n/messages/todays-units';
import type { Compared, Reading } from '../../charts/compared';
import { inOrder, isLevel, placedIn } from './standing';

/** The heading: who is highest in the common edition and where the selected unit stands, with the mark of estimates. */
export function standingFinding(
	context: Reading,
	compared: Compared,
	edition: Edition | null,
	max: number,
	measure: string
): string {
	const said = whoLeads(context, compared, edition, max, measure);
	const estimated = edition && compared.units.some(({ code }) => edition.standings.get(code)?.estimated);
	return estimated ? said + todaysUnits[context.locale].finding.computed : said;
}

function whoLeads(context: Reading, compared: Compared, edition: Edition | null, max: number, measure: string) {
	const { locale, reference } = context;
	const words = messages[locale].finding;
	const rows = edition ? placedIn(edition, compared.units) : [];
	if (rows.length === 0) return words.none(measure);
	const [only] = rows;
	if (only && rows.length === 1) return words.one(only.unit.name, measure);
	const higher = reference.index.get(compared.index.index_code)?.higher_is_better ?? true;
	const scored = inOrder(rows, higher).flatMap(({ unit, standing }) =>
		standing.score === null ? [] : [{ unit, score: standing.score }]
	);
	const gapText = (gap: number) => formatScore(locale, Math.abs(gap), max);
	const selected = compared.units[0]?.code;
	const [first, second] = scored;
	if (first && second) {
		const units = number(locale, scored.length);
		const me = scored.find(({ unit }) => unit.code === selected);
		if (!me) return words.leaderOnly(first.unit.name, units, measure);
		const leading = me === first ? second : first;
		if (isLevel(me.score - leading.score, max) && (me === first || me === second))
			return words.tied(me.unit.name, leading.unit.name, units, measure);
		if (me === first)
			return words.leads(me.unit.name, second.unit.name, gapText(me.score - second.score), units, measure);
		const order = places(new Map(scored.map(({ unit, score }) => [unit.code, score])), higher);
		const place = number(locale, order.get(me.unit.code) ?? scored.length);
		return words.follows(first.unit.name, units, measure, me.unit.name, place, gapText(first.score - me.score));
	}
	const ranked = rows
		.flatMap(({ unit, standing }) => (standing.rank ? [{ unit, place: standing.rank.place }] : []))
		.sort((a, b) => a.place - b.place);
	const best = ranked[0];
	if (!best) return words.none(measure);
	const me = ranked.find(({ unit }) => unit.code === selected);
	const mine = me && me !== best ? words.rankedMe(me.unit.name, number(locale, me.place)) : '';
	return words.ranked(best.unit.name, number(locale, best.place), measure) + mine;
}

/** What the common edition is, and what a newer one lacks. */
export function standingDek(
	{ reference, locale }: Reading,
	compared: Compared,
	editions: readonly Edition[],
	edition: Edition,
	max: number
): string {
	const words = messages[locale].dek;
	const here = placedIn(edition, compared.units).length;
	const all = here === compared.units.length;
	const units = number(locale, compared.units.length);
	const newest = editions.at(-1);
	const scores = [...edition.standings.values()].flatMap((standing) =>
		standing.score !== null && sameField(standing, compared.field) ? [standing.score] : []
	);
	const middle = scores.length === fieldSize(reference, edition, compared.field) ? median(scores) : null;
	const inside = compared.field.parent_code !== null;
	const estimated = [...edition.standings.values()].some((standing) => standing.estimated);
	const medianOf = (of: string, value: string) =>
		estimated ? todaysUnits[locale].lines.median(of, value) : words.median(of, value, inside);
	return [
		all ? words.all(edition.year, units) : words.some(edition.year, number(locale, here), units),
		newest && newest.year > edition.year ? words.newer(newest.year) : null,
		middle === null ? null : medianOf(number(locale, scores.length), formatScore(locale, middle, max))
	]
		.filter((sentence) => sentence !== null)
		.join(' ');
}
