/** An answer that is sent piece by piece while it is read; who hangs up ends the reading. */
export function streamOf<T>(pieces: AsyncGenerator<T>, bytesOf: (piece: T) => Uint8Array): ReadableStream<Uint8Array> {
	return new ReadableStream({
		async pull(stream) {
			const next = await pieces.next();
			if (next.done) stream.close();
			else stream.enqueue(bytesOf(next.value));
		},
		async cancel() {
			await pieces.return(undefined);
		}
	});
}
