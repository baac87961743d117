// Protects what a trend may join: no line over a break, gaps where years are missing, no median of an excerpt.
import { describe, expect, it } from 'vitest';
import { headlineEditions } from '$lib/analysis/edition';
import { records, starterReference, starterResults } from '../../../../tests/fixtures/starter';
import type { TrendData } from './data';
import { trendFrame } from './frame';
import { apart, boxOf } from '../labels';
import { leaning } from '../panels';
import { trendOption } from './option';
import { trendPanels } from './panels';
import { pointLabels } from './values';

const reference = starterReference();
const results = starterResults();

function panelsOf(index: string, unit: string, measure: 'score' | 'rank' = 'score') {
	const editions = headlineEditions(reference, index, results);
	return trendPanels(reference, {
		index,
		editions,
		measure,
		units: [{ unit, name: 'Hà Tĩnh', role: 'selected', colour: 'var(--accent)' }],
		years: [editions[0]?.year ?? 0, editions.at(-1)?.year ?? 0],
		background: true,
		words: {
			panel: (_, years) => ({ long: `${years[0] ?? ''}`, short: '' }),
			rank: () => null,
			rankOnly: (place) => `hạng ${place}`
		}
	});
}

const published = (file: string, indicator: string, unit: string) =>
	records(`results/${file}`)
		.filter((row) => row.indicator_code === indicator && row.unit === unit && row.score)
		.map((row) => Number(row.score));

describe('panels of a trend', () => {
	it('cuts PAPI in 2018, where the total changed its scale, and gives each side a scale of its own', () => {
		const { panels, marks } = panelsOf('PAPI', '42');
		expect(panels.map((panel) => [panel.years[0], panel.years.at(-1)])).toEqual([
			[2011, 2017],
			[2018, 2024]
		]);
		expect(panels.map((panel) => panel.scale)).toEqual(['6–60', '10–80']);
		expect(panels[0]?.lines[0]?.values).toEqual(published('papi', 'TOTAL6', 'Hà Tĩnh'));
		expect(panels[1]?.lines[0]?.values).toEqual(published('papi', 'TOTAL', 'Hà Tĩnh'));
		expect(marks.map(({ year, verdict }) => [year, verdict])).toEqual([
			[2018, 'no'],
			[2019, 'partly'],
			[2021, 'partly']
		]);
	});

	it('sets the other 62 provinces behind PAPI, with the median of those that have a score', () => {
		const [, panel] = panelsOf('PAPI', '42').panels;
		const scores = records('results/papi')
			.filter((row) => row.year === '2024' && row.indicator_code === 'TOTAL')
			.map((row) => Number(row.score))
			.sort((a, b) => a - b);
		expect(scores).toHaveLength(61);
		expect(panel?.context).toHaveLength(62);
		expect(panel?.median?.at(-1)).toBe(scores[30]);
	});

	it('leaves years without a figure empty', () => {
		const [, panel] = panelsOf('PAPI', '22').panels;
		const here = records('results/papi')
			.filter((row) => row.indicator_code === 'TOTAL' && row.unit === 'Quảng Ninh')
			.map((row) => Number(row.year));
		expect(panel?.lines[0]?.values.map((value) => value !== null)).toEqual(
			panel?.years.map((year) => here.includes(year))
		);
	});

	it.each([
		['PCI, whose tables here are excerpts', 'PCI'],
		['DTI, whose 2022 table has 63 ranks but six scores', 'DTI']
	])('has no median for %s', (_, index) => {
		expect(
			panelsOf(index, '42')
				.panels.flatMap((panel) => panel.median ?? [])
				.filter((value) => value !== null)
		).toEqual([]);
	});

	it('keeps both sides of SIPAS 2022 on one scale, and names a rank without a score', () => {
		expect(panelsOf('SIPAS', '42').panels.map((panel) => panel.scale)).toEqual(['0–100', '0–100']);
		const ranked = panelsOf('PAR', '42').panels.flatMap((panel) => panel.lines[0]?.ranked ?? []);
		expect(ranked).toEqual([{ year: 2021, text: 'hạng 8' }]);
	});
});

describe('the picture of a trend', () => {
	const data: TrendData = {
		title: 'PAPI',
		measure: 'rank',
		...panelsOf('PAPI', '42', 'rank'),
		words: { median: 'trung vị' },
		digits: 2,
		locale: 'vi'
	};

	it('counts places from 1 at the top to the last place there is', () => {
		const frame = trendFrame(data, { width: 1280, height: 400 });
		expect(frame.ticks[0]?.[0]).toBe(1);
		expect(frame.ticks[0]?.at(-1)).toBe(63);
		expect(frame.y(0, 1)).toBeLessThan(frame.y(0, 63));
	});

	it('writes no two places over each other, however low the plot', () => {
		for (const height of [80, 110, 150, 400]) {
			const frame = trendFrame(data, { width: 700, height });
			const at = (frame.ticks[0] ?? []).map((place) => frame.y(0, place));
			const apart = at.slice(1).map((y, index) => y - (at[index] ?? 0));
			expect(Math.min(...apart)).toBeGreaterThan(14);
		}
	});

	it.each([
		[358, 340],
		[736, 180],
		[541, 700]
	])('keeps values off the leaning edge and the figures of the axes, %i by %i', (width, height) => {
		const scores: TrendData = { ...data, measure: 'score', ...panelsOf('PAPI', '42') };
		const frame = trendFrame(scores, { width, height });
		const values = pointLabels(scores, frame, []).filter((label) => label.font === 'num');
		expect(values.length).toBeGreaterThanOrEqual(4);
		const [before, after] = frame.panels;
		const edge = leaning((before?.left ?? 0) + (before?.width ?? 0) + frame.edge, frame.plot.top, frame.plot.bottom);
		for (const label of values) {
			const box = boxOf(label);
			expect(box.x).toBeGreaterThanOrEqual((before?.left ?? 0) - 0.01);
			expect(box.x + box.width).toBeLessThanOrEqual((after?.left ?? 0) + (after?.width ?? 0) + 3.01);
			const crossed = box.x < edge.x2 && box.x + box.width > edge.x1;
			expect(crossed, label.text).toBe(false);
		}
	});

	it('has a dot for a value between two years without one: no line would show it', () => {
		const scores: TrendData = { ...data, measure: 'score', ...panelsOf('DTI', '42') };
		const { series } = trendOption(scores, { width: 700, height: 300 });
		const dots = series.filter(({ name, symbol }) => name === 'context' && symbol === 'circle');
		const drawn = dots.flatMap((one) => (Array.isArray(one.data) ? one.data : [])).map(String);
		const published2022 = records('results/dti')
			.filter((row) => row.year === '2022' && row.indicator_code === 'TOTAL' && row.unit !== 'Hà Tĩnh' && row.score)
			.map((row) => `2022,${Number(row.score)}`);
		expect(published2022.length).toBeGreaterThan(0);
		expect(published2022.every((value) => drawn.includes(value))).toBe(true);
	});

	it('has a grid for each panel, and nothing drawn on the server blocks the pointer', () => {
		const option = trendOption(data, { width: 358, height: 340 });
		expect(option.grid).toHaveLength(2);
		expect(option.xAxis).toHaveLength(2);
	});
});

it('pushes labels apart without leaving the plot', () => {
	const placed = apart([{ y: 98 }, { y: 99 }, { y: 100 }], 16, 0, 100).map((label) => label.y);
	expect(placed).toEqual([68, 84, 100]);
});
