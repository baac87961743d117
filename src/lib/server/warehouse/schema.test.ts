// Protects the one place where rows are kept from those who may not see them: nothing reads around it, and where nobody said who asks it shows nothing.
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { datasetNames, type DatasetName } from '$lib/model/datasets';
import { publicTables } from '$lib/model/reference-tables';
import { createTables } from './project';

const guarded: readonly DatasetName[] = [
	'indices',
	'index_aliases',
	'indicators',
	'breaks',
	'coverage',
	'edition_dates',
	'fieldwork',
	'circular_indicators',
	'results',
	'sources',
	'plans',
	'plan_closings',
	'plan_tasks',
	'plan_targets',
	'agencies',
	'reporting_duties',
	'score_intervals',
	'index_targets',
	'target_values',
	'duty_reports',
	'difficulties',
	'assignments',
	'activities'
];

const connection = await (await DuckDBInstance.create(':memory:')).connect();
await createTables(connection);
for (const name of datasetNames) await connection.run(`insert into "${name}" (release_from, position) values (1, 1)`);
await connection.run(
	"insert into activity_counts (release, unit_code, year, demo, count, entries) values (1, '42', 2024, false, 1, 1)"
);
const count = async (from: string) =>
	Number((await connection.runAndReadAll(`select count(*) from ${from}`)).getRows()[0]?.[0]);

describe('to a connection that nobody told who asks', () => {
	it.each(guarded)('%s shows nothing', async (name) => {
		expect(await count(`"${name}"`)).toBe(1);
		expect(await count(`${name}_at(1)`)).toBe(0);
	});

	it.each(['activity_counts', 'yearly_counts', 'counted_activities', 'years_with_real_activities'])(
		'%s shows nothing',
		async (name) => {
			expect(await count(`${name}_at(1)`)).toBe(0);
		}
	);

	it('activities are counted for nobody', async () => {
		const size = await connection.runAndReadAll('select activities_size_at(1)');
		expect(size.getRows()[0]?.map(Number)).toEqual([0]);
		const growth = await connection.runAndReadAll('select * from activities_growth_until(1)');
		expect(growth.currentRowCount).toBe(0);
	});

	it('of the tables that are kept for everybody none is guarded', () => {
		expect(publicTables.filter((name) => guarded.includes(name))).toEqual([]);
	});

	it.each(datasetNames.filter((name) => !guarded.includes(name)))('%s is for everybody', async (name) => {
		expect(await count(`${name}_at(1)`)).toBe(1);
	});
});

const texts = import.meta.glob<string>(['./queries/*.sql', '../api/*.sql'], {
	query: '?raw',
	import: 'default',
	eager: true
});

it.each(Object.entries(texts))('%s reads through the macros', (_, sql) => {
	const text = sql.replace(/--.*/g, '').replace(/\bdistinct from\b/gi, '');
	const own = [...text.matchAll(/(\w+) as \(/gi)].map(([, name]) => name);
	const read = [...text.matchAll(/(?<![$\w])(?:from|join)\s+("?\w+"?\(?)/gi)].flatMap(([, name = '']) =>
		own.includes(name) ? [] : [name]
	);
	expect(read.length).toBeGreaterThan(0);
	for (const name of read) expect(name).toMatch(/_at\($/);
});
