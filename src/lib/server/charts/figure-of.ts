import type { Chart } from '$lib/charts/chart';
import { onPage, type Figure } from '$lib/charts/figure';

/** A chart as a page shows it: as wide as its column on a desk, and on a phone. */
export const figureOf = (chart: Chart, deskWidth: number): Figure => ({
	desk: chart.draw(onPage(deskWidth)),
	phone: chart.draw(onPage(358)),
	table: chart.table,
	...(chart.live ? { live: chart.live } : {}),
	press: `kind=${chart.kind}&${chart.address}`
});
