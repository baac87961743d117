// Protects: a warehouse that was closed in good order is not read row by row at the next start, any other is.
import { cpSync, existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { publishFiles } from '$lib/server/publishing/pipe';
import type { ServerState } from '$lib/server/state';
import { isKnownSound, noteSound } from '$lib/server/warehouse/sound';
import { csv, newFolder, removeFolders, startedFolder, startOn } from './folder';

const by = { title: 'Thử nghiệm', by: 'test' };
const header = 'index_code,year,parent_unit,unit,indicator_code,score,rank,source_id';
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
	await publishFiles(state, [csv('activities', columns, activity)], by);
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
	['there is no such file', () => rmSync(file)]
])('is not known to be sound where %s', async (_, change) => {
	change();
	expect(await isKnownSound(file)).toBe(false);
});

/** The same folder under another name: in one process DuckDB waits for what failed queries have left of a file. */
function copy(): string {
	const other = newFolder();
	cpSync(folder, other, { recursive: true });
	return other;
}

/** What fails where a block of results is damaged. */
const failing: [string, (state: ServerState) => Promise<unknown>][] = [
	['a page', ({ warehouse }) => warehouse.everything.rows('results', 1)],
	['an undoing', ({ warehouse }) => warehouse.undo(1, ['results'])],
	[
		'a publishing',
		(state) => publishFiles(state, [csv('results', header, 'PAPI,2024,,42,TOTAL,45.5,,S_PAPI_TUNAH')], by)
	]
];

it.each(failing)(
	'loses its note at once when %s fails, before anything closes, and is read row by row',
	async (_, fail) => {
		await damage();
		await forge();
		const state = await startOn(folder);
		await expect(fail(state)).rejects.toThrow('checksum');
		expect(existsSync(note())).toBe(false);
		// As a killed server leaves it.
		const again = await startOn(copy());
		await state.close();
		expect(existsSync(note())).toBe(false);
		expect(again.quarantined).toMatch(/warehouse\.duckdb\.damaged-/);
		await again.close();
	}
);

it('is told, and not the ledger blamed, and is put aside at the next start where it fails only when a release is to be shown', async () => {
	const state = await startOn(folder);
	const { warehouse, ledger } = state;
	const shown = readFileSync(file);
	await publishFiles(state, [csv('results', header, 'PAPI,2024,,42,TOTAL,45.5,,S_PAPI_TUNAH')], by);
	const whole = await warehouse.hash();
	expect((await ledger.releases()).length).toBe(2);
	await state.close();
	// As a server leaves it that ends between the ledger's release and the warehouse's.
	writeFileSync(file, shown);
	await damage();
	await forge();
	await expect(startOn(folder)).rejects.toThrow('Sổ cái không bị động đến');
	const again = await startOn(copy());
	expect(again.quarantined).toMatch(/warehouse\.duckdb\.damaged-/);
	expect([again.release, await again.warehouse.hash()]).toEqual([2, whole]);
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
