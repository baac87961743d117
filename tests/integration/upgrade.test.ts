// Protects: a ledger that the first version of the program wrote opens, shows the same rows, and goes on.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { datasetNames } from '$lib/model/datasets';
import { asItIs, publishFiles } from '$lib/server/publishing/pipe';
import { revert } from '$lib/server/publishing/revert';
import { csv, newFolder, started, startOn } from './folder';

const today = await started();

test('starter data, a correction, a new theme and its undoing are all there', async () => {
	const folder = newFolder();
	const old = gunzipSync(readFileSync('tests/fixtures/ledger-first-version.sqlite.gz'));
	writeFileSync(join(folder, 'ledger.sqlite'), old);
	const state = await startOn(folder);
	expect((await state.releases()).map(({ number, reverts }) => [number, reverts])).toEqual([
		[1, null],
		[2, null],
		[3, null],
		[4, 3]
	]);
	// The first version shipped no dates of editions, and not which indicators score communication itself: docs/operations.md.
	const later = ['edition_dates', 'circular_indicators'] as const;
	for (const name of datasetNames.filter((known) => !later.some((one) => one === known)))
		expect(await state.warehouse.everything.rows(name, 1), name).toEqual(
			await today.warehouse.everything.rows(name, 1)
		);
	const corrected = (await state.warehouse.everything.rows('results', 2)).find(
		(row) => row.index_code === 'PAPI' && row.year === 2024 && row.unit_code === '42' && row.indicator_code === 'TOTAL'
	);
	expect(corrected?.score).toBe(45.5);
	const themes = async (release: number) =>
		(await state.warehouse.everything.rows('themes', release)).map(({ theme_code }) => theme_code);
	expect(await themes(3)).toContain('mot');
	expect(await themes(4)).not.toContain('mot');

	const by = { title: 'Sau khi nâng cấp', by: 'test' };
	// A table that the first version did not know takes rows like every other.
	const { release } = await publishFiles(
		state,
		[
			csv('themes', 'theme_code,name_vi,name_en', 'hai,Hai,Two'),
			...later.map((dataset) => asItIs({ dataset, name: `${dataset}.csv`, path: `data/reference/${dataset}.csv` })),
			csv('plan_closings', 'plan_code,closed_on,document_no,note', 'HTH-2024,2024-09-30,,')
		],
		by
	);
	expect(release?.number).toBe(5);
	expect(await state.warehouse.everything.rows('plan_closings', 5)).toHaveLength(1);
	for (const name of later)
		expect(await state.warehouse.everything.rows(name, 5), name).toEqual(
			await today.warehouse.everything.rows(name, 1)
		);
	await revert(state, 2, by);
	expect(await state.warehouse.stateHash(6)).not.toBe(await state.warehouse.stateHash(4));
	const before = await state.warehouse.hash();
	await state.warehouse.rebuild(state.ledger);
	expect(await state.warehouse.hash()).toBe(before);
	await state.close();
});
