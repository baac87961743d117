import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { activitiesFile, signIn, upload } from './torture-bring.ts';
import type { Chance, Findings } from './torture-findings.ts';
import { lookInside } from './torture-inside.ts';
import { started, type Server } from './torture-server.ts';

const readers = 8;
const longestDrainMs = 20_000;

/** Reads pages until the server is gone; counts answers that were begun and not ended. */
async function read(
	{ base }: Server,
	stopped: () => boolean
): Promise<{ whole: number; cut: number; refused: number }> {
	const seen = { whole: 0, cut: 0, refused: 0 };
	for (let n = 0; ; n += 1) {
		const before = stopped();
		const answer = await fetch(`${base}/rankings/PAPI?units=42&n=${n}`).catch(() => null);
		if (!answer) {
			// Whoever asked before the signal has to be answered; a line may have been closed while the signal was on its way.
			seen[before || stopped() ? 'refused' : 'cut'] += 1;
			return seen;
		}
		await answer.text().then(
			() => (seen.whole += 1),
			() => (seen.cut += 1)
		);
	}
}

/** Stops a server while it is read, checks a file and publishes one. */
export async function tortureByStopping(
	{ base, work }: { base: string; work: string },
	random: Chance,
	found: Findings
): Promise<void> {
	const data = join(work, 'drained');
	cpSync(base, data, { recursive: true });
	let releases = 1;
	for (const busy of ['reading', 'a check', 'a publish', 'a publish'] as const) {
		const server = await started(data);
		let stopped = false;
		const reading = Array.from({ length: readers }, () => read(server, () => stopped));
		let working: Promise<number> = Promise.resolve(0);
		if (busy === 'a check') {
			const cookie = await signIn(server);
			await upload(server, cookie, [{ name: 'drain.csv', bytes: activitiesFile('DRAINCHECK', 30_000) }]);
		} else if (busy === 'a publish') {
			const mark = `DRAIN${releases}`;
			const order = { dataset: 'activities', name: `${mark}.csv`, publish: 'true' };
			working = server.order('/internal/load', order, activitiesFile(mark, 8000)).then(({ status }) => status);
		}
		await setTimeout(200 + random.below(600));
		const began = performance.now();
		stopped = true;
		const code = await server.stop();
		const took = performance.now() - began;
		const seen = await Promise.all(reading);
		const status = await working.catch(() => -1);
		if (status === 200) releases += 1;
		const total = (of: 'whole' | 'cut') => seen.reduce((sum, one) => sum + one[of], 0);
		found.holds('SIGTERM under load: exits with 0', code === 0, `${busy}: ${String(code)} ${server.said()}`);
		found.holds('SIGTERM under load: in time', took < longestDrainMs + 2000, `${busy}: ${took.toFixed(0)} ms`);
		found.holds('SIGTERM under load: no answer cut', total('cut') === 0, `${busy}: ${total('cut')} cut`);
		if (busy === 'a publish') found.holds('SIGTERM under load: a publish is answered', status === 200, String(status));
		found.tell(`SIGTERM during ${busy}: ended in ${took.toFixed(0)} ms, ${total('whole')} answers whole`);
		const inside = await lookInside(data, found);
		found.holds(
			'SIGTERM under load: no release lost',
			inside.releases.length === releases,
			`${inside.releases.length} of ${releases}`
		);
	}
}
