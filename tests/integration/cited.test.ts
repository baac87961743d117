// Protects: no row is left that names what is not there, neither by a file that takes rows away nor by an undoing.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { heldWords } from '$lib/i18n/messages/held';
import { datasetNames, type DatasetName } from '$lib/model/datasets';
import { references } from '$lib/model/datasets/references';
import type { ResolvedRow } from '$lib/model/release';
import { publishFiles } from '$lib/server/publishing/pipe';
import { CannotRevert, revert } from '$lib/server/publishing/revert';
import type { ServerState } from '$lib/server/state';
import { csv, newFolder, problemsIn, startedEach } from './folder';

const by = { title: 'Thử', by: 'test' };
const themes = 'theme_code,name_vi,name_en';
const works =
	'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note';
const work = (id: string, { theme = '', indices = '', title = '' }) =>
	`${id},42,,HTH-2024,PL.2.2,ptth_tinh,${theme},2024-03-05,1,,,,,${title},${indices},,,`;
let state: ServerState;
startedEach((now) => {
	state = now;
});

async function published(...files: ReturnType<typeof csv>[]): Promise<number> {
	const { release } = await publishFiles(state, files, by);
	if (!release) throw new Error('Nothing was published');
	return release.number;
}

/** Sends files and takes away what they lack; the errors then. */
async function removing(...files: { dataset: DatasetName; lines: string[] }[]) {
	const sent = files.map(({ dataset, lines }) => {
		const path = join(newFolder(), `${dataset}.csv`);
		writeFileSync(path, lines.join('\n'));
		return { dataset, name: `${dataset}.csv`, path };
	});
	const id = await state.reviews.create(sent, 'an@example.vn', (empty) => ({
		...empty,
		removed: files.map(({ dataset }) => dataset),
		acknowledged: 99
	}));
	await state.reviews.settled(id);
	const problems = await problemsIn(state, id);
	const errors = problems.filter(({ severity }) => severity === 'error');
	return { errors: errors.map(({ code, value, params }) => [code, value, params['by']]), id };
}

const lines = (file: string) => readFileSync(`data/reference/${file}.csv`, 'utf8').trim().split('\n');

/** The rows that name what is not there, by table and column. */
async function orphans(): Promise<string[]> {
	const found: string[] = [];
	const rows = (name: DatasetName): Promise<ResolvedRow[]> => state.warehouse.everything.rows(name, state.release);
	for (const dataset of datasetNames)
		for (const { column, dataset: named, code, within = '', many } of references[dataset]) {
			const known = new Set((await rows(named)).map((row) => [row[within], row[code]].join()));
			for (const row of await rows(dataset)) {
				const written = row[column] ?? null;
				for (const one of written === null ? [] : many ? String(written).split(';') : [String(written)])
					if (one !== '*' && !known.has([row[within], one].join())) found.push(`${dataset}.${column} ${one}`);
			}
		}
	return found;
}

test('sources, units, indices and indicators that something names are not taken away', async () => {
	expect(await orphans()).toEqual([]);
	const some = (file: string, most: number) => lines(file).slice(0, most);
	const sources = await removing({ dataset: 'sources', lines: some('sources', 2) });
	expect(sources.errors.length).toBeGreaterThan(10);
	expect(sources.errors).toContainEqual(['still_used', 'S_VNP_PAR2022', expect.stringContaining('results')]);
	const [head = '', ...units] = lines('units');
	const without = await removing({ dataset: 'units', lines: [head, ...units.filter((row) => !/^(42|40),/.test(row))] });
	expect(without.errors).toEqual([
		['still_used', '40', expect.stringContaining('results')],
		['still_used', '42', expect.stringMatching(/coverage, plans, results, .*units/)]
	]);
	const indicators = lines('indicators').filter((row) => !row.startsWith('PAPI,TOTAL,'));
	const { errors } = await removing({ dataset: 'indicators', lines: indicators });
	expect(errors).toEqual([['still_used', 'PAPI, TOTAL', expect.stringContaining('coverage')]]);
});

test('what rows of the same submission name stays; what goes together with all that names it may go', async () => {
	await published(
		csv('themes', themes, 'mot,Một,One', 'hai,Hai,Two'),
		csv('activities', works, work('A1', { theme: 'hai' }))
	);
	const kept = lines('themes');
	const used = await removing(
		{ dataset: 'themes', lines: kept },
		{ dataset: 'activities', lines: [works, work('A2', { theme: 'mot', title: 'Số 2' })] }
	);
	// The file of activities speaks of that day: A1 goes with the theme “hai”; A2 is new, and names “mot”.
	expect(used.errors).toEqual([['still_used', 'mot', 'activities']]);
	const free = await removing(
		{ dataset: 'themes', lines: kept },
		{ dataset: 'activities', lines: [works, work('A2', { title: 'Số 2' })] }
	);
	expect(free.errors).toEqual([]);
	expect(await state.reviews.publish(free.id, { ...by, at: null })).toMatchObject({ kind: 'published' });
	expect(await orphans()).toEqual([]);
});

test('undoing leaves a theme that a later activity names, says which, and refuses where it may not leave anything', async () => {
	const release = await published(csv('themes', themes, 'mot,Một,One', 'hai,Hai,Two'));
	await published(csv('activities', works, work('A1', { theme: 'mot' })));
	const refusal = revert(state, release, by);
	await expect(refusal).rejects.toBeInstanceOf(CannotRevert);
	await expect(refusal).rejects.toThrow('others name mot');
	const { held, kept } = await revert(state, release, { ...by, partly: true });
	expect({ kept, held }).toEqual({
		kept: 0,
		held: { count: 1, rows: [{ dataset: 'themes', key: 'mot', why: 'named', others: ['activities'] }] }
	});
	expect(heldWords('vi', held)).toEqual([
		'“mot” (Chủ đề tuyên truyền): còn dòng gắn với nó trong “Hoạt động tuyên truyền”.'
	]);
	const codes = (await state.warehouse.everything.rows('themes', state.release)).map(({ theme_code }) => theme_code);
	expect(codes).toContain('mot');
	expect(codes).not.toContain('hai');
	expect(await orphans()).toEqual([]);
});

test('undoing brings no row back whose theme is gone, and what such a row would need stays too', async () => {
	await published(csv('themes', themes, 'mot,Một,One'));
	await published(csv('activities', works, work('A1', { theme: 'mot' }), work('A2', { title: 'Hai' })));
	const changed = await published(csv('activities', works, work('A1', { title: 'Khác' }), work('A2', { title: 'Ba' })));
	const { id, errors } = await removing({ dataset: 'themes', lines: lines('themes') });
	expect(errors).toEqual([]);
	await state.reviews.publish(id, { ...by, at: null });
	const { held } = await revert(state, changed, { ...by, partly: true });
	expect(held).toEqual({
		count: 1,
		rows: [{ dataset: 'activities', key: 'A1', why: 'names', others: ['themes'] }]
	});
	expect(heldWords('en', held)).toEqual(['“A1” (Activities): what it belongs to in “Themes” is gone.']);
	const titles = (await state.warehouse.everything.rows('activities', state.release)).map(({ title }) => title);
	expect(titles).toEqual(['Khác', 'Hai']);
	expect(await orphans()).toEqual([]);
});

test('of rows that a release brought together those stay that lead to what is still named', async () => {
	const indices =
		'index_code,name_vi,name_en,rated_levels,publisher_vi,publisher_en,score_min,score_max,score_unit,higher_is_better,cadence';
	const release = await published(
		csv('indices', indices, 'MOI,Mới,New,province,Tỉnh,Province,0,100,điểm,true,yearly'),
		csv('index_aliases', 'alias,index_code', 'Chỉ số mới,MOI')
	);
	await published(csv('activities', works, work('A1', { indices: 'PAPI;MOI' })));
	const { held } = await revert(state, release, { ...by, partly: true });
	expect(held.rows).toMatchObject([{ dataset: 'indices', key: 'MOI', others: ['activities'] }]);
	expect(await orphans()).toEqual([]);
});

test('a report cannot be of a duty that the plan does not have', async () => {
	const { checked } = await publishFiles(
		state,
		[csv('duty_reports', 'plan_code,duty_no,period,received_on,document_no,note', 'HTH-2024,77,2024-Q1,2024-04-01,,')],
		by
	);
	expect(checked.problems.map(({ column, code }) => [column, code])).toEqual([['duty_no', 'unknown_reference']]);
});
