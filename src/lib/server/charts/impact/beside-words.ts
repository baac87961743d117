import { provinceOf } from '$lib/analysis/edition';
import { published, type Spread } from '$lib/analysis/meanwhile';
import { list, number, signed } from '$lib/i18n/format';
import { impact as messages } from '$lib/i18n/messages/impact';
import { unitName } from '$lib/i18n/names';
import type { Context } from '../../context';
import type { ImpactFigures } from './figures';
import type { ImpactQuestion } from './question';

/** The sentences about others in the same time. */
export interface OthersTold {
	/** For a picture; null where nobody is set beside the unit. */
	note: string | null;
	/** For an article. */
	caption: string[];
	/** For the page, by paragraphs. */
	page: string[];
}

/** Says what happened to others meanwhile, or why nobody can be set beside the unit. */
export function othersTold(context: Context, question: ImpactQuestion, figures: ImpactFigures): OthersTold {
	const { reference, locale } = context;
	const words = messages[locale].meanwhile;
	const { others } = figures.beside;
	const { measure, data } = figures;
	if (typeof others === 'string') {
		const said = words.none[others]({ measure, from: question.since ?? 0, to: data.marked ?? 0 });
		return { note: null, caption: [], page: data.marked === null ? [] : [said] };
	}
	const { from, to, own, nearest, region, partly } = others;
	const inside = provinceOf(reference, question.unit) !== null;
	const points = (value: number) => signed(locale, value, data.trend.digits);
	const spread = ({ low, high, median }: Spread) => words.spread(points(low), points(high), points(median));
	const many = ({ units }: Spread) => words.units(number(locale, units.length), inside);
	const name = regionName(context, question, to);
	const place = own > nearest.high ? 'above' : own < nearest.low ? 'below' : 'within';
	const unit = unitName(reference, locale, question.unit);
	const alike = words.nearest(many(nearest), from, spread(nearest));
	return {
		note: words.note(many(nearest), from, [nearest.low, nearest.high, nearest.median].map(points), unit, points(own)),
		caption: [alike],
		page: [
			[
				words.own(unit, measure, points(own), from, to),
				alike,
				words.names(
					list(
						locale,
						nearest.units.map((code) => unitName(reference, locale, code))
					)
				)
			],
			[words.place[place], ...(partly ? [words.partly(from, to)] : [])],
			region && name !== null ? [words.region(many(region), name, spread(region))] : [],
			[words.mean]
		].flatMap((sentences) => (sentences.length ? [sentences.join(' ')] : []))
	};
}

function regionName({ reference, locale }: Context, { unit, index }: ImpactQuestion, year: number): string | null {
	const region = reference.region(unit, reference.scheme(index, year));
	return region ? (locale === 'vi' ? region.region_vi : region.region_en) : null;
}

/** What is usual from one year to the next, and on the page whether the last change was more; nothing where it is not known. */
export function usualTold({ locale }: Context, { beside, data, measure, points }: ImpactFigures) {
	const { usual } = beside;
	if (usual === null) return { note: null, page: null };
	const words = messages[locale].usual;
	const amount = number(locale, usual.median, data.trend.digits);
	const [before, last] = points.slice(-2);
	const moved =
		before?.score != null && last?.score != null && last.link === 'line' ? published(last.score - before.score) : null;
	return {
		note: words.note(amount),
		page: [
			words.is(measure, amount, number(locale, usual.pairs)),
			moved !== null && before && last
				? words.last(before.year, last.year, signed(locale, moved, data.trend.digits), Math.abs(moved) > usual.median)
				: ''
		]
			.filter(Boolean)
			.join(' ')
	};
}
