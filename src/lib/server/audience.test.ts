// Protects who sees what: the least that the settings and a person's units allow, and one key for the same rights.
import { describe, expect, it } from 'vitest';
import { starterReference } from '../../../tests/fixtures/starter';
import { administrator, ofHaTinh, ofNgheAn, viewer } from '../../../tests/fixtures/people';
import type { Visibility, VisibilitySettings } from '$lib/model/visibility';
import { audienceOf, everything, withheld } from './audience';

const { tables } = starterReference();
const set = (indices: Record<string, Visibility>, datasets: VisibilitySettings['datasets'] = {}) => ({
	indices,
	datasets
});
const nothingSet = set({});
const allPublic = set({}, { progress: 'public' });
const of = (person: Parameters<typeof audienceOf>[0], settings: VisibilitySettings) =>
	audienceOf(person, settings, tables);

describe('where nothing is set', () => {
	it('everybody sees results, activities and plans, and not what ties these', () => {
		expect(of(null, nothingSet)).toMatchObject({
			unseen: [],
			own: [],
			activities: 'all',
			plans: 'all',
			progress: 'none',
			units: []
		});
	});

	it.each([viewer, ofHaTinh, ofNgheAn, administrator])('$id sees everything', (person) => {
		expect(of(person, nothingSet)).toEqual(everything);
	});
});

it('an index for those who sign in does not exist for others', () => {
	const settings = set({ DDCI: 'signed_in', PAPI: 'public' });
	expect(of(null, settings)).toMatchObject({ unseen: ['DDCI'], own: [] });
	expect(of(ofNgheAn, settings)).toEqual(everything);
});

it('an index of the unit’s own is whole for people without a limit, and for nobody else', () => {
	const settings = set({ DDCI: 'own' }, { activities: 'own' });
	expect(of(null, settings)).toMatchObject({ unseen: ['DDCI'], activities: 'none', progress: 'none' });
	expect(of(ofHaTinh, settings)).toMatchObject({ unseen: [], own: ['DDCI'], activities: 'own', progress: 'own' });
	expect(of(ofHaTinh, settings).units).toContain('42');
	expect(of(viewer, settings)).toEqual(everything);
	expect(of(administrator, settings)).toEqual(everything);
});

it('an administrator is not limited by the units that they belong to', () => {
	expect(of({ ...administrator, units: ['42'] }, set({ DDCI: 'own' }))).toEqual(everything);
});

it('somebody of no unit sees nothing of what is for units', () => {
	const lost = of({ ...viewer, units: [] }, set({ DDCI: 'own' }, { plans: 'own' }));
	expect(lost).toMatchObject({ own: ['DDCI'], plans: 'own', units: [] });
});

it('what ties activities and plans is never seen further than either', () => {
	expect(of(null, set({}, { progress: 'public', plans: 'signed_in' })).progress).toBe('none');
	expect(of(ofHaTinh, set({}, { progress: 'public', activities: 'own' })).progress).toBe('own');
});

describe('the key', () => {
	it('is the same for the same rights, however they came about', () => {
		expect(of(null, allPublic).key).toBe(everything.key);
		expect(of(viewer, set({ A: 'own', B: 'signed_in' })).key).toBe(of(administrator, nothingSet).key);
		expect(of(null, set({ A: 'own', B: 'signed_in' })).key).toBe(of(null, set({ B: 'own', A: 'own' })).key);
		expect(of(ofHaTinh, nothingSet).key).toBe(of(ofNgheAn, nothingSet).key);
	});

	it('is another one for other rights', () => {
		const own = set({ DDCI: 'own' });
		const keys = [of(null, nothingSet), of(null, set({ DDCI: 'signed_in' })), of(null, set({ PAPI: 'signed_in' }))];
		const all = [...keys, everything, of(ofHaTinh, own), of(ofNgheAn, own)].map(({ key }) => key);
		expect(new Set(all).size).toBe(all.length);
	});
});

it('tells why a unit’s rows are withheld', () => {
	const settings = set({}, { activities: 'own', plans: 'public', progress: 'signed_in' });
	expect(withheld(of(null, settings), 'activities', '42')).toBe('none');
	expect(withheld(of(ofHaTinh, settings), 'activities', '42')).toBeNull();
	expect(withheld(of(ofHaTinh, settings), 'activities', '40')).toBe('own');
	expect(withheld(of(ofHaTinh, settings), 'plans', '40')).toBeNull();
});
