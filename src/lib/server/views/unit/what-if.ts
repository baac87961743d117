import { median } from '$lib/analysis/distribution';
import type { Edition } from '$lib/analysis/edition';
import { levers, moved, type Lever, type MovablePart } from '$lib/analysis/what-if';
import type { Table } from '$lib/charts/figure';
import { exact, number, scoreDigits } from '$lib/i18n/format';
import { whatIf as messages } from '$lib/i18n/messages/what-if';
import { shortName } from '$lib/i18n/names';
import type { Unit } from '$lib/model/datasets';
import type { Scale } from '$lib/model/reference';
import type { Context } from '../../context';
import { nameIn } from '../../charts/editions';
import { movable, type Movable } from './movable';
import { ownerText } from './owners';
import { sameRegion } from './region';

/** Which components would lift the unit's place, and what other scores would have made of it. */
export interface WhatIfSection {
	heading: string;
	dek: string;
	notes: string[];
	/** The three single components that would lift the place most. */
	first: { text: string; owner: string | null }[];
	table: Table;
	form: {
		parts: { name: string; label: string; hint: string; value: string }[];
		/** What the scores asked for make; null while they are the published ones. */
		outcome: string | null;
		/** What was typed that is no score of its scale. */
		wrong: string | null;
	};
}

/** The parameter of a component: `if.D1=6.5`. */
const parameterOf = (code: string) => `if.${code}`;

/** How many components are named before the table. */
const few = 3;

/** The section for the newest edition whose field is wholly here; words alone where there is none, or where it is not known how its total is made. */
export async function whatIfSection(
	context: Context,
	unit: Unit,
	index_code: string,
	edition: Edition | undefined,
	url: URL
): Promise<WhatIfSection | { unknown: string }> {
	const { locale } = context;
	const words = messages[locale];
	const index = shortName(index_code);
	if (!edition) return { unknown: words.excerpt(index) };
	const { year } = edition;
	const found = await movable(context, unit, edition);
	if ('unknown' in found) return { unknown: words.unknown[found.unknown](index, year) };
	const peers = peersOf(context, unit, found);
	const near = ({ scores }: MovablePart) =>
		[...scores].flatMap(([code, score]) => (peers.codes.has(code) ? [score] : []));
	const { higherIsBetter } = found.field;
	// What rounds to the score that stands there is no lever.
	const seen = ({ code, gain }: Lever) => Number(gain.toFixed(partOf(found, code)?.digits ?? 0)) > 0;
	const brought = (goal: (part: MovablePart) => number | null) =>
		levers(found.field, unit.unit_code, goal).filter(seen);
	const toBest = brought((part) => (higherIsBetter ? Math.max(...near(part)) : Math.min(...near(part))));
	const toMedian = brought((part) => median(near(part)));
	const own = found.edition.standings.get(unit.unit_code);
	const first = toBest.filter(({ place }) => place < found.own.place).slice(0, few);
	return {
		heading: headingOf(context, found, peers.name, toBest),
		dek: words.dek(index, year),
		notes: [
			found.by === 'sum' ? words.sum : words.weighted,
			...(own?.rank?.kind === 'computed' ? [words.computed(number(locale, found.field.totals.size))] : [])
		],
		first: first.flatMap((lever) => leverWords(context, found, lever, peers.codes)),
		table: tableOf(context, found, peers.name, toMedian, toBest),
		form: formOf(context, unit, found, url)
	};
}

const partOf = ({ parts }: Movable, code: string) => parts.find(({ indicator }) => indicator.indicator_code === code);

/** Who is near: the provinces of the same region as the edition divides the country, or everybody rated together inside a province. */
function peersOf(context: Context, unit: Unit, { edition, field }: Movable) {
	const { locale } = context;
	const others = [...field.totals.keys()].filter((code) => code !== unit.unit_code);
	const { region, codes } = sameRegion(context, unit.unit_code, edition, others);
	const words = messages[locale];
	return {
		codes: new Set(codes),
		name: region ? words.region(locale === 'vi' ? region.region_vi : region.region_en) : words.group
	};
}

function headingOf({ locale }: Context, found: Movable, peers: string, toBest: readonly Lever[]): string {
	const words = messages[locale].heading;
	const [best] = toBest;
	if (!best) return words.best(peers);
	if (best.place >= found.own.place) return words.none(peers);
	const name = partOf(found, best.code)?.name ?? best.code;
	return words.lifts(name, peers, number(locale, found.own.place), number(locale, best.place));
}

function leverWords(
	context: Context,
	found: Movable,
	lever: Lever,
	peers: ReadonlySet<string>
): WhatIfSection['first'] {
	const { locale } = context;
	const words = messages[locale];
	const of = partOf(found, lever.code);
	const holder = [...(of?.part.scores ?? [])].find(([code, score]) => peers.has(code) && score === lever.score)?.[0];
	if (!of || holder === undefined) return [];
	const points = (value: number) => number(locale, value, of.digits);
	return [
		{
			text: words.lever(
				of.name,
				points(of.own),
				points(lever.score),
				nameIn(context, holder, found.edition),
				points(Math.abs(lever.total - found.own.total)),
				number(locale, lever.place),
				found.field.higherIsBetter
			),
			owner: ownerText(context, of.indicator)
		}
	];
}

function tableOf(
	{ locale }: Context,
	found: Movable,
	peers: string,
	toMedian: readonly Lever[],
	toBest: readonly Lever[]
): Table {
	const words = messages[locale].table;
	const cell = (among: readonly Lever[], code: string, digits: number) => {
		const lever = among.find((one) => one.code === code);
		return { text: lever ? words.to(number(locale, lever.score, digits), number(locale, lever.place)) : words.there };
	};
	return {
		caption: words.caption(shortName(found.edition.index_code), found.edition.year, peers),
		head: [
			{ text: words.component },
			{ text: words.now, numeric: true },
			{ text: words.median, numeric: true },
			{ text: words.best, numeric: true }
		],
		rows: found.parts.map(({ part: { code }, name, own, digits }) => [
			{ text: name },
			{ text: number(locale, own, digits) },
			cell(toMedian, code, digits),
			cell(toBest, code, digits)
		])
	};
}

function formOf(context: Context, unit: Unit, found: Movable, url: URL): WhatIfSection['form'] {
	const { locale } = context;
	const words = messages[locale].form;
	const { edition, own } = found;
	const asked = found.parts.map((of) => {
		const { indicator, part } = of;
		const scale = scaleIn(context, edition, indicator.indicator_code);
		const typed = url.searchParams.get(parameterOf(part.code))?.trim().slice(0, 20) ?? '';
		return { ...of, scale, typed, score: typed === '' ? of.own : scoreTyped(typed, scale) };
	});
	const scaleText = ({ scale }: (typeof asked)[number]) =>
		[number(locale, scale.min), number(locale, scale.max)] as const;
	const wrong = asked.find(({ score }) => score === null);
	const scores = new Map(asked.flatMap(({ part, score }) => (score === null ? [] : [[part.code, score] as const])));
	const other = asked.some(({ score, own: published }) => score !== published);
	const made = other && !wrong ? moved(found.field, unit.unit_code, scores) : null;
	const digits = scoreDigits(scaleIn(context, edition, edition.indicator_code).max);
	return {
		parts: asked.map((of) => ({
			name: parameterOf(of.part.code),
			label: of.name,
			hint: words.scale(...scaleText(of), number(locale, of.own, of.digits)),
			value: of.typed === '' ? exact(locale, of.own) : of.typed
		})),
		outcome: made
			? words.outcome(
					shortName(edition.index_code),
					edition.year,
					number(locale, made.total, digits),
					number(locale, own.total, digits),
					number(locale, made.place),
					number(locale, own.place)
				)
			: null,
		wrong: wrong ? words.wrong(wrong.typed, wrong.name, ...scaleText(wrong)) : null
	};
}

/** What an indicator of an edition may be scored. */
const scaleIn = ({ reference }: Context, { index_code }: Edition, indicator: string): Scale =>
	reference.scale(index_code, indicator) ?? { min: 0, max: 100 };

/** A score as people type it, with a decimal point or comma; null where it is none, or none of the scale. */
function scoreTyped(typed: string, { min, max }: Scale): number | null {
	const score = /^\d{1,6}([.,]\d{1,10})?$/.test(typed) ? Number(typed.replace(',', '.')) : NaN;
	return score >= min && score <= max ? score : null;
}
