// Protects leaders and offices: what is late on a day is said from real records alone, with whom, and to nobody who may not know it.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '$lib/model/person';
import { context } from '$lib/server/context';
import { publishFiles } from '$lib/server/publishing/pipe';
import type { ServerState } from '$lib/server/state';
import type { Shown } from '$lib/server/views/plan/ask';
import { planPage } from '$lib/server/views/plan/plan';
import type { TaskFilter } from '$lib/server/charts/plan-progress/filter';
import { planTasks } from '$lib/server/warehouse/queries';
import { quotaAnswer, quotaQuestions } from '$lib/server/views/plan/quota';
import { readAudit } from '$lib/server/ledger/audit';
import { submissionOf } from '$lib/server/ledger/submissions';
import { sendTyped } from '$lib/server/reviewing/typed';
import { administrator, viewer } from '../fixtures/people';
import { csv, localsOf, started } from './folder';

const header =
	'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note';
const work = (
	no: string,
	date: string,
	count: number,
	more: { unit?: string; minutes?: number; title?: string } = {}
) =>
	`,${more.unit ?? 'Hà Tĩnh'},,HTH-2024,${no},${no === 'PL.6' ? 'bao_tw_tinh_ban' : 'ptth_tinh'},chung,${date},${count},,${more.minutes ?? ''},,${more.minutes ? 'Cán bộ, công chức'.replace(',', ' và') : ''},${more.title ?? `${no} ${date} ${more.unit ?? ''}`},,,,`;

const publish = (state: ServerState, ...files: ReturnType<typeof csv>[]) =>
	publishFiles(state, files, { title: 'Số liệu', by: 'test' });

interface Asked {
	at?: string;
	person?: Person | null;
	filter?: Partial<TaskFilter>;
	shown?: Partial<Shown>;
	locale?: 'vi' | 'en';
}
async function page(
	state: ServerState,
	{ at = '2024-07-01', person = viewer, filter, shown, locale = 'vi' }: Asked = {}
) {
	const here = await context(await localsOf(state, locale, person));
	const plan = here.reference.plan.get('HTH-2024');
	if (!plan) throw new Error('no plan');
	const tasks = await planTasks(here.warehouse, here.release, { plan: 'HTH-2024' });
	const all = { group: null, theme: null, lead: null, ...filter };
	return planPage(here, plan, tasks, all, at, { state: null, scope: 'own', ...shown }, '2025-02-01');
}
type Page = Awaited<ReturnType<typeof page>>;
const lines = (shown: Page) => shown.tasks.sections.flatMap(({ rows }) => rows);
const line = (shown: Page, no: string) => lines(shown).find((row) => row.no === no);

const state = await started();
const demo = await started({ REFORM_LENS_DEMO: '1' });

describe('before anything real is recorded', () => {
	it('the page is as it was, and says that nothing can be said of lateness', async () => {
		const shown = await page(state);
		expect(shown).toMatchObject({ late: null, units: null, difficulties: null });
		expect(shown.finding).toContain('có 83 nhiệm vụ');
		expect(shown.unjudged).toBe('Chưa ghi nhận hoạt động thật nào, nên không nêu được nhiệm vụ nào chậm.');
		expect(lines(shown).every(({ standing }) => standing === null)).toBe(true);
		expect(shown.ask.states).toEqual([]);
	});

	it('nor is anything late beside generated work', async () => {
		const shown = await page(demo);
		expect(shown).toMatchObject({ late: null, demo: true, units: null });
		expect(shown.unjudged).toContain('dữ liệu minh hoạ');
		expect(JSON.stringify([shown.finding, shown.tasks, shown.matrix])).not.toMatch(/chậm(?! tiến)[^”]*thiếu|quá hạn/);
	});
});

describe('with real records', () => {
	beforeAll(async () => {
		// On 1 July PL.2.2 must have 18 of 36, PL.2.3 12 of 24, PL.2.4 and PL.2.5 6 of 12 each.
		const rows = [
			work('PL.2.2', '2024-01', 3),
			work('PL.2.2', '2024-02', 12, { minutes: 240 }),
			work('PL.2.3', '2024-Q2', 12),
			work('PL.2.4', '2024-05', 12),
			work('PL.2.5', '2024-06', 5),
			work('II.2.g.2', '2024-05', 6),
			work('IV.1.2', '2024-06', 2),
			work('IV.2.3', '2024-06', 6),
			work('IV.10.3', '2024-06', 6),
			work('PL.2.2', '2024-09', 21)
		];
		const { release } = await publish(state, csv('activities', header, ...rows));
		expect(release).not.toBeNull();
	});

	it('names what is late by the day, with whom, and what is missing, the largest part first', async () => {
		const shown = await page(state);
		expect(shown.finding).toBe(
			'Hà Tĩnh 2024: 3 nhiệm vụ chậm đến 1/7/2024, nhiều nhất ở Đài Phát thanh và Truyền hình tỉnh'
		);
		expect(shown.late?.title).toBe('Chậm đến 1/7/2024: 3 nhiệm vụ');
		expect(shown.late?.tasks.map(({ no, due, done, missing }) => [no, due, done, missing])).toEqual([
			['PL.14', 'quý II/2024', 'chưa ghi nhận', 'quá hạn 1 ngày'],
			['PL.2.2', '18 số đến 30/6/2024', '15 số', 'thiếu 3 số'],
			['PL.2.5', '6 số đến 30/6/2024', '5 số', 'thiếu 1 số']
		]);
		expect(shown.late?.tasks[0]?.lead).toBe('Sở Thông tin và Truyền thông');
	});

	it('in the middle of a year the progress still says how many numbers could not be added up', async () => {
		const { remarks } = (await page(state)).progress;
		expect(remarks).toContain('Không cộng 3 nhiệm vụ có định mức chưa rõ phạm vi.');
		expect(remarks).toContain('Mức đến hết tháng 6/2024 do Lăng kính CCHC chia đều từ mức cả năm.');
	});

	it('says how each task stands; standing tasks and open numbers are never late', async () => {
		const shown = await page(state);
		const standing = (no: string) => line(shown, no)?.standing?.text;
		expect(standing('PL.2.2')).toBe('chậm, thiếu 3 số');
		expect(standing('PL.14')).toBe('chậm, đã quá hạn');
		expect(standing('PL.2.3')).toBe('đúng tiến độ');
		expect(standing('PL.2.4')).toBe('đã xong');
		expect(standing('PL.4')).toBe('đang trong thời hạn');
		expect(standing('PL.6')).toBe('chưa đến hạn');
		expect(standing('PL.16')).toBe('chưa rõ phạm vi');
		expect(standing('PL.8')).toBe('chưa ghi nhận');
		// What came after the day is not there yet.
		expect(line(shown, 'PL.2.2')?.done).toBe('15 số');
	});

	it('marks the months of late tasks that are over and below their share', async () => {
		const { matrix } = await page(state);
		expect(matrix?.late).toBe(true);
		expect(matrix?.figure.desk.match(/stroke="var\(--err\)"/g)).toHaveLength(4 + 5);
		const early = await page(state, { at: '2024-02-29' });
		expect(early.matrix?.figure.desk).toContain('stroke-width="2"');
		expect((await page(state, { person: null })).matrix?.late).toBe(false);
	});

	it('on other days other tasks are late, or none', async () => {
		const march = await page(state, { at: '2024-02-29' });
		expect(march.late?.tasks.map(({ no }) => no)).not.toContain('PL.2.2');
		const first = await page(state, { at: '2024-01-15' });
		expect(first.finding).toBe('Hà Tĩnh 2024: không nhiệm vụ nào chậm đến 15/1/2024');
		expect(first.late).toMatchObject({ title: 'Không nhiệm vụ nào chậm đến 15/1/2024', tasks: [] });
		const end = await page(state, { at: '2024-12-31' });
		expect(end.late?.tasks.map(({ no }) => no)).not.toContain('PL.2.2');
	});

	it('narrows to those that stand in one way, to a coordinating agency, to a source of money', async () => {
		const late = await page(state, { shown: { state: 'late' } });
		expect(lines(late).flatMap((row) => (row.group ? [] : [row.no]))).toEqual(['PL.2.2', 'PL.2.5', 'PL.14']);
		expect(late.late?.tasks).toHaveLength(3);
		const funding = await page(state, { filter: { funding: 'Lồng ghép trong Kế hoạch của Đài' } });
		expect(funding.tasks.title).toBe('3 trong 83 nhiệm vụ');
		expect(funding.finding).toBe(
			'Hà Tĩnh 2024: 1 trong 3 nhiệm vụ đang chọn chậm đến 1/7/2024, do Đài Phát thanh và Truyền hình tỉnh chủ trì'
		);
		const coordinated = await page(state, { filter: { coordinating: 'Sở Tư pháp' } });
		expect(lines(coordinated).map(({ no }) => no)).toContain('PL.2.2');
	});

	it('says nothing of it to somebody who has not signed in', async () => {
		const shown = await page(state, { person: null, shown: { state: 'late' } });
		expect(shown).toMatchObject({
			late: null,
			units: null,
			unjudged: null,
			withheld: 'none',
			reach: null,
			titles: null
		});
		expect(lines(shown)).toHaveLength(99);
		expect(JSON.stringify(shown)).not.toMatch(/thiếu \d|quá hạn/);
	});

	it('adds up minutes and groups of people', async () => {
		const { reach } = await page(state);
		expect(reach).toMatchObject({
			minutes: [{ value: '240', entries: '1' }],
			audiences: [{ name: 'Cán bộ và công chức' }]
		});
	});

	it('speaks English', async () => {
		const shown = await page(state, { locale: 'en' });
		expect(shown.finding).toBe('Ha Tinh 2024: 3 tasks late by 1 Jul 2024, most at Đài Phát thanh và Truyền hình tỉnh');
	});
});

describe('reports, values and difficulties', () => {
	it('no report is missing where none was ever recorded', async () => {
		const { late, duties } = await page(state);
		expect(late?.reports).toBeNull();
		expect(late?.reportsUnknown).toContain('Kho chưa ghi nhận báo cáo nào');
		expect(duties[0]?.received).toEqual({ newest: [], earlier: [], missing: null });
	});

	it('are followed by the day', async () => {
		await publish(
			state,
			csv(
				'duty_reports',
				'plan_code,duty_no,period,received_on,document_no,note',
				'HTH-2024,1,2024-Q1,2024-04-03,12/BC,'
			)
		);
		const shown = await page(state);
		expect(shown.late?.reports?.duties.map(({ no, periods }) => [no, periods])).toEqual([
			[1, 'quý II/2024'],
			[2, '6 tháng đầu năm 2024'],
			[4, 'tháng 6/2024, tháng 5/2024, tháng 4/2024 và 3 kỳ trước'],
			[5, 'tháng 6/2024, tháng 5/2024, tháng 4/2024 và 3 kỳ trước']
		]);
		expect(shown.lateReports).toBe('14 báo cáo chưa ghi nhận đã nhận.');
		expect(shown.duties[0]?.received?.newest).toEqual(['quý I/2024: 3/4/2024 (12/BC)']);
		expect((await page(state, { person: null })).duties[0]?.received).toBeNull();
	});

	it('the newest value of a target stands with its parts, those of other units after it', async () => {
		await publish(
			state,
			csv(
				'target_values',
				'plan_code,target_no,unit,date,numerator,denominator,value,source_id',
				'HTH-2024,1,Hà Tĩnh,2024-Q1,40,48,,',
				'HTH-2024,1,Hà Tĩnh,2024-06,45,48,,',
				'HTH-2024,1,Hà Tĩnh,2024-12,48,48,,',
				'HTH-2024,2,Hà Tĩnh,2024-05-20,,,100,'
			)
		);
		const { targets, targetsTitle } = await page(state);
		expect(targets[0]?.reported?.newest).toMatchObject({ text: '45/48, 93,75%', when: 'đến tháng 6/2024', met: false });
		expect(targets[0]?.reported?.others).toHaveLength(1);
		expect(targets[1]?.reported?.newest).toMatchObject({ text: '100%', met: true });
		expect(targets[2]?.reported).toEqual({ newest: null, others: [] });
		expect(targetsTitle).toBe('6 chỉ tiêu bằng số: 1/2 đạt theo số báo cáo gần nhất');
		const nobody = await page(state, { person: null });
		expect(nobody.targets[0]?.reported).toBeNull();
		expect(nobody.targetsTitle).toBe('6 chỉ tiêu bằng số');
	});

	it('difficulties stand open until the day on which they were resolved', async () => {
		await publish(
			state,
			csv(
				'difficulties',
				'plan_code,unit,raised_on,text,who_resolves,resolved_on',
				'HTH-2024,Hà Tĩnh,2024-03-01,Thiếu máy phát,Sở Tài chính,2024-08-01',
				'HTH-2024,Hà Tĩnh,2024-05-01,Chưa có nhuận bút,,'
			)
		);
		const july = await page(state);
		expect(july.difficulties?.open.map(({ who }) => who)).toEqual([
			'cần Sở Tài chính giải quyết',
			'chưa nêu ai giải quyết'
		]);
		const later = await page(state, { at: '2024-09-30' });
		expect(later.difficulties).toMatchObject({
			open: [{ text: 'Chưa có nhuận bút' }],
			resolved: [{ text: 'Thiếu máy phát' }]
		});
		expect((await page(state, { person: null })).difficulties).toBeNull();
	});
});

describe('a number for each unit', () => {
	const answered = async () => {
		const here = await context(await localsOf(state, 'vi', viewer));
		const tasks = await planTasks(here.warehouse, here.release, { plan: 'HTH-2024' });
		const answer = quotaAnswer(here, tasks, { task: 'PL.16', scope: 'unit' });
		if ('problem' in answer) throw new Error(answer.problem);
		const id = await sendTyped(state, administrator, [answer], '192.0.2.1');
		await state.reviews.settled(id);
		// Of the plan's other tasks the answer says nothing.
		const report = (await submissionOf(state.ledger.db, id))?.report;
		expect(report?.difference).toEqual({ added: 0, changed: 1, unchanged: 0, missing: 0 });
		const [deed] = await readAudit(state.ledger.db, { action: 'upload' }, 1);
		expect(deed).toMatchObject({ actor: administrator.email, subject: `submission ${id}`, from: '192.0.2.1' });
		return state.reviews.publish(id, { title: answer.name, by: administrator.email, at: null });
	};

	it('is asked for where the plan leaves it open; an answer that cannot be is refused in words', async () => {
		const here = await context(await localsOf(state, 'vi', viewer));
		const tasks = await planTasks(here.warehouse, here.release, { plan: 'HTH-2024' });
		expect(quotaQuestions(here, tasks).map(({ no, answer }) => [no, answer])).toEqual([
			['PL.16', null],
			['PL.17.1', null],
			['PL.17.3', null]
		]);
		expect(quotaAnswer(here, tasks, { task: 'PL.1', scope: 'unit' })).toHaveProperty('problem');
		expect(quotaAnswer(here, tasks, { task: 'PL.16', scope: 'unclear' })).toHaveProperty('problem');
		expect(quotaAnswer(here, tasks, { task: null, scope: null })).toHaveProperty('problem');
	});

	it('once answered, changes one cell of the task and is judged only where units report', async () => {
		const tasks = async () => {
			const here = await context(await localsOf(state, 'vi', viewer));
			return planTasks(here.warehouse, here.release, { plan: 'HTH-2024' });
		};
		const before = await tasks();
		expect(await answered()).toMatchObject({ kind: 'published' });
		expect(await tasks()).toEqual(
			before.map((task) => (task.task_no === 'PL.16' ? { ...task, quota_scope: 'unit' } : task))
		);
		const shown = await page(state);
		expect(line(shown, 'PL.16')?.standing).toEqual({ state: 'open', text: 'chưa đơn vị nào tự báo cáo' });
		expect(shown.units?.tasks).toMatchObject([{ no: 'PL.16', rows: [] }]);
		expect(shown.units?.tasks[0]?.summary).toContain('không nêu được đơn vị nào thiếu');
	});

	it('unit by unit: what each reported itself or with what is below it, those at zero listed', async () => {
		const units = ['Huyện Cẩm Xuyên', 'Huyện Thạch Hà', 'Huyện Hương Sơn'];
		await publish(
			state,
			csv(
				'activities',
				header,
				work('PL.16', '2024-03', 24, { unit: units[0] ?? '' }),
				work('PL.16', '2024-05', 20, { unit: units[1] ?? '' }),
				work('PL.16', '2024-05', 5),
				...units.slice(0, 2).map((unit) => work('PL.7', '2024-04-10', 1, { unit }))
			)
		);
		const shown = await page(state);
		const [dialogue, radio] = shown.units?.tasks ?? [];
		expect(shown.units?.title).toBe('Theo từng đơn vị: 13 đơn vị trực thuộc');
		expect(shown.units?.dek).toContain('tự báo cáo');
		expect(radio?.summary).toBe('12/13 đơn vị thiếu, trong đó 11 đơn vị chưa ghi nhận hoạt động nào');
		expect(radio?.rows).toHaveLength(13);
		expect(radio?.rows.find(({ name }) => name === 'Huyện Thạch Hà')).toMatchObject({ done: '20 số', missing: '4 số' });
		expect(radio?.rows.find(({ name }) => name === 'Huyện Hương Sơn')).toMatchObject({
			silent: true,
			missing: '24 số'
		});
		expect(radio?.note).toContain('5 số do đơn vị khác báo cáo');
		// Requirement 35: authorities without a dialogue.
		expect(dialogue).toMatchObject({ no: 'PL.7', summary: '11/13 đơn vị chưa ghi nhận hoạt động nào' });
		expect(dialogue?.silent).toContain('Huyện Hương Sơn');
		expect(shown.late?.tasks.find(({ no }) => no === 'PL.16')).toMatchObject({
			due: 'mỗi đơn vị 24 số đến 30/6/2024',
			done: '1/13 đơn vị đủ',
			missing: '12 đơn vị thiếu'
		});
		// Who looks at one level's work alone sees it beside the number of all units, too, and nobody judged.
		const [all, districts] = [shown, await page(state, { filter: { level: 'district' } })];
		const planned = ({ matrix }: Page) =>
			matrix?.figure.table.rows.find(([name]) => name?.text.startsWith('PL.16 '))?.map(({ text }) => text);
		expect(planned(all)?.slice(-3, -1)).toEqual(['49', '13 × 48']);
		expect(planned(districts)?.slice(-2)).toEqual(['44', '13 × 48']);
		expect(JSON.stringify(districts.matrix?.figure.desk)).toContain('13 × 48');
		expect([districts.matrix?.each, districts.units, districts.late]).toEqual([true, null, null]);
		expect((await page(state, { shown: { scope: 'all' } })).units?.dek).toContain('gồm cả số của các đơn vị bên trong');
	});
});
