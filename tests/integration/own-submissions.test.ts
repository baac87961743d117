// Protects what is under review and published: who is limited to units decides about nothing that rights of before let in.
import { isHttpError, isRedirect, type RequestEvent } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import type { Person } from '$lib/model/person';
import { submissionOf } from '$lib/server/ledger/submissions';
import { seenOf } from '$lib/server/reviewing/may-see';
import { sendTyped } from '$lib/server/reviewing/typed';
import { actions as release, load as releaseLoad } from '../../src/routes/(site)/data/releases/[number]/+page.server';
import { GET as releaseFile } from '../../src/routes/(site)/data/releases/[number]/files/[position]/+server';
import { actions as page, load as pageLoad } from '../../src/routes/(site)/data/submissions/[id]/+page.server';
import { GET as difference } from '../../src/routes/(site)/data/submissions/[id]/difference.csv/+server';
import { GET as file } from '../../src/routes/(site)/data/submissions/[id]/files/[position]/+server';
import { GET as problems } from '../../src/routes/(site)/data/submissions/[id]/problems.csv/+server';
import { load as list } from '../../src/routes/(site)/data/upload/+page.server';
import { administrator, ofHaTinh } from '../fixtures/people';
import { localsOf, started } from './folder';

const state = await started();
const unlimited: Person = { ...ofHaTinh, units: null };
const moved: Person = { ...ofHaTinh, units: ['40'] };
const wider: Person = { ...ofHaTinh, units: ['40', '42'] };

async function sent(person: Person, unit: string, score: string): Promise<string> {
	const row = { index_code: 'PAPI', year: '2024', unit, indicator_code: 'TOTAL', score, source_id: 'S_PAPI_TUNAH' };
	const id = await sendTyped(state, person, [{ dataset: 'results', name: 'mot dong', rows: [row] }], '');
	// On a busy machine the check takes longer than a page waits for it.
	await state.reviews.settled(id);
	return id;
}

/** What a handler of a page answers somebody: the status of its refusal or of where it leads; 200 where there is neither. */
async function answered(
	handler: unknown,
	person: Person,
	params: Record<string, string>,
	fields: Record<string, string> | null = null,
	query = ''
): Promise<number> {
	const url = new URL(`http://localhost/${query}`);
	const event = {
		url,
		params: { position: '0', ...params },
		request: new Request(url, fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}),
		locals: await localsOf(state, 'vi', person),
		getClientAddress: () => ''
	};
	const handle = handler as (event: RequestEvent) => Promise<unknown>;
	return handle(event as unknown as RequestEvent).then(
		() => 200,
		(thrown: unknown) => {
			if (isHttpError(thrown) || isRedirect(thrown)) return thrown.status;
			throw thrown;
		}
	);
}

/** Every page and form of a submission. */
async function pagesOf(id: string, person: Person): Promise<number[]> {
	return [
		await answered(pageLoad, person, { id }),
		await answered(file, person, { id }),
		await answered(problems, person, { id }),
		await answered(difference, person, { id }, null, '?table=results'),
		await answered(page.reading, person, { id }, { file: '0' })
	];
}

async function listed(person: Person): Promise<string[]> {
	const event = { locals: await localsOf(state, 'vi', person), url: new URL('http://localhost/data/upload') };
	const shown = (await (list as (event: unknown) => unknown)(event)) as { waiting: { id: string }[] };
	return shown.waiting.map(({ id }) => id);
}

const seen = async (id: string, person: Person) => {
	const submission = await submissionOf(state.ledger.db, id);
	return (await seenOf(state, person, submission ? [submission] : [])).length === 1;
};

test('what somebody brought before being limited to units is not theirs any more', async () => {
	const id = await sent(unlimited, 'Nghệ An', '44.1234');
	expect(await listed(unlimited)).toContain(id);
	expect(await listed(ofHaTinh)).not.toContain(id);
	expect(new Set(await pagesOf(id, ofHaTinh))).toEqual(new Set([404]));
	for (const act of [page.publish, page.withdraw, page.recheck, page.discard])
		expect(await answered(act, ofHaTinh, { id }, { title: 'Sửa', seen: '9' })).toBe(404);
	expect(await pagesOf(id, administrator)).toEqual([200, 200, 200, 200, 303]);
	expect(await answered(page.publish, unlimited, { id }, { title: 'Sửa', seen: '9' })).toBe(303);

	const number = String(state.release);
	const files = async (person: Person) => answered(releaseFile, person, { number });
	expect([await files(ofHaTinh), await files(unlimited)]).toEqual([404, 200]);
	expect(await answered(releaseLoad, ofHaTinh, { number })).toBe(200);
	expect(await answered(release['undo'], ofHaTinh, { number }, {})).toBe(404);
	expect(await answered(release['undo'], unlimited, { number }, {})).toBe(303);
});

test('what is of one’s units stays one’s own as long as all of them are', async () => {
	const id = await sent(ofHaTinh, 'Hà Tĩnh', '46.1234');
	expect([await seen(id, ofHaTinh), await seen(id, wider), await seen(id, moved)]).toEqual([true, true, false]);
	expect(await answered(page.publish, moved, { id }, { title: 'Sửa', seen: '9' })).toBe(404);
	expect(await answered(page.publish, ofHaTinh, { id }, { title: 'Sửa', seen: '9' })).toBe(303);
	const number = String(state.release);
	expect(await answered(release['undo'], moved, { number }, {})).toBe(404);
	expect(await answered(release['undo'], ofHaTinh, { number }, {})).toBe(303);
	const undoing = String(state.release);
	expect(await answered(release['undo'], moved, { number: undoing }, {})).toBe(404);
	expect(await answered(release['undo'], ofHaTinh, { number: undoing }, {}), 'an undoing is undone').toBe(303);
});
