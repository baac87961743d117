// Protects analysts from a manual that differs from the program: docs/data-formats.md and data/ against the schemas.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { datasetNames, datasetOf } from '.';
import { isRequired } from './format';

const manual = readFileSync('docs/data-formats.md', 'utf8');
const folders = ['reference', 'campaigns', 'results'];

describe.each(datasetNames)('%s', (name) => {
	const columns = Object.keys(datasetOf(name).uploaded);

	it('is described with exactly its columns, in order', () => {
		const header = new RegExp(`^### ${name}\\n\\n\`([^\`]+)\`$`, 'm').exec(manual)?.[1];
		expect(header?.split(',')).toEqual(columns);
	});

	it('is described with the columns in bold that must not be blank', () => {
		const section = manual.split(`### ${name}\n`)[1]?.split('\n##')[0] ?? '';
		const bold = [...section.matchAll(/\*\*(\w+)\*\*/g)].map(([, column]) => column);
		const required = Object.entries(datasetOf(name).uploaded).filter(([, cell]) => isRequired(cell));
		expect(bold).toEqual(required.map(([column]) => column));
	});

	it('has exactly those columns, in order, in the starter data, if it is there', () => {
		const file =
			folders.map((folder) => `data/${folder}/${name}.csv`).find(existsSync) ??
			(name === 'results' ? 'data/results/papi.csv' : null);
		if (file === null) {
			expect([
				'activities',
				'score_intervals',
				'index_targets',
				'fieldwork',
				'plan_closings',
				'target_values',
				'duty_reports',
				'difficulties',
				'assignments'
			]).toContain(name);
			return;
		}
		const header = readFileSync(file, 'utf8').split('\n')[0]?.trim();
		expect(header?.split(',')).toEqual(columns);
	});
});
