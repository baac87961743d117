import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import { isFull, needRoom } from './disk-room';
import { piecesOf } from './pieces-of';

/** What a form brought: its fields, and its files on disk. */
export interface Received {
	fields: Map<string, string>;
	files: { name: string; path: string }[];
	/** Where they are. */
	folder: string;
	/** Takes the files away again. */
	remove: () => Promise<void>;
}

/** Why a form could not be taken. */
export class UploadRefused extends Error {
	constructor(readonly why: 'too_large' | 'all_too_large' | 'text_too_large' | 'too_many' | 'full' | 'unreadable') {
		super(why);
	}
}

export const mostFiles = 60;
/** Of text that is pasted into a form; more of it comes as a file. */
export const mostTextMb = 2;
const fieldBytes = mostTextMb * 1024 * 1024;

/** Writes the files of a multipart form to a folder as they come, so that none is ever in memory. */
export async function receive(request: Request, folder: string, maxBytes: number): Promise<Received> {
	const type = request.headers.get('content-type');
	if (!request.body || !type?.startsWith('multipart/form-data')) throw new UploadRefused('unreadable');
	const own = join(folder, `upload-${randomUUID()}`);
	try {
		await needRoom(folder, Number(request.headers.get('content-length') ?? 0));
		await mkdir(own, { recursive: true, mode: 0o700 });
	} catch (error) {
		throw isFull(error) ? new UploadRefused('full') : error;
	}
	const remove = () => rm(own, { recursive: true, force: true });
	try {
		return { ...(await parts(request.body, type, own, maxBytes)), folder: own, remove };
	} catch (error) {
		await remove();
		throw error instanceof UploadRefused ? error : new UploadRefused(reasonOf(error));
	}
}

function reasonOf(error: unknown): UploadRefused['why'] {
	if (!(error instanceof Error)) return 'unreadable';
	if (isFull(error)) return 'full';
	// The server ends a body that is longer than BODY_SIZE_LIMIT.
	return 'status' in error && error.status === 413 ? 'all_too_large' : 'unreadable';
}

/** Line ends, and what turns the direction of a line: a name would seem to be another. */
const hidden = /[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** By whole signs: half of one has no place in an address. */
const shortened = (name: string): string => Array.from(name).slice(0, 200).join('');

async function parts(
	body: ReadableStream<Uint8Array>,
	type: string,
	folder: string,
	maxBytes: number
): Promise<Pick<Received, 'fields' | 'files'>> {
	const limits = { files: mostFiles, fileSize: maxBytes, fields: 60, fieldSize: fieldBytes, parts: 200 };
	const form = new Busboy({ headers: { 'content-type': type }, limits });
	const fields = new Map<string, string>();
	const files: Received['files'] = [];
	const writing: Promise<void>[] = [];
	const refusals: UploadRefused[] = [];
	form.on('field', (name, value, _, isCut) => {
		if (isCut) refusals.push(new UploadRefused('text_too_large'));
		else fields.set(name, value);
	});
	form.on('filesLimit', () => refusals.push(new UploadRefused('too_many')));
	form.on('file', (_, stream, name) => {
		const path = join(folder, String(files.length));
		if (name)
			files.push({
				name: shortened(name.replace(/^.*[/\\]/, '').replace(hidden, '')),
				path
			});
		stream.on('limit', () => refusals.push(new UploadRefused('too_large')));
		writing.push(pipeline(stream, createWriteStream(name ? path : '/dev/null', { mode: 0o600 })));
	});
	await pipeline(Readable.from(piecesOf(body)), form);
	await Promise.all(writing);
	const [refusal] = refusals;
	if (refusal) throw refusal;
	return { fields, files };
}

/** Keeps text that was pasted or typed as a file. */
export async function asFile(folder: string, name: string, text: string): Promise<Received['files'][number]> {
	const path = join(folder, `typed-${randomUUID()}`);
	await writeFile(path, text, { mode: 0o600 });
	return { name, path };
}
