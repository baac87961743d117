// Protects what several nodes of one ledger do to the same submissions: each publishes what was decided, wherever it was
// decided, and nobody's decision, release or check is lost or done twice.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { emptyReview, type Review } from '$lib/model/submission';
import { accept } from '$lib/server/auth/accept';
import { firstAdministrator } from '$lib/server/auth/first';
import type { FileToRead } from '$lib/server/intake/reading';
import { LedgerAway } from '$lib/server/ledger/away';
import { changeSubmission, submit } from '$lib/server/ledger/submissions';
import { readHere } from '$lib/server/publishing/check';
import { publishFiles, type Pipe } from '$lib/server/publishing/pipe';
import { Reviews } from '$lib/server/publishing/reviews';
import { firstStart } from '$lib/server/publishing/starter';
import { reviewPage } from '$lib/server/reviewing/page';
import type { ServerState } from '$lib/server/state';
import { reference } from '$lib/server/warehouse/queries';
import { GET as problemsCsv } from '../../src/routes/(site)/data/submissions/[id]/problems.csv/+server';
import { administrator } from '../fixtures/people';
import { password, tokenOf } from './accounts';
import { newDatabase, startedDatabase } from './databases';
import { csv, foundIn, localsOf, newFolder, removeFolders, startedFolder, startOn, submissionIn } from './folder';

const [analyst, other] = ['an@example.vn', 'hai@example.vn'];
const order = { title: 'Chủ đề', by: analyst, at: null };
const long = 'index_code,year,parent_unit,unit,indicator_code,score,rank,source_id';
const tickMs = 150;

/** Reviews as those of one more node, which differs in something. */
function reviewsOf(state: ServerState, different: Partial<Pipe> = {}, ms = tickMs): Reviews {
	const { ledger, warehouse, read, maxBytes, write } = state;
	return new Reviews(
		{ ledger, warehouse, read, maxBytes, write, ...different },
		{ requireApproval: false, tickMs: ms }
	);
}

/** A node that looks more often than usual what time has brought. */
async function nodeOn(folder: string, settings: Record<string, string>): Promise<ServerState> {
	const state = await startOn(folder, settings);
	await state.reviews.close();
	state.reviews = reviewsOf(state);
	return state;
}

const shared = { DATABASE_URL: await startedDatabase() };
const a = await nodeOn(startedFolder(), shared);
const b = await nodeOn(startedFolder(), shared);
const { db } = a.ledger;
const [publish, publishOfB] = [a.ledger.publish.bind(a.ledger), b.ledger.publish.bind(b.ledger)];

afterAll(async () => {
	for (const { reviews } of [a, b]) await reviews.close();
	for (const state of [a, b]) await state.close();
	removeFolders();
});

/** A door that whoever comes waits at until it is opened. */
function door() {
	const { promise, resolve } = Promise.withResolvers<null>();
	return { open: () => resolve(null), closed: promise };
}

const theme = (...codes: string[]) =>
	csv('themes', 'theme_code,name_vi,name_en', ...codes.map((code) => `${code},Chủ đề ${code},Theme ${code}`));

async function sent(node: { reviews: Reviews }, one: FileToRead): Promise<string> {
	const id = await node.reviews.create([one], analyst);
	await node.reviews.settled(id);
	return id;
}

const drop =
	(line: number) =>
	(review: Review): Review => ({ ...review, dropped: [...review.dropped, { file: 0, line }] });

const ledgers = (id: string) => submissionIn(a, id);

async function page(state: ServerState, id: string) {
	const submission = await ledgers(id);
	// The page itself waits for a second, then shows how far it is.
	await state.reviews.found(submission, 20_000);
	const { everything, release } = state.warehouse;
	const url = new URL('http://localhost/');
	return reviewPage({
		state,
		reference: await reference(everything, release),
		locale: 'vi',
		submission,
		by: analyst,
		url
	});
}

/** The changes that are in the files: what these lack is shown too. */
const files = ({ changes }: Awaited<ReturnType<typeof page>>) => changes?.rows.filter(({ kind }) => kind !== 'missing');

const rowsOf = async (state: ServerState, ...codes: string[]) =>
	(await state.warehouse.everything.rows('themes', state.release))
		.map((row) => row['theme_code'])
		.filter((code) => codes.some((one) => one === code));

test('a node is closed while one of its jobs waits for the lock of all', async () => {
	const c = await startOn(startedFolder(), shared);
	const { open, closed } = door();
	const [held, waiting] = [a.write(() => closed), c.write(() => Promise.resolve('done'))];
	const closing = c.close();
	open();
	expect(await Promise.all([held, waiting, closing])).toEqual([null, 'done', undefined]);
});

test('a file that one node has checked is shown by the other, the same, and the ledger is not touched for it', async () => {
	const id = await sent(
		a,
		csv('results', long, 'PAPI,2024,,Hà Tĩnh,TOTAL,45.1,,S_PAPI_TUNAH', 'PAPI,2024,,Nơi lạ,TOTAL,40,,S_PAPI_TUNAH')
	);
	const before = await ledgers(id);
	const there = await page(b, id);
	expect(there.problems?.rows).toHaveLength(1);
	expect(files(there)).toHaveLength(1);
	expect(there).toEqual(await page(a, id));
	expect(await ledgers(id)).toEqual(before);
	const found = await foundIn(b, id);
	await page(b, id);
	expect(await foundIn(b, id)).toBe(found);
	expect(await b.reviews.discard(id)).toBe(true);
	// What was found of it is of no use to the other node any more.
	await vi.waitFor(() => expect(existsSync(a.reviews.folderOf(id))).toBe(false), 20_000);
});

test('what was decided on one node is what the other publishes, whatever it had found before', async () => {
	const id = await sent(a, theme('mot', 'hai'));
	expect(files(await page(b, id))).toHaveLength(2);
	expect(await a.reviews.decide(id, analyst, drop(3))).toBe(true);
	await a.reviews.settled(id);
	expect(files(await page(b, id))).toHaveLength(1);
	expect(await a.reviews.decide(id, analyst, () => emptyReview(1))).toBe(true);
	await a.reviews.settled(id);
	expect(await a.reviews.decide(id, analyst, drop(2))).toBe(true);
	await a.reviews.settled(id);
	expect(await b.reviews.publish(id, order)).toMatchObject({ kind: 'published' });
	await a.write(() => Promise.resolve());
	for (const node of [a, b]) expect(await rowsOf(node, 'mot', 'hai')).toEqual(['hai']);
});

test('what others published since is found where nobody had compared before, and what was compared then is shown as it was', async () => {
	const row = (score: string) => `PAPI,2024,,Hà Tĩnh,TOTAL,${score},,S_PAPI_TUNAH`;
	const id = await sent(a, csv('results', long, row('45.1')));
	await a.reviews.decide(id, analyst, (review) => ({ ...review, acknowledged: 9 }));
	const shown = (await page(a, id)).changes?.rows;
	await publishFiles(b, [csv('results', long, row('45.9'))], { title: 'Khác', by: other });
	expect((await page(b, id)).changes?.rows).toEqual(shown);
	expect(await b.reviews.publish(id, order)).toEqual({ kind: 'refused', why: 'conflicts' });
	expect(await ledgers(id)).toMatchObject({ status: 'review', note: 'conflicts', report: { conflicts: 1 } });
	// The first node has the release and the new report as soon as it is asked for them.
	expect((await page(a, id)).changes?.rows[0]?.before).toContain('45,9');
	expect(await a.reviews.publish(id, order)).toMatchObject({ kind: 'published' });
});

test('rows that others have added since are not taken away unseen', async () => {
	const row = (unit: string, score: string) => `PAPI,2023,,${unit},TOTAL,${score},,S_PAPI_TUNAH`;
	const id = await a.reviews.create([csv('results', long, row('Hà Tĩnh', '45.1'))], analyst, (review) => ({
		...review,
		removed: ['results'],
		acknowledged: 99
	}));
	await a.reviews.settled(id);
	await publishFiles(b, [csv('results', long, row('Nghệ An', '45.9'))], { title: 'Khác', by: other });
	expect(await b.reviews.publish(id, order)).toEqual({ kind: 'refused', why: 'conflicts' });
	expect(await ledgers(id)).toMatchObject({ report: { conflicts: 1 } });
	await a.reviews.discard(id);
});

test('what could not be found while the ledger was away is found when it is asked for again', async () => {
	const read = vi.fn(readHere).mockRejectedValueOnce(new LedgerAway());
	const node = reviewsOf(b, { read }, 3_600_000);
	const submission = await ledgers(await sent(a, theme('mot-3')));
	expect((await node.found(submission, 20_000)).is).toBe('coming');
	expect((await node.found(submission, 20_000)).is).toBe('here');
	await node.discard(submission.id);
	await node.close();
});

test('what is found again must be what the report tells, else it is checked anew or not published', async () => {
	const id = await sent(a, theme('mot-2', 'hai-2'));
	const misread = async () => {
		const { report } = await ledgers(id);
		if (!report) throw new Error('There is no report');
		await changeSubmission(db, id, ['review'], { report: { ...report, rows: 99 } });
	};
	await misread();
	expect(await b.reviews.publish(id, order)).toEqual({ kind: 'refused', why: 'differs' });
	expect(await ledgers(id)).toMatchObject({ status: 'review', note: 'differs', report: { rows: 2 } });
	await misread();
	await page(b, id);
	await b.reviews.settled(id);
	expect(await ledgers(id)).toMatchObject({ status: 'review', report: { rows: 2 } });
	expect(await b.reviews.publish(id, order)).toMatchObject({ kind: 'published' });
});

test('of decisions on two nodes at once none is lost', async () => {
	const id = await sent(a, theme('ba', 'bon'));
	const remove = (dataset: 'results' | 'activities') => (review: Review) => ({
		...review,
		removed: [...review.removed, dataset]
	});
	const both = await Promise.all([
		a.reviews.decide(id, analyst, remove('results')),
		b.reviews.decide(id, other, remove('activities'))
	]);
	expect(both).toEqual([true, true]);
	const { review } = await ledgers(id);
	expect({ removed: review.removed.toSorted(), hands: review.hands }).toEqual({
		removed: ['activities', 'results'],
		hands: [other]
	});
	// Only one of two who change how it is read decides; the other is told.
	const again = await Promise.all([a.reviews.decide(id, analyst, drop(2)), b.reviews.decide(id, other, drop(3))]);
	expect(again.toSorted()).toEqual([false, true]);
	for (const node of [a, b]) await node.reviews.settled(id);
	expect((await ledgers(id)).review.dropped).toHaveLength(1);
	await a.reviews.discard(id);
});

test('a check is left to the node that does it, taken over by one other when that is silent, and ends too late to say anything', async () => {
	const [slow, slower] = [door(), door()];
	const alive = reviewsOf(a, { read: (...given) => slow.closed.then(() => readHere(...given)) });
	const id = await alive.create([theme('nam', 'sau')], analyst);
	await new Promise((later) => setTimeout(later, 5 * tickMs));
	expect([a, b].map(({ reviews }) => reviews.progress(id))).toEqual([null, null]);
	expect((await page(b, id)).progress).toMatchObject({ cancellable: true });
	const event = { params: { id }, locals: await localsOf(b, 'vi', administrator), getClientAddress: () => '' };
	const list = await problemsCsv(event as unknown as Parameters<typeof problemsCsv>[0]);
	expect([list.status, list.headers.get('retry-after')]).toEqual([503, '5']);
	slow.open();
	await alive.settled(id);
	expect(await ledgers(id)).toMatchObject({ status: 'review', report: { rows: 2 } });
	await alive.close();

	// It checks, but gives no sign of life.
	const silent = reviewsOf(a, { read: (...given) => slower.closed.then(() => readHere(...given)) }, 3_600_000);
	expect(await silent.decide(id, analyst, drop(2))).toBe(true);
	await vi.waitFor(async () => expect((await ledgers(id)).status).toBe('review'), { timeout: 20_000 });
	expect(await ledgers(id)).toMatchObject({ report: { rows: 1 } });
	expect(await changeSubmission(db, id, ['review'], { status: 'checking', review: emptyReview(1) })).toBe(true);
	slower.open();
	await silent.settled(id);
	expect((await ledgers(id)).status).toBe('checking');
	await vi.waitFor(async () => expect((await ledgers(id)).status).toBe('review'), { timeout: 20_000 });
	expect(await ledgers(id)).toMatchObject({ report: { rows: 2 } });
	await silent.close();
	await b.reviews.discard(id);
});

test('what is decided, withdrawn or given up on one node while another publishes it is not published', async () => {
	// A node that does only what it is asked for.
	const elsewhere = reviewsOf(b, {}, 3_600_000);
	const meanwhile = async (id: string, happens: () => Promise<boolean>) => {
		vi.spyOn(a.ledger, 'publish').mockImplementationOnce(async (publication) => {
			expect(await happens()).toBe(true);
			return publish(publication);
		});
		return a.reviews.publish(id, order);
	};
	const release = a.warehouse.release;
	const refused = { kind: 'refused', why: 'status' };
	const id = await sent(a, theme('bay', 'tam'));
	expect(await meanwhile(id, () => elsewhere.decide(id, other, drop(2)))).toEqual(refused);
	await elsewhere.settled(id);
	expect(await meanwhile(id, () => elsewhere.decide(id, other, (one) => ({ ...one, removed: ['results'] })))).toEqual(
		refused
	);
	const at = new Date(Date.now() + 3_600_000).toISOString();
	expect(await a.reviews.publish(id, { ...order, at })).toEqual({ kind: 'waits', for: 'hour' });
	// Its hour comes for both nodes.
	const withdrawing = vi.fn(() => elsewhere.withdraw(id, { who: other, from: null }));
	const spies = [a, b].map(({ ledger }) => {
		const really = ledger === a.ledger ? publish : publishOfB;
		return vi.spyOn(ledger, 'publish').mockImplementation(async (publication) => {
			await withdrawing();
			return really(publication);
		});
	});
	await changeSubmission(db, id, ['scheduled'], { publish_at: new Date().toISOString() });
	await vi.waitFor(() => expect(withdrawing).toHaveBeenCalledOnce(), 20_000);
	for (const spy of spies) spy.mockRestore();
	await a.write(() => Promise.resolve());
	expect(await ledgers(id)).toMatchObject({ status: 'review', publish_at: null });
	expect(await meanwhile(id, () => elsewhere.discard(id))).toEqual(refused);
	expect(await ledgers(id)).toMatchObject({ status: 'discarded', files: [] });
	expect(await a.ledger.releases()).toHaveLength(release);
	await elsewhere.close();
});

test('what one node publishes at once is not given up by another that starts meanwhile', async () => {
	let starting: Promise<void> = Promise.resolve();
	vi.spyOn(a.ledger, 'publish').mockImplementationOnce(async (publication) => {
		starting = b.reviews.resume();
		await new Promise((later) => setTimeout(later, 100));
		return publish(publication);
	});
	expect((await publishFiles(a, [theme('chin')], order)).release).not.toBeNull();
	await starting;
	const cut = await submit(db, [theme('muoi')], 'npm');
	await b.reviews.resume();
	expect(await ledgers(cut)).toMatchObject({ status: 'discarded' });
});

test('nodes that start at once on an empty ledger publish what they bring once, and each gives a link that works once', async () => {
	const empty = { DATABASE_URL: await newDatabase(), REFORM_LENS_FRESH: '1' };
	const nodes = await Promise.all([startOn(newFolder(), empty), startOn(newFolder(), empty)]);
	const starter = newFolder();
	writeFileSync(join(starter, 'themes.csv'), 'theme_code,name_vi,name_en\nmot,Một,One\n');
	const first = await Promise.all(nodes.map((node) => firstStart(node, starter)));
	expect(first.filter((release) => release !== null)).toHaveLength(1);
	for (const node of nodes) {
		await node.write(() => Promise.resolve());
		expect(await rowsOf(node, 'mot')).toEqual(['mot']);
	}
	const said = await Promise.all(
		nodes.map((node, at) => node.write(() => firstAdministrator(node.accounts, null, `node ${at}`)))
	);
	const links = said.map((words) => tokenOf(/http:\S+/.exec(words ?? '')?.[0] ?? ''));
	const used = await Promise.all(
		nodes.map(({ accounts }, at) =>
			accept(accounts, links[1 - at] ?? '', { email: `${at}@example.vn`, name: 'Một', password }, '203.0.113.7')
		)
	);
	expect(used.map(({ is }) => is).toSorted()).toEqual(['done', 'gone']);
	for (const node of nodes) await node.close();
});

test('nodes that are given the first administrator make one', async () => {
	const empty = { DATABASE_URL: await newDatabase(), REFORM_LENS_FRESH: '1' };
	const nodes = await Promise.all([startOn(newFolder(), empty), startOn(newFolder(), empty)]);
	const made = nodes.map((node) => node.write(() => firstAdministrator(node.accounts, `a@example.vn:${password}`)));
	expect(await Promise.all(made)).toEqual([null, null]);
	for (const node of nodes) await node.close();
});
