import { provinceOf } from '$lib/analysis/edition';
import type { Figure, Table } from '$lib/charts/figure';
import { number } from '$lib/i18n/format';
import { standing as messages } from '$lib/i18n/messages/unit-standing';
import { unitName } from '$lib/i18n/names';
import type { Result, Unit } from '$lib/model/datasets';
import { componentNotes, componentsChart } from '../../charts/components/chart';
import { componentRows, componentYears, type ComponentRows } from '../../charts/components/rows';
import { componentHeading } from '../../charts/components/table';
import type { UnitIndex } from '../../charts/editions';
import { figureOf } from '../../charts/figure-of';
import type { Context } from '../../context';
import { ownersOf, type Owners } from './owners';

/** The components of the newest edition that has them; `figure` is null where too few units were measured to draw. */
export interface ComponentsSection {
	year: number;
	heading: string;
	dek: string;
	notes: string[];
	figure: Figure | null;
	table: Table;
	owners: Owners;
	sources: string[];
	/** How the components stand to the median, for the page's heading; null where there is no median. */
	against: { above: number; all: number; strong: string[]; weak: string[]; near: string[] } | null;
}

export async function componentsSection(
	context: Context,
	unit: Unit,
	{ index }: UnitIndex,
	own: readonly Result[]
): Promise<ComponentsSection | null> {
	const { reference, locale } = context;
	const [year] = componentYears(context, index.index_code, own);
	if (year === undefined) return null;
	const found = await componentRows(context, unit, index.index_code, year);
	const { ranked, among, others } = found;
	const words = messages[locale].components;
	const name = unitName(reference, locale, unit.unit_code);
	const chart = componentsChart(context, found);
	return {
		year,
		heading: componentHeading(context, found),
		dek: ranked
			? words.dek(name, provinceOf(reference, unit.unit_code) !== null)
			: among
				? words.dekPlain(name, number(locale, others))
				: words.dekTable,
		notes: componentNotes(context, found),
		figure: among ? figureOf(chart, 1280) : null,
		table: chart.table,
		owners: ownersOf(
			context,
			found.rows.map(({ name: component, standing: { indicator } }) => ({ name: component, indicator }))
		),
		sources: chart.sources,
		against: ranked ? against(found) : null
	};
}

function against({ rows }: ComponentRows): ComponentsSection['against'] {
	const above = rows.filter((row) => row.difference !== null && row.difference > 0);
	const strong = above.slice(0, 2);
	return {
		above: above.length,
		all: rows.length,
		strong: strong.map((row) => row.name),
		weak: rows
			.filter((row) => (row.difference ?? 0) < 0)
			.slice(-2)
			.toReversed()
			.map((row) => row.name),
		near: rows
			.filter((row) => (row.difference ?? 0) >= 0 && !strong.includes(row))
			.slice(-2)
			.map((row) => row.name)
	};
}
