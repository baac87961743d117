// Protects the day when the first table of the 34 provinces comes: it is read as written, everything shows it, and nothing leads from the 63 to the 34.
import { beforeAll, describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { partsOf } from '$lib/analysis/merged';
import type { Locale } from '$lib/i18n/locale';
import { answer } from '$lib/server/api/answer';
import { context } from '$lib/server/context';
import { compareView } from '$lib/server/views/compare/compare';
import { readCompared } from '$lib/server/views/compare/address';
import { countryOverview, unitOverview } from '$lib/server/views/overview/overview';
import { rankings } from '$lib/server/views/rankings/rankings';
import { aboutUnit } from '$lib/server/views/unit/about';
import { load as unitPage } from '../../src/routes/(site)/units/[code]/+page.server';
import { records } from '../fixtures/starter';
import { provincesOf2025, totalOf2025 } from '../fixtures/today';
import { chartAsked, rowsOf } from './chart-asked';
import { ChartFiles } from './chart-files';
import { localsOf, started } from './folder';
import { publishToday } from './today';

const state = await started();
let told: Awaited<ReturnType<typeof publishToday>>;
beforeAll(async () => {
	told = await publishToday(state);
});

const chart = (kind: Parameters<typeof chartAsked>[1], query: string, locale: Locale = 'vi') =>
	chartAsked(state, kind, query, locale);
const view = async (path: string, locale: Locale = 'vi') =>
	context(await localsOf(state, locale), new URL(`http://localhost${path}`));
const laoCai = encodeURIComponent('15@2025');

async function provinces(query: string) {
	const url = new URL(`http://localhost/rankings/PAPI?${query}`);
	const { ranking } = await rankings(await context(await localsOf(state), url), url, 'PAPI');
	if (ranking.kind !== 'provinces') throw new Error(ranking.kind);
	return ranking;
}

/** What the page of a unit must have for these tests. */
const shownOnPage = z.object({
	profile: z.object({
		chosen: z.object({
			code: z.string(),
			trend: z.object({ heading: z.string(), notes: z.array(z.string()) }),
			distance: z.object({ heading: z.string() })
		}),
		merged: z.object({ figure: z.object({ desk: z.string() }) })
	}),
	share: z.string()
});

async function unitOf(code: string) {
	const { reference } = await view('/');
	const unit = reference.unit.get(code);
	if (!unit) throw new Error(code);
	return unit;
}

test('every name means the province of 2025, and none asks a question', async () => {
	expect(told.checked.problems).toEqual([]);
	expect(told.release).toMatchObject({ number: 2 });
	const rows = await state.warehouse.everything.rows('results', 2);
	const totals = rows.filter((row) => row.year === 2025 && row.indicator_code === 'TOTAL');
	expect(totals.map(({ unit_code, score }) => [unit_code, score])).toEqual(
		provincesOf2025.map(([, code], at) => [code, totalOf2025(at)])
	);
	expect(rows.filter((row) => row.year === 2025)).toHaveLength(34 * 9);
});

describe('the ranking', () => {
	it('has the 34 with computed places, no change, and says why', async () => {
		const ranking = await provinces('units=42');
		expect(ranking.year).toBe(2025);
		expect(ranking.finding).toEqual({
			before: 'Quảng Ninh dẫn đầu PAPI 2025; ',
			me: 'Hà Tĩnh',
			after: ' đứng thứ 2 (Lăng kính CCHC tính)'
		});
		expect(ranking.dek).toContain('34 trên 34 tỉnh, thành phố có số liệu');
		const { rows, change, computed } = ranking.table.content;
		expect(rows.map(({ code }) => code)).toEqual(provincesOf2025.map(([, code]) => code));
		expect([change, computed]).toEqual([null, true]);
		expect(ranking.table.dek).toContain(
			'Không so sánh được với 2024: Từ 2025: Cả nước có 34 tỉnh, thành phố thay cho 63'
		);
		expect(ranking.history?.title).toBe('Hà Tĩnh xếp hạng 2 năm 2025; trước đó không so sánh được');
		expect(ranking.years.filter(({ broken }) => broken).map(({ year }) => year)).toEqual([2018, 2025]);
	});

	it('lists a region of today', async () => {
		const own = records('reference/unit_regions').filter(
			({ scheme, region_code }) => scheme === 'from-2025' && region_code
		);
		const region = own.find(({ unit_code }) => unit_code === '15@2025')?.region_code ?? '';
		const { table, regionsSection } = await provinces(`region=${region}`);
		expect(new Set(table.content.rows.map(({ code }) => code))).toEqual(
			new Set(own.filter((row) => row.region_code === region).map(({ unit_code }) => unit_code))
		);
		expect(regionsSection).not.toBeNull();
	});

	it('of an old province asks for its successor, and keeps its own year', async () => {
		expect((await provinces('units=15')).dek).toContain('Lào Cai');
		const old = await provinces('units=15&year=2024');
		expect(old.table.content.rows.find(({ me }) => me)?.name).toBe('Yên Bái');
		expect(old.table.content.rows).toHaveLength(63);
	});
});

test('the tile map has the 34 on their own tiles, with both archipelagos', async () => {
	const map = await chart('tiles', 'index=PAPI');
	expect(map.alt).toContain('34');
	expect(rowsOf(map).filter(({ score }) => score !== null)).toHaveLength(34);
	const { desk } = (await provinces('')).tiles;
	for (const name of ['Hoàng Sa', 'Trường Sa', 'Lào Cai', 'Gia Lai']) expect(desk).toContain(name);
	expect(desk).not.toContain('Yên Bái');
	const country = await countryOverview(await view('/'));
	expect(country.finding).toContain('Quảng Ninh dẫn đầu PAPI 2025');
	expect(country.regions.flatMap((region) => region.provinces)).toHaveLength(34);
	expect(country.map?.href).toBe('/rankings/PAPI?year=2025');
});

describe('nothing leads from the 63 to the 34', () => {
	it.each(provincesOf2025.map(([, code]) => code))('in the charts of %s', async (code) => {
		const units = encodeURIComponent(code);
		const ranking = rowsOf(await chart('ranking', `index=PAPI&units=${units}`));
		expect(ranking.filter((row) => row.change !== null || row.places_gained !== null)).toEqual([]);
		const { live } = await chart('trend', `index=PAPI&units=${units}`);
		if (live?.kind !== 'trend') throw new Error('no trend');
		const crossing = live.data.panels.filter(({ years }) => years.includes(2024) && years.includes(2025));
		expect(crossing).toEqual([]);
		expect(live.data.panels.at(-1)?.years).toEqual([2025]);
	});

	it('in a line of places', async () => {
		const { live, notes } = await chart('bump', 'index=PAPI&units=42,40');
		if (live?.kind !== 'bump') throw new Error('no bump');
		expect(live.data.lines.map(({ points }) => points.at(-1))).toEqual([
			{ place: 2, joined: false },
			{ place: 20, joined: false }
		]);
		expect(notes).toContain('Từ 2025 chấm theo đơn vị mới: hai phía không so sánh được.');
	});

	it('in the overview of a province that no merger touched', async () => {
		const { rows, finding, components } = await unitOverview(await view('/?unit=42'), await unitOf('42'));
		expect(rows[0]).toMatchObject({
			code: 'PAPI',
			year: 2025,
			rank: { place: '2', of: '34', computed: true },
			change: { year: 2024, places: null, points: null, note: 'Không so sánh được với 2024', common: null }
		});
		expect(finding).toContain('PAPI 2025');
		expect(finding).not.toMatch(/tăng|giảm/);
		// What rose and fell is of the years before, and says that they are not the newest.
		expect(components[0]?.heading).toMatch(/^PAPI 2024: /);
		expect(components[0]?.notes).toContain('Kỳ PAPI mới nhất trong kho: 2025.');
	});

	it('in the brief, the components and the digest', async () => {
		const brief = await chart('brief', 'unit=42&at=2026-06-01');
		const papi = brief.table.rows
			.map((row) => row.map(({ text }) => text).join(' '))
			.find((text) => text.includes('PAPI 2025'));
		expect(papi).toContain('hạng 2/34 (tính), 41,95 điểm; không so sánh được với 2024');
		expect((await chart('components', 'index=PAPI&unit=42')).title).toContain('2025');
		expect((await chart('digest', 'unit=42')).alt).not.toMatch(/PAPI 2025[^.]*(tăng|giảm)/);
	});
});

describe('a province formed by merger', () => {
	it('has the published score of 2025 beside its estimated history, in panels of their own', async () => {
		const { live, notes, title, data } = await chart('trend', `index=PAPI&units=${laoCai}`);
		if (live?.kind !== 'trend') throw new Error('no trend');
		const joint = live.data.panels.map(({ years, lines }) => ({ last: years.at(-1), line: lines[0] }));
		expect(joint.map(({ last, line }) => [last, line?.mark?.hollow, line?.mark?.dash.length])).toEqual([
			[2017, true, 2],
			[2024, true, 2],
			[2025, false, 0]
		]);
		expect(joint.at(-1)?.line?.values).toEqual([totalOf2025(2)]);
		expect(title).toContain('ước tính');
		expect(notes.join(' ')).toContain(
			'Nét liền, chấm đặc là điểm công bố của Lào Cai (mới) (2025), không nối với ước tính.'
		);
		const at = (name: string) => data.columns.findIndex((column) => column.name === name);
		const own = data.rows.filter((row) => row[at('unit_code')] === '15@2025');
		expect(own.map((row) => [row[at('year')], row[at('estimated')]]).at(-1)).toEqual([2025, 'false']);
		expect(own.filter((row) => row[at('estimated')] === 'true').map((row) => row[at('year')])).not.toContain(2025);
	});

	it('is an address of its own that stays once there are two published years', async () => {
		const asked = await chart('trend', `index=PAPI&units=${laoCai}`);
		expect(asked.address).toBe('index=PAPI&units=15%402025&measure=estimate');
		expect((await chart('trend', asked.address)).title).toBe(asked.title);
		const refused: unknown = await chart('trend', 'index=PAPI&units=42&measure=estimate').catch(
			(error: unknown) => error
		);
		expect(refused).toMatchObject({ status: 404 });
	});

	it('shows both on its page, and no gap for the years before it was there', async () => {
		const url = new URL('http://localhost/units/15@2025');
		const event = { locals: await localsOf(state), params: { code: '15@2025' }, url, isDataRequest: false };
		const { profile, share } = shownOnPage.parse(await unitPage(event as unknown as Parameters<typeof unitPage>[0]));
		expect([profile.chosen.code, profile.chosen.trend.heading, profile.chosen.trend.notes]).toEqual([
			'PAPI',
			'PAPI: trong kho có một kỳ số liệu, năm 2025',
			[]
		]);
		expect(profile.merged.figure.desk).toContain('2025');
		expect(share).toContain('measure=estimate');
		const overview = await unitOverview(await view(`/?unit=${laoCai}`), await unitOf('15@2025'));
		expect(overview.rows.map(({ code, change, gaps }) => [code, change, gaps])).toEqual([['PAPI', null, []]]);
		expect(JSON.stringify(overview)).not.toMatch(/NaN|Infinity/);
	});

	it('is compared with another of today in the round of 2025', async () => {
		const url = new URL('http://localhost/compare?units=15@2025,24@2025&index=PAPI');
		const here = await view('/compare');
		const asked = readCompared(here, url, undefined);
		if ('redirect' in asked) throw new Error(asked.redirect);
		const page = await compareView(here, asked);
		expect(page.measure).toBe('PAPI 2025');
		expect(page.finding).toContain('Lào Cai (mới)');
		expect(page.table?.rows.map(({ code, score, rank, change }) => [code, score, rank?.text, change])).toEqual([
			['15@2025', '41,90', '3/34', null],
			['24@2025', '41,75', '6/34', null]
		]);
		expect([page.trend.figure, page.bump.figure]).toEqual([null, null]);
	});
});

describe('a province that ended', () => {
	it('stays, with its successor beside it, and lacks no round of the 34', async () => {
		const here = await view('/units/10');
		const unit = await unitOf('10');
		expect(aboutUnit(here, unit)).toMatchObject({
			ended: 'Đơn vị này tồn tại đến hết ngày 30/6/2025.',
			successors: { units: [{ name: 'Tỉnh Lào Cai', href: '/units/15%402025' }] }
		});
		expect(partsOf(here.reference, await unitOf('15@2025')).toSorted()).toEqual(['10', '15']);
		const { rows } = await unitOverview(here, unit);
		expect(rows.find(({ code }) => code === 'PAPI')).toMatchObject({ year: 2024, newer: null });
		// DTI 2024 was published of the 34 only.
		expect(rows.find(({ code }) => code === 'DTI')?.newer).toBe('Kỳ 2023 có trong kho nhưng chưa có đơn vị này');
		const { notes } = await chart('trend', 'index=PAPI&units=10');
		expect(notes.join(' ')).not.toContain('2025');
	});
});

describe('files', () => {
	const files = new ChartFiles(state);
	it.each([
		['ranking', 'index=PAPI'],
		['tiles', 'index=PAPI'],
		['distribution', 'index=PAPI'],
		['trend', `index=PAPI&units=${laoCai}`],
		['trend', `index=PAPI&units=${laoCai},42`],
		['bump', `index=PAPI&units=${laoCai},42`],
		['components', `index=PAPI&unit=${laoCai}`],
		['brief', `unit=${laoCai}`],
		['digest', `unit=${laoCai}`],
		['impact', `unit=${laoCai}&index=PAPI`]
	] as const)('%s?%s as svg, csv, xlsx and png', async (kind, query) => {
		expect(await files.text(`${kind}.svg?${query}`)).not.toMatch(/NaN|Infinity|undefined/);
		expect((await files.text(`${kind}.csv?${query}`)).split('\n').length).toBeGreaterThan(1);
		expect(Buffer.from(await files.bytes(`${kind}.xlsx?${query}`)).toString('latin1', 0, 2)).toBe('PK');
		expect(Buffer.from(await files.bytes(`${kind}.png?${query}`)).toString('latin1', 1, 4)).toBe('PNG');
	});

	it('of the API name each of the 34 as it was in 2025', async () => {
		const url = new URL('http://localhost/api/v1/results?index_code=PAPI&year=2025&indicator_code=TOTAL');
		const response = await answer('results', { ...(await localsOf(state)), url, request: new Request(url) });
		const { rows } = z
			.object({ rows: z.array(z.object({ unit: z.string(), unit_code: z.string(), score: z.number() })) })
			.parse(await response.json());
		expect(rows).toHaveLength(34);
		expect(rows.find(({ unit_code }) => unit_code === '15@2025')).toEqual(
			expect.objectContaining({ unit: 'Lào Cai', score: 41.9 })
		);
	});
});
