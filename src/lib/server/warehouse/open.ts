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
	/** Whether its rows were not read, since its file is what it was when it was closed. */
	trusted: boolean;
	/** Where a database that could not be read was put aside; the new one is empty. */
	quarantined: string | null;
}

const config = () => ({ memory_limit: '512MB', threads: String(Math.max(2, availableParallelism())) });

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error));
/** Trouble with the folder or the disk, which a new database would not cure. */
const outside = /permission denied|cannot open file|is a directory|no space left|read-only file system/i;

/** From here on the database reads and writes no files but its own and those of the one folder. */
async function open(file: string, folder: string, trust: boolean): Promise<Omit<OpenedWarehouse, 'quarantined'>> {
	const sound = trust && (await isKnownSound(file));
	const instance = await DuckDBInstance.fromCache(file, config());
	const connection = await instance.connect();
	await connection.run(`set allowed_directories = ['${folder.replaceAll("'", "''")}/']`);
	await connection.run('set enable_external_access = false');
	await connection.run('set lock_configuration = true');
	connection.closeSync();
	return { warehouse: await Warehouse.on(instance, { file, folder, sound }), trusted: sound };
}

/**
 * Opens the warehouse; one that cannot be read is put aside and begun anew, since the ledger can fill it again.
 * `folder` holds the Parquet files that it exchanges with the rest of the program, and is made when it is not there. Without
 * `trust` its rows are read, whatever was noted when it was closed.
 */
export async function openWarehouse(file: string, folder: string, trust = true): Promise<OpenedWarehouse> {
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const exchange = await realpath(folder);
	try {
		return { ...(await open(file, exchange, trust)), quarantined: null };
	} catch (error) {
		if (/could not set lock/i.test(reason(error))) throw new WarehouseBusy(file);
		if (outside.test(reason(error))) throw error;
	}
	const aside = `${file}.damaged-${new Date().toISOString().replace(/[:.]/g, '-')}`;
	for (const suffix of ['', '.wal'])
		await rename(file + suffix, aside + suffix).catch((error: unknown) => {
			if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
		});
	return { ...(await open(file, exchange, trust)), quarantined: aside };
}
