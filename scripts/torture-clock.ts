import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { activitiesFile, post, publish, signIn, upload } from './torture-bring.ts';
import { codeHolder } from './torture-codes.ts';
import type { Findings } from './torture-findings.ts';
import { lookInside } from './torture-inside.ts';
import { administrator } from './built-server.ts';
import { ask, started, type Server } from './torture-server.ts';

const libraries = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map(
	(machine) => `/usr/lib/${machine}/faketime/libfaketimeMT.so.1`
);
/** Longer than the server waits between two looks at what is due. */
const tickMs = 17_000;
const health = z.object({ release: z.number() });

const releaseOf = async ({ base }: Server) => health.parse(await (await ask(`${base}/healthz`)).json()).release;
/** A day from now as a field of date and time has it in Viet Nam. */
const tomorrow = () => new Date(Date.now() + (24 + 7) * 3_600_000).toISOString().slice(0, 16);

const dayMs = 24 * 3_600_000;
/** An authenticator shows a new code so often; the server takes the one before and the next one, too. */
const stepMs = 30_000;

/** Second factors of a server whose clock is set: what was used stays so, and who has the right code gets in. */
async function codesByClock(server: Server, set: (offset: string) => void, found: Findings): Promise<void> {
	const holder = await codeHolder(server);
	const used = Date.now() + stepMs;
	const seen = holder.code(used);
	const enter = async (name: string, wanted: string, code: string, first?: string) => {
		const came = await holder.enter(code, first);
		found.holds(name, came === wanted, `${came} instead of ${wanted}`);
	};
	await enter('codes: a right one opens', 'in', seen);
	await enter('codes: one that was used does not', 'wrong', seen);
	for (const days of [400, -400]) {
		set(`${days > 0 ? '+' : ''}${days}d`);
		await enter('codes, clock elsewhere: one of its own hour opens', 'in', holder.code(Date.now() + days * dayMs));
		set('+0');
		await enter('codes, clock set right: one that was used does not open', 'wrong', seen);
	}
	while (Math.floor(Date.now() / stepMs) < Math.floor(used / stepMs)) await setTimeout(500);
	await enter('codes, clock set right: a new one opens', 'in', holder.code(Date.now() + stepMs));
	const first = await holder.first();
	set('+1h');
	await enter('codes, clock set forward: the password is asked for again', 'again', holder.code(Date.now()), first);
	await enter('codes, clock set forward: then it opens', 'in', holder.code(Date.now() + 3_600_000));
	set('+400d');
	for (let n = 0; n < 5; n += 1) await holder.enter('000000');
	set('+0');
	const held = await holder.enter('000000');
	found.holds('codes: wrong ones have to wait, whatever the clock does', held === 'wait', String(held));
}

/** Sets the clock of a running server back and forth, with libfaketime. */
export async function tortureByClock({ base, work }: { base: string; work: string }, found: Findings): Promise<void> {
	const library = libraries.find((path) => existsSync(path));
	if (library === undefined) {
		found.tell('clock: SKIPPED, libfaketime is not installed (Debian: apt install libfaketime)');
		return;
	}
	const data = join(work, 'clock');
	cpSync(base, data, { recursive: true });
	const clock = join(work, 'clock.rc');
	const set = (offset: string) => writeFileSync(clock, `${offset}\n`);
	set('+0');
	const env = {
		LD_PRELOAD: library,
		FAKETIME_TIMESTAMP_FILE: clock,
		FAKETIME_NO_CACHE: '1',
		FAKETIME_DONT_FAKE_MONOTONIC: '1'
	};
	let server = await started(data, env);
	await codesByClock(server, set, found);
	const cookie = await signIn(server);
	const { page } = await upload(server, cookie, [{ name: 'embargo.csv', bytes: activitiesFile('EMBARGO', 500) }]);
	const scheduled = await publish(server, cookie, page, { title: 'EMBARGO', at: tomorrow() });
	found.holds('clock: a release can be put under embargo', scheduled.status === 303, String(scheduled.status));

	set('-400d');
	await setTimeout(tickMs);
	found.holds('clock set back: an embargo holds', (await releaseOf(server)) === 1, String(await releaseOf(server)));
	const order = (mark: string) => ({ dataset: 'activities', name: `${mark}.csv`, publish: 'true' });
	const back = await server.order('/internal/load', order('BACK'), activitiesFile('BACK', 300));
	found.holds('clock set back: publishing goes on', back.ok && (await releaseOf(server)) === 2, `${back.status}`);
	const session = await ask(`${server.base}/data/upload`, { headers: { cookie }, redirect: 'manual' });
	found.tell(
		`clock set back by 400 days: who has signed in ${session.status === 200 ? 'stays so' : `is sent to ${session.headers.get('location') ?? ''}`}`
	);

	for (let n = 0; n < 11; n += 1)
		await post(server, '', '/sign-in', new URLSearchParams({ ...administrator, password: `sai-${n}` }));
	set('-800d');
	const held = await post(server, '', '/sign-in', new URLSearchParams({ ...administrator, password: 'sai' }));
	const wait = Number(held.headers.get('retry-after') ?? NaN);
	found.holds(
		'clock set back: nobody is locked out for longer',
		held.status === 429 && wait <= 900,
		`${held.status}, ${wait} s`
	);
	found.holds('clock: SIGTERM ends a server with 0', (await server.stop()) === 0, server.said());
	server = await started(data, env);
	found.holds(
		'clock set back: an embargo holds over a start',
		(await releaseOf(server)) === 2,
		String(await releaseOf(server))
	);

	set('+40d');
	// Its files are checked anew first, since something was published meanwhile.
	for (let waited = 0; waited < 8 && (await releaseOf(server)) === 2; waited += 1) await setTimeout(tickMs);
	found.holds(
		'clock set forward: what is due is published',
		(await releaseOf(server)) === 3,
		String(await releaseOf(server))
	);
	const ended = await ask(`${server.base}/data/upload`, { headers: { cookie }, redirect: 'manual' });
	found.holds('clock set forward: sessions end', ended.status === 303, String(ended.status));

	set('+0');
	const after = await server.order('/internal/load', order('AFTER'), activitiesFile('AFTER', 300));
	found.holds(
		'clock set back again: no release lost, the next has the next number',
		after.ok && (await releaseOf(server)) === 4,
		String(after.status)
	);
	for (const path of ['/', '/data/releases', '/data/releases/feed.atom', '/api/v1/releases']) {
		const { status } = await ask(server.base + path);
		found.holds('clock set back again: pages are there', status === 200, `${path}: ${status}`);
	}
	await signIn(server);
	found.holds('clock: SIGTERM ends a server with 0', (await server.stop()) === 0, server.said());
	server = await started(data);
	const inside = await lookInside(data, found);
	found.holds('clock: no release lost', inside.releases.length === 4, String(inside.releases.length));
	await server.stop();
}
