// Protects: who refuses a file in its middle can still say why, since the client is let send to its end.
import { expect, test } from 'vitest';
import { piecesOf } from './pieces-of';

test('what is not read any more passes by, and the body is not cut off', async () => {
	const sent = { pieces: 0, cut: false };
	const body = new ReadableStream<Uint8Array>({
		pull(to) {
			sent.pieces += 1;
			if (sent.pieces > 20) to.close();
			else to.enqueue(new Uint8Array(8));
		},
		cancel() {
			sent.cut = true;
		}
	});
	for await (const piece of piecesOf(body)) {
		expect(piece).toHaveLength(8);
		break;
	}
	expect(sent).toEqual({ pieces: 21, cut: false });
});

test('a body that breaks off is an error once', async () => {
	const body = new ReadableStream<Uint8Array>({ pull: (to) => to.error(new Error('gone')) });
	await expect(piecesOf(body).next()).rejects.toThrow('gone');
});
