// Protects what several people and processes do to one submission: nothing is published that nobody saw, and nothing ends the server.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { VisibilitySettings } from '$lib/model/visibility';
import type { FileToRead } from '$lib/server/intake/reading';
import { submit, type Submission } from '$lib/server/ledger/submissions';
import { publishFiles } from '$lib/server/publishing/pipe';
import { reviewPage } from '$lib/server/reviewing/page';
import { runBackup, runRestore } from '$lib/server/safekeeping';
import type { ServerState } from '$lib/server/state';
import { reference } from '$lib/server/warehouse/queries';
import { inOneProcess } from './databases';
import { csv, newFolder, startedEach, submissionIn } from './folder';

const long = 'index_code,year,parent_unit,unit,indicator_code,score,rank,source_id';
const [analyst, second, third] = ['an@example.vn', 'hai@example.vn', 'ba@example.vn'];
const order = { title: 'Chủ đề', by: analyst, at: null };
let state: ServerState;
const restart = startedEach((now) => {
	state = now;
});

const themes = () => csv('themes', 'theme_code,name_vi,name_en', 'mot,Một,One', 'hai,Hai,Two');

async function sent(one: FileToRead): Promise<string> {
	const id = await state.reviews.create([one], analyst);
	await state.reviews.settled(id);
	return id;
}

const found = (id: string): Promise<Submission> => submissionIn(state, id);

const dropSecond = (id: string, by: string) =>
	state.reviews.decide(id, by, (review) => ({ ...review, dropped: [{ file: 0, line: 3 }] }));
const published = async (release: number) =>
	(await state.warehouse.everything.rows('themes', release)).filter(({ theme_code }) =>
		['mot', 'hai'].some((code) => code === theme_code)
	).length;

test('what is being published is not decided about any more', async () => {
	for (const wait of [0, 1, 2, 4, 8, 12]) {
		const one = await sent(csv('themes', 'theme_code,name_vi,name_en', `mot-${wait},Một,One`, `hai-${wait},Hai,Two`));
		const publishing = state.reviews.publish(one, order);
		await new Promise((settle) => setTimeout(settle, wait));
		const [outcome, decided, again] = await Promise.all([
			publishing,
			dropSecond(one, analyst),
			state.reviews.recheck(one).then(() => state.reviews.discard(one))
		]);
		expect({ outcome: outcome.kind, decided, again }).toEqual({ outcome: 'published', decided: false, again: false });
		const rows = await state.warehouse.everything.rows('themes', state.release);
		expect(rows.filter(({ theme_code }) => theme_code === `mot-${wait}` || theme_code === `hai-${wait}`)).toHaveLength(
			2
		);
		expect(await found(one)).toMatchObject({ status: 'published' });
	}
});

test('each new conflict is shown, also the second', async () => {
	const row = (unit: string, score: string) => `PAPI,2024,,${unit},TOTAL,${score},,S_PAPI_TUNAH`;
	const units = ['Hà Tĩnh', 'Nghệ An', 'Quảng Bình'];
	const id = await sent(csv('results', long, ...units.map((unit) => row(unit, '45.1'))));
	await state.reviews.decide(id, analyst, (review) => ({ ...review, acknowledged: 9 }));
	const others = (...lines: string[]) =>
		publishFiles(state, [csv('results', long, ...lines)], { title: 'Khác', by: third });
	await others(row('Hà Tĩnh', '45.9'), row('Nghệ An', '45.9'));
	expect(await state.reviews.publish(id, order)).toEqual({ kind: 'refused', why: 'conflicts' });
	await others(row('Quảng Bình', '45.9'));
	expect(await state.reviews.publish(id, order)).toEqual({ kind: 'refused', why: 'conflicts' });
	expect(await found(id)).toMatchObject({ status: 'review', report: { conflicts: 1 } });
});

test('the second person is one who had no hand in it', async () => {
	await restart({ REQUIRE_APPROVAL: 'true' });
	const id = await sent(themes());
	expect(await state.reviews.publish(id, { ...order, by: second })).toEqual({ kind: 'refused', why: 'unsubmitted' });
	expect(await dropSecond(id, second)).toBe(true);
	await state.reviews.settled(id);
	expect(await state.reviews.publish(id, order)).toEqual({ kind: 'waits', for: 'approval' });
	expect(await state.reviews.publish(id, { ...order, by: second })).toEqual({ kind: 'refused', why: 'self' });
	expect(await state.reviews.publish(id, { ...order, by: third })).toMatchObject({ kind: 'published' });
	expect(await published(state.release)).toBe(1);
});

test('what fails at its hour goes back to review, and the server starts', async () => {
	const id = await sent(themes());
	const at = new Date(Date.now() + 3_600_000).toISOString();
	expect(await state.reviews.publish(id, { ...order, at })).toEqual({ kind: 'waits', for: 'hour' });
	const checked = state.reviews.folderOf(id);
	const told = vi.spyOn(console, 'error').mockReturnValue();
	try {
		await restart({}, () => {
			rmSync(checked, { recursive: true });
			writeFileSync(checked, 'no folder');
			vi.useFakeTimers({ now: Date.now() + 3_700_000, toFake: ['Date'] });
		});
		expect(state.release).toBe(1);
		const back = await found(id);
		expect(back).toMatchObject({ status: 'review', report: null });
		expect(back.note).toMatch(/^failed /);
		expect(told).toHaveBeenCalledOnce();
	} finally {
		vi.useRealTimers();
		told.mockRestore();
	}
});

test('what was to be published at once and was cut off is given up, not left for review', async () => {
	const id = await submit(state.ledger.db, [themes()], 'npm');
	await restart();
	expect(await found(id)).toMatchObject({ status: 'discarded', files: [] });
});

inOneProcess('after a backup is restored, what its submissions found is found anew', async () => {
	const id = await sent(themes());
	const copy = join(newFolder(), 'copy');
	await runBackup(state, { file: copy });
	expect(await dropSecond(id, analyst)).toBe(true);
	await state.reviews.settled(id);
	expect(await found(id)).toMatchObject({ report: { rows: 1 } });
	await runRestore(state, { file: copy });
	await vi.waitFor(
		async () => expect(await found(id)).toMatchObject({ status: 'review', report: { rows: 2 } }),
		10_000
	);
	expect(await state.reviews.publish(id, order)).toMatchObject({ kind: 'published' });
	expect(await published(state.release)).toBe(2);
});

inOneProcess(
	'a backup that could not be shown is shown, with its rights, before anything else is written',
	async () => {
		const hidden = { indices: {}, datasets: { activities: 'own' } } as const;
		const set = (settings: VisibilitySettings) => state.visibility.set(settings, { who: analyst, from: null }, 'test');
		const theme = (code: string) => csv('themes', 'theme_code,name_vi,name_en', `${code},Chủ đề ${code},Theme ${code}`);
		const order = { title: 'Chủ đề', by: analyst };
		await set(hidden);
		const copy = join(newFolder(), 'copy');
		await runBackup(state, { file: copy });
		await set({ indices: {}, datasets: {} });
		for (const code of ['mot', 'hai']) await publishFiles(state, [theme(code)], order);
		vi.spyOn(state.warehouse, 'rebuild').mockRejectedValueOnce(new Error('no space left on device'));
		await expect(runRestore(state, { file: copy })).rejects.toThrow('no space left');
		const { release } = await publishFiles(state, [theme('mot')], order);
		expect({ published: release?.number, shown: state.release }).toEqual({ published: 2, shown: 2 });
		expect(await published(2)).toBe(1);
		expect(state.visibility.settings).toEqual(hidden);
	}
);

inOneProcess('a backup can be restored where what the ledger holds cannot be shown', async () => {
	const copy = join(newFolder(), 'copy');
	await runBackup(state, { file: copy });
	const applying = vi.spyOn(state.warehouse, 'applyAfter').mockRejectedValue(new Error('cannot be read'));
	try {
		await expect(state.write(() => Promise.resolve())).rejects.toThrow('cannot be read');
		expect(await runRestore(state, { file: copy })).toEqual({ release: 1, restart: false });
	} finally {
		applying.mockRestore();
	}
});

test('files that come while a backup is put in place wait until it is there', async () => {
	await state.reviews.pause();
	const coming = state.reviews.create([themes()], analyst);
	await new Promise((settle) => setTimeout(settle, 100));
	expect(
		await state.ledger.db.selectFrom('submission').select('id').where('status', '=', 'checking').execute()
	).toEqual([]);
	await state.reviews.resume();
	await state.reviews.settled(await coming);
	expect(await found(await coming)).toMatchObject({ status: 'review', report: { rows: 2 } });
});

test('a decision while a backup is put in place begins no check before it is there', async () => {
	const id = await sent(themes());
	await state.reviews.pause();
	expect(await dropSecond(id, analyst)).toBe(true);
	await state.reviews.settled(id);
	expect(await found(id)).toMatchObject({ status: 'checking', report: { rows: 2 } });
	await state.reviews.resume();
	await state.reviews.settled(id);
	expect(await found(id)).toMatchObject({ status: 'review', report: { rows: 1 } });
});

inOneProcess(
	'after a backup is restored, what waited for a second person or its hour is looked at again, and it is said why',
	async () => {
		await restart({ REQUIRE_APPROVAL: 'true' });
		const at = new Date(Date.now() + 3_600_000).toISOString();
		const handedIn = await sent(themes());
		expect(await state.reviews.publish(handedIn, order)).toEqual({ kind: 'waits', for: 'approval' });
		const scheduled = await sent(csv('themes', 'theme_code,name_vi,name_en', 'ba,Ba,Three'));
		await state.reviews.publish(scheduled, order);
		expect(await state.reviews.publish(scheduled, { ...order, by: second, at })).toEqual({
			kind: 'waits',
			for: 'hour'
		});
		const copy = join(newFolder(), 'copy');
		await runBackup(state, { file: copy });
		await runRestore(state, { file: copy });
		for (const id of [handedIn, scheduled]) {
			await vi.waitFor(async () => expect((await found(id)).status).toBe('review'), 10_000);
			const again = await found(id);
			expect(again).toMatchObject({ publish_at: null, approved_by: null, note: 'restored', report: { errors: 0 } });
			const { everything, release } = state.warehouse;
			const known = await reference(everything, release);
			const url = new URL('http://localhost/');
			const page = await reviewPage({ state, reference: known, locale: 'vi', submission: again, by: analyst, url });
			expect(page.changes?.rows.length).toBeGreaterThan(0);
			expect(page.publishing?.refused).toMatch(/^Máy chủ vừa khôi phục từ bản sao lưu/);
		}
		expect(await state.reviews.publish(handedIn, order)).toEqual({ kind: 'waits', for: 'approval' });
		expect((await found(handedIn)).note).toBeNull();
	}
);

test.each(['false', 'true'])('who let a release out at its hour published it (second person: %s)', async (wanted) => {
	await restart({ REQUIRE_APPROVAL: wanted });
	const id = await sent(themes());
	const at = new Date(Date.now() + 3_600_000).toISOString();
	if (wanted === 'true') await state.reviews.publish(id, order);
	expect(await state.reviews.publish(id, { ...order, by: second, at })).toEqual({ kind: 'waits', for: 'hour' });
	vi.useFakeTimers({ now: Date.now() + 3_700_000, toFake: ['Date'] });
	try {
		await state.reviews.resume();
	} finally {
		vi.useRealTimers();
	}
	expect((await state.releases()).at(-1)).toMatchObject({ submission_id: id, published_by: second });
});

test('a check that a decision begins just before ends with what is discarded', async () => {
	for (let turn = 0; turn < 5; turn += 1) {
		const id = await sent(themes());
		const [decided, gone] = await Promise.all([dropSecond(id, analyst), state.reviews.discard(id)]);
		expect([decided, gone]).toEqual([true, true]);
		expect(state.reviews.progress(id)).toBeNull();
		await state.reviews.settled(id);
		expect(existsSync(state.reviews.folderOf(id))).toBe(false);
	}
});
