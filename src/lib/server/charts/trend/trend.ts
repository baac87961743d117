import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { fieldOf, withinField } from '$lib/analysis/field';
import { compare as compareMessages } from '$lib/i18n/messages/compare';
import { trends as messages } from '$lib/i18n/messages/trends';
import { unit as unitMessages } from '$lib/i18n/messages/unit';
import { shortName, unitName } from '$lib/i18n/names';
import type { Index, Unit } from '$lib/model/datasets';
import { mergerDay } from '$lib/model/reference';
import type { Context } from '../../context';
import { refuse, withParameter } from '../../refuse';
import { comparedUnits, readIndex, readUnits, unitsNamed } from '../compared';
import type { Definition } from '../definition';
import { editionsFor, unitIndices, type Measure } from '../editions';
import { judgedTargets } from '../index-targets';
import { editionsOn } from '../on-basis';
import { askedIndex, readBasis } from '../ranking/asked';
import { askedEditions } from '../ranking/field';
import { measureName } from '../ranking/result';
import { unitAsked } from '../unit-asked';
import { fieldTrend } from './field';
import { mergedTrend } from './merged';
import { unitsTrend } from './several';
import { unitTrend } from './unit';

/** `estimate` is the history of a province formed by merger, beside what is published of it. */
const measures = z.enum(['score', 'rank', 'estimate']);

/** Scores over the years: of one unit before its field, of several that are rated together, or of all provinces. */
export const trend: Definition = {
	parameters: ['index', 'indicator', 'units', 'measure', 'basis'],
	async chart(context, url) {
		const { reference, locale } = context;
		const names = unitsNamed(url);
		const index = await indexOf(context, url, names);
		const indicator = url.searchParams.get('indicator')?.trim() || null;
		const { component, editions } = await askedEditions(context, url, index, indicator);
		const basis = readBasis(locale, url);
		// By the provinces of today one is drawn as several are: among all, with what is estimated of it.
		const alone = names.length === 1 && basis === 'own';
		const measure = readMeasure(context, url, alone);
		const what = measureName(context, index, component);
		if (alone) {
			const unit = unitAsked(context, url);
			const field = editionsFor(reference, unit, withinField(reference, editions, fieldOf(reference, unit)));
			const own = field.filter(({ standings }) => standings.has(unit.unit_code));
			// One round of its own is no line: the history that it is the newest of tells more.
			const estimated = measure === 'estimate' || (measure === 'score' && own.length < 2);
			const joint = estimated ? mergedTrend(context, unit, { index, component, editions }) : null;
			if (joint) return joint.chart;
			if (own.length === 0 || measure === 'estimate') return noFigures(context, url, unit, what);
			const targets = await judgedTargets(context, { unit: unit.unit_code, index: index.index_code });
			return unitTrend(context, unit, { index, component, editions: field, own }, measure, targets).chart;
		}
		const { codes, field } = readUnits(context, url);
		const { editions: rated, rebased } = editionsOn(reference, withinField(reference, editions, field), basis);
		if (codes.length === 0 && rated.some(({ standings }) => standings.size > 0))
			return fieldTrend(context, { index, component, editions: rated }, rebased);
		const day = basis === 'today' ? mergerDay : reference.ratedOn(index.index_code, rated.at(-1)?.year ?? 0);
		const units = comparedUnits(context, codes, { day, basis });
		const compared = { units, field, index, indicator: component, basis };
		const found = unitsTrend(context, compared, rated, what, rebased);
		if (found) return found.chart;
		error(404, { message: compareMessages[locale].trend.none(what) });
	}
};

/** The index that an address names; without one that of the units: one by itself is shown on any index. */
async function indexOf(context: Context, url: URL, names: readonly string[]): Promise<Index> {
	const asked = url.searchParams.get('index')?.trim() ?? '';
	if (names.length > 1) return readIndex(context, url, readUnits(context, url).field);
	if (asked !== '') return askedIndex(context, url, asked);
	const unit = names.length === 1 ? unitAsked(context, url) : undefined;
	const inside = unit && fieldOf(context.reference, unit).parent_code !== null;
	return (inside && (await unitIndices(context, unit))[0]?.index) || askedIndex(context, url, 'PAPI');
}

/** Places are drawn for one unit; those of several are a chart of their own. */
function readMeasure({ locale }: Context, url: URL, one: boolean): Measure | 'estimate' {
	const value = url.searchParams.get('measure')?.trim() || 'score';
	const measure = measures.safeParse(value);
	if (measure.success && (one || measure.data === 'score')) return measure.data;
	const words = unitMessages[locale].measures;
	const choices = [{ value: 'score', text: words.score }, ...(one ? [{ value: 'rank', text: words.rank }] : [])];
	refuse(400, { locale, url }, { name: 'measure', what: 'measure', value }, choices);
}

async function noFigures(context: Context, url: URL, unit: Unit, what: string): Promise<never> {
	const { reference, locale } = context;
	const indices = await unitIndices(context, unit);
	error(404, {
		message: messages[locale].missing(unitName(reference, locale, unit.unit_code), what),
		instead: indices.map(({ index: { index_code } }) => ({
			href: withParameter(url, 'index', index_code),
			text: shortName(index_code)
		}))
	});
}
