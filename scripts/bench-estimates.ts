import { setTimeout } from 'node:timers/promises';
import { at, request } from './timing.ts';

const lags = [0, 1, 2];
const channels = ['bao_dia_phuong', 'ptth_tinh', 'truyen_thanh_co_so', 'cong_ttdt', 'mang_xa_hoi'];

/** How long a small page takes while nothing is estimated, and while estimates are made that nobody has asked for before. */
interface Beside {
	idle: number[];
	busy: number[];
}

/** Asks for the frame without content again and again: what it takes longer than alone is the delay of the main thread. */
export async function timesDuringEstimates(base: string): Promise<Beside> {
	const page = async () => (await request(`${base}/internal/empty`)).ms;
	const idle: number[] = [];
	for (let round = -20; round < 200; round += 1) {
		const ms = await page();
		if (round >= 0) idle.push(ms);
	}
	const busy: number[] = [];
	const estimating = { left: channels.length * lags.length };
	const estimates = (async () => {
		for (const channel of channels)
			for (const lag of lags) {
				const address = `${base}/api/v1/association?index=PAPI&channel=${channel}&lag=${lag}`;
				const { status } = await request(address);
				if (status !== 200) throw new Error(`${address}: ${status}`);
				estimating.left -= 1;
			}
	})();
	while (estimating.left > 0) {
		busy.push(await page());
		await Promise.race([setTimeout(2), estimates]);
	}
	return { idle, busy };
}

/** Prints what readers of pages notice of estimates, on the main thread and on a thread of their own. */
export function printEstimates(inPlace: Beside, onThread: Beside): void {
	console.log('\nThe frame without content while estimates are made, ms');
	console.log('estimates'.padEnd(26), 'idle p95  busy p95   longest');
	for (const [name, { idle, busy }] of [
		['on the main thread', inPlace],
		['on a thread of their own', onThread]
	] as const) {
		const cells = [at(idle, 0.95), at(busy, 0.95), at(busy, 1)];
		console.log(name.padEnd(26), cells.map((cell) => cell.toFixed(1).padStart(8)).join('  '));
	}
	const ratio = (share: number) => (at(inPlace.busy, share) / at(onThread.busy, share)).toFixed(1);
	console.log('ratio of the two'.padEnd(26), ''.padStart(8), ` ${ratio(0.95).padStart(8)}  ${ratio(1).padStart(8)}`);
}
