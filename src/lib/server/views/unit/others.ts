import type { Figure } from '$lib/charts/figure';
import { indexColour, indexShape } from '$lib/charts/marks';
import { trendOption } from '$lib/charts/trend/option';
import { list, range, score as scoreText } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { unit as messages } from '$lib/i18n/messages/unit';
import { indexName, shortName, unitName } from '$lib/i18n/names';
import type { Unit } from '$lib/model/datasets';
import { draw } from '../../charts/draw';
import type { Context } from '../../context';
import { rankText, yearsOf, type Measure, type UnitIndex } from '../../charts/editions';
import { said, trendTable } from '../../charts/trend/table';
import { trendData } from '../../charts/trend/unit-data';

/** One of the other indices: a small picture where there is a score to draw, else words. */
export interface OtherIndex {
	code: string;
	name: string;
	long: string;
	shape: string;
	href: string;
	words: string[];
	figure: Figure | null;
	sources: string[];
}

const sizes = { desk: { width: 394, height: 190 }, phone: { width: 358, height: 190 } };

/** The other indices of a unit as small multiples over one common span of years. */
export function otherIndices(context: Context, unit: Unit, others: readonly UnitIndex[], measure: Measure) {
	const { locale } = context;
	const years = others.flatMap(({ own }) => own.map((edition) => edition.year));
	const span = [Math.min(...years), Math.max(...years)] as const;
	return {
		heading: messages[locale].others.heading,
		dek: messages[locale].others.dek(range(...span)),
		// What has no picture comes last, so that pictures stand side by side.
		indices: others
			.map((found) => otherIndex(context, unit, found, measure, span))
			.sort((a, b) => Number(b.figure !== null) - Number(a.figure !== null))
	};
}

function otherIndex(
	context: Context,
	unit: Unit,
	found: UnitIndex,
	measure: Measure,
	years: readonly [number, number]
): OtherIndex {
	const { reference, locale } = context;
	const { index } = found;
	const name = shortName(index.index_code);
	const drawn = { unit: unit.unit_code, name, role: 'index', colour: indexColour(index.index_code) } as const;
	const standings = found.own.flatMap((edition) => edition.standings.get(unit.unit_code) ?? []);
	const drawable = standings.some((standing) => (measure === 'score' ? standing.score : standing.rank) !== null);
	const data = trendData(context, found, measure, { drawn, years, small: true });
	const place = unitName(reference, locale, unit.unit_code);
	const alt = messages[locale].trend.alt(name, place, yearsOf(found.own), said(context, unit, found, measure));
	return {
		code: index.index_code,
		name,
		long: indexName(locale, index),
		shape: indexShape(index.index_code),
		href: localized(locale, `/units/${encodeURIComponent(unit.unit_code)}?index=${index.index_code}`),
		words: sentences(context, unit, found),
		figure: drawable
			? {
					desk: draw(trendOption(data, sizes.desk), sizes.desk, alt),
					phone: draw(trendOption(data, sizes.phone), sizes.phone, alt),
					table: trendTable(context, unit, found),
					live: { kind: 'trend', data }
				}
			: null,
		sources: [...new Set(standings.map((standing) => standing.source_id))]
	};
}

/** The newest result, and the years that have a rank but no score. */
function sentences({ locale }: Context, unit: Unit, found: UnitIndex): string[] {
	const words = messages[locale].others;
	const newest = found.own.at(-1);
	const standing = newest?.standings.get(unit.unit_code);
	if (!newest || !standing) return [];
	const { score, rank } = standing;
	const ranksOnly = found.own.flatMap((edition) => {
		const other = edition.standings.get(unit.unit_code);
		return other?.rank && other.score === null && edition !== newest
			? [words.rankIn(rankText(other.rank), edition.year)]
			: [];
	});
	const parts = [
		score === null ? null : words.scorePart(scoreText(locale, score, found.index.score_max)),
		rank && words.rankPart(rankText(rank), rank.kind === 'computed')
	].filter((part) => part !== null);
	const only = score === null && rank ? [words.rankIn(rankText(rank), newest.year), ...ranksOnly] : ranksOnly;
	return [
		...(score === null ? [] : [words.newest(newest.year, list(locale, parts))]),
		...(only.length ? [words.ranksOnly(list(locale, only))] : [])
	];
}
