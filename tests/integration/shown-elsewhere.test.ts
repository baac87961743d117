// Protects charts outside the site's own pages: embeds keep what nobody may change, screens show what can be shown.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from '$lib/i18n/locale';
import { embeddedChart } from '$lib/server/embed';
import { pressKey, sign } from '$lib/server/press/signature';
import { publishFiles } from '$lib/server/publishing/pipe';
import { revert } from '$lib/server/publishing/revert';
import { screenAsked } from '$lib/server/screen/screen';
import { screenSetup } from '$lib/server/screen/setup';
import { context } from '$lib/server/context';
import type { ServerState } from '$lib/server/state';
import { csv, localsOf, newFolder, removeFolders, startOn } from './folder';

let folder: string;
let state: ServerState;
beforeAll(async () => {
	folder = newFolder();
	state = await startOn(folder, { HOME_UNIT: '42' });
	const corrected = csv(
		'results',
		'index_code,year,parent_unit,unit,indicator_code,score,rank,source_id',
		'PAPI,2024,,Hà Tĩnh,TOTAL,47.9,,S_PAPI_TUNAH'
	);
	await publishFiles(state, [corrected], { title: 'Đính chính', by: 'test' });
	await revert(state, 2, { title: 'Hoàn tác', by: 'test' });
});
afterAll(async () => {
	await state.close();
	removeFolders();
});

const locals = (locale: Locale = 'vi') => localsOf(state, locale);
const at = (path: string) => new URL(`http://localhost${path}`);
const embed = async (path: string, locale: Locale = 'vi') => {
	const url = at(path);
	return embeddedChart(url.pathname.split('/').at(-1) ?? '', url, await locals(locale));
};
const refusal = (asked: Promise<unknown>) => asked.then(() => null).catch((thrown: unknown) => thrown);

describe('an embed', () => {
	it('shows the newest release, with sources that can be followed and the way back', async () => {
		const chart = await embed('/embed/ranking?index=PAPI&units=42');
		expect(chart.release).toMatchObject({ number: 3, withdrawn: [] });
		expect(chart.frozen).toBe(false);
		expect(chart.sources.map(({ url }) => url).filter((url) => url?.startsWith('http'))).not.toEqual([]);
		expect(chart.href).toMatch(/^\/rankings\/PAPI\?/);
		expect(chart.picture.phone).toContain('width="358"');
		expect(chart.picture.desk).not.toMatch(/Infinity|NaN/);
	});

	it('keeps its release, says that it was taken back, and leads to the same release', async () => {
		const frozen = await embed('/embed/ranking?index=PAPI&units=42&release=2');
		expect(frozen.release).toMatchObject({ number: 2, withdrawn: [{ number: 2, by: 3 }] });
		expect(frozen.picture.desk).toContain('47,90');
		expect(frozen.href).toMatch(/[?&]release=2$/);
		expect(frozen.newest).not.toContain('release');
	});

	it("takes a title of one's own only with the studio's signature, and never the measure away", async () => {
		const query = 'index=PAPI&units=42&title=Tựa của báo&subtitle=theo báo';
		expect(await refusal(embed(`/embed/ranking?${query}`))).toMatchObject({ status: 400 });
		const text = { title: 'Tựa của báo', subtitle: 'theo báo', note: null };
		const parameters = [...new URLSearchParams('index=PAPI&units=42')];
		const sig = sign(await pressKey(folder), { kind: 'ranking', lang: 'vi', parameters, text });
		const chart = await embed(`/embed/ranking?${query}&sig=${sig}`);
		expect(chart).toMatchObject({ title: 'Tựa của báo', custom: true });
		expect(chart.subtitle).toMatch(/^.+ · theo báo$/);
		expect(await refusal(embed(`/embed/ranking?${query}&sig=${sig}`, 'en'))).toMatchObject({ status: 400 });
	});

	it.each([
		['/embed/pie?index=PAPI', 404],
		['/embed/ranking?index=XX', 404],
		['/embed/ranking?index=PAPI&theme=pink', 400],
		['/embed/impact?unit=42&index=PAPI&theme=pink', 404],
		['/embed/ranking?index=PAPI&lang=fr', 400],
		['/embed/ranking?index=PAPI&them=dark', 400],
		['/embed/ranking?index=PAPI&release=9', 400]
	])('%s is refused', async (path, status) => {
		expect(await refusal(embed(path))).toMatchObject({ status });
	});
});

describe('a screen', () => {
	const screen = async (path: string) => screenAsked(at(path), await locals());
	const slide = (text: string) => `slide=${encodeURIComponent(text)}`;

	it('shows charts and notices in the order of the address', async () => {
		const { slides, seconds } = await screen(
			`/screen?${slide('tiles?index=PAPI')}&text=Họp&${slide('ranking?index=PAR&units=42')}&seconds=30&theme=dark`
		);
		expect(seconds).toBe(30);
		expect(slides.map((shown) => (shown.kind === 'text' ? shown.text : shown.src))).toEqual([
			'/charts/tiles.svg?index=PAPI&size=screen&theme=dark&lang=vi',
			'Họp',
			'/charts/ranking.svg?index=PAR&units=42&size=screen&theme=dark&lang=vi'
		]);
	});

	it('takes addresses as people copy them, several in one field', async () => {
		const pasted =
			'https://lens.example/charts/ranking.png?index=PAPI&units=42&size=a4&theme=dark&lang=en\n' +
			'http://localhost:3000/en/embed/tiles?index=PAPI&release=1';
		const { slides } = await screen(`/screen?${slide(pasted)}&size=1600x400`);
		expect(slides.map((shown) => (shown.kind === 'chart' ? shown.src : ''))).toEqual([
			'/charts/ranking.svg?index=PAPI&units=42&size=1600x400&theme=light&lang=vi',
			'/charts/tiles.svg?index=PAPI&release=1&size=1600x400&theme=light&lang=vi'
		]);
	});

	it('tells a theme of work from the theme of the picture', async () => {
		const { slides } = await screen(`/screen?${slide('impact?unit=42&index=PAPI&theme=tthc&theme=light')}&theme=dark`);
		expect(slides).toMatchObject([
			{ src: '/charts/impact.svg?unit=42&index=PAPI&theme=tthc&size=screen&theme=dark&lang=vi' }
		]);
	});

	it('goes on without the slides that cannot be shown, and says which', async () => {
		const { slides, failed } = await screen(
			`/screen?${slide('ranking?index=XX')}&${slide('tiles?index=PAPI')}&${slide('pie')}`
		);
		expect(slides).toHaveLength(1);
		expect(failed).toEqual([expect.stringContaining('“XX”'), expect.stringContaining('“pie”')]);
	});

	it('leaves out, and says so, what has words that nobody signed', async () => {
		const worded = slide('tiles?index=PAPI&title=Sai&sig=AAAA');
		const { slides, failed } = await screen(`/screen?${worded}&text=Họp`);
		expect(slides).toEqual([{ kind: 'text', text: 'Họp' }]);
		expect(failed).toEqual([expect.stringContaining('sig')]);
	});

	it('of a release shows its charts as of that release', async () => {
		for (const path of [`/screen?${slide('tiles?index=PAPI')}&release=1`, '/screen?release=1'])
			for (const shown of (await screen(path)).slides)
				expect(shown.kind === 'chart' && shown.src, path).toContain('release=1&');
	});

	it('shows notices without characters that are not seen', async () => {
		const { slides } = await screen('/screen?text=%00%E2%80%AE&text=A%E2%80%AE%0AB%00');
		expect(slides).toEqual([{ kind: 'text', text: 'A\nB' }]);
	});

	it('names none: those of the installation', async () => {
		const { slides, failed } = await screen('/screen');
		expect(slides.length).toBeGreaterThan(1);
		expect(failed).toEqual([]);
		expect(slides.every((shown) => shown.kind === 'chart' && /units?=42/.test(shown.src))).toBe(true);
	});

	it.each([
		['/screen?slide=pie', 400],
		['/screen?slide=tiles&seconds=4', 400],
		['/screen?text=a&seconds=601', 400],
		['/screen?text=a&size=1x1', 400],
		['/screen?text=a&theme=auto', 400],
		[`/screen?text=${'a'.repeat(501)}`, 400],
		[`/screen?${'text=a&'.repeat(25)}`, 400],
		['/screen?unit=nowhere', 404],
		['/screen?secnds=5', 400]
	])('%s is refused', async (path, status) => {
		expect(await refusal(screen(path))).toMatchObject({ status });
	});

	it('the setup offers only what can be shown, the usual ones chosen', async () => {
		const url = at('/screen/setup');
		const { groups, unit } = await screenSetup(await context(await locals(), url), url, '42');
		expect(unit).toBe('42');
		const offered = groups.flatMap(({ slides }) => slides);
		expect(offered.filter(({ usual }) => usual).length).toBeGreaterThan(0);
		for (let from = 0; from < offered.length; from += 20) {
			const part = offered.slice(from, from + 20).map(({ value }) => slide(value));
			expect((await screen(`/screen?${part.join('&')}`)).failed).toEqual([]);
		}
	});
});
