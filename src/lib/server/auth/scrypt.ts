import { hashPassword, verifyPassword } from 'better-auth/crypto';

/** One takes 32 MB and a processor for a tenth of a second: a crowd at the door must leave some for who reads. */
const atOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** Does one after the other, two at a time; `Attempts` bounds how many can wait. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
	if (running < atOnce) running += 1;
	else await new Promise<void>((start) => waiting.push(start));
	try {
		return await work();
	} finally {
		const next = waiting.shift();
		// Who waited longest takes over the place.
		if (next) next();
		else running -= 1;
	}
}

/** Salt and scrypt of a password, as better-auth ships it. */
export const hash = (password: string): Promise<string> => inTurn(() => hashPassword(password));

/** Whether a password is the one that was hashed. */
export const verify = (given: { hash: string; password: string }): Promise<boolean> =>
	inTurn(() => verifyPassword(given));
