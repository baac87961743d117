// Protects the files that an office takes away: the layout of Decree 30/2020/NĐ-CP, tables equal to the page's, numbers as numbers, and nothing for those who may not see it.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { isHttpError, isRedirect } from '@sveltejs/kit';
import readXlsx from 'read-excel-file/node';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it, vi } from 'vitest';
import type { Locale } from '$lib/i18n/locale';
import { report as messages } from '$lib/i18n/messages/report';
import { dayInVietnam } from '$lib/i18n/format';
import type { Person } from '$lib/model/person';
import { reportPeriod } from '$lib/model/report-period';
import { context } from '$lib/server/context';
import { publishFiles } from '$lib/server/publishing/pipe';
import { reportFile, unitReportFile } from '$lib/server/report-file';
import type { ServerState } from '$lib/server/state';
import { reportOf } from '$lib/server/views/report/report';
import { Reading } from '$lib/server/warehouse/reading';
import { reportedFiles } from '../fixtures/reported';
import { ofNgheAn, viewer } from '../fixtures/people';
import { paragraphsOf, tablesOf, wordParts } from '../fixtures/word';
import { localsOf, newFolder, started, startedForTest } from './folder';

const state = await started({ HOME_UNIT: '42' });
await publishFiles(state, reportedFiles, { title: 'Báo cáo', by: 'test' });

/** LibreOffice with the part that opens Word files; many machines have none, or only its spreadsheets. */
const writer = ['/usr/bin/soffice', process.env['SOFFICE'] ?? ''].find(
	(path) => existsSync(path) && existsSync(join(dirname(realpathSync(path)), 'libswlo.so'))
);

interface Asked {
	query?: string;
	locale?: Locale;
	person?: Person | null;
	accept?: string;
	of?: ServerState;
	plan?: string;
	/** The ETag of what who asks has. */
	known?: string;
}

async function file(format: 'docx' | 'xlsx', asked: Asked = {}): Promise<Response> {
	const { query = 'period=2024-H1', locale = 'vi', person = viewer, accept = '*/*', of = state } = asked;
	const { plan = 'HTH-2024', known = '' } = asked;
	const url = new URL(`http://localhost/campaigns/${plan}/report.${format}?${query}`);
	const request = new Request(url, { headers: { accept, 'if-none-match': known } });
	return reportFile({ locals: await localsOf(of, locale, person), params: { plan }, url, request }, format);
}
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

async function page(locale: Locale = 'vi') {
	const here = await context(await localsOf(state, locale, viewer));
	const plan = here.reference.plan.get('HTH-2024');
	const period = reportPeriod('2024-H1');
	if (!plan || !period) throw new Error('no plan');
	const made = await reportOf(here, { plan, period, closing: 'calendar', today: dayInVietnam(Date.now()) });
	return made.report;
}

describe('the Word file', async () => {
	const answer = await file('docx');
	const bytes = await bytesOf(answer);
	const parts = await wordParts(bytes);
	const part = (name: string) => parts.get(name)?.toString() ?? '';
	const body = part('word/document.xml');
	const report = await page();

	it('is one that is saved under a name of its own', () => {
		expect(answer.status).toBe(200);
		expect(answer.headers.get('content-type')).toBe(
			'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
		);
		expect(answer.headers.get('content-disposition')).toBe('attachment; filename="bao-cao-HTH-2024-2024-H1.docx"');
	});

	it('is A4 with the margins of the decree', () => {
		const millimetres = (name: string) =>
			Math.round(((Number(new RegExp(`<w:pgMar[^>]* w:${name}="(\\d+)"`).exec(body)?.[1]) * 25.4) / 1440) * 10) / 10;
		expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
		expect(['top', 'bottom', 'left', 'right'].map(millimetres)).toEqual([20, 20, 30, 20]);
	});

	it('is set in Times New Roman, the text in 14', () => {
		const fonts = new Set([...body.matchAll(/w:ascii="([^"]+)"/g)].map(([, name]) => name));
		expect(fonts).toEqual(new Set(['Times New Roman']));
		expect(part('word/styles.xml')).toMatch(/<w:docDefaults>.*<w:sz w:val="28"\/>.*<\/w:docDefaults>/s);
		const [plan = ''] = /<w:p>(?:(?!<\/w:p>).)*Kế hoạch có 83 nhiệm vụ.*?<\/w:p>/s.exec(body) ?? [];
		expect(plan).toContain('<w:pStyle w:val="Body"/>');
		expect(plan).toContain('<w:sz w:val="28"/>');
		const [style = ''] = /<w:style [^>]*w:styleId="Body".*?<\/w:style>/s.exec(part('word/styles.xml')) ?? [];
		expect(style).toContain('<w:jc w:val="both"/>');
		expect(style).toMatch(/<w:ind [^>]*w:firstLine="567"/);
		expect(style).toMatch(/<w:spacing [^>]*w:after="120"/);
	});

	it('numbers its pages at the top centre from the second on', () => {
		expect(body).toContain('<w:titlePg/>');
		const relations = part('word/_rels/document.xml.rels');
		const header = (type: string) => {
			const id = new RegExp(`<w:headerReference [^>]*w:type="${type}"[^>]*r:id="([^"]+)"`).exec(body)?.[1] ?? '';
			const relation = [...relations.matchAll(/<Relationship [^>]*>/g)].find(([one]) => one.includes(`Id="${id}"`));
			return part(`word/${/Target="([^"]+)"/.exec(relation?.[0] ?? '')?.[1] ?? ''}`);
		};
		expect(header('default')).toMatch(/<w:jc w:val="center"\/>.*PAGE/s);
		expect(header('first')).not.toContain('PAGE');
		expect(header('first')).toContain('<w:p');
	});

	it('begins and ends as an official report', () => {
		const [head = [], ...others] = tablesOf(body);
		expect(head).toEqual([
			['UBND TỈNH HÀ TĨNHSỞ THÔNG TINVÀ TRUYỀN THÔNG', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMĐộc lập - Tự do - Hạnh phúc'],
			['Số:          /BC-…', 'Hà Tĩnh, ngày      tháng      năm 2024']
		]);
		const [foot] = others.at(-1) ?? [];
		expect(foot?.[0]).toContain('Nơi nhận:- Như trên;');
		expect(foot?.[1]).toContain('THỦ TRƯỞNG CƠ QUAN');
		const texts = paragraphsOf(body);
		const at = texts.indexOf('BÁO CÁO');
		expect(texts[at + 1]).toBe(report.subject);
		expect(texts).toContain('Kính gửi: Ủy ban nhân dân tỉnh Hà Tĩnh');
		for (const { heading } of report.sections) expect(texts).toContain(heading);
		for (const notice of report.notices) expect(texts).toContain(`- ${notice}`);
	});

	it('names each of several to whom it goes on a line of its own, parted as the decree does it', async () => {
		const two = await file('docx', { plan: 'HDG-2024', query: 'period=2024-Q1' });
		const texts = paragraphsOf((await wordParts(await bytesOf(two))).get('word/document.xml')?.toString() ?? '');
		const at = texts.indexOf('Kính gửi:');
		expect(texts.slice(at + 1, at + 3)).toEqual(['- Lãnh đạo Sở Nội vụ;', '- Lãnh đạo Báo Hải Dương.']);
	});

	it('has the tables of the page, their heads on every page, and no row cut', () => {
		const tables = report.sections.flatMap(({ blocks }) =>
			blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))
		);
		expect(tablesOf(body).slice(1, -1)).toEqual(
			tables.map(({ columns, rows }) => [
				columns.map(({ title }) => title),
				...rows.map((row) => row.map(({ text }) => text))
			])
		);
		expect(tables.map(({ id }) => id)).toEqual([
			'tasks',
			'channels',
			'themes',
			'titles',
			'targets',
			'difficulties',
			'duties',
			'next'
		]);
		expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(tables.length);
		expect(body.match(/<w:cantSplit\/>/g)?.length).toBe(body.match(/<w:tr>|<w:tr /g)?.length);
	});

	it('says every sentence of the page', () => {
		const texts = new Set(paragraphsOf(body));
		for (const { blocks } of report.sections)
			for (const block of blocks) {
				if (block.kind === 'text' || block.kind === 'heading') expect(texts).toContain(block.text);
				if (block.kind === 'items') for (const item of block.items) expect(texts).toContain(`- ${item}`);
			}
	});

	it('cites the sources of its index results, as the page does', () => {
		const sources = paragraphsOf(body).find((text) => text.startsWith('Nguồn kết quả chỉ số: '));
		expect(sources).toBe('Nguồn kết quả chỉ số: Hà Tĩnh tăng 10 bậc về Chỉ số Cải cách hành chính, Báo Hà Tĩnh.');
		expect(part('word/_rels/document.xml.rels')).toMatch(/Target="https:\/\/[^"]+" TargetMode="External"/);
	});

	it('carries the charts as pictures with words for those who do not see them', () => {
		const described = [...body.matchAll(/<wp:docPr [^>]*descr="([^"]+)"/g)].map(([, text]) => text);
		expect(described).toHaveLength(2);
		expect(described[0]).toContain('Số đã thực hiện trên mức đến hết tháng 6/2024 theo nhóm kênh');
		const pictures = [...parts].filter(([name]) => name.endsWith('.png'));
		expect(pictures).toHaveLength(2);
		for (const [, png] of pictures) expect(png.subarray(1, 4).toString()).toBe('PNG');
	});

	it('reads in English', async () => {
		const english = (await wordParts(await bytesOf(await file('docx', { locale: 'en' })))).get('word/document.xml');
		const texts = paragraphsOf(english?.toString() ?? '');
		expect(texts).toContain('SOCIALIST REPUBLIC OF VIET NAM');
		expect(texts).toContain('II. Results');
	});

	it('is made of a unit too, with its own head and the tables of its page', async () => {
		const url = new URL('http://localhost/units/42/report.docx?period=2024-H1');
		const asked = async (person: Person | null) => ({
			locals: await localsOf(state, 'vi', person),
			params: { code: '42' },
			url,
			request: new Request(url)
		});
		expect((await unitReportFile(await asked(null), 'docx')).status).toBe(401);
		const found = await unitReportFile(await asked(viewer), 'docx');
		expect(found.headers.get('content-disposition')).toBe('attachment; filename="bao-cao-42-2024-H1.docx"');
		const text = (await wordParts(await bytesOf(found))).get('word/document.xml')?.toString() ?? '';
		const here = await context(await localsOf(state, 'vi', viewer));
		const [unit, period] = [here.reference.unit.get('42'), reportPeriod('2024-H1')];
		if (!unit || !period) throw new Error('no unit');
		const own = await reportOf(here, { unit, period, closing: 'calendar', today: dayInVietnam(Date.now()) });
		const tables = own.report.sections.flatMap((one) =>
			one.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))
		);
		const [head, ...others] = tablesOf(text);
		expect(head?.[0]?.[0]).toBe('ỦY BAN NHÂN DÂNTỈNH HÀ TĨNH');
		expect(others.slice(0, -1)).toEqual(
			tables.map(({ columns, rows }) => [
				columns.map(({ title }) => title),
				...rows.map((row) => row.map((cell) => cell.text))
			])
		);
		const texts = paragraphsOf(text);
		expect(texts).toContain(here.reference.plan.get('HTH-2024')?.title_vi);
		expect(text.match(/<wp:docPr /g)).toHaveLength(2);
	});

	it.runIf(writer !== undefined)(
		'becomes a PDF of several pages, where LibreOffice can open Word files',
		{ timeout: 120_000 },
		async () => {
			const folder = newFolder();
			writeFileSync(join(folder, 'report.docx'), bytes);
			const convert = ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'report.docx')];
			await promisify(execFile)(writer ?? '', [`-env:UserInstallation=file://${folder}/profile`, ...convert]);
			const pdf = await getDocumentProxy(new Uint8Array(readFileSync(join(folder, 'report.pdf'))));
			const { text } = await extractText(pdf, { mergePages: true });
			expect(pdf.numPages).toBeGreaterThan(3);
			// Marks of tones may come apart from their letters in the text of a PDF.
			expect(text).toContain('II.2.g.2');
			expect(text).toContain('PL.2.2');
		}
	);
});

describe('the workbook', async () => {
	const bytes = await bytesOf(await file('xlsx'));
	const sheets = await readXlsx(Buffer.from(bytes), { trim: false });
	const report = await page();

	it('has a sheet for every table, in full, after one that says what it is', () => {
		const [about, ...others] = sheets;
		expect(about?.data.slice(0, 3)).toEqual([
			['Báo cáo', report.subject],
			['Thời gian', report.span],
			['Lưu ý', report.notices[0]]
		]);
		expect(about?.data.at(-1)?.[1]).toMatch(/\/campaigns\/HTH-2024\/report\?period=2024-H1$/);
		expect(others.map(({ sheet, data }) => [sheet, data.length - 2])).toEqual([
			['Kết quả theo nhiệm vụ', 83],
			['Kết quả theo kênh', 6],
			['Kết quả theo chủ đề', 3],
			['Tin, bài, chương trình', 2],
			['Chỉ tiêu', 6],
			['Chế độ báo cáo', 18],
			['Khó khăn, vướng mắc', 2],
			['Nhiệm vụ kỳ tới', 16]
		]);
	});

	it('gives its rows the height of their text, which not every program measures', async () => {
		const about = (await wordParts(bytes)).get('xl/worksheets/sheet1.xml')?.toString() ?? '';
		const heights = [...about.matchAll(/<row [^>]* ht="(\d+)"/g)].map(([, height]) => Number(height));
		// The subject is longer than its column is wide.
		expect(heights.slice(0, 2)).toEqual([45, 15]);
	});

	it('counts in numbers, and writes what the page writes', () => {
		const tasks = sheets.find(({ sheet }) => sheet === 'Kết quả theo nhiệm vụ')?.data ?? [];
		const task = tasks.find(([no]) => no === 'IV.2.3');
		expect(task?.slice(3)).toEqual(['12 lần', 6, 6, 6, 'đúng tiến độ']);
		expect(tasks.find(([no]) => no === 'PL.2.2')?.slice(3)).toEqual(['36–48 số', '18–24', 15, 15, 'chậm, thiếu 3 số']);
		for (const { id, title, columns, rows } of report.sheets) {
			const data = sheets.find(({ sheet }) => sheet === messages.vi.tables[id])?.data ?? [];
			expect(data[0]).toEqual(columns.map((_, at) => (at === 0 ? title : null)));
			expect(data[1]).toEqual(columns.map(({ title }) => title));
			expect(data.slice(2)).toEqual(
				rows.map((row) =>
					row.map((cell, at) =>
						columns[at]?.numeric && cell.value !== undefined ? cell.value : cell.text === '' ? null : cell.text
					)
				)
			);
		}
	});
});

it('who has the file already is told so before anything is read for it', async () => {
	const etag = (await file('xlsx')).headers.get('etag');
	const reads = vi.spyOn(Reading.prototype, 'read');
	const again = await file('xlsx', { known: etag ?? '' });
	const asked = reads.mock.calls.length;
	reads.mockRestore();
	expect([again.status, again.body]).toEqual([304, null]);
	// Only whether its reader may see it.
	expect(asked).toBe(1);
});

it('generated figures are marked on each sheet that has them: a sheet may be taken without the others', async () => {
	const demo = await startedForTest({ REFORM_LENS_DEMO: '1', HOME_UNIT: '42' });
	const sheets = await readXlsx(Buffer.from(await bytesOf(await file('xlsx', { of: demo }))));
	expect(sheets.slice(1).map(({ data }) => data[0]?.[0])).toEqual([
		'Kết quả theo nhiệm vụ (minh hoạ)',
		'Kết quả theo kênh (minh hoạ)',
		'Kết quả theo chủ đề (minh hoạ)',
		'Tin, bài, chương trình (minh hoạ)',
		'Chỉ tiêu',
		'Chế độ báo cáo',
		'Khó khăn, vướng mắc',
		'Nhiệm vụ kỳ tới'
	]);
});

describe('to those who may not see the results', () => {
	it('the files are not given: who has not signed in is led to the way in, others are told', async () => {
		for (const format of ['docx', 'xlsx'] as const) {
			const nobody = await file(format, { person: null });
			expect([nobody.status, await nobody.text()]).toEqual([
				401,
				'Báo cáo này dành cho người đăng nhập. Đăng nhập rồi tải lại.\n'
			]);
			const led = await file(format, { person: null, accept: 'text/html' }).catch((thrown: unknown) => thrown);
			expect(isRedirect(led) && led.location).toBe(
				`/sign-in?back=${encodeURIComponent('/campaigns/HTH-2024/report?period=2024-H1')}`
			);
			await state.visibility.set({ indices: {}, datasets: { progress: 'own' } }, { who: 'test', from: null }, '');
			const other = await file(format, { person: ofNgheAn });
			await state.visibility.set({ indices: {}, datasets: {} }, { who: 'test', from: null }, '');
			expect([other.status, other.headers.get('cache-control')]).toEqual([403, 'private, no-store']);
			expect(await other.text()).toBe('Báo cáo này chỉ dành cho người của đơn vị.\n');
		}
	});

	it('an office that publishes its progress gives them to everybody', async () => {
		await state.visibility.set({ indices: {}, datasets: { progress: 'public' } }, { who: 'test', from: null }, '');
		const nobody = await file('docx', { person: null });
		await state.visibility.set({ indices: {}, datasets: {} }, { who: 'test', from: null }, '');
		expect(nobody.status).toBe(200);
	});
});

it.each([
	['period=2023-H1', 'Không có kỳ “2023-H1”.'],
	['period=2024-H3', 'Không có kỳ “2024-H3”.'],
	['period=2024-H1&closing=lunar', 'Không có cách chốt kỳ “lunar”.'],
	['perod=2024', 'Không có điều kiện xem “perod”.']
])('%s is refused in words', async (query, message) => {
	const thrown: unknown = await file('docx', { query }).catch((error: unknown) => error);
	expect(isHttpError(thrown, 400) && thrown.body.message).toBe(message);
});
