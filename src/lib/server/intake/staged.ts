import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBDataChunk, DuckDBInstance, type DuckDBAppender, type DuckDBConnection } from '@duckdb/node-api';
import { datasetOf, type DatasetName } from '$lib/model/datasets';
import { kindsOf, type Kind } from '$lib/model/datasets/kinds';
import type { Row } from './read';

const types: Record<Kind, string> = { text: 'varchar', number: 'double', boolean: 'boolean' };
const chunkRows = 2048;
/** Where a row stands: the position of its file, its line, and its number among all rows of the dataset. */
const places = ['file', 'line', 'seq'] as const;

interface Table {
	columns: string[];
	appender: DuckDBAppender;
	rows: number;
	/** Rows that do not fill a chunk yet. */
	held: { row: Row; file: number; seq: number }[];
}

/** Rows on their way to Parquet files, through a database of their own in that folder: never more than a part in memory. */
export class StagedRows {
	private readonly tables = new Map<DatasetName, Table>();

	private constructor(
		private readonly folder: string,
		private readonly database: string,
		private readonly instance: DuckDBInstance,
		private readonly connection: DuckDBConnection
	) {}

	static async open(folder: string): Promise<StagedRows> {
		const database = join(folder, 'staged.duckdb');
		await rm(database, { force: true });
		const instance = await DuckDBInstance.create(database, { memory_limit: '200MB', threads: '1' });
		return new StagedRows(folder, database, instance, await instance.connect());
	}

	async append(dataset: DatasetName, file: number, rows: readonly Row[]): Promise<void> {
		const table = this.tables.get(dataset) ?? (await this.table(dataset));
		for (const row of rows) table.held.push({ row, file, seq: (table.rows += 1) });
		while (table.held.length >= chunkRows) this.flush(table, table.held.splice(0, chunkRows));
	}

	/** Writes one Parquet file per dataset, `rows-<dataset>.parquet`, and takes the database away. */
	async finish(): Promise<{ dataset: DatasetName; path: string }[]> {
		const files = [];
		for (const [dataset, table] of this.tables) {
			if (table.held.length > 0) this.flush(table, table.held.splice(0));
			table.appender.closeSync();
			const path = join(this.folder, `rows-${dataset}.parquet`);
			await this.connection.run(`copy "${dataset}" to $path (format parquet, compression zstd)`, { path });
			files.push({ dataset, path });
		}
		await this.close();
		return files;
	}

	async close(): Promise<void> {
		this.connection.closeSync();
		this.instance.closeSync();
		for (const suffix of ['', '.wal']) await rm(this.database + suffix, { force: true });
	}

	private async table(dataset: DatasetName): Promise<Table> {
		const kinds = kindsOf(datasetOf(dataset).resolved);
		const columns = Object.entries(kinds).map(([name, kind]) => `"${name}" ${types[kind]}`);
		await this.connection.run(
			`create table "${dataset}" (${columns.join(', ')}, ${places.map((name) => `${name} integer`).join(', ')})`
		);
		const table: Table = {
			columns: Object.keys(kinds),
			appender: await this.connection.createAppender(dataset),
			rows: 0,
			held: []
		};
		this.tables.set(dataset, table);
		return table;
	}

	private flush({ columns, appender }: Table, part: Table['held']): void {
		const chunk = DuckDBDataChunk.create([...columns, ...places].map((_, index) => appender.columnType(index)));
		chunk.setColumns([
			...columns.map((column) => part.map(({ row }) => row.values[column] ?? null)),
			part.map(({ file }) => file),
			part.map(({ row }) => row.line),
			part.map(({ seq }) => seq)
		]);
		appender.appendDataChunk(chunk);
	}
}
