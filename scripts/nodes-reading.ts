import { setTimeout as wait } from 'node:timers/promises';
import { ask } from './torture-server.ts';

/** What readers were answered. */
export interface Read {
	answers: number;
	/** What was no page, with the address and the status, or why there was none. */
	failed: string[];
	/** The longest that one of them waited for a page, in milliseconds. */
	longest: number;
}

const pages = ['/?unit=42', '/rankings/PAPI?units=42', '/units/42', '/data/releases', '/api/v1/releases'];
const pauseMs = 50;

/** Reads pages by several readers, one after another, until it is ended. */
export function startReading(base: string, readers: number): { readonly read: Read; end(): Promise<Read> } {
	const read: Read = { answers: 0, failed: [], longest: 0 };
	let ended = false;
	const reader = async (first: number) => {
		for (let n = first; !ended; n += 1) {
			const path = pages[n % pages.length] ?? '/';
			const began = performance.now();
			const failure = await ask(base + path).then(
				async (answer) => {
					await answer.arrayBuffer();
					return answer.status === 200 ? null : String(answer.status);
				},
				(error: unknown) => String(error instanceof Error ? (error.cause ?? error) : error)
			);
			if (failure !== null) read.failed.push(`${path}: ${failure}`);
			read.answers += 1;
			read.longest = Math.max(read.longest, performance.now() - began);
			await wait(pauseMs);
		}
	};
	const reading = Promise.all(Array.from({ length: readers }, (_, n) => reader(n)));
	return {
		read,
		end: async () => {
			ended = true;
			await reading;
			return read;
		}
	};
}
