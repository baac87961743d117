// Protects: whatever file somebody brings, it is read as it was meant, or refused in words with a place; nothing else happens.
import { readdir } from 'node:fs/promises';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { locales } from '$lib/i18n/locale';
import { problemText } from '$lib/i18n/messages/problems';
import { datasetNames } from '$lib/model/datasets';
import type { Problem } from '$lib/model/problem';
import { asItIs, checkOnly } from '$lib/server/publishing/pipe';
import { readInThread } from '$lib/server/publishing/read-in-thread';
import type { BadFile } from '../corpus/bad-file';
import { corpus } from '../corpus/corpus';
import { type CheckedFiles, checkOn } from '../fixtures/intake/check';
import { newFolder, started } from './folder';

/** `npm run torture:files` asks for all of them; what takes much is then read on the thread of the built server. */
const all = process.env['CORPUS'] === 'all';
const state = await started();
const inThread = readInThread(resolve('build/cli/read-worker.js'));
const whole = corpus();
const files = all ? whole : whole.filter(({ heavy }) => !heavy).filter((_, at) => at % 21 === 0);

const folder = newFolder();
let before = '';

beforeAll(async () => {
	before = await state.warehouse.hash();
});

afterAll(async () => {
	expect(await state.warehouse.hash()).toBe(before);
	expect(state.release).toBe(1);
});

/** Problems that are the whole file's, or those of a column: they have no line. */
const ofNoLine = new Set<Problem['code']>([
	'empty_file',
	'not_text',
	'wrong_encoding',
	'unsure_encoding',
	'old_font',
	'broken_workbook',
	'sheet_too_large',
	'formula_uncalculated',
	'missing_column',
	'unknown_column',
	'no_header',
	'unsure_index',
	'unsure_year',
	'mixed_decimals',
	'mixed_dates'
]);

async function read({ dataset, name, bytes, heavy, says }: BadFile, propose: boolean): Promise<CheckedFiles> {
	const known = datasetNames.find((one) => one === dataset);
	if (!known) throw new Error(dataset);
	const path = join(folder, 'file');
	writeFileSync(path, bytes());
	const file = { ...asItIs({ dataset: known, name: `${name.replaceAll('/', ' ')}.csv`, path }), propose };
	const pipe = heavy ? { ...state, read: inThread } : state;
	if (says) return checkOn(pipe, [file]);
	const { report, problems } = await checkOnly(pipe, [file]);
	return { ...report, problems, upserts: [] };
}

function expectWords({ problems }: CheckedFiles): void {
	for (const problem of problems.slice(0, 50)) {
		if (problem.severity === 'error' && !ofNoLine.has(problem.code)) expect(problem.row, problem.code).not.toBeNull();
		for (const locale of locales) {
			const text = problemText(locale, problem);
			expect(text.length, problem.code).toBeGreaterThan(15);
			const own = text.replaceAll(problem.value ?? '', '').replaceAll(problem.column ?? '', '');
			expect(own).not.toMatch(/undefined|\[object|NaN|Error:|\bat .*:\d+:\d+/);
		}
	}
}

function expectEnd({ ends, rows, added, changed, says }: BadFile, found: CheckedFiles): void {
	const told = found.problems.filter(({ severity }) => severity === 'error').slice(0, 3);
	if (ends !== 'either') expect(found.errors > 0 ? 'refused' : 'taken', JSON.stringify(told)).toBe(ends);
	if (found.errors > 0) return;
	if (rows !== undefined) expect(found.rows).toBe(rows);
	expect(found.difference.added, 'added').toBeLessThanOrEqual(added);
	expect(found.difference.changed, 'changed').toBeLessThanOrEqual(changed);
	if (says) expect(found.upserts[0]?.rows[0]?.[says.column]).toBe(says.value);
}

for (const file of files)
	test(
		file.name,
		async () => {
			// What is in the format of its table is read as such in the short run, and as a table from elsewhere in the whole one too.
			for (const propose of !file.plain ? [true] : all ? [true, false] : [false]) {
				const found = await read(file, propose);
				expectWords(found);
				expectEnd(file, found);
			}
			expect(await readdir(state.warehouse.folder)).toEqual([]);
		},
		120_000
	);
