// What the command line sends to a running server with a file: an order on the first line, then the file's bytes. An order
// may hold a mapping, which is too long for an address.

/** An order and a file as one body. */
export const withOrder = (order: unknown, file: Blob): Blob => new Blob([`${JSON.stringify(order)}\n`, file]);

const newline = 0x0a;
const longest = 1024 * 1024;

/** The order that a body begins with, as it was parsed (null where it is none), and the bytes that follow it. */
export async function orderOf(
	body: AsyncIterable<Uint8Array>
): Promise<{ order: unknown; file: AsyncIterable<Uint8Array> }> {
	const pieces = body[Symbol.asyncIterator]();
	let head = Buffer.alloc(0);
	let end = -1;
	while (end < 0 && head.length < longest) {
		const next = await pieces.next();
		if (next.done === true) break;
		head = Buffer.concat([head, next.value]);
		end = head.indexOf(newline);
	}
	async function* file() {
		try {
			if (end >= 0) yield head.subarray(end + 1);
			for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) yield next.value;
		} finally {
			await pieces.return?.();
		}
	}
	return { order: end < 0 ? null : parsed(head.toString('utf8', 0, end)), file: file() };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
