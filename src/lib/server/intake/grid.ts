import { open } from 'node:fs/promises';
import { fontOf, unicodeRows } from './bytes/fonts';
import { readingOf } from './bytes/encoding';
import { kindOf } from './bytes/kind';
import { CannotReadOn, linesOf } from './bytes/lines';
import { guessDelimiter, Records, toldSeparator } from './bytes/separated';
import { openSheet } from './bytes/sheet';
import type { Findings } from './findings';
import type { Grid, GridRow } from './grid-row';

/** A file on disk, with the answers to what its bytes do not tell. */
export interface FileOnDisk {
	name: string;
	path: string;
	encoding: string | null;
	sheet: string | null;
}

export interface GridLimits {
	maxBytes: number;
	/** How much is read at a time: for tests of what lies across a border. */
	chunkBytes?: number;
}

const megabyte = 1024 * 1024;
/** Small pieces stay in the processor's cache: three times as fast as large ones. */
const usualChunk = 64 * 1024;
const sampleChars = 256 * 1024;
/** So many at a time that a column shows how it writes numbers. */
const batchRows = 4000;

/** Opens a file as a table, by what is in it, whatever its name. Null, with the problem told, where it is none. */
export async function openGrid(
	source: FileOnDisk,
	{ maxBytes, chunkBytes = usualChunk }: GridLimits,
	findings: Findings
): Promise<Grid | null> {
	await using file = await open(source.path);
	const { size } = await file.stat();
	if (size > maxBytes) {
		const params = { size: Math.ceil(size / megabyte), limit: Math.floor(maxBytes / megabyte) };
		findings.error('too_large', {}, params);
		return null;
	}
	const kind = await kindOf(file);
	if (kind === 'zip') return await openSheet(file, source.sheet, findings);
	if (kind !== 'text') {
		findings.error('not_text', {}, { kind });
		return null;
	}
	const reading = await readingOf(file, source.encoding, findings);
	if (!reading) return null;
	const { encoding, decomposed } = reading;
	const sample = await beginning(linesOf(file, reading, chunkBytes, findings));
	if (sample === null) return null;
	const { path } = source;
	async function* lines() {
		await using again = await open(path);
		yield* linesOf(again, { encoding, decomposed }, chunkBytes, findings);
	}
	return gridOfLines(sample, lines, encoding, findings);
}

/** The first pieces; null where the file cannot be read on there. */
async function beginning(lines: AsyncGenerator<string>): Promise<string | null> {
	let sample = '';
	try {
		for await (const piece of lines) {
			sample += piece;
			if (sample.length >= sampleChars) break;
		}
	} catch (error) {
		if (error instanceof CannotReadOn) return null;
		throw error;
	}
	return sample;
}

/** A table out of text: `sample` is its beginning, `lines` all of it in pieces of whole lines. */
function gridOfLines(
	sample: string,
	lines: () => AsyncIterable<string>,
	encoding: string,
	findings: Findings
): Grid | null {
	if (sample.trim() === '') {
		findings.error('empty_file');
		return null;
	}
	const told = toldSeparator(sample);
	const delimiter = told?.delimiter ?? guessDelimiter(sample);
	const font = encoding === 'vni' ? 'VNI' : fontOf(sample);

	async function* records(): AsyncGenerator<GridRow[]> {
		const cut = new Records(delimiter, told ? 2 : 1, findings);
		let skip = told?.length ?? 0;
		for await (const piece of lines()) {
			yield cut.next(piece.slice(skip), false);
			skip = 0;
		}
		yield cut.next('', true);
	}
	async function* rows(): AsyncGenerator<GridRow[]> {
		const convert = font ? unicodeRows(font, findings) : null;
		try {
			let batch: GridRow[] = [];
			for await (const rows of records()) {
				batch = batch.length === 0 ? rows : batch.concat(rows);
				if (batch.length < batchRows) continue;
				yield convert ? convert(batch) : batch;
				batch = [];
			}
			if (batch.length > 0) yield convert ? convert(batch) : batch;
		} catch (error) {
			if (!(error instanceof CannotReadOn)) throw error;
		}
	}
	return { encoding, delimiter, sheets: [], sheet: null, rows };
}
