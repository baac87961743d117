import { setImmediate, setTimeout } from 'node:timers/promises';

/** Where readers never stop asking for pages, heavy work is done all the same. */
const patience = 500;

let inMaking = 0;
let waiting: (() => void)[] = [];

/** Makes a page; until it is made, heavy work that asks `afterPages` waits. */
export async function makingPage<T>(make: () => T | Promise<T>): Promise<T> {
	inMaking += 1;
	try {
		return await make();
	} finally {
		inMaking -= 1;
		if (inMaking === 0) {
			for (const go of waiting) go();
			waiting = [];
		}
	}
}

/** Ends when no page is being made, or after half a second. */
export async function afterPages(): Promise<void> {
	await setImmediate();
	if (inMaking === 0) return;
	const pagesMade = new Promise<void>((resolve) => waiting.push(resolve));
	await Promise.race([pagesMade, setTimeout(patience, undefined, { ref: false })]);
}
