// Protects what an administrator keeps from others: on no route, in no chart, format, table of the API or older release does it show to somebody who may not see it, and to those who may it does.
import { describe, expect, it } from 'vitest';
import type { Locale } from '$lib/i18n/locale';
import { hasRole, type Person } from '$lib/model/person';
import { visibilityOf, visibilityOfIndex, type Visibility, type VisibilitySettings } from '$lib/model/visibility';
import { publishFiles } from '$lib/server/publishing/pipe';
import { addresses, withoutData, type Address } from '../fixtures/addresses';
import { markedFiles, markedIndex, markedInside, marks, type Mark } from '../fixtures/marked';
import { administrator, ofHaTinh, ofNgheAn, viewer } from '../fixtures/people';
import { ask, routes } from './every-answer';
import { csv, localsOf, started } from './folder';

const state = await started({ HOME_UNIT: '42' });
const { checked } = await publishFiles(state, markedFiles, { title: 'Dữ liệu', by: 'test' });
const marked = state.release;
// The marked release is an older one too.
const source = csv('sources', 'source_id,title,publisher,published_on,url,note', 'S_SAU,Nguồn sau,,,,');
await publishFiles(state, [source], { title: 'Sau', by: 'test' });

it('has marked data, and an address for every route', () => {
	expect(checked.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
	expect(state.release).toBe(marked + 1);
	const asked = new Set([...addresses.map(({ route }) => route), ...withoutData]);
	expect(routes.filter((route) => !asked.has(route))).toEqual([]);
});

/** Whether somebody may see what is about a unit; without a unit, whether it exists for them at all. */
function may(person: Person | null, visibility: Visibility, unit: string | null): boolean {
	if (visibility === 'public') return true;
	if (person === null) return false;
	if (visibility === 'signed_in' || person.units === null || hasRole(person, 'administrator')) return true;
	return unit === null || person.units.includes(unit);
}

/** Which marks somebody may see, said once more and otherwise than the product says it. */
function allowed(person: Person | null, settings: VisibilitySettings): Record<Mark, boolean> {
	const index = (unit: string | null) => may(person, visibilityOfIndex(settings, markedIndex), unit);
	const inside = (unit: string | null) => may(person, visibilityOfIndex(settings, markedInside), unit);
	const of = (group: 'activities' | 'plans' | 'progress', unit: string) =>
		may(person, visibilityOf(settings, group), unit);
	return {
		code: index(null),
		index: index(null),
		resultOfHaTinh: index('42'),
		resultOfNgheAn: index('40'),
		inside: inside(null),
		insideResults: inside('42'),
		workOfHaTinh: of('activities', '42'),
		workOfNgheAn: of('activities', '40'),
		workSource: of('activities', '42') || of('activities', '40'),
		plan: of('plans', '42'),
		// Progress is never wider than activities and plans.
		assignment: of('plans', '42') && of('activities', '42') && of('progress', '42'),
		tie: of('plans', '42') && of('activities', '42') && of('progress', '42')
	};
}

const names = Object.keys(marks).filter((name): name is Mark => name in marks);
/** What a feed names its entries by is drawn at random, and may hold the digits of a figure. */
const drawn = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g;
/** What an answer shows; who names the index gets its name back in any case. */
function shown({ path }: Address, text: string): Mark[] {
	const told = text.replaceAll(drawn, '');
	return names.filter(
		(mark) => !(mark === 'code' && path.includes(markedIndex)) && marks[mark].some((one) => one.test(told))
	);
}

const own = {
	indices: { [markedIndex]: 'own', [markedInside]: 'own' },
	datasets: { activities: 'own', plans: 'own', progress: 'own' }
} as const;
const indices = await state.warehouse.everything.rows('indices', state.release);
const noIndices = Object.fromEntries(indices.map(({ index_code }) => [index_code, 'signed_in' as const]));

const scenarios: [string, VisibilitySettings, { release?: number; locale?: Locale }][] = [
	['nothing is set', { indices: {}, datasets: {} }, {}],
	[
		'everything is for those who sign in',
		{
			indices: { [markedIndex]: 'signed_in', [markedInside]: 'signed_in' },
			datasets: { activities: 'signed_in', plans: 'signed_in' }
		},
		{ release: marked }
	],
	['everything is for those of the unit', own, {}],
	['everything is for those of the unit, in English and in an older release', own, { release: marked, locale: 'en' }],
	[
		'the index is hidden and activities are the unit’s',
		{ indices: { [markedIndex]: 'signed_in' }, datasets: { activities: 'own', progress: 'public' } },
		{}
	],
	[
		'everything is hidden, every index too',
		{ indices: noIndices, datasets: { activities: 'signed_in', plans: 'signed_in' } },
		{}
	]
];
/** Parameters that a route reads, each with an address that leads there; formats of a chart read the same ones. */
const parameters = new Map<string, { address: Address; name: string }>();
function noteParameters(address: Address, read: ReadonlySet<string>): void {
	const { route, path } = address;
	const [pathname = ''] = path.split('?');
	const place = route === '/charts/[file]' || route === '/api/v1/[resource]' ? pathname : route;
	if (place.startsWith('/embed') || /^\/charts\/.*(?<!json)$/.test(place)) return;
	for (const name of read) parameters.set(`${place} ${name}`, { address, name });
}

const people: [string, Person | null][] = [
	['everybody', null],
	['a viewer', viewer],
	['an analyst of the unit', ofHaTinh],
	['an analyst of another unit', ofNgheAn],
	['an administrator', administrator]
];

describe.each(scenarios)('where %s', (_, settings, { release, locale }) => {
	it.each(people)('%s sees what is for them and nothing else', { timeout: 120_000 }, async (name, person) => {
		await state.visibility.set(settings, { who: 'test', from: null }, '');
		const locals = await localsOf(state, locale, person);
		const everywhere = new Set<Mark>();
		const leaks: string[] = [];
		for (const address of addresses) {
			const { path, route, everybody, tied, refused = false } = address;
			const asked =
				release && route !== '/healthz' && !route.startsWith('/api/v1')
					? `${path}${path.includes('?') ? '&' : '?'}release=${release}`
					: path;
			const read = new Set(new URL(path, 'http://localhost').searchParams.keys());
			const { status, text } = await ask(route, asked, locals, read);
			noteParameters(address, read);
			if (status >= 500 || (status >= 400 && name === 'an administrator' && !everybody && !refused))
				leaks.push(`${asked}: ${status} ${text}`);
			if (/Infinity|\bNaN\b/.test(text)) leaks.push(`${asked}: no number`);
			const rights = allowed(everybody ? null : person, settings);
			for (const mark of shown(address, text)) {
				if (!rights[tied && mark === 'workOfHaTinh' ? 'tie' : mark]) leaks.push(`${asked}: ${mark}`);
				if (!everybody) everywhere.add(mark);
			}
		}
		expect(leaks).toEqual([]);
		const rights = allowed(person, settings);
		expect(
			names.filter((mark) => rights[mark] && !everywhere.has(mark)),
			'allowed and nowhere shown'
		).toEqual([]);
	});
});

it('in no parameter of any route does SQL do anything', { timeout: 60_000 }, async () => {
	await state.visibility.set(own, { who: 'test', from: null }, '');
	const before = await state.warehouse.hash();
	const locals = await localsOf(state, 'vi', ofNgheAn);
	const rights = allowed(ofNgheAn, own);
	expect(parameters.size, 'parameters were noted').toBeGreaterThan(300);
	const wrong: string[] = [];
	for (const { address, name } of parameters.values()) {
		const url = new URL(address.path, 'http://localhost');
		url.searchParams.set(name, "42' or 1=1 union all select * from results; drop table results; --");
		const { status, text } = await ask(address.route, url.pathname + url.search, locals);
		const leaked = shown({ ...address, path: url.href }, text).filter(
			(mark) => !rights[address.tied && mark === 'workOfHaTinh' ? 'tie' : mark]
		);
		if (status >= 500 || leaked.length > 0) wrong.push(`${url.pathname}${url.search}: ${status} ${leaked.join(' ')}`);
	}
	expect(wrong).toEqual([]);
	expect(await state.warehouse.hash()).toBe(before);
});
