// Protects the switch of who sees what: administrators alone turn it, only to what makes sense, and it holds for everybody at once.
import { afterEach, describe, expect, it } from 'vitest';
import { isActionFailure } from '@sveltejs/kit';
import type { Person } from '$lib/model/person';
import { actions, load } from '../../src/routes/(site)/admin/visibility/+page.server';
import { administrator, ofHaTinh, viewer } from '../fixtures/people';
import { ask } from './every-answer';
import { localsOf, started } from './folder';

const state = await started();
const url = new URL('http://localhost/admin/visibility');
afterEach(() => state.visibility.set({ indices: {}, datasets: {} }, 'test', ''));

const opened = async (person: Person | null) =>
	load({ locals: await localsOf(state, 'vi', person), url } as unknown as Parameters<typeof load>[0]);
async function posted(person: Person | null, fields: Record<string, string>) {
	const request = new Request(url, { method: 'POST', body: new URLSearchParams(fields) });
	const event = { locals: await localsOf(state, 'vi', person), url, request };
	return actions.default?.(event as unknown as Parameters<NonNullable<typeof actions.default>>[0]);
}
const ddci = async () => (await ask('/rankings/[index]', '/rankings/DDCI?parent=42', await localsOf(state))).status;

describe.each([
	['nobody', null],
	['a viewer', viewer],
	['an analyst', ofHaTinh]
])('%s', (_, person) => {
	it('is refused, looking and setting', async () => {
		await expect(opened(person)).rejects.toMatchObject({ status: 403 });
		await expect(posted(person, { 'index:DDCI': 'signed_in' })).rejects.toMatchObject({ status: 403 });
		expect(state.visibility.settings).toEqual({ indices: {}, datasets: {} });
	});
});

describe('an administrator', () => {
	it('sees what holds for every index and group', async () => {
		const page = await opened(administrator);
		expect(page).toMatchObject({ groups: [{ value: 'public' }, { value: 'public' }, { value: 'signed_in' }] });
		expect(JSON.stringify(page)).toContain('Có số liệu: 2011–2024');
	});

	it('hides an index from the public at once, and shows it again', async () => {
		expect(await ddci()).toBe(200);
		expect(await posted(administrator, { 'index:DDCI': 'signed_in' })).toMatchObject({ problem: null });
		expect(await ddci()).toBe(404);
		const audit = await state.ledger.db.selectFrom('audit').selectAll().where('action', '=', 'visibility').execute();
		expect(audit.at(-1)).toMatchObject({ actor: administrator.email, subject: 'DDCI: public → signed_in' });
		await posted(administrator, { 'index:DDCI': 'public' });
		expect(await ddci()).toBe(200);
	});

	it('changes nothing by a choice that makes no sense, nor by saving what holds', async () => {
		const refused = await posted(administrator, { 'index:DDCI': 'signed_in', 'group:plans': 'everyone' });
		expect(isActionFailure(refused) && refused.status).toBe(400);
		expect(JSON.stringify(refused)).toContain('“Kế hoạch”');
		expect(JSON.stringify(await posted(administrator, { 'index:PAPI': 'public' }))).toContain('Không có thay đổi nào');
		expect(await ddci()).toBe(200);
	});

	it('keeps what the form did not have, also of an index that is not here', async () => {
		await state.visibility.set({ indices: { SAP_TOI: 'own' }, datasets: { activities: 'own' } }, 'test', '');
		await posted(administrator, { 'index:DDCI': 'signed_in', 'index:__proto__': 'own', 'group:everything': 'public' });
		expect(state.visibility.settings).toEqual({
			indices: { SAP_TOI: 'own', DDCI: 'signed_in' },
			datasets: { activities: 'own', plans: 'public', progress: 'signed_in' }
		});
	});
});
