import type { Chart } from '$lib/charts/chart';
import { digest, type DigestData } from '$lib/charts/digest/picture';
import { period } from '$lib/i18n/format';
import { digest as messages } from '$lib/i18n/messages/digest';
import { unitName } from '$lib/i18n/names';
import type { Unit } from '$lib/model/datasets';
import type { Context } from '../../context';
import { nameIn, unitIndices } from '../editions';
import { lineData } from '../line-data';
import { newestOwn, placesText, planFacts, releaseFact, resultFacts } from './facts';
import { panelsOf } from './panels';

/** A month of a unit: three charts of other kinds, and the facts of the month. */
export async function digestChart(context: Context, unit: Unit, month: string): Promise<Chart> {
	const { reference, locale } = context;
	const words = messages[locale];
	const indices = await unitIndices(context, unit);
	const newest = newestOwn(indices);
	const [panels, released, planned] = await Promise.all([
		panelsOf(context, unit, indices, month),
		releaseFact(context, month),
		planFacts(context, unit, month)
	]);
	const facts = [...resultFacts(context, unit, indices), released, ...planned];
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
		notes: [...new Set(panels.slice(0, 2).flatMap(({ chart }) => chart.notes.slice(0, 1)))],
		demo: panels.some(({ chart }) => chart.demo),
		table: { caption: title, head: [{ text: words.column }], rows: facts.map((text) => [{ text }]) },
		data: {
			columns: lineData(context, [], []).columns,
			rows: newest.flatMap(({ edition }) => {
				const named = { code: unit.unit_code, name: nameIn(context, unit.unit_code, edition) };
				return lineData(context, [edition], [named]).rows;
			})
		},
		sources: [
			...new Set([
				...panels.flatMap(({ chart }) => chart.sources),
				...newest.flatMap(({ edition }) => edition.standings.get(unit.unit_code)?.source_id ?? [])
			])
		],
		plans: panels.flatMap(({ chart }) => chart.plans ?? []),
		page: `/units/${encodeURIComponent(unit.unit_code)}`,
		address: new URLSearchParams({ unit: unit.unit_code, month }).toString(),
		draw: (room) => digest(data, room),
		live: null
	};
}
