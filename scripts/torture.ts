/**
 * Tries the built server and tools with what goes wrong in a machine room: kill -9, damaged files, a full disk, a second
 * server, clocks that jump, slow clients, stopping under load. Prints what it looked at; exits with 1 where something did
 * not hold.
 *
 * `npm run torture -- [--kills 200] [--damages 40] [--minutes 240] [--seed 1] [--only kills,damages,disk,second,clock,slow,drain]`
 * `--minutes` ends the kills early.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tortureByClock } from './torture-clock.ts';
import { tortureByDamage } from './torture-damage.ts';
import { tortureByFilling } from './torture-disk.ts';
import { tortureByStopping } from './torture-drain.ts';
import { chance, findings } from './torture-findings.ts';
import { tortureByKilling } from './torture-kills.ts';
import { tortureBySecond } from './torture-second.ts';
import { killAll, started } from './torture-server.ts';
import { tortureBySlowness } from './torture-slow.ts';

const { values } = parseArgs({
	options: {
		kills: { type: 'string', default: '200' },
		damages: { type: 'string', default: '40' },
		minutes: { type: 'string', default: '240' },
		seed: { type: 'string', default: String(Date.now() % 1_000_000) },
		only: { type: 'string', default: 'kills,damages,disk,second,clock,slow,drain' }
	}
});
const seed = Number(values.seed);
const asked = new Set(values.only.split(','));
const found = findings();
const work = mkdtempSync(join(tmpdir(), 'reform-lens-torture-'));
console.log(`seed ${seed}: --seed ${seed} does the same again`);

/** Each part has its own numbers, so that one alone does what it does among all. */
const random = (part: number) => chance(seed * 7919 + part);
const parts: Record<string, (base: string) => Promise<void>> = {
	kills: (base) =>
		tortureByKilling(
			{ kills: Number(values.kills), until: Number(values.minutes) * 60_000, base, work },
			random(1),
			found
		),
	damages: (base) => tortureByDamage({ damages: Number(values.damages), base, work }, random(2), found),
	disk: (base) => tortureByFilling({ base, work }, random(3), found),
	second: (base) => tortureBySecond({ base, work }, found),
	clock: (base) => tortureByClock({ base, work }, found),
	slow: (base) => tortureBySlowness({ base, work }, found),
	drain: (base) => tortureByStopping({ base, work }, random(4), found)
};

let broken = false;
try {
	const base = join(work, 'base');
	const first = await started(base);
	found.holds('SIGTERM ends an idle server with 0', (await first.stop()) === 0, first.said());
	for (const [name, part] of Object.entries(parts)) {
		if (!asked.has(name)) continue;
		const began = performance.now();
		await part(base);
		found.tell(`${name}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
	}
} catch (error) {
	broken = true;
	console.error(error);
	console.error(killAll());
} finally {
	killAll();
	rmSync(work, { recursive: true, force: true });
}
process.exitCode = found.print() && !broken ? 0 : 1;
