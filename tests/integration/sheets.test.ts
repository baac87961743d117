// Protects every picture for download, at every size and in both languages: text large enough, inside the frame, none over another.
import { describe, expect, it } from 'vitest';
import { chartKinds, type ChartKind } from '$lib/charts/chart';
import { inside } from '$lib/charts/svg';
import { capHeight } from '$lib/charts/type/type';
import { type Locale, locales } from '$lib/i18n/locale';
import { chartSources } from '$lib/server/charts/sources-cited';
import { sheet } from '$lib/server/press/sheet';
import { sizeNames, sizeOf } from '$lib/server/press/sizes';
import { context } from '$lib/server/context';
import { chartAddresses } from '../fixtures/chart-addresses';
import { drawnTexts, outside, overlapping } from '../fixtures/texts';
import { chartAsked } from './chart-asked';
import { localsOf, started } from './folder';

const state = await started({ REFORM_LENS_DEMO: '1' });

const sizes = [...sizeNames, '2880x960', '480x800', '640x360'];

/** The smallest type in pixels that a size may have. */
const least: Record<string, number> = { article: 18, square: 22, story: 22, screen: (0.025 * 1080) / capHeight };

async function chartOf(kind: ChartKind, address: string, locale: Locale) {
	const chart = await chartAsked(state, kind, address, locale);
	return { chart, sources: chartSources(await context(await localsOf(state, locale)), chart) };
}

const cases = chartKinds.flatMap((kind) =>
	chartAddresses[kind].flatMap((address) => locales.map((locale) => ({ kind, address, locale })))
);

describe.each(cases)('$kind?$address in $locale', ({ kind, address, locale }) => {
	it.each(sizes)('is readable at %s', async (name) => {
		const size = sizeOf(name);
		if (!size) throw new Error(name);
		const { chart, sources } = await chartOf(kind, address, locale);
		const svg = sheet(
			chart,
			{
				...chart,
				locale,
				custom: false,
				sources,
				release: { number: state.release, published_at: '2026-11-21T00:00:00Z' },
				address: `langkinh.example.gov.vn${chart.page}`
			},
			size
		);
		const texts = drawnTexts(inside(svg).content);
		const [width, height] = [size.width / size.scale, size.height / size.scale];
		const shown = texts.filter((text) => !text.halo);
		expect(shown.filter((text) => text.size * size.scale < (least[name] ?? 9) - 0.01)).toEqual([]);
		expect(outside(texts, width, height)).toEqual([]);
		expect(overlapping(texts)).toEqual([]);
		const [headline] = texts.toSorted((a, b) => b.size - a.size);
		if (name === 'screen')
			expect((headline?.size ?? 0) * size.scale * capHeight).toBeGreaterThanOrEqual(0.05 * 1080 - 0.01);
		const whole = shown.map((text) => text.text).join(' ');
		if (sources.length > 0) expect(whole).toContain(locale === 'vi' ? 'Nguồn: ' : 'Source: ');
		else expect(chart.demo).toBe(true);
		expect(whole).toContain(locale === 'vi' ? 'bản số' : 'release');
	});
});
