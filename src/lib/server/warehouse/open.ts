import { mkdir, realpath, rename } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { DuckDBInstance } from '@duckdb/node-api';
import { command } from '$lib/i18n/messages/command';
import { CannotStart } from '../cannot-start';
import { isKnownSound } from './sound';
import { Warehouse } from './warehouse';

/** Another process has the warehouse: two at once would lose data, so this one must stop. */
export class WarehouseBusy extends CannotStart {
	constructor(file: string) {
		super((locale) => command[locale].busy(file));
	}
}

export interface OpenedWarehouse {
	warehouse: Warehouse;
	/** Where a database that could not be read was put aside; the new one is empty. */
	quarantined: string | null;
}

const config = () => ({ memory_limit: '512MB', threads: String(Math.max(2, availableParallelism())) });

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error));
/** Trouble with the folder or the disk, which a new database would not cure. */
const outside = /permission denied|cannot open file|is a directory|no space left|read-only file system/i;

/** Whether a query met a damaged block. */
export const isDamaged = (error: unknown): boolean => /corrupt database file/i.test(reason(error));

/** From here on the database reads and writes no files but its own and those of the one folder. */
async function open(file: string, folder: string): Promise<Warehouse> {
	const sound = await isKnownSound(file);
	const instance = await DuckDBInstance.fromCache(file, config());
	const connection = await instance.connect();
	await connection.run(`set allowed_directories = ['${folder.replaceAll("'", "''")}/']`);
	await connection.run('set enable_external_access = false');
	await connection.run('set lock_configuration = true');
	connection.closeSync();
	return Warehouse.on(instance, { file, folder, sound });
}

/**
 * Opens the warehouse; one that cannot be read is put aside and begun anew, since the ledger can fill it again.
 * `folder` holds the Parquet files that it exchanges with the rest of the program, and is made when it is not there.
 */
export async function openWarehouse(file: string, folder: string): Promise<OpenedWarehouse> {
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const exchange = await realpath(folder);
	try {
		return { warehouse: await open(file, exchange), quarantined: null };
	} catch (error) {
		if (/could not set lock/i.test(reason(error))) throw new WarehouseBusy(file);
		if (outside.test(reason(error))) throw error;
	}
	const aside = `${file}.damaged-${new Date().toISOString().replace(/[:.]/g, '-')}`;
	for (const suffix of ['', '.wal'])
		await rename(file + suffix, aside + suffix).catch((error: unknown) => {
			if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
		});
	return { warehouse: await open(file, exchange), quarantined: aside };
}
