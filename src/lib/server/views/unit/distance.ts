import { neighbours, type Neighbour } from '$lib/analysis/distance';
import type { Edition } from '$lib/analysis/edition';
import { sameField } from '$lib/analysis/field';
import { onPage, type Figure, type Table } from '$lib/charts/figure';
import { neighboursPicture } from '$lib/charts/neighbours/picture';
import { number, scoreDigits, signed } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { results as resultWords } from '$lib/i18n/messages/results';
import { standing as messages } from '$lib/i18n/messages/unit-standing';
import { shortName } from '$lib/i18n/names';
import type { Unit } from '$lib/model/datasets';
import type { Context } from '../../context';
import { isWhole, nameIn, type UnitIndex } from '../../charts/editions';

/** How far the next places are, in the newest edition that has the whole field. */
export interface DistanceSection {
	heading: string;
	dek: string;
	figure: Figure;
	steps: Step[];
	sources: string[];
}

/** A place to reach or to keep: who holds it or follows, and how many points away. */
export interface Step {
	goal: string;
	holder: string;
	href: string;
	gap: string;
	note: string;
}

interface Near {
	above: Neighbour[];
	below: Neighbour[];
}

/** Points that are too few to tell two places apart. */
const nearlyEqual = 0.05;

export function distanceSection(context: Context, unit: Unit, found: UnitIndex): DistanceSection | null {
	const at = newestWholeOf(context, unit, found);
	const own = at?.standings.get(unit.unit_code);
	if (!at || !own?.rank || own.score === null) return null;
	const near = neighbours(at, unit.unit_code, 5);
	if (near.above.length + near.below.length === 0) return null;
	const { locale } = context;
	const words = messages[locale].distance;
	const digits = scoreDigits(found.index.score_max);
	const points = (value: number) => number(locale, value, digits);
	const [above, below] = [near.above[0], near.below[0]];
	const index = shortName(at.index_code);
	const field = [...at.standings.values()].filter((standing) => sameField(standing, own) && standing.score !== null);
	const mine = { unit_code: unit.unit_code, place: own.rank.place, score: own.score };
	const units = [...near.above.toReversed(), mine, ...near.below].map((other) => ({
		place: number(locale, other.place),
		name: nameIn(context, other.unit_code, at),
		value: other.score,
		score: points(other.score),
		selected: other.unit_code === unit.unit_code
	}));
	const drawing = {
		units,
		tick: (value: number) => number(locale, value, Number.isInteger(value * 10) ? 1 : 2),
		alt: words.alt(index, at.year, units.map((other) => `${other.place} ${other.name} ${other.score}`).join('; '))
	};
	return {
		heading:
			(above ? words.next(points(above.gap), number(locale, above.place)) : words.first) +
			(below ? words.ahead(number(locale, below.place), points(below.gap)) : ''),
		dek: words.dek(index, at.year, number(locale, field.length)),
		figure: {
			desk: neighboursPicture(drawing, onPage(1280)),
			phone: neighboursPicture(drawing, onPage(358)),
			table: scoresTable(context, at, units, own.parent_code !== null)
		},
		steps: nextSteps(context, at, own.rank.place, near, digits),
		sources: [
			...new Set([...near.above, ...near.below].flatMap((other) => at.standings.get(other.unit_code)?.source_id ?? []))
		]
	};
}

/** The newest edition of the unit whose field is wholly here with its scores. */
export const newestWholeOf = (context: Context, unit: Unit, found: UnitIndex): Edition | undefined =>
	found.own.findLast((edition) => isWhole(context, edition, unit) && everyoneScored(edition, unit));

/** Whether no unit of the field has a place without a score: else the nearest place may be one that is not seen. */
function everyoneScored(edition: Edition, unit: Unit): boolean {
	const own = edition.standings.get(unit.unit_code);
	return [...edition.standings.values()].every(
		(standing) => !own || !sameField(standing, own) || !standing.rank || standing.score !== null
	);
}

/** The three next places, and what keeps the unit's own. */
function nextSteps(context: Context, at: Edition, place: number, near: Near, digits: number): Step[] {
	const { locale } = context;
	const words = messages[locale].distance;
	const step = (goal: string, holder: string, other: Neighbour, gap: string): Step => ({
		goal,
		holder,
		href: localized(locale, `/units/${encodeURIComponent(other.unit_code)}`),
		gap,
		note: other.gap < nearlyEqual ? resultWords[locale].nearlyEqual(number(locale, other.gap, digits)) : ''
	});
	return [
		...near.above.slice(0, 3).map((other) => {
			const name = nameIn(context, other.unit_code, at);
			return step(words.reach(number(locale, other.place)), name, other, signed(locale, other.gap, digits));
		}),
		...near.below.slice(0, 1).map((other) => {
			const behind = words.behind(nameIn(context, other.unit_code, at));
			return step(words.keep(number(locale, place)), behind, other, number(locale, other.gap, digits));
		})
	];
}

function scoresTable(
	{ locale }: Context,
	at: Edition,
	units: { place: string; name: string; score: string }[],
	inside: boolean
): Table {
	const words = resultWords[locale];
	return {
		caption: `${shortName(at.index_code)} ${at.year}`,
		head: [
			{ text: inside ? words.unitInside : words.unit },
			{ text: words.rank, numeric: true },
			{ text: words.score, numeric: true }
		],
		rows: units.map((other) => [{ text: other.name }, { text: other.place }, { text: other.score }])
	};
}
