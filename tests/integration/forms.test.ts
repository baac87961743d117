// Protects forms from bodies that are none: they are answered in words as an empty form is, and a long one is not read.
import { isActionFailure, isHttpError, type RequestEvent } from '@sveltejs/kit';
import { describe, expect, it } from 'vitest';
import { actions as plan } from '../../src/routes/(site)/campaigns/[plan]/+page.server';
import { actions as row } from '../../src/routes/(site)/data/row/+page.server';
import { actions as press } from '../../src/routes/(site)/press/+page.server';
import { administrator } from '../fixtures/people';
import { localsOf, started } from './folder';

const state = await started();
const own: Record<string, Record<string, unknown>> = { plan, press, row };

async function answer(page: string, action: string, path: string, body: string): Promise<unknown> {
	const url = new URL(`http://localhost${path}`);
	const headers = { 'content-type': 'multipart/form-data; boundary=none', 'content-length': String(body.length) };
	const event = {
		request: new Request(url, { method: 'POST', body, headers }),
		url,
		params: { plan: 'HTH-2024' },
		locals: await localsOf(state, 'vi', administrator),
		getClientAddress: () => ''
	};
	const act = own[page]?.[action] as (event: RequestEvent) => unknown;
	return act(event as unknown as RequestEvent);
}

describe.each([
	['plan', 'quota', '/campaigns/HTH-2024'],
	['press', 'words', '/press?kind=trend&index=PAPI&units=42'],
	['press', 'resize', '/press?kind=trend&index=PAPI&units=42'],
	['row', 'default', '/data/row?dataset=plan_tasks']
])('%s ? %s', (page, action, path) => {
	it('answers a body that is no form in words', async () => {
		const told = await answer(page, action, path, 'no form');
		expect(isActionFailure(told) && [told.status, told.data]).toEqual([
			400,
			expect.objectContaining({ problem: expect.stringMatching(/\p{L}{2}/u) as unknown })
		]);
	});

	it('does not read a long one', async () => {
		const thrown = await answer(page, action, path, 'a'.repeat(65 * 1024)).catch((error: unknown) => error);
		expect(isHttpError(thrown, 413)).toBe(true);
	});
});
