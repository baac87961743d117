import { rename } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { DuckDBInstance } from '@duckdb/node-api';
import { Warehouse } from './warehouse';

/** Another process has the warehouse: two at once would lose data, so this one must stop. */
export class WarehouseBusy extends Error {
	constructor(readonly file: string) {
		super(`Another process is using ${file}`);
	}
}

export interface OpenedWarehouse {
	warehouse: Warehouse;
	/** Where a database that could not be read was put aside; the new one is empty. */
	quarantined: string | null;
}

const config = () => ({
	enable_external_access: 'false',
	memory_limit: '2GB',
	threads: String(Math.max(2, availableParallelism())),
	lock_configuration: 'true'
});

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error));
/** Trouble with the folder or the disk, which a new database would not cure. */
const outside = /permission denied|cannot open file|is a directory|no space left|read-only file system/i;

const open = async (file: string) => Warehouse.on(await DuckDBInstance.fromCache(file, config()));

/** Opens the warehouse; one that cannot be read is put aside and begun anew, since the ledger can fill it again. */
export async function openWarehouse(file: string): Promise<OpenedWarehouse> {
	try {
		return { warehouse: await open(file), quarantined: null };
	} catch (error) {
		if (/could not set lock/i.test(reason(error))) throw new WarehouseBusy(file);
		if (outside.test(reason(error))) throw error;
	}
	const aside = `${file}.damaged-${new Date().toISOString().replace(/[:.]/g, '-')}`;
	for (const suffix of ['', '.wal'])
		await rename(file + suffix, aside + suffix).catch((error: unknown) => {
			if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
		});
	return { warehouse: await open(file), quarantined: aside };
}
