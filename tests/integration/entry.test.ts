// Protects the forms for single rows: three fields suffice for work, what is published is filled in, and what is sent is one row that takes nothing away.
import { expect, test } from 'vitest';
import { context } from '$lib/server/context';
import { submissionOf } from '$lib/server/ledger/submissions';
import { publishFiles } from '$lib/server/publishing/pipe';
import { rowOfForm, sendTyped } from '$lib/server/reviewing/typed';
import { askedCopyYear, cloneOf, clonePage, wholePlan } from '$lib/server/views/entry/clone-page';
import { quickForm } from '$lib/server/views/entry/quick';
import { rowForm } from '$lib/server/views/entry/row';
import type { DatasetName } from '$lib/model/datasets';
import type { Field } from '$lib/model/form-field';
import { administrator, ofHaTinh } from '../fixtures/people';
import { records } from '../fixtures/starter';
import { POST as nextMonth } from '../../src/routes/(site)/data/row/next-month/+server';
import { csv, localsOf, started } from './folder';

const state = await started();
const here = async (person = administrator) => context(await localsOf(state, 'vi', person));
const url = (query: string) => new URL(`http://localhost/data/row?${query}`);
/** How many rows of the plan a starter file has. */
const of = (name: string) => records(`campaigns/${name}`).filter((row) => row.plan_code === 'HTH-2024').length;
const now = Date.parse('2024-06-20T03:00:00Z');
const valuesOf = (fields: readonly Field[]) =>
	Object.fromEntries(fields.flatMap(({ column, value }) => (value === '' ? [] : [[column, value]])));

test('with plan and task in the address three fields are asked, the rest follows from the task', async () => {
	const form = await quickForm(await here(), url('plan=HTH-2024&task=PL.2.2'), { person: administrator, now });
	if (form.form !== 'quick') throw new Error(form.form);
	expect(form.needed.map(({ column, label, kind, value }) => [column, label, kind, value])).toEqual([
		['date', 'Ngày', 'day', '2024-06-20'],
		['count', 'Số lượng (số)', 'number', '1'],
		['minutes', 'Thời lượng (phút)', 'number', '']
	]);
	expect(valuesOf(form.optional)).toEqual({
		unit: '42',
		agency: 'Đài Phát thanh và Truyền hình tỉnh',
		plan_code: 'HTH-2024',
		task_no: 'PL.2.2',
		channel_code: 'ptth_tinh',
		theme_code: 'chung',
		unit_of_count: 'số'
	});
	expect(form.inferred).toBe(
		'kênh Đài Phát thanh và Truyền hình tỉnh (không tách loại hình); chủ đề Chủ trương, ý nghĩa, mục tiêu và kế hoạch CCHC (nội dung chung); đơn vị Hà Tĩnh; cơ quan thực hiện Đài Phát thanh và Truyền hình tỉnh; đếm bằng số'
	);
});

test('where nothing is broadcast the third field is the title; several leads are not guessed; a month has a field of its own', async () => {
	const form = await quickForm(await here(), url('plan=HTH-2024&task=PL.7&grain=month'), {
		person: administrator,
		now
	});
	if (form.form !== 'quick') throw new Error(form.form);
	expect(form.needed.map(({ column, kind, value }) => [column, kind, value])).toEqual([
		['date', 'month', '2024-06'],
		['count', 'number', '1'],
		['title', 'text', '']
	]);
	expect(valuesOf(form.optional)['agency']).toBeUndefined();
	expect(form.other.href).toContain('grain=day');
});

test('work is of the person’s own unit where they have one', async () => {
	const person = { ...ofHaTinh, units: ['437'] };
	const form = await quickForm(await here(person), url('plan=HTH-2024&task=PL.16'), { person, now });
	expect(form.form === 'quick' && valuesOf(form.optional)['unit']).toBe('437');
});

test('a group offers the tasks in it; without a task a plan and then a task are chosen', async () => {
	const of = async (query: string) => {
		const form = await quickForm(await here(), url(query), { person: administrator, now });
		return form.form === 'choose' ? [form.plan, form.tasks.map(({ value }) => value), form.problem] : form.form;
	};
	expect(await of('plan=HTH-2024&task=PL.2')).toEqual([
		'HTH-2024',
		['PL.2.1', 'PL.2.2', 'PL.2.3', 'PL.2.4', 'PL.2.5'],
		'Nhiệm vụ PL.2 là nhóm: ghi vào một nhiệm vụ trong nhóm.'
	]);
	expect(await of('')).toEqual(['', [], null]);
	expect((await of('plan=HTH-2024'))[1]).toHaveLength(83);
	const [plan, tasks, problem] = await of('plan=HTH-2024&task=PL.99');
	expect([plan, problem]).toEqual(['HTH-2024', 'Kế hoạch HTH-2024 không có nhiệm vụ “PL.99”. Chọn một nhiệm vụ.']);
	expect(tasks).toHaveLength(83);
	await expect(of('plan=HTH-2042')).rejects.toMatchObject({
		status: 404,
		body: { instead: [{ href: '/data/row?plan=HTH-2024' }, {}, {}, {}, {}] }
	});
});

test('a published row is filled in by its key or the columns of its key, and its key stays', async () => {
	for (const query of ['key=HTH-2024&key=PL.2.2', 'plan_code=HTH-2024&task_no=PL.2.2']) {
		const form = await rowForm(await here(), 'plan_tasks', url(`dataset=plan_tasks&${query}`));
		expect(form.title).toBe('Sửa Nhiệm vụ của kế hoạch: HTH-2024, PL.2.2');
		const all = [...form.needed, ...form.optional];
		expect(valuesOf(all)).toMatchObject({
			frequency_per_year_min: '36',
			frequency_per_year_max: '48',
			quota_scope: 'plan'
		});
		expect(all.filter(({ fixed }) => fixed).map(({ column }) => column)).toEqual(['plan_code', 'task_no']);
	}
	await expect(rowForm(await here(), 'plan_tasks', url('key=HTH-2024&key=PL.99'))).rejects.toMatchObject({
		status: 404,
		body: { instead: [{ href: '/campaigns/HTH-2024' }, { href: '/data/plan_tasks' }] }
	});
});

test('what the address says besides is laid over what is published', async () => {
	const form = await rowForm(await here(), 'plan_tasks', url('key=HDG-2024&key=PL.II.4&theme_code=tthc'));
	expect(valuesOf(form.optional)).toMatchObject({ theme_code: 'tthc', period_start: '2024-05-01' });
});

const forms: [DatasetName, string, string[]][] = [
	['plans', '', ['plan_code', 'unit_code', 'issuer_vi', 'issuer_level', 'year', 'title_vi']],
	['plan_closings', 'plan_code=HTH-2024', ['plan_code', 'closed_on']],
	['plan_tasks', 'plan_code=HTH-2024', ['plan_code', 'task_no', 'task_vi']],
	['plan_targets', 'plan_code=HTH-2024', ['plan_code', 'target_no', 'target_vi', 'metric']],
	['target_values', 'plan_code=HTH-2024&target_no=1', ['plan_code', 'target_no', 'unit', 'date']],
	['reporting_duties', 'plan_code=HTH-2024', ['plan_code', 'duty_no', 'who_vi', 'cadence', 'due_rule_vi']],
	['duty_reports', 'plan_code=HTH-2024&duty_no=1', ['plan_code', 'duty_no', 'period', 'received_on']],
	['difficulties', 'plan_code=HTH-2024', ['unit', 'raised_on', 'text']],
	['assignments', 'unit=42', ['index_code', 'indicator_code', 'unit', 'agency', 'text', 'assigned_on', 'due_on']],
	['agencies', 'plan_code=HTH-2024', ['agency_name_vi', 'agency_type', 'plan_code']],
	['index_targets', 'plan_code=HTH-2024', ['index_code', 'indicator_code', 'unit', 'year', 'kind']]
];
test.each(forms)('%s has a form made from its columns', async (dataset, query, needed) => {
	const form = await rowForm(await here(), dataset, url(query));
	expect(form.title).toMatch(/^Nhập một dòng/);
	expect(form.needed.map(({ column }) => column)).toEqual(needed);
});

test('what belongs to a plan is chosen from that plan', async () => {
	const kinds = async (dataset: DatasetName, query: string) =>
		Object.fromEntries(
			(await rowForm(await here(), dataset, url(query))).needed.map(({ column, kind, choices }) => [
				column,
				[kind, choices.length]
			])
		);
	expect(await kinds('duty_reports', 'plan_code=HTH-2024')).toMatchObject({
		duty_no: ['choice', of('reporting_duties')],
		period: ['choice', 20],
		received_on: ['day', 0]
	});
	expect(await kinds('target_values', 'plan_code=HTH-2024')).toMatchObject({
		target_no: ['choice', of('plan_targets')]
	});
});

/** Sends rows as a form does, and publishes them. */
async function published(dataset: DatasetName, row: Record<string, string>) {
	const id = await sendTyped(state, administrator, [{ dataset, name: 'thử', rows: [rowOfForm(dataset, row)] }], '');
	await state.reviews.settled(id);
	const report = (await submissionOf(state.ledger.db, id))?.report;
	const outcome = await state.reviews.publish(id, { title: 'Thử', by: administrator.email, at: null });
	return { report, outcome };
}

test('one row changes one row: nothing is missing from it, and its history is kept', async () => {
	const form = await rowForm(await here(), 'plan_tasks', url('key=HTH-2024&key=PL.16'));
	const row = { ...valuesOf([...form.needed, ...form.optional]), quota_scope: 'unit', frequency_per_year_max: '48,0' };
	const before = state.release;
	const { report, outcome } = await published('plan_tasks', row);
	expect(report).toMatchObject({ errors: 0, difference: { added: 0, changed: 1, unchanged: 0, missing: 0 } });
	expect(outcome).toMatchObject({ kind: 'published' });
	const scope = async (release: number) =>
		(await state.warehouse.everything.rows('plan_tasks', release)).find(
			(task) => task.plan_code === 'HTH-2024' && task.task_no === 'PL.16'
		)?.quota_scope;
	expect([await scope(before), await scope(state.release)]).toEqual(['unclear', 'unit']);
});

test('values of targets, difficulties and assignments come back by the names that they were entered with', async () => {
	await publishFiles(
		state,
		[
			csv(
				'target_values',
				'plan_code,target_no,unit,date,numerator,denominator,value,source_id',
				'HTH-2024,1,Hà Tĩnh,2024-06,45,48,,'
			),
			csv(
				'difficulties',
				'plan_code,unit,raised_on,text,who_resolves,resolved_on',
				'HTH-2024,Hà Tĩnh,2024-05-20,Thiếu,,'
			),
			csv(
				'assignments',
				'index_code,indicator_code,unit,agency,text,assigned_on,due_on,done_on,note',
				'PAPI,D6,Hà Tĩnh,Sở Y tế,Rà soát,2024-05-20,2024-06-30,,'
			)
		],
		{ title: 'Theo dõi', by: 'test' }
	);
	const value = await rowForm(await here(), 'target_values', url('key=HTH-2024&key=1&key=42&key=2024-06'));
	expect(valuesOf([...value.needed, ...value.optional])).toMatchObject({ unit: 'Hà Tĩnh', numerator: '45' });
	const difficulty = await rowForm(await here(), 'difficulties', url('key=42&key=2024-05-20&key=Thiếu'));
	expect(valuesOf(difficulty.needed)).toEqual({ unit: 'Hà Tĩnh', raised_on: '2024-05-20', text: 'Thiếu' });
	expect(difficulty.title).toMatch(/^Sửa/);
	// That it is done is laid over it.
	const key = ['42', 'PAPI', 'D6', 'Sở Y tế', '2024-05-20', 'Rà soát'].map((part) => `key=${part}`).join('&');
	const assigned = await rowForm(await here(), 'assignments', url(`${key}&done_on=2024-06-20`));
	expect(valuesOf([...assigned.needed, ...assigned.optional])).toEqual({
		index_code: 'PAPI',
		indicator_code: 'D6',
		unit: 'Hà Tĩnh',
		agency: 'Sở Y tế',
		text: 'Rà soát',
		assigned_on: '2024-05-20',
		due_on: '2024-06-30',
		done_on: '2024-06-20'
	});
});

test('a plan is copied whole for the next year, ended agencies are asked about, and it passes the check', async () => {
	const at = await here();
	const plan = at.reference.plan.get('HTH-2024');
	if (!plan) throw new Error('There is no plan');
	const from = await wholePlan(at, plan);
	const page = clonePage(at, from, 2025);
	expect(page.ended.map(({ label, value }) => [label, value])).toEqual([
		['Kế tục Sở Thông tin và Truyền thông', ''],
		['Kế tục Sở Kế hoạch và Đầu tư', ''],
		['Kế tục Sở Tài nguyên và Môi trường', '']
	]);
	const sent = Object.fromEntries([...page.fields, ...page.ended].map(({ column, value }) => [column, value]));
	expect(sent).toMatchObject({ plan_code: 'HTH-2025', year: '2025' });
	expect(cloneOf(at, from, sent)).toEqual({
		problem: 'Chưa ghi cơ quan kế tục Sở Thông tin và Truyền thông. Chọn trong danh sách hoặc gõ tên.',
		year: 2025
	});
	const all = { ...sent, ...Object.fromEntries(page.ended.map(({ column }) => [column, 'Sở Khoa học và Công nghệ'])) };
	expect(cloneOf(at, from, { ...all, plan_code: 'HDG-2024' })).toMatchObject({
		problem: 'Mã “HDG-2024” đã dùng cho kế hoạch khác. Ghi mã khác.'
	});
	for (const wrong of [{ plan_code: 'a b' }, { year: '2024' }, { year: 'x' }, { title_vi: ' ' }, { issuer_vi: '' }])
		expect(cloneOf(at, from, { ...all, ...wrong })).toHaveProperty('problem');
	const copy = cloneOf(at, from, all);
	if ('problem' in copy) throw new Error(copy.problem);
	expect(copy.tables.map(({ dataset, rows }) => [dataset, rows.length])).toEqual([
		['plans', 1],
		['plan_tasks', of('plan_tasks')],
		['plan_targets', of('plan_targets')],
		// Three became one that was there already.
		['agencies', of('agencies') - 3],
		['reporting_duties', of('reporting_duties')]
	]);
	const tables = copy.tables.map(({ dataset, rows }) => ({
		dataset,
		name: dataset,
		rows: rows.map((row) =>
			Object.fromEntries(Object.entries(row).map(([column, value]) => [column, String(value ?? '')]))
		)
	}));
	const id = await sendTyped(state, administrator, tables, '');
	await state.reviews.settled(id);
	const report = (await submissionOf(state.ledger.db, id))?.report;
	expect(report).toMatchObject({ errors: 0, difference: { changed: 0, missing: 0 } });
	// Schedules that still name 2024 are pointed at, one by one.
	expect(report?.warnings).toBeGreaterThan(20);
});

test.each(['abc', '2024', '0', '2025.5', '1e3', '20255'])('no plan of 2024 is copied for the year %s', async (year) => {
	const at = await here();
	const plan = at.reference.plan.get('HTH-2024');
	if (!plan) throw new Error('There is no plan');
	const address = (query: string) => new URL(`http://localhost/campaigns/HTH-2024/clone?${query}`);
	expect([askedCopyYear(at, address(''), plan), askedCopyYear(at, address('year=2026'), plan)]).toEqual([2025, 2026]);
	const refused = {
		status: 400,
		body: {
			message: 'Năm phải là số từ 1990 đến 2100 và khác năm của kế hoạch gốc. Ghi lại năm.',
			instead: [{ href: '/campaigns/HTH-2024/clone?year=2025', text: '2025' }]
		}
	};
	expect(() => askedCopyYear(at, address(`year=${year}`), plan)).toThrow(expect.objectContaining(refused));
});

test('an ended agency is asked about once, however often and however spelled a plan names it', async () => {
	const at = await here();
	const plan = at.reference.plan.get('HTH-2024');
	if (!plan) throw new Error('There is no plan');
	const from = await wholePlan(at, plan);
	const [duty] = from.duties;
	if (!duty) throw new Error('There is no duty');
	const who_vi = 'Sở Nội vụ; Sở Thông tin và Truyền thông ;Sở Thông tin và truyền thông';
	const columns = clonePage(at, { ...from, duties: [...from.duties, { ...duty, who_vi }] }, 2025).ended.map(
		({ column }) => column
	);
	expect(columns).toHaveLength(3);
	expect(new Set(columns).size).toBe(3);
});

test('a task that cannot move to the next month leads to its form', async () => {
	const move = async (plan: string, no: string) => {
		const body = new URLSearchParams({ plan, task: no }).toString();
		const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) };
		const request = new Request('http://localhost/data/row/next-month', { method: 'POST', body, headers });
		const event = { request, locals: await localsOf(state, 'vi', administrator), getClientAddress: () => '' };
		return nextMonth(event as unknown as Parameters<typeof nextMonth>[0]);
	};
	for (const [plan, no] of [
		['HDG-2024', 'PL.99'],
		['HTH-2024', 'PL.2.2']
	] as const)
		await expect(move(plan, no)).rejects.toMatchObject({
			status: 303,
			location: `/data/row?dataset=plan_tasks&key=${plan}&key=${no}`
		});
	await expect(move('HDG-2024', 'PL.II.4')).rejects.toMatchObject({
		status: 303,
		location: expect.stringContaining('/data/submissions/') as unknown
	});
});
