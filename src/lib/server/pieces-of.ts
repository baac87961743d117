/**
 * The pieces of a request's body. Where whoever reads them stops early, the rest passes by unread: a line that is cut
 * while the client still sends carries no answer, and so no reason.
 */
export async function* piecesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
	const reader = body.getReader();
	const next = async () => {
		const { done, value } = await reader.read();
		return done ? null : value;
	};
	let piece: Uint8Array | null = null;
	try {
		while ((piece = await next()) !== null) yield piece;
	} finally {
		while (piece !== null) piece = await next().catch(() => null);
	}
}
