/**
 * Prints how pages, charts, start-up and publishing change with the number of activities: 10,000, 1,000,000 and 10,000,000
 * unless `--rows 10000,1000000` says others. The rows are made by DuckDB in the form in which releases are kept, and go from
 * the ledger into the warehouse as every release does; what brings files is measured by `npm run bench`. Ratios are to the
 * smallest size. Nothing is asserted.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import type * as Fill from '../tests/size/fill.ts';
import { memoryOf, startServer } from './built-server.ts';
import { at, request } from './timing.ts';

const { values } = parseArgs({ options: { rows: { type: 'string', default: '10000,1000000,10000000' } } });
const sizes = values.rows.split(',').map(Number);

/** Units that are each asked about once: what is asked for the first time is not kept in memory. */
const units = ['01', '04', '08', '11', '12', '14', '15', '19', '20', '22', '24', '25', '31', '33', '37'];
const targets: [string, (unit: string) => string][] = [
	['overview', (unit) => `/?unit=${unit}`],
	['unit', (unit) => `/units/${unit}`],
	['impact', (unit) => `/impact?unit=${unit}`],
	['compare', (unit) => `/compare?units=${unit},42,40&index=PAPI`],
	['plan', (unit) => `/campaigns/HTH-2024?bench=${unit}`],
	['report of a unit', (unit) => `/units/${unit}/report?period=2024-H1`],
	['activities', (unit) => `/data/activities?bench=${unit}`],
	['activities, page 200', (unit) => `/data/activities?page=200&bench=${unit}`],
	['activities, searched', (unit) => `/data/activities?q=bai+so+1${unit}`],
	['chart of channels', (unit) => `/charts/channels.svg?unit=${unit}&year=2024`],
	['chart of impact', (unit) => `/charts/impact.svg?unit=${unit}&index=PAPI`],
	['chart of scatter', () => '/charts/scatter.svg?index=PAPI&lag=0'],
	['API, one unit and day', (unit) => `/api/v1/activities?unit_code=${unit}&date=2024-03-15`]
];

/** Milliseconds of every address of a target, one after another; those that were given up as too large are not a number. */
async function times(base: string, path: (unit: string) => string): Promise<number[]> {
	const found: number[] = [];
	for (const unit of units) {
		const { ms, status } = await request(base + path(unit));
		if (status !== 200 && status !== 503) throw new Error(`${path(unit)}: ${status}`);
		found.push(status === 200 ? ms : NaN);
	}
	return found;
}

interface Measured {
	name: string;
	value: number;
}

const megabytes = (path: string) => statSync(path).size / 1e6;

/** Fills a folder, starts the server on it twice, and asks for everything. */
async function measure({ fill, addMore }: typeof Fill, rows: number): Promise<Measured[]> {
	const data = mkdtempSync(join(tmpdir(), 'reform-lens-size-'));
	const found: Measured[] = [];
	const add = (name: string, value: number) => found.push({ name, value });
	try {
		const releases = await fill({ DATA_DIR: data }, rows);
		add('a release of a million, or less, s', at(releases, 0.5) / 1000);
		const first = await startServer(data);
		await first.stop();
		const server = await startServer(data);
		add('start-up, ms', server.ms);
		try {
			for (const [name, path] of targets) {
				const fresh = await times(server.base, path);
				add(`${name}, asked for first, ms`, fresh[0] ?? NaN);
				add(`${name}, of other units, ms`, at(fresh.slice(1), 0.5));
			}
			add('memory of the server at most, MB', memoryOf(server.child).most);
		} finally {
			await server.stop();
			process.stderr.write(server.errors());
		}
		add('a release of 100,000 more, s', (await addMore({ DATA_DIR: data }, rows, 100_000)) / 1000);
		add('warehouse, MB', megabytes(join(data, 'warehouse.duckdb')));
		add('ledger, MB', megabytes(join(data, 'ledger.sqlite')));
	} finally {
		rmSync(data, { recursive: true, force: true });
	}
	return found;
}

const { module } = await runnerImport<typeof Fill>('./tests/size/fill.ts', {
	resolve: { alias: { $lib: resolve('src/lib'), $data: resolve('data') } }
});
const columns: Measured[][] = [];
for (const rows of sizes) {
	columns.push(await measure(module, rows));
	console.error(`${rows} rows measured`);
}
const [smallest = []] = columns;
console.log(['what'.padEnd(40), ...sizes.map((rows) => `${rows} rows, ratio`.padStart(22))].join(''));
for (const [row, { name, value }] of smallest.entries())
	console.log(
		[
			name.padEnd(40),
			...columns.map((column) => {
				const own = column[row]?.value ?? NaN;
				return `${own.toFixed(own < 100 ? 2 : 0)}${(own / value).toFixed(2).padStart(8)}`.padStart(22);
			})
		].join('')
	);
