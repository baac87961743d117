import { AsyncResource } from 'node:async_hooks';
import { logFailure } from './failure';

/** The first may be a heading, for which nothing is read. */
const readBefore = 2;

/**
 * An answer that is sent piece by piece while it is read; who hangs up ends the reading. Its beginning is read before
 * anything is sent, so that what cannot be read at all is refused with a status of its own. What fails later can only
 * break the line off, and is in the log.
 */
export async function streamOf<T>(
	pieces: AsyncGenerator<T>,
	bytesOf: (piece: T) => Uint8Array
): Promise<ReadableStream<Uint8Array>> {
	const read: IteratorResult<T>[] = [];
	while (read.length < readBefore && read.at(-1)?.done !== true) read.push(await pieces.next());
	let hungUp = false;
	// The rest is asked for by the line, outside of the request.
	const failed = AsyncResource.bind((error: unknown) => logFailure(error, 200, ''));
	return new ReadableStream({
		async pull(stream) {
			try {
				const next = read.shift() ?? (await pieces.next());
				// Whoever hung up while it was read takes neither a piece nor an end.
				if (hungUp) return;
				if (next.done) stream.close();
				else stream.enqueue(bytesOf(next.value));
			} catch (error) {
				failed(error);
				throw error;
			}
		},
		async cancel() {
			hungUp = true;
			await pieces.return(undefined);
		}
	});
}
