// Protects analysts from a manual that differs from the program: docs/data-formats.md and data/ against the schemas.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { datasetNames, datasetOf } from '.';

const manual = readFileSync('docs/data-formats.md', 'utf8');
const folders = ['reference', 'campaigns', 'results'];

describe.each(datasetNames)('%s', (name) => {
	const columns = Object.keys(datasetOf(name).uploaded).sort();

	it('is described with exactly its columns', () => {
		const header = new RegExp(`^### ${name}\\n\\n\`([^\`]+)\`$`, 'm').exec(manual)?.[1];
		expect(header?.split(',').sort()).toEqual(columns);
	});

	it('has exactly those columns in the starter data, if it is there', () => {
		const file =
			folders.map((folder) => `data/${folder}/${name}.csv`).find(existsSync) ??
			(name === 'results' ? 'data/results/papi.csv' : null);
		if (file === null) {
			expect(['activities', 'index_targets', 'target_values', 'duty_reports', 'difficulties']).toContain(name);
			return;
		}
		const header = readFileSync(file, 'utf8').split('\n')[0]?.trim();
		expect(header?.split(',').sort()).toEqual(columns);
	});
});
