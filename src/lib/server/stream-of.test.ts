// Protects: who is sent something piece by piece learns when it cannot be read, and so does the log.
import { expect, test, vi } from 'vitest';
import { streamOf } from './stream-of';

/** Pieces that break off before the one of that number. */
async function* breaking(at: number): AsyncGenerator<string> {
	for (let number = 0; number < 4; number += 1) {
		if (number === at) throw new Error('broken off');
		yield await Promise.resolve(`${number} `);
	}
}
const textOf = async (pieces: AsyncGenerator<string>) =>
	new Response(await streamOf(pieces, (piece) => new TextEncoder().encode(piece))).text();

test.each([0, 1])('what fails at piece %i, behind a heading at most, fails before anything is sent', async (at) => {
	await expect(streamOf(breaking(at), () => new Uint8Array())).rejects.toThrow('broken off');
});

test('what fails later breaks the line off, and is in the log', async () => {
	const written = vi.spyOn(console, 'error').mockReturnValue();
	await expect(textOf(breaking(3))).rejects.toThrow('broken off');
	expect(String(written.mock.calls)).toContain('broken off');
	written.mockRestore();
});

test('what can be read comes whole, however short it is', async () => {
	expect(await textOf(breaking(9))).toBe('0 1 2 3 ');
	const one = async function* () {
		yield await Promise.resolve('only');
	};
	expect(await textOf(one())).toBe('only');
	const none = async function* (): AsyncGenerator<string> {};
	expect(await textOf(none())).toBe('');
});

test('who hangs up while the next piece is read is no failure', async () => {
	const written = vi.spyOn(console, 'error').mockReturnValue();
	const slow = Promise.withResolvers<null>();
	const pieces = async function* () {
		yield* ['0', '1'];
		await slow.promise;
		yield '2';
	};
	const reader = (await streamOf(pieces(), (piece) => new TextEncoder().encode(piece))).getReader();
	await reader.read();
	await reader.read();
	// The third piece is awaited already; generators give up only once they have it.
	const cancelled = reader.cancel();
	slow.resolve(null);
	await cancelled;
	expect(written).not.toHaveBeenCalled();
	written.mockRestore();
});
