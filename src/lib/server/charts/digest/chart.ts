import { pastOf } from '$lib/analysis/former';
import { partsOf, withEstimates } from '$lib/analysis/merged';
import type { Chart, ChartData } from '$lib/charts/chart';
import { digest, type DigestData } from '$lib/charts/digest/picture';
import { period } from '$lib/i18n/format';
import { digest as messages } from '$lib/i18n/messages/digest';
import { unitName } from '$lib/i18n/names';
import type { Unit } from '$lib/model/datasets';
import type { Context } from '../../context';
import { unitIndices } from '../editions';
import { formerNotes, isJoint } from '../former';
import { jointNotes, jointResults, type JointResult } from '../joint-results';
import { lineData } from '../line-data';
import { plansWithFormer } from '../plans';
import { newestOwn, placesText, planFacts, releaseFact, resultFacts } from './facts';
import { panelsOf } from './panels';

/** A month of a unit: three charts of other kinds, and the facts of the month. */
export async function digestChart(context: Context, unit: Unit, month: string): Promise<Chart> {
	const { reference, locale } = context;
	const words = messages[locale];
	const indices = await unitIndices(context, unit);
	const newest = newestOwn(indices);
	const joint = await jointResults(context, unit, indices);
	const [panels, released, planned] = await Promise.all([
		panelsOf(context, unit, { indices, joint }, month),
		releaseFact(context, month),
		planFacts(context, unit, month)
	]);
	const facts = [...resultFacts(context, unit, indices, joint), released, ...planned];
	const year = Number(month.slice(0, 4));
	const shownPlans = plansWithFormer(reference, unit.unit_code).filter(
		(plan) => plan.year === year || panels.some(({ chart }) => chart.plans?.includes(plan.plan_code))
	);
	const when = period(locale, month);
	const name = unitName(reference, locale, unit.unit_code);
	const title = words.title(name, when);
	const data: DigestData = {
		panels: panels.map(({ chart, short }) => ({
			title: chart.title,
			short,
			subtitle: chart.subtitle,
			draw: chart.draw
		})),
		facts: { heading: words.heading, lines: facts },
		alt: [...panels.map(({ chart }) => chart.alt.replace(/\.?$/, '.')), ...facts].join(' ')
	};
	return {
		kind: 'digest',
		name: words.name(name, when),
		title,
		subtitle: placesText(context, unit, newest),
		alt: data.alt,
		caption: [`${title}.`, ...facts].join(' '),
		notes: [
			...new Set([
				...panels.slice(0, 2).flatMap(({ chart }) => chart.notes.slice(0, 1)),
				...jointNotes(context, joint),
				...formerNotes(context, pastOf(reference, unit.unit_code), { plans: isJoint(unit.unit_code, shownPlans) })
			])
		],
		demo: panels.some(({ chart }) => chart.demo),
		table: { caption: title, head: [{ text: words.column }], rows: facts.map((text) => [{ text }]) },
		data: resultData(context, unit, newest, joint),
		sources: [
			...new Set([
				...panels.flatMap(({ chart }) => chart.sources),
				...newest.flatMap(({ edition }) => edition.standings.get(unit.unit_code)?.source_id ?? []),
				...joint.flatMap(({ parts }) => parts.map(({ source_id }) => source_id))
			])
		],
		plans: panels.flatMap(({ chart }) => chart.plans ?? []),
		page: `/units/${encodeURIComponent(unit.unit_code)}`,
		address: new URLSearchParams({ unit: unit.unit_code, month }).toString(),
		draw: (room) => digest(data, room),
		live: null
	};
}

/** The newest results behind the facts; of a province formed by merger also those of its parts, with what is estimated. */
function resultData(
	context: Context,
	unit: Unit,
	newest: ReturnType<typeof newestOwn>,
	joint: readonly JointResult[]
): ChartData {
	const { reference } = context;
	const editions = [
		...newest.map(({ edition }) => edition),
		...joint.flatMap(({ edition }) => withEstimates(reference, unit, [edition]))
	];
	const units = [unit.unit_code, ...(joint.length > 0 ? partsOf(reference, unit) : [])];
	return lineData(
		context,
		editions,
		units.map((code) => ({ code, name: unitName(reference, context.locale, code) }))
	);
}
