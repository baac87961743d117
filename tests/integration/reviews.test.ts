// Protects: between a file and its release nothing is lost, nothing is published by accident, and everything can be taken back.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { DatasetName } from '$lib/model/datasets';
import type { Review } from '$lib/model/submission';
import type { Submission } from '$lib/server/ledger/submissions';
import { publishFiles } from '$lib/server/publishing/pipe';
import { revert } from '$lib/server/publishing/revert';
import type { ServerState } from '$lib/server/state';
import { inOneProcess } from './databases';
import { csv, newFolder, problemsIn, startedEach, submissionIn } from './folder';

const long = 'index_code,year,parent_unit,unit,indicator_code,score,rank,source_id';
const analyst = 'an@example.vn';
const order = { title: 'PAPI 2025', by: analyst, at: null };
let state: ServerState;
const restart = startedEach((now) => {
	state = now;
});

function file(name: string, content: string, dataset: DatasetName = 'results') {
	const path = join(newFolder(), name);
	writeFileSync(path, content);
	return { dataset, name, path };
}

async function sent(...files: ReturnType<typeof file>[]): Promise<string> {
	const id = await state.reviews.create(files, analyst);
	await state.reviews.settled(id);
	return id;
}

const found = (id: string): Promise<Submission> => submissionIn(state, id);

async function decide(id: string, change: (review: Review) => Review): Promise<Submission> {
	expect(await state.reviews.decide(id, analyst, change)).toBe(true);
	await state.reviews.settled(id);
	return found(id);
}

const wide = ['PAPI năm 2025', 'STT;Tỉnh/TP;Điểm', '1;Hà Tĩnh;46,12', '2;Ngệ An;44,10', '3;Lào Cai;712,4', ''].join(
	'\n'
);

test('a wide table with faults: each is told, mended without touching the file, published and undone', async () => {
	const before = await state.warehouse.stateHash(1);
	const id = await sent(file('bang 1.csv', wide));
	const first = await found(id);
	expect(first).toMatchObject({ status: 'review', base_release: 1, report: { rows: 3 } });
	expect(await state.reviews.publish(id, order)).toEqual({ kind: 'refused', why: 'errors' });

	const source = { source_id: 'S_THU', title: 'Báo cáo PAPI 2025' };
	const mended = await decide(id, (review) => ({
		...review,
		given: { source_id: 'S_THU' },
		corrections: [{ file: 0, line: 5, at: 2, value: '41,24' }],
		supplements: [
			{ dataset: 'sources', row: source },
			{ dataset: 'unit_aliases', row: { alias: 'Ngệ An', unit_code: '40' } }
		]
	}));
	expect(mended.report).toMatchObject({ errors: 0, difference: { added: 5, changed: 0, missing: 0 } });
	expect(await state.reviews.publish(id, order)).toEqual({ kind: 'refused', why: 'warnings' });
	await decide(id, (review) => ({ ...review, acknowledged: mended.report?.warnings ?? 0 }));
	const outcome = await state.reviews.publish(id, order);
	expect(outcome).toMatchObject({
		kind: 'published',
		release: { number: 2, title: 'PAPI 2025', published_by: analyst }
	});
	const rows = (await state.warehouse.everything.rows('results', 2)).filter((row) => row.year === 2025);
	expect(rows.map((row) => [row.unit_code, row.score, row.source_id])).toEqual([
		['42', 46.12, 'S_THU'],
		['40', 44.1, 'S_THU'],
		['15@2025', 41.24, 'S_THU']
	]);
	expect((await state.warehouse.everything.rows('unit_aliases', 2)).at(-1)).toEqual({
		alias: 'Ngệ An',
		unit_code: '40'
	});
	expect(await state.reviews.publish(id, order)).toEqual({ kind: 'refused', why: 'status' });

	await revert(state, 2, { title: 'Hoàn tác', by: analyst });
	expect(await state.warehouse.stateHash(3)).toBe(before);
});

test('the mapping of a published file is offered for the next of its shape, but not its year or source', async () => {
	const table = (year: number) =>
		`Kết quả ${year}\nĐịa phương;Giá trị đo;Vị thứ riêng\nHà Tĩnh;46,1;5\nNghệ An;44,1;6\n`;
	const id = await sent(file('a.csv', table(2023)));
	const { report } = await found(id);
	const look = report?.files[0]?.look?.mapping;
	expect(look?.columns[1]?.meaning).toEqual({ kind: 'ignore' });
	const mapping = {
		header: look?.header ?? [],
		skipped: look?.skipped ?? [],
		whole: { index_code: 'SIPAS', year: '2023', source_id: 'S_HF_SIPAS' },
		columns: (look?.columns ?? []).map((column) =>
			column.at === 1
				? { ...column, meaning: { kind: 'figure' as const, figure: 'score' as const, indicator: 'TOTAL', year: null } }
				: column
		)
	};
	const mapped = await decide(id, (review) => ({ ...review, files: [{ mapping, encoding: null, sheet: null }] }));
	expect(mapped.report).toMatchObject({ errors: 0, rows: 2 });
	await decide(id, (review) => ({ ...review, acknowledged: 9 }));
	expect(await state.reviews.publish(id, order)).toMatchObject({ kind: 'published' });

	const next = await found(await sent(file('b.csv', table(2024))));
	const offered = next.report?.files[0]?.look?.mapping;
	expect(offered?.columns[1]?.meaning).toEqual({ kind: 'figure', figure: 'score', indicator: 'TOTAL', year: null });
	expect(offered?.whole).toEqual({ index_code: 'SIPAS', year: '2024' });
});

test('columns that the product has learnt to read otherwise since are looked at before they are published', async () => {
	const names = (code: string) =>
		file(`${code}.csv`, `Chủ đề\ntheme_code;name_vi;name_en\n${code};Một;One\n`, 'themes');
	const seen = (id: string) => decide(id, (review) => ({ ...review, acknowledged: 9 }));
	const [mine, theirs] = [await sent(names('mot-1')), await sent(names('mot-2'))];
	const look = (await seen(mine)).report?.files[0]?.look?.mapping;
	const columns = (look?.columns ?? []).map((column) => {
		const other = { name_vi: 'name_en', name_en: 'name_vi' }[column.header];
		return other === undefined ? column : { ...column, meaning: { kind: 'column' as const, column: other } };
	});
	const mapping = { header: look?.header ?? [], skipped: look?.skipped ?? [], whole: look?.whole ?? {}, columns };
	await decide(theirs, (review) => ({ ...review, files: [{ mapping, encoding: null, sheet: null }] }));
	await seen(theirs);
	expect(await state.reviews.publish(theirs, order)).toMatchObject({ kind: 'published' });
	expect(await state.reviews.publish(mine, order)).toEqual({ kind: 'refused', why: 'differs' });
	expect(await found(mine)).toMatchObject({ status: 'review', note: 'differs' });
	expect(await state.reviews.publish(mine, order)).toMatchObject({ kind: 'published' });
});

test('what somebody else published since is shown, not overwritten', async () => {
	const row = (score: string) => `${long}\nPAPI,2024,,Hà Tĩnh,TOTAL,${score},,S_PAPI_TUNAH\n`;
	const id = await sent(file('mine.csv', row('45.1')));
	await decide(id, (review) => ({ ...review, acknowledged: 9 }));
	const other = csv('results', ...row('45.9').trim().split('\n'));
	await publishFiles(state, [other], { title: 'Người khác', by: 'khac@example.vn' });
	expect(await state.reviews.publish(id, order)).toEqual({ kind: 'refused', why: 'conflicts' });
	expect(await found(id)).toMatchObject({ status: 'review', base_release: 2, report: { conflicts: 1 } });
	expect((await state.warehouse.everything.rows('results', 2)).filter((one) => one.score === 45.9)).toHaveLength(1);
	expect(await state.reviews.publish(id, order)).toMatchObject({ kind: 'published', release: { number: 3 } });
});

test('rows that the file does not have are kept, or removed if so decided', async () => {
	const kept = csv('themes', 'theme_code,name_vi,name_en', 'mot,Một,One', 'hai,Hai,Two');
	await publishFiles(state, [kept], { title: 'Hai chủ đề', by: 'test' });
	const all = await state.warehouse.everything.rows('themes', 2);
	const lines = all
		.filter(({ theme_code }) => theme_code !== 'hai')
		.map((row) => `${row.theme_code},"${row.name_vi}","${row.name_en}"`);
	const id = await sent(file('themes.csv', ['theme_code,name_vi,name_en', ...lines].join('\n'), 'themes'));
	expect((await found(id)).report?.difference).toMatchObject({ added: 0, changed: 0, missing: 1 });
	expect(await state.reviews.publish(id, order)).toEqual({ kind: 'refused', why: 'nothing' });
	await decide(id, (review) => ({ ...review, removed: ['themes'] }));
	expect(await state.reviews.publish(id, order)).toMatchObject({ kind: 'published' });
	expect((await state.warehouse.everything.rows('themes', 3)).map(({ theme_code }) => theme_code)).not.toContain('hai');
});

const theme = () => file('t.csv', 'theme_code,name_vi,name_en\nmot,Một,One\n', 'themes');

test('where a second person is required, nobody publishes their own', async () => {
	await restart({ REQUIRE_APPROVAL: 'true' });
	const id = await sent(theme());
	expect(await state.reviews.publish(id, order)).toEqual({ kind: 'waits', for: 'approval' });
	expect(await state.reviews.publish(id, order)).toEqual({ kind: 'refused', why: 'self' });
	expect(await state.reviews.publish(id, { ...order, by: 'hai@example.vn' })).toMatchObject({ kind: 'published' });
	expect(await found(id)).toMatchObject({ created_by: analyst, approved_by: 'hai@example.vn', status: 'published' });
});

test('under embargo nothing shows before the hour, and at the hour it publishes itself, also after a restart', async () => {
	const id = await sent(theme());
	const at = new Date(Date.now() + 3_600_000).toISOString();
	expect(await state.reviews.publish(id, { ...order, at })).toEqual({ kind: 'waits', for: 'hour' });
	expect(state.release).toBe(1);
	try {
		await restart({}, () => vi.useFakeTimers({ now: Date.now() + 3_700_000, toFake: ['Date'] }));
		expect(state.release).toBe(2);
		expect(await found(id)).toMatchObject({ status: 'published' });
	} finally {
		vi.useRealTimers();
	}
});

test('a check that the end of the process cut off begins anew', async () => {
	const id = await state.reviews.create([theme()], analyst);
	await restart();
	await state.reviews.settled(id);
	expect(await found(id)).toMatchObject({ status: 'review', report: { rows: 1, errors: 0 } });
});

inOneProcess('a discarded submission leaves no bytes after the next start', async () => {
	const id = await state.reviews.create([theme()], analyst);
	expect(await state.reviews.discard(id)).toBe(true);
	expect(await found(id)).toMatchObject({ status: 'discarded', files: [] });
	await restart();
	const parts = await state.ledger.db.selectFrom('blob').select('sha256').execute();
	const used = await state.ledger.db.selectFrom('submission_file').select('sha256').execute();
	const changes = await state.ledger.db.selectFrom('release_change').select('sha256').execute();
	expect(new Set(parts.map(({ sha256 }) => sha256))).toEqual(
		new Set([...used, ...changes].map(({ sha256 }) => sha256))
	);
});

test('who brings data for a province brings it for that province alone, and takes nothing away', async () => {
	const rows = ['Hà Tĩnh', 'Nghệ An'].map((unit) => `PAPI,2024,,${unit},TOTAL,45.5,,S_PAPI_TUNAH`);
	const units = 'unit_code,level,name_vi,full_name_vi,name_en,parent_code,valid_from,valid_to';
	const id = await state.reviews.create(
		[
			file('a.csv', [long, ...rows].join('\n')),
			file(
				'u.csv',
				`${units}\n42-MOI,department,Sở Mới,Sở Mới,,42,,\n40-MOI,department,Sở Khác,Sở Khác,,40,,\n`,
				'units'
			),
			file('t.csv', 'theme_code,name_vi,name_en\nmot,Một,One\n', 'themes')
		],
		analyst,
		(empty) => ({ ...empty, units: ['42'] })
	);
	await state.reviews.settled(id);
	const problems = await problemsIn(state, id);
	const errors = problems.filter(({ severity }) => severity === 'error');
	expect(errors.map(({ file: name, row, code }) => [name, row, code])).toEqual([
		['a.csv', 3, 'not_your_unit'],
		['u.csv', 3, 'not_your_unit'],
		['t.csv', 2, 'not_your_table']
	]);

	const own = await state.reviews.create([file('b.csv', [long, rows[0]].join('\n'))], analyst, (empty) => ({
		...empty,
		units: ['42'],
		removed: ['results'],
		acknowledged: 9
	}));
	await state.reviews.settled(own);
	expect((await found(own)).report?.difference.missing).toBeGreaterThan(100);
	const before = (await state.warehouse.everything.rows('results', 1)).length;
	expect(await state.reviews.publish(own, order)).toMatchObject({ kind: 'published' });
	expect((await state.warehouse.everything.rows('results', 2)).length).toBe(before);
});
