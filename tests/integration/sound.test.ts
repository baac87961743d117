// Protects: a warehouse that was closed in good order is not read row by row at the next start, any other is.
import { existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { publishFiles } from '$lib/server/publishing/pipe';
import { isKnownSound, noteSound } from '$lib/server/warehouse/sound';
import { csv, removeFolders, startedFolder, startOn } from './folder';

let folder: string;
let file: string;
beforeEach(() => {
	folder = startedFolder();
	file = join(folder, 'warehouse.duckdb');
});
afterAll(removeFolders);

const note = () => `${file}.sound`;

const [headers, blockSize] = [3 * 4096, 256 * 1024];

/** Damages a block that holds results. */
async function damage(): Promise<void> {
	const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' });
	const connection = await instance.connect();
	const found = await connection.runAndReadAll("select max(block_id) from pragma_storage_info('results')");
	connection.closeSync();
	instance.closeSync();
	const bytes = readFileSync(file);
	const at = headers + Number(found.getRows()[0]?.[0]) * blockSize;
	bytes.fill(7, at + 1000, at + 2000);
	writeFileSync(file, bytes);
}

/** Leaves the note that the file would have, were it closed as it is. */
async function forge(): Promise<void> {
	rmSync(note());
	await noteSound(file);
}

it('is known to be sound after it was closed, and what was published since', async () => {
	expect(await isKnownSound(file)).toBe(true);
	const state = await startOn(folder);
	const activity = ',42,,,,bao_dia_phuong,chung,2023-05,7,bài,,,,,,,,';
	const columns =
		'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note';
	await publishFiles(state, [csv('activities', columns, activity)], { title: 'Thử nghiệm', by: 'test' });
	await state.close();
	expect(await isKnownSound(file)).toBe(true);
	expect(statSync(note()).mode & 0o777).toBe(0o600);
});

it('is not read row by row then: damage that the note knows of is not looked for', async () => {
	await damage();
	await forge();
	const state = await startOn(folder);
	expect(state.quarantined).toBeNull();
	await state.close();
});

it.each([
	[
		'one byte is another',
		() => {
			const bytes = readFileSync(file);
			const at = Math.floor(bytes.length / 2);
			bytes[at] = 255 - (bytes[at] ?? 0);
			writeFileSync(file, bytes);
		}
	],
	['it ends earlier', () => writeFileSync(file, readFileSync(file).subarray(0, -4096))],
	['something waits to be written into it', () => writeFileSync(`${file}.wal`, 'x')],
	['the note is no note', () => writeFileSync(note(), '{"size":')],
	['there is no such file', () => (file = join(folder, 'other.duckdb'))]
])('is not known to be sound where %s', async (_, change) => {
	change();
	expect(await isKnownSound(file)).toBe(false);
});

it('is read row by row again after a query failed, and found damaged', async () => {
	await damage();
	await forge();
	const state = await startOn(folder);
	await expect(state.warehouse.everything.rows('results', state.release)).rejects.toThrow('checksum');
	await state.close();
	expect(existsSync(note())).toBe(false);
	const again = await startOn(folder);
	expect(again.quarantined).toMatch(/warehouse\.duckdb\.damaged-/);
	await again.close();
});

it('keeps its note while it is not written: what rots meanwhile is found', async () => {
	const written = new Date('2026-01-01');
	utimesSync(file, written, written);
	await noteSound(file);
	await damage();
	utimesSync(file, written, written);
	await noteSound(file);
	expect(await isKnownSound(file)).toBe(false);
});
