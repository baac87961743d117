// Protects the command line's way through a running server: an order of any length and a file of any bytes arrive as they were sent.
import { expect, it } from 'vitest';
import { orderOf, withOrder } from './order-body';

async function* pieces(bytes: Uint8Array, size: number) {
	for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function received(body: Blob, size: number) {
	const { order, file } = await orderOf(pieces(new Uint8Array(await body.arrayBuffer()), size));
	const parts: Uint8Array[] = [];
	for await (const part of file) parts.push(part);
	return { order, bytes: Buffer.concat(parts) };
}

it.each([1, 7, 65_536])('in pieces of %i bytes', async (size) => {
	const order = { dataset: 'results', map: 'Tỉnh/TP\n'.repeat(4000) };
	const bytes = Buffer.from('a,b\n1,2\n\0\xff', 'latin1');
	expect(await received(withOrder(order, new Blob([bytes])), size)).toEqual({ order, bytes });
});

it('a body without an order has none', async () => {
	expect((await received(new Blob(['no line']), 4)).order).toBeNull();
	expect((await received(new Blob(['{"a":\nrest']), 4)).order).toBeNull();
	expect((await received(new Blob([]), 4)).order).toBeNull();
});
