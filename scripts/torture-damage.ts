import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { activitiesFile } from './torture-bring.ts';
import type { Chance, Findings } from './torture-findings.ts';
import { lookInside } from './torture-inside.ts';
import { kill, serve, started } from './torture-server.ts';

const page = 4096;

/** What can happen to a file; each gives what is left of it, null where it is gone. */
const harms: Record<string, (bytes: Buffer, random: Chance) => Buffer | null> = {
	'random bytes': (bytes, random) => {
		const harmed = Buffer.from(bytes);
		const from = random.below(Math.max(1, bytes.length - page));
		for (let at = from; at < Math.min(bytes.length, from + page); at += 1) harmed[at] = random.below(256);
		return harmed;
	},
	'random bytes everywhere': (bytes, random) => {
		const harmed = Buffer.from(bytes);
		for (let at = 0; at < bytes.length; at += 1 + random.below(page)) harmed[at] = random.below(256);
		return harmed;
	},
	truncated: (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
	empty: () => Buffer.alloc(0),
	garbage: (bytes, random) =>
		Buffer.from(Array.from({ length: Math.max(64, bytes.length % 9999) }, () => random.below(256))),
	missing: () => null
};
const harmNames: readonly [string, ...string[]] = ['random bytes', ...Object.keys(harms)];

/** A folder with several releases, of which some lie in the write-ahead logs only, as a killed server leaves it. */
async function leftBehind(base: string, folder: string): Promise<void> {
	rmSync(folder, { recursive: true, force: true });
	cpSync(base, folder, { recursive: true });
	const server = await started(folder);
	for (const mark of ['D1', 'D2', 'D3']) {
		const order = { dataset: 'activities', name: `${mark}.csv`, publish: 'true' };
		await server.order('/internal/load', order, activitiesFile(mark, 800));
	}
	await kill(server);
}

/** The same folder as a server leaves it that was asked to stop. */
async function closed(killed: string, folder: string): Promise<void> {
	rmSync(folder, { recursive: true, force: true });
	cpSync(killed, folder, { recursive: true });
	await (await started(folder)).stop();
}

/** Damages files of a stopped server in turn and starts it: the warehouse is made anew, a ledger refused. */
export async function tortureByDamage(
	{ damages, base, work }: { damages: number; base: string; work: string },
	random: Chance,
	found: Findings
): Promise<void> {
	const left = [join(work, 'killed'), join(work, 'closed')] as const;
	const data = join(work, 'damaged');
	await leftBehind(base, left[0]);
	await closed(...left);
	const whole = await lookInside(left[0], found);
	const tally = { 'started as before': 0, 'rebuilt, and said so': 0, 'refused in words': 0 };
	const files = [
		'warehouse.duckdb',
		'warehouse.duckdb.wal',
		'warehouse.duckdb.sound',
		'ledger.sqlite',
		'ledger.sqlite-wal'
	] as const;
	for (let round = 0; round < damages; round += 1) {
		const name = files[round % files.length] ?? 'warehouse.duckdb';
		const harm = random.of(harmNames);
		rmSync(data, { recursive: true, force: true });
		cpSync(left[round % left.length] ?? left[0], data, { recursive: true });
		const file = join(data, name);
		const before = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
		const harmed = harms[harm]?.(before, random) ?? null;
		if (harmed) writeFileSync(file, harmed);
		else rmSync(file, { force: true });
		const what = `${name}, ${harm} (round ${round})`;
		const kept = existsSync(join(data, 'ledger.sqlite')) ? readFileSync(join(data, 'ledger.sqlite')) : null;
		const { server, words } = await serve(data);
		if (!server) {
			tally['refused in words'] += 1;
			found.holds('damage: only a ledger is refused', name.startsWith('ledger'), `${what}: ${words}`);
			found.holds('damage: refused in words', /^(The ledger|Sổ cái) /m.test(words), `${what}: ${words}`);
			const now = existsSync(join(data, 'ledger.sqlite')) ? readFileSync(join(data, 'ledger.sqlite')) : null;
			// What a sound log still holds may be written into a sound file: SQLite does so when it closes.
			const same = name === 'ledger.sqlite-wal' || (now === null ? kept === null : kept?.equals(now) === true);
			found.holds('damage: a refused ledger is left as it is', same, what);
			continue;
		}
		const aside = readdirSync(data).some((entry) => entry.includes('.damaged-'));
		if (aside) {
			tally['rebuilt, and said so'] += 1;
			found.holds('damage: a rebuilt warehouse is told', /display database was damaged/.test(server.said()), what);
		} else tally['started as before'] += 1;
		const inside = await lookInside(data, found);
		found.holds('damage: what starts lacks no release', inside.releases.length === whole.releases.length, what);
		found.holds('damage: what starts shows the same', inside.hash === whole.hash, what);
		await kill(server);
	}
	found.tell(`damage: ${JSON.stringify(tally)}`);
}
