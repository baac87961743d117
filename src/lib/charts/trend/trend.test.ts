// Protects what a trend may join: no line over a break, gaps where years are missing, no median of an excerpt.
import { describe, expect, it } from 'vitest';
import { headlineEditions } from '$lib/analysis/edition';
import { records, starterReference, starterResults } from '../../../../tests/fixtures/starter';
import type { TrendData } from './data';
import { trendFrame } from './frame';
import { apart } from '../labels';
import { trendOption } from './option';
import { trendPanels } from './panels';

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
