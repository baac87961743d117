import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chance, findings, type Chance, type Findings } from './torture-findings.ts';
import { killAll } from './torture-server.ts';

/** What a torture works with. */
export interface Torture {
	found: Findings;
	/** A folder of its own. */
	work: string;
	/** Each part has its own numbers, so that one alone does what it does among all. */
	random: (part: number) => Chance;
}

/** A number that an option gives: with what is none a torture would try nothing, and find nothing wrong. */
export function numberOf(option: string, text: string, least = 0): number {
	const number = text === '' ? NaN : Number(text);
	if (!(number >= least)) throw new Error(`--${option} is a number from ${least} on, not "${text}"`);
	return number;
}

/** Runs a torture and prints what it looked at; whether it came to its end and everything held. */
export async function torture(seed: number, job: (torture: Torture) => Promise<void>): Promise<boolean> {
	console.log(`seed ${seed}: --seed ${seed} does the same again`);
	const found = findings();
	const work = mkdtempSync(join(tmpdir(), 'reform-lens-torture-'));
	let broken = false;
	try {
		await job({ found, work, random: (part) => chance(seed * 7919 + part) });
	} catch (error) {
		broken = true;
		console.error(error);
		console.error(killAll());
	} finally {
		killAll();
		rmSync(work, { recursive: true, force: true });
	}
	return found.print() && !broken;
}
