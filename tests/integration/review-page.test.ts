// Protects: whoever reviews a file sees what it would change, and each way out of a problem that the page offers is one.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DatasetName } from '$lib/model/datasets';
import type { Review } from '$lib/model/submission';
import { reviewCsv } from '$lib/server/difference-file';
import { comparedDatasets } from '$lib/server/publishing/submission-check';
import { decisions } from '$lib/server/reviewing/decisions';
import { reviewPage } from '$lib/server/reviewing/page';
import { reference } from '$lib/server/warehouse/queries';
import { GET as problemsCsv } from '../../src/routes/(site)/data/submissions/[id]/problems.csv/+server';
import { administrator } from '../fixtures/people';
import { foundIn, localsOf, newFolder, started, submissionIn } from './folder';

const state = await started();
const by = 'an@example.vn';
const long = 'index_code,year,parent_unit,unit,indicator_code,score,rank,source_id';

function file(name: string, lines: readonly string[], dataset: DatasetName = 'results') {
	const path = join(newFolder(), name);
	writeFileSync(path, lines.join('\n') + '\n');
	return { dataset, name, path };
}

async function sent(files: ReturnType<typeof file>[], decided?: (review: Review) => Review): Promise<string> {
	const id = await state.reviews.create(files, by, decided);
	await state.reviews.settled(id);
	return id;
}

const found = (id: string) => submissionIn(state, id);

async function page(id: string) {
	const { everything, release } = state.warehouse;
	return reviewPage({
		state,
		reference: await reference(everything, release),
		locale: 'vi',
		submission: await found(id),
		by,
		url: new URL('http://localhost/')
	});
}

async function decide(id: string, name: string, fields: Record<string, string | number>) {
	const form = new FormData();
	for (const [field, value] of Object.entries(fields)) form.set(field, String(value));
	const decision = await decisions[name]?.({ state, submission: await found(id), form });
	if (!decision) throw new Error(`The form ${name} makes no sense`);
	expect(await state.reviews.decide(id, by, decision)).toBe(true);
	await state.reviews.settled(id);
	return found(id);
}

const ways = async (id: string) => (await page(id)).problems?.rows.map((row) => row.ways) ?? [];
const papi = (unit: string, score: string, year = 2024) => `PAPI,${year},,${unit},TOTAL,${score},,S_PAPI_TUNAH`;

test('a plan that cannot be taken away can be closed: the refusal leads to the form', async () => {
	const published = await state.warehouse.everything.rows('plans', 1);
	const columns = Object.keys(published[0] ?? {});
	const kept = published.filter(({ plan_code }) => plan_code !== 'HYN-2024');
	const lines = kept.map((row) =>
		Object.values(row)
			.map((value) => `"${value ?? ''}"`)
			.join(',')
	);
	const id = await sent([file('plans.csv', [columns.join(','), ...lines], 'plans')]);
	await decide(id, 'missing', { dataset: 'plans', what: 'remove' });
	expect(await ways(id)).toEqual([
		[{ kind: 'link', href: '/data/row?dataset=plan_closings&plan_code=HYN-2024', text: 'Kết thúc kế hoạch này' }]
	]);
	await state.reviews.discard(id);
});

test('a ranking is shown with those that would leave it, and it is said what is not shown', async () => {
	const published = (await state.warehouse.everything.rows('results', 1)).filter(
		({ index_code, year, indicator_code }) => index_code === 'PAPI' && year === 2024 && indicator_code === 'TOTAL'
	);
	const [first, ...others] = published.toSorted((a, b) => a.unit_code.localeCompare(b.unit_code));
	const kept = others.map(({ unit_code, score }) => papi(unit_code, String(score)));
	const id = await sent([file('a.csv', [long, ...kept])]);
	expect((await page(id)).changes?.previews).toEqual([]);
	await decide(id, 'missing', { dataset: 'results', what: 'remove' });
	const [preview] = (await page(id)).changes?.previews ?? [];
	expect(preview?.rows[0]).toMatchObject({ code: first?.unit_code, score: '–', after: 'Xoá' });
	expect(preview?.rows[0]?.before).toMatch(/^\d+$/);

	const years = [2019, 2020, 2021, 2022, 2023, 2024];
	const all = await sent([
		file('b.csv', [long, ...years.flatMap((year) => [papi('Hà Tĩnh', '20.5', year), papi('Nghệ An', '79.5', year)])])
	]);
	const { changes } = await page(all);
	expect(changes?.previews.map(({ title }) => title)).toEqual(
		[2024, 2023, 2022, 2021].map((year) => `Xếp hạng PAPI ${year} trước và sau`)
	);
	expect(changes?.morePreviews).toBe('Còn 2 bảng xếp hạng nữa thay đổi.');
	expect(changes?.previews[0]?.rows).toHaveLength(12);
	expect(changes?.previews[0]?.more).toMatch(/^Còn \d+ đơn vị nữa\.$/);
});

test('a name that means several units is answered for every cell that has it; no name is kept for it', async () => {
	const lines = ['Sở Nội vụ', 'Sở Nội vụ', 'Sở Tài chính'].map(
		(unit, position) => `DDCI,2021,,${unit},${position === 1 ? 'RANK' : 'TOTAL'},60,,S_DDCI_HT`
	);
	const id = await sent([file('ddci.csv', [long, ...lines])]);
	const offered = (await ways(id)).flat().filter((way) => way.kind === 'unit');
	expect(offered.map(({ keepable }) => keepable)).toContain(false);
	const [way] = offered;
	if (!way) throw new Error('No unit is asked for');
	const { file: position, line, at, written } = way;
	const { review, report } = await decide(id, 'unit', { file: position, line, at, written, unit: '42', save: 'on' });
	expect(review.supplements).toEqual([]);
	expect(review.corrections.map((one) => [one.line, one.value])).toEqual([
		[2, '42'],
		[3, '42']
	]);
	expect(report?.errors).toBeGreaterThan(0);
});

test('a second answer to one spelling takes the place of the first', async () => {
	const id = await sent([file('a.csv', [long, papi('Ngệ An', '44.5'), papi('Ngệ An', '44.5', 2023)])]);
	const cell = { file: 0, line: 2, at: 3, written: 'Ngệ An', save: 'on' };
	await decide(id, 'unit', { ...cell, unit: '42' });
	const { review, report } = await decide(id, 'unit', { ...cell, unit: '40' });
	expect(review.supplements).toEqual([{ dataset: 'unit_aliases', row: { alias: 'Ngệ An', unit_code: '40' } }]);
	expect(report?.errors).toBe(0);
});

test('two files of one name: a problem is answered in the one that has it', async () => {
	const id = await sent([
		file('a.csv', [long, papi('Hà Tĩnh', '44.5')]),
		file('a.csv', [long, papi('Nghệ An', '4450')])
	]);
	const [row] = (await page(id)).problems?.rows ?? [];
	expect(row?.file).toBe('a.csv (2)');
	expect(row?.ways[0]).toMatchObject({ kind: 'cell', file: 1, line: 2 });
});

test('of a list that is cut it is said', async () => {
	const rows = Array.from({ length: 10_100 }, () => papi('Ngệ An', '44.5'));
	const id = await sent([file('a.csv', [long, ...rows])]);
	const { problems } = await page(id);
	expect(problems).toMatchObject({ title: '3. 10.100 lỗi phải sửa trước khi công bố' });
	expect(problems?.dek).toMatch(/^Chỉ liệt kê 10\.000 vấn đề đầu\./);
	const event = { params: { id }, locals: await localsOf(state, 'vi', administrator), getClientAddress: () => '' };
	const list = await problemsCsv(event as unknown as Parameters<typeof problemsCsv>[0]);
	const lines = (await list.text()).trim().split('\r\n');
	expect(lines).toHaveLength(10_002);
	expect(lines.at(-1)).toMatch(/^,,,,,Còn 100 vấn đề nữa không liệt kê\..*,$/);
});

test('a decimal mark is proposed as the file writes it', async () => {
	const proposed = async (...lines: string[]) =>
		(await ways(await sent([file('a.csv', lines)]))).flat().flatMap((way) => (way.kind === 'cell' ? way.proposal : []));
	expect(await proposed(long, papi('Nghệ An', '4412'))).toEqual(['44.12']);
	const wide = (mark: string) => ['PAPI năm 2024', 'STT;Tỉnh/TP;Điểm', `1;Hà Tĩnh;46${mark}12`, '2;Nghệ An;4412'];
	expect(await proposed(...wide(','))).toContain('44,12');
	expect(await proposed(...wide('.'))).toContain('44.12');
});

test('a difference of any length is written row by row, also while another check puts it away', async () => {
	const units = [...new Set((await state.warehouse.everything.rows('results', 1)).map((row) => row.unit_code))];
	const lines = Array.from(
		{ length: 9000 },
		(_, day) => `B${day},${units[0] ?? ''},,,,bao_tw_tinh_ban,chung,2024-01-01,1,,,,,Bài ${day},,,,`
	);
	const header =
		'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note';
	const id = await sent([file('hoat dong.csv', [header, ...lines], 'activities')]);
	const [difference] = await comparedDatasets(await foundIn(state, id));
	if (!difference) throw new Error('Nothing was compared');
	const pieces = [];
	for await (const piece of reviewCsv(state.warehouse, difference, ['hoat dong.csv'])) {
		if (pieces.length === 1) {
			await state.reviews.recheck(id);
			await state.reviews.discard(id);
		}
		pieces.push(piece);
	}
	const written = pieces.join('').trim().split('\r\n');
	expect(pieces.length).toBeGreaterThan(3);
	expect(written).toHaveLength(9001);
	expect(written[0]).toContain('change,file,line,activity_id');
	expect(written.at(-1)).toContain('added,hoat dong.csv,9001,B8999');
});
