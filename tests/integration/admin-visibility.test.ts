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
afterEach(() => state.visibility.set({ indices: {}, datasets: {} }, { who: 'test', from: null }, ''));

const opened = async (person: Person | null) =>
	load({ locals: await localsOf(state, 'vi', person), url } as unknown as Parameters<typeof load>[0]);
async function posted(person: Person | null, fields: Record<string, string>) {
	const body = new URLSearchParams(fields).toString();
	const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) };
	const request = new Request(url, { method: 'POST', body, headers });
	const event = { locals: await localsOf(state, 'vi', person), url, request, getClientAddress: () => '192.0.2.9' };
	return actions.default?.(event as unknown as Parameters<NonNullable<typeof actions.default>>[0]);
}
/** A field of the form, with what the form was opened with. */
const choice = (field: string, value: string, was = 'public') => ({ [field]: value, [`was:${field}`]: was });
const ddci = async () => (await ask('/rankings/[index]', '/rankings/DDCI?parent=42', await localsOf(state))).status;

describe.each([
	['nobody', null, 401],
	['a viewer', viewer, 403],
	['an analyst', ofHaTinh, 403]
])('%s', (_, person, status) => {
	it('is refused, looking and setting', async () => {
		await expect(opened(person)).rejects.toMatchObject({ status });
		await expect(posted(person, choice('index:DDCI', 'signed_in'))).rejects.toMatchObject({ status });
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
		expect(await posted(administrator, choice('index:DDCI', 'signed_in'))).toMatchObject({ problem: null });
		expect(await ddci()).toBe(404);
		const audit = await state.ledger.db.selectFrom('audit').selectAll().where('action', '=', 'visibility').execute();
		expect(audit.at(-1)).toMatchObject({
			actor: administrator.email,
			subject: 'DDCI: public → signed_in',
			from_address: '192.0.2.9'
		});
		await posted(administrator, choice('index:DDCI', 'public', 'signed_in'));
		expect(await ddci()).toBe(200);
	});

	it('changes nothing by a choice that makes no sense, nor by saving what holds', async () => {
		const refused = await posted(administrator, {
			...choice('index:DDCI', 'signed_in'),
			...choice('group:plans', 'everyone')
		});
		expect(isActionFailure(refused) && refused.status).toBe(400);
		expect(JSON.stringify(refused)).toContain('“Kế hoạch”');
		expect(JSON.stringify(await posted(administrator, choice('index:PAPI', 'public')))).toContain(
			'Không có thay đổi nào'
		);
		expect(await ddci()).toBe(200);
	});

	it('keeps what the form did not have, also of an index that is not here', async () => {
		await state.visibility.set(
			{ indices: { SAP_TOI: 'own' }, datasets: { activities: 'own' } },
			{ who: 'test', from: null },
			''
		);
		await posted(administrator, {
			...choice('index:DDCI', 'signed_in'),
			...choice('index:__proto__', 'own'),
			...choice('group:everything', 'public')
		});
		expect(state.visibility.settings).toEqual({
			indices: { SAP_TOI: 'own', DDCI: 'signed_in' },
			datasets: { activities: 'own', plans: 'public', progress: 'signed_in' }
		});
	});

	it('applies what was changed in a form that was opened before another change, and does not take that one back', async () => {
		await state.visibility.set({ indices: { DDCI: 'signed_in' }, datasets: {} }, { who: 'test', from: null }, '');
		const stale = { ...choice('index:DDCI', 'public'), ...choice('index:PAPI', 'own') };
		expect(await posted(administrator, stale)).toMatchObject({ problem: null });
		expect(state.visibility.settings.indices).toEqual({ DDCI: 'signed_in', PAPI: 'own' });
	});

	it('is told where somebody else has set the same meanwhile, and nothing is saved', async () => {
		await state.visibility.set({ indices: { DDCI: 'signed_in' }, datasets: {} }, { who: 'test', from: null }, '');
		const refused = await posted(administrator, { ...choice('index:PAPI', 'own'), ...choice('index:DDCI', 'own') });
		expect(isActionFailure(refused) && refused.status).toBe(409);
		expect(JSON.stringify(refused)).toContain('“Người đăng nhập”');
		expect(state.visibility.settings.indices).toEqual({ DDCI: 'signed_in' });
	});

	it('is asked again where the form does not say what it was opened with', async () => {
		const refused = await posted(administrator, { 'index:DDCI': 'signed_in' });
		expect(isActionFailure(refused) && refused.status).toBe(400);
	});
});
