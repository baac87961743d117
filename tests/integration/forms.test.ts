// Protects forms from bodies that are none: they are answered in words as an empty form is, and a long one is not read.
import { isActionFailure, isHttpError, type RequestEvent } from '@sveltejs/kit';
import { describe, expect, it } from 'vitest';
import { submissionOf } from '$lib/server/ledger/submissions';
import { actions as plan } from '../../src/routes/(site)/campaigns/[plan]/+page.server';
import { actions as row } from '../../src/routes/(site)/data/row/+page.server';
import { actions as submission } from '../../src/routes/(site)/data/submissions/[id]/+page.server';
import { actions as press } from '../../src/routes/(site)/press/+page.server';
import { administrator } from '../fixtures/people';
import { csv, localsOf, started } from './folder';

const state = await started();
const own: Record<string, Record<string, unknown>> = { plan, press, row, submission };

async function answer(page: string, action: string, path: string, body: string, id = ''): Promise<unknown> {
	const url = new URL(`http://localhost${path}`);
	const headers = { 'content-type': 'multipart/form-data; boundary=none', 'content-length': String(body.length) };
	const event = {
		request: new Request(url, { method: 'POST', body, headers }),
		url,
		params: { plan: 'HTH-2024', id },
		locals: await localsOf(state, 'vi', administrator),
		getClientAddress: () => ''
	};
	const act = own[page]?.[action] as (event: RequestEvent) => unknown;
	return act(event as unknown as RequestEvent);
}

function expectWords(told: unknown): void {
	expect(isActionFailure(told) && [told.status, told.data]).toEqual([
		400,
		expect.objectContaining({ problem: expect.stringMatching(/\p{L}{2}/u) as unknown })
	]);
}

describe.each([
	['plan', 'quota', '/campaigns/HTH-2024'],
	['press', 'words', '/press?kind=trend&index=PAPI&units=42'],
	['press', 'resize', '/press?kind=trend&index=PAPI&units=42'],
	['row', 'default', '/data/row?dataset=plan_tasks']
])('%s ? %s', (page, action, path) => {
	it('answers a body that is no form in words', async () => {
		expectWords(await answer(page, action, path, 'no form'));
	});

	it('does not read a long one', async () => {
		const thrown = await answer(page, action, path, 'a'.repeat(65 * 1024)).catch((error: unknown) => error);
		expect(isHttpError(thrown, 413)).toBe(true);
	});
});

it.each(['columns', 'correct', 'publish'])(
	'a submission ? %s answers a body that is no form in words',
	async (action) => {
		const themes = csv('themes', 'theme_code,name_vi,name_en', 'mot,Một,One');
		const id = await state.reviews.create([themes], administrator.email);
		await state.reviews.settled(id);
		expectWords(await answer('submission', action, `/data/submissions/${id}`, 'no form', id));
		expect(await submissionOf(state.ledger.db, id)).toMatchObject({ status: 'review', review: { hands: [] } });
	}
);
