// Protects: whatever somebody types into a cell is kept as text, or refused by name, and never does anything.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import list from 'big-list-of-naughty-strings/blns.json';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Person } from '$lib/model/person';
import { contentCsv } from '$lib/server/content-file';
import { context } from '$lib/server/context';
import { asItIs, checkOnly, publishFiles } from '$lib/server/publishing/pipe';
import { csv, localsOf, newFolder, started } from './folder';

const state = await started();
const naughty = z.array(z.string()).parse(list);

const columns =
	'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note';
const asFile = (rows: Record<string, string>[]) =>
	csv('activities', Papa.unparse({ fields: columns.split(','), data: rows }, { newline: '\n' }));
const analyst: Person = { id: '1', email: 'a@b.vn', name: 'A', role: 'analyst', units: null };
const activity = { unit: 'Hà Tĩnh', channel_code: 'bao_dia_phuong', date: '2024-03', count: '1' };

test('as titles they are kept, and come back as they went out', async () => {
	// Marks join their letters, and blanks around a text are none of it.
	const titles = naughty.map((text) => text.normalize('NFC').trim());
	const rows = naughty.map((text, n) => ({ ...activity, activity_id: `A-${n}`, title: text }));
	const { checked, release } = await publishFiles(state, [asFile(rows)], { title: 'Chuỗi khó', by: 'test' });
	// Alike but for their titles, they are asked about.
	expect(checked.problems.filter(({ code }) => code !== 'probable_duplicate')).toEqual([]);
	expect(release?.number).toBe(2);
	const kept = await state.warehouse.everything.rows('activities', 2);
	const byId = new Map(kept.map((row) => [row['activity_id'], row['title'] ?? '']));
	expect(naughty.map((_, n) => byId.get(`A-${n}`))).toEqual(titles);

	let text = '';
	for await (const piece of contentCsv(await context(await localsOf(state, 'vi', analyst)), 'activities'))
		text += piece;
	const path = join(newFolder(), 'activities.csv');
	writeFileSync(path, text);
	const { report } = await checkOnly(state, [asItIs({ dataset: 'activities', name: 'content.csv', path })]);
	expect(report.difference).toEqual({ added: 0, changed: 0, unchanged: naughty.length, missing: 0 });
});

test.each(['unit', 'date', 'count', 'channel_code', 'evidence_url'])(
	'as %s they are refused, each by its row',
	async (column) => {
		const before = await state.warehouse.hash();
		const texts = naughty.filter((text) => text.trim() !== '' && !/^\d+$/.test(text.trim()));
		const rows = texts.map((text) => ({ ...activity, [column]: text }));
		const { checked, release } = await publishFiles(state, [asFile(rows)], { title: 'Chuỗi khó', by: 'test' });
		expect(release).toBeNull();
		const refused = new Set(
			checked.problems.flatMap(({ severity, row }) => (severity === 'error' && row !== null ? [row] : []))
		);
		// Some are numbers or addresses that a person might write: these are no problem.
		expect(refused.size).toBeGreaterThan(texts.length * 0.9);
		expect(await state.warehouse.hash()).toBe(before);
	}
);

test('as headings they name no column', async () => {
	const before = await state.warehouse.hash();
	const [wide] = [naughty.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')];
	const { checked, release } = await publishFiles(state, [csv('results', wide, naughty.map(() => '1').join(','))], {
		title: 'Chuỗi khó',
		by: 'test'
	});
	expect(release).toBeNull();
	expect(checked.report.errors).toBeGreaterThan(0);
	expect(await state.warehouse.hash()).toBe(before);
});
