/**
 * Tries the built server and tools with what goes wrong in a machine room: kill -9, damaged files, a full disk, a second
 * server, clocks that jump, slow clients, stopping under load. Prints what it looked at; exits with 1 where something did
 * not hold.
 *
 * `npm run torture -- [--kills 200] [--damages 40] [--minutes 240] [--seed 1] [--only kills,damages,disk,second,clock,slow,drain]`
 * `--minutes` ends the kills early.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tortureByClock } from './torture-clock.ts';
import { tortureByDamage } from './torture-damage.ts';
import { tortureByFilling } from './torture-disk.ts';
import { tortureByStopping } from './torture-drain.ts';
import { tortureByKilling } from './torture-kills.ts';
import { numberOf, torture, type Torture } from './torture-run.ts';
import { tortureBySecond } from './torture-second.ts';
import { started } from './torture-server.ts';
import { tortureBySlowness } from './torture-slow.ts';

const all = 'kills,damages,disk,second,clock,slow,drain';
const { values } = parseArgs({
	options: {
		kills: { type: 'string', default: '200' },
		damages: { type: 'string', default: '40' },
		minutes: { type: 'string', default: '240' },
		seed: { type: 'string', default: String(Date.now() % 1_000_000) },
		only: { type: 'string', default: all }
	}
});
const kills = numberOf('kills', values.kills);
const damages = numberOf('damages', values.damages);
const until = numberOf('minutes', values.minutes) * 60_000;
const asked = new Set(values.only.split(','));
for (const name of asked) if (!all.split(',').includes(name)) throw new Error(`--only is one or more of ${all}`);

const parts = (base: string, { found, work, random }: Torture): Record<string, () => Promise<void>> => ({
	kills: () => tortureByKilling({ kills, until, base, work }, random(1), found),
	damages: () => tortureByDamage({ damages, base, work }, random(2), found),
	disk: () => tortureByFilling({ base, work }, random(3), found),
	second: () => tortureBySecond({ base, work }, found),
	clock: () => tortureByClock({ base, work }, found),
	slow: () => tortureBySlowness({ base, work }, found),
	drain: () => tortureByStopping({ base, work }, random(4), found)
});

const held = await torture(numberOf('seed', values.seed), async (given) => {
	const { found, work } = given;
	const base = join(work, 'base');
	const first = await started(base);
	found.holds('SIGTERM ends an idle server with 0', (await first.stop()) === 0, first.said());
	for (const [name, part] of Object.entries(parts(base, given))) {
		if (!asked.has(name)) continue;
		const began = performance.now();
		await part();
		found.tell(`${name}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
	}
});
process.exitCode = held ? 0 : 1;
