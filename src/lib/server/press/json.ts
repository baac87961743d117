import type { Chart } from '$lib/charts/chart';
import type { Imprint } from './imprint';

/** A chart as data for programs: its words, its sources, its rows by the columns' names. */
export function chartJson(chart: Chart, { lang, sources, release, address }: Imprint): string {
	const { kind, title, subtitle, caption, alt, notes, demo, data } = chart;
	const rows = data.rows.map((row) =>
		Object.fromEntries(data.columns.map(({ name }, index) => [name, row[index] ?? null]))
	);
	return JSON.stringify({
		release: release.number,
		published_at: release.published_at,
		kind,
		lang,
		title,
		subtitle,
		caption,
		alt,
		notes,
		demo,
		sources: sources.map((source) => ({
			source_id: source.id,
			title: source.title,
			publisher: source.publisher,
			url: source.url,
			published_on: source.published_on
		})),
		address,
		columns: data.columns,
		rows
	});
}
