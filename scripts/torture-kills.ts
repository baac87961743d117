import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { clearAway, nextDeed, type Deed, type Scene } from './torture-deeds.ts';
import type { Chance, Findings } from './torture-findings.ts';
import { lookInside, readLedger, type LedgerContent } from './torture-inside.ts';
import { kill, run, started, type Server } from './torture-server.ts';

/** After so many kills it begins with a new folder: a history that only grows makes every start slower. */
const generation = 25;
const never = new Promise<void>(() => undefined);
const rebuilt = z.object({ release: z.number(), hash: z.string() });

const named = ({ releases }: LedgerContent) =>
	releases.map(({ number, title, submission_id }) => `${number} ${title} ${submission_id}`);
const begins = (longer: readonly string[], shorter: readonly string[]) =>
	shorter.every((name, at) => longer[at] === name);
const same = (one: readonly string[], other: readonly string[]) => one.length === other.length && begins(one, other);

/** Kills while something is done, starts again, and looks whether everything is as it was said to be. */
export async function tortureByKilling(
	{ kills, until, base, work }: { kills: number; until: number; base: string; work: string },
	random: Chance,
	found: Findings
): Promise<void> {
	const data = join(work, 'killed');
	const backup = join(work, 'whole.backup');
	const typical = new Map<string, number>();
	const tally = new Map<string, { kills: number; midway: number }>();
	let known: string[] = [];
	let kept: string[] = [];
	let undoable: number[] = [];
	let server: Server | null = null;

	function count(way: string, done: boolean): void {
		const so = tally.get(way) ?? { kills: 0, midway: 0 };
		tally.set(way, { kills: so.kills + 1, midway: so.midway + (done ? 0 : 1) });
	}

	async function begin(): Promise<Server> {
		if (server) await kill(server);
		rmSync(data, { recursive: true, force: true });
		cpSync(base, data, { recursive: true });
		rmSync(backup, { force: true });
		const fresh = await started(data);
		await fresh.order('/internal/backup', { file: backup });
		const inside = await lookInside(data, found);
		known = kept = named(inside);
		undoable = [];
		return fresh;
	}

	/** Does something and kills it at a random moment; whether it was acknowledged. */
	async function killed(deed: Deed, at: Server): Promise<{ done: boolean; way: string }> {
		const alone = deed.alone !== null && random.below(3) === 0 ? deed.alone : null;
		const way = alone ? `${deed.name} (tool)` : `${deed.name} (server)`;
		// The first time it is let end, to know how long it takes.
		const usual = typical.get(way);
		const moment = usual === undefined ? never : setTimeout(random.below(usual * 1.15));
		let done = false;
		if (alone) {
			found.holds('SIGTERM ends an idle server with 0', (await at.stop()) === 0, at.said());
			const tool = alone(data);
			const began = performance.now();
			const work = tool.ended.then((code) => {
				done = code === 0;
				typical.set(way, performance.now() - began);
				if (code !== 0 && code !== null) throw new Error(`${way} ended with ${code}: ${tool.said()}`);
			});
			work.catch(() => undefined);
			await Promise.race([work, moment]);
			await kill(tool);
			await work;
			return { done, way };
		}
		const began = performance.now();
		let gone = false;
		const work = deed.through(at).then(
			(answer) => {
				done = answer;
				typical.set(way, performance.now() - began);
			},
			(error: unknown) => {
				if (!gone) throw error;
			}
		);
		work.catch(() => undefined);
		await Promise.race([work, moment]);
		gone = true;
		await kill(at);
		await work;
		return { done, way };
	}

	function judge(deed: Deed, done: boolean, now: string[], mark: string): void {
		const text = `${deed.name}, ${done ? 'acknowledged' : 'not acknowledged'}: ${known.length} releases before, ${now.length} after`;
		if (deed.leaves === 'release') {
			found.holds(
				'kill: no release lost, none but one gained',
				begins(now, known) && now.length <= known.length + 1,
				text
			);
			if (done) found.holds('kill: what was acknowledged is there', now.length === known.length + 1, text);
			if (now.length > known.length) {
				const newest = now.at(-1) ?? '';
				found.holds('kill: what is there is what was brought', deed.name === 'undo' || newest.includes(mark), newest);
				if (deed.name !== 'undo') undoable.push(now.length);
			}
		} else if (deed.leaves === 'nothing') found.holds('kill: no release lost, none gained', same(now, known), text);
		else {
			found.holds('kill: restored wholly or not at all', same(now, kept) || (!done && same(now, known)), text);
			undoable = undoable.filter((release) => release <= now.length);
		}
	}

	/** A backup that stands is whole; one that was being written is refused, or is whole by chance. */
	async function judgeBackup({ mark }: Scene, done: boolean, at: Server): Promise<void> {
		const file = join(work, `${mark}.backup`);
		if (done || existsSync(file))
			found.holds('kill: a backup that stands is whole', same(named(readLedger(file, found)), known), file);
		const part = `${file}.part`;
		if (!existsSync(part)) return;
		const answer = await at.order('/internal/restore', { file: part });
		const { release } = z.object({ release: z.number().nullable() }).parse(await answer.json());
		found.holds('kill: half a backup is refused', release === null || release === known.length, `restored ${release}`);
	}

	for (let round = 0; round < kills && performance.now() < until; round += 1) {
		if (round % 8 === 7) {
			count('first start', await killFirstStart(base, join(work, 'first'), random, found));
			continue;
		}
		if (server === null || round % generation === 0) server = await begin();
		const scene = { mark: `K${round}`, folder: work, backup, undoable: undoable.pop() ?? null };
		const deed = nextDeed(random, scene);
		if (scene.undoable !== null && deed.name !== 'undo') undoable.push(scene.undoable);
		const { done, way } = await killed(deed, server);
		count(way, done);
		server = await started(data);
		found.holds('kill: the warehouse needs no rebuilding', !/damaged/.test(server.said()), server.said());
		const before = await lookInside(data, found);
		judge(deed, done, named(before), scene.mark);
		known = named(before);
		if (deed.name === 'back up') await judgeBackup(scene, done, server);
		const told = rebuilt.parse(await (await server.order('/internal/rebuild', {})).json());
		const after = await lookInside(data, found);
		found.holds(
			'kill: a rebuilt warehouse is the same',
			before.hash === after.hash && told.release === known.length,
			way
		);
		clearAway(scene);
		if (round % 10 === 0) console.log(`kill ${round}: ${way}, ${done ? 'after' : 'before'} it was done`);
	}
	if (server) found.holds('SIGTERM ends an idle server with 0', (await server.stop()) === 0, server.said());
	for (const [way, { kills, midway }] of tally)
		found.tell(
			`kill -9: ${way.padEnd(46)} ${String(kills).padStart(4)}, before it was done ${String(midway).padStart(4)}`
		);
}

/** Kills a server that starts on an empty folder; the next one has to publish release 1 wholly. Whether it had started. */
async function killFirstStart(base: string, data: string, random: Chance, found: Findings): Promise<boolean> {
	rmSync(data, { recursive: true, force: true });
	mkdirSync(data);
	const first = run('serve', data, [], { PORT: '0', HOST: '127.0.0.1' });
	await setTimeout(random.below(5000));
	await kill(first);
	const done = first.said().includes('http://');
	const server = await started(data);
	const inside = await lookInside(data, found);
	const whole = readLedger(join(base, 'ledger.sqlite'), found);
	const rows = ({ changes }: LedgerContent) =>
		JSON.stringify(changes.map(({ dataset, upserts }) => `${dataset} ${upserts}`).toSorted());
	found.holds(
		'kill: a first start publishes release 1 wholly',
		inside.releases.length === 1 && rows(inside) === rows(whole),
		rows(inside)
	);
	await kill(server);
	return done;
}
