// Protects those who follow a plan by its calendar: valid files with stable names and right days, nothing of the work done
// in them, and pages that call late only what real records show, to those who may see it.
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, test } from 'vitest';
import { context, type Context } from '$lib/server/context';
import { publishFiles } from '$lib/server/publishing/pipe';
import type { ServerState } from '$lib/server/state';
import { agencyPage } from '$lib/server/views/calendar/agency';
import { dueFeed } from '$lib/server/views/calendar/due';
import { calendarFile } from '$lib/server/views/calendar/ics';
import { planCalendar } from '$lib/server/views/calendar/load';
import { calendarPage, type CalendarChoice } from '$lib/server/views/calendar/page';
import { viewer } from '../fixtures/people';
import { csv, localsOf, started } from './folder';

const real = await started();
const demo = await started({ REFORM_LENS_DEMO: '1' });
const site = 'https://cchc.example.vn';
const interior = 'Sở Nội vụ';
const broadcaster = 'Đài Phát thanh và Truyền hình tỉnh';

beforeAll(async () => {
	const columns =
		'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note';
	const entry = (agency: string, task: string, channel: string, date: string, count: number, title = '') =>
		`,Hà Tĩnh,${agency},HTH-2024,${task},${channel},,${date},${count},,,,,${title},,,,`;
	await publishFiles(
		real,
		[
			csv(
				'activities',
				columns,
				entry(broadcaster, 'PL.2.2', 'ptth_tinh', '2024-01', 3),
				entry('', 'PL.2.2', 'ptth_tinh', '2024-02', 2, 'không ghi cơ quan'),
				entry('SỞ NỘI VỤ', 'PL.5', 'thi_sang_kien', '2024-08-20', 1, 'Phát động cuộc thi')
			),
			csv(
				'duty_reports',
				'plan_code,duty_no,period,received_on,document_no,note',
				'HTH-2024,1,2024-Q1,2024-04-02,12/BC-STTTT,'
			),
			csv(
				'difficulties',
				'plan_code,unit,raised_on,text,who_resolves,resolved_on',
				'HTH-2024,Hà Tĩnh,2024-02-10,Thiếu thiết bị,Sở Nội vụ,2024-03-01',
				'HTH-2024,Hà Tĩnh,2024-05-10,Chưa có kinh phí,Sở Tài chính;Sở Nội vụ,'
			),
			csv(
				'assignments',
				'index_code,indicator_code,unit,agency,text,assigned_on,due_on,done_on,note',
				'PAPI,D7,Hà Tĩnh,Sở Tài chính,Của cơ quan khác,2024-05-02,2024-09-30,,',
				'PAPI,D6,Hà Tĩnh,sở nội vụ,Đến hạn trong tháng,2024-05-02,2024-09-30,,',
				'PAPI,D5,Hà Tĩnh,Sở Nội vụ,Đã quá hạn,2024-05-02,2024-08-31,,',
				'PAPI,D4,Hà Tĩnh,Sở Nội vụ,Xong từ lâu,2024-05-02,2024-06-30,2024-06-20,'
			)
		],
		{ title: 'Số liệu thật', by: 'test' }
	);
});

const hereOf = async (state: ServerState, person = viewer as typeof viewer | null, locale: 'vi' | 'en' = 'vi') =>
	context(await localsOf(state, locale, person));

async function planned(here: Context, code: string, closing: 'calendar' | 'decree' = 'calendar') {
	const plan = here.reference.plan.get(code);
	if (!plan) throw new Error(code);
	return planCalendar(here, plan, closing);
}

async function ics(
	here: Context,
	code: string,
	agency: string | null = null,
	closing: 'calendar' | 'decree' = 'calendar'
) {
	return calendarFile(here, await planned(here, code, closing), { agency, closing }, site);
}

/** The events of a file, each line unfolded and split at its first colon outside of parameters. */
function events(file: string): Map<string, string>[] {
	const lines = file.replace(/\r\n[ \t]/g, '').split('\r\n');
	const found: Map<string, string>[] = [];
	let within: string[] = [];
	for (const line of lines) {
		const at = line.indexOf(':');
		const [name, value] = [line.slice(0, at), line.slice(at + 1)];
		if (name === 'BEGIN') within = [...within, value];
		if (name === 'BEGIN' && value === 'VEVENT') found.push(new Map());
		if (name === 'END') {
			expect(value).toBe(within.at(-1));
			within = within.slice(0, -1);
		}
		const event = found.at(-1);
		if (within.includes('VEVENT') && event && name !== 'BEGIN')
			event.set(within.at(-1) === 'VALARM' ? `${name} ${event.size}` : name, value);
	}
	return found;
}
const of = (all: Map<string, string>[], summary: string) => all.filter((event) => event.get('SUMMARY') === summary);
const alarms = (event: Map<string, string> | undefined) =>
	[...(event ?? [])].filter(([name]) => name.startsWith('TRIGGER')).map(([, value]) => value);

describe('the calendar file', () => {
	test('is what calendar programs read: lines of at most 75 octets, unique names, whole days, no work done', async () => {
		for (const code of ['HTH-2024', 'HDG-2024', 'TQT-2024', 'HYN-2024', 'BGG-2019'])
			for (const locale of ['vi', 'en'] as const) {
				const file = await ics(await hereOf(real, viewer, locale), code);
				const lines = file.split('\r\n');
				expect(lines[0]).toBe('BEGIN:VCALENDAR');
				expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
				expect(file).not.toMatch(/quá hạn|overdue|đã nhận|received|đã thực hiện|\bdone\b/);
				const all = events(file);
				const names = all.map((event) => event.get('UID'));
				expect(new Set(names).size).toBe(all.length);
				for (const event of all) {
					expect(event.get('DTSTART;VALUE=DATE')).toMatch(/^\d{8}$/);
					expect(event.get('DTSTAMP')).toMatch(/^\d{8}T\d{6}Z$/);
					expect(event.get('URL;VALUE=URI')).toMatch(
						/^https:\/\/cchc\.example\.vn\/(en\/)?campaigns\/[^ ]+\/calendar\?month=/
					);
				}
			}
	});

	test('has the themes of Hải Dương as months, with a reminder before each ends', async () => {
		const all = events(await ics(await hereOf(real, null), 'HDG-2024'));
		const [theme] = of(all, 'Cách làm hay\\, sáng kiến mới trong CCHC');
		expect(theme?.get('DTSTART;VALUE=DATE')).toBe('20240201');
		expect(theme?.get('DTEND;VALUE=DATE')).toBe('20240301');
		expect(alarms(theme)).toEqual([]);
		const [end] = of(all, 'Hạn: Cách làm hay\\, sáng kiến mới trong CCHC');
		expect(end?.get('DTSTART;VALUE=DATE')).toBe('20240229');
		expect(end?.get('DTEND;VALUE=DATE')).toBe('20240301');
		// At eight in the morning, seven days and one day before.
		expect(alarms(end)).toEqual(['-P6DT16H', '-PT16H']);
	});

	test('has the deadline of Trương Quang Trọng once for the task and once for the duty', async () => {
		const all = events(await ics(await hereOf(real, null), 'TQT-2024'));
		const october = all.filter((event) => event.get('DTSTART;VALUE=DATE') === '20241015');
		expect(october.map((event) => event.get('SUMMARY')).sort()).toEqual([
			'Báo cáo\\, cung cấp thông tin – Các ban ngành\\, bộ phận liên quan\\; Tổ trưởng các tổ dân phố',
			'Hạn: Báo cáo UBND phường kết quả thực hiện'
		]);
	});

	test('of an agency has its own dates alone, numbers of one day together; names stay when a day moves', async () => {
		const here = await hereOf(real, null);
		const all = events(await ics(here, 'HTH-2024', broadcaster));
		const january = all.filter((event) => event.get('DTSTART;VALUE=DATE') === '20240131');
		expect(january.map((event) => event.get('SUMMARY')).sort()).toEqual([
			'6 định mức đến hạn',
			`Báo cáo\\, cung cấp thông tin tháng 1/2024 – ${broadcaster}`
		]);
		expect(of(january, '6 định mức đến hạn')[0]?.get('DESCRIPTION')).toContain(
			'3 số: Chuyên mục “Cải cách hành chính” trên Đài PT&TH tỉnh'
		);
		const name = (file: Map<string, string>[], day: string) =>
			file
				.find((event) => event.get('DTSTART;VALUE=DATE') === day && /^Báo/.test(event.get('SUMMARY') ?? ''))
				?.get('UID');
		const decree = events(await ics(here, 'HTH-2024', broadcaster, 'decree'));
		expect(name(decree, '20240114')).toBe(name(all, '20240131'));
		expect(events(await ics(here, 'HTH-2024', broadcaster)).map((event) => event.get('UID'))).toEqual(
			all.map((event) => event.get('UID'))
		);
	});
});

interface Entry {
	title: string;
	id: string;
	href: string;
}

function parsed(xml: string): { entries: Entry[]; updated: string; self: string } {
	const entries: Entry[] = [];
	let [name, self, updated] = ['', '', ''];
	const parser = new SaxesParser();
	parser.on('opentag', (tag) => {
		name = tag.name;
		if (name === 'entry') entries.push({ title: '', id: '', href: '' });
		const [last, href] = [entries.at(-1), tag.attributes['href'] ?? ''];
		if (name === 'link' && last) last.href = href;
		if (name === 'link' && tag.attributes['rel'] === 'self') self = href;
	});
	parser.on('text', (text) => {
		const last = entries.at(-1);
		if (last && (name === 'title' || name === 'id')) last[name] += text;
		if (!last && name === 'updated') updated += text;
	});
	parser.on('error', (error) => {
		throw error;
	});
	parser.write(xml).close();
	return { entries, self, updated };
}

describe('the feed of what is due', () => {
	const feed = async (today: string, agency: string | null = null, code = 'TQT-2024') => {
		const here = await hereOf(real, null);
		const of = { agency, closing: 'calendar' } as const;
		return parsed(await dueFeed(here, await planned(here, code), of, { site, today }));
	};

	test('tells of thirty days ahead and thirty back, the latest first', async () => {
		const { entries, self, updated } = await feed('2024-10-01');
		expect(entries.map(({ title }) => title)).toEqual([
			'31/10/2024: 2 định mức đến hạn',
			'15/10/2024: Hạn: Báo cáo UBND phường kết quả thực hiện',
			'15/10/2024: Báo cáo, cung cấp thông tin – Các ban ngành, bộ phận liên quan; Tổ trưởng các tổ dân phố',
			'30/9/2024: Báo cáo, cung cấp thông tin quý III/2024 – Bộ phận Văn hóa - Xã hội',
			'30/9/2024: 3 định mức đến hạn'
		]);
		expect(self).toBe(`${site}/campaigns/TQT-2024/due.atom`);
		expect(updated).toBe('2024-09-30T17:00:00.000Z');
		expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
		for (const { id, href } of entries) {
			expect(id).toMatch(/^urn:uuid:[\da-f-]{36}$/);
			expect(href).toMatch(/^https:\/\/cchc\.example\.vn\/campaigns\/TQT-2024\/calendar\?month=2024-(09|10)$/);
		}
		expect((await feed('2024-10-01')).entries).toEqual(entries);
	});

	test('is empty when nothing is near, and narrows to an agency', async () => {
		expect((await feed('2026-11-21')).entries).toEqual([]);
		const titles = (await feed('2024-10-01', 'Văn phòng UBND phường')).entries.map(({ title }) => title);
		expect(titles.every((title) => title.includes('Hạn: 1 số: Đăng bản tin số'))).toBe(true);
		expect(titles).toHaveLength(2);
	});
});

const usual: CalendarChoice = {
	month: '2024-09',
	agency: null,
	closing: 'calendar',
	at: '2024-09-20',
	named: true,
	today: '2025-02-01'
};
const page = async (here: Context, code: string, choice: Partial<CalendarChoice> = {}) =>
	calendarPage(here, await planned(here, code), { ...usual, ...choice }, site);
const marks = (shown: Awaited<ReturnType<typeof page>>) =>
	[...shown.content, ...shown.due.days.flatMap(({ entries }) => entries)].flatMap(({ mark }) => mark ?? []);

describe('the page', () => {
	test('shows a month with its content, what is due day by day, and the year', async () => {
		const shown = await page(await hereOf(real), 'HTH-2024');
		expect(shown.finding.replaceAll('\u00a0', ' ')).toBe('Tháng 9/2024: 2 nhiệm vụ, 11 định mức và 3 báo cáo đến hạn');
		expect(shown.content.map(({ no }) => no)).toEqual(['PL.4', 'PL.5']);
		expect(shown.due.days.map(({ date, weekday }) => [date, weekday])).toEqual([['30/9/2024', 'Thứ hai']]);
		expect(shown.year.months).toHaveLength(12);
		expect(shown.earlier?.href).toBe('/campaigns/HTH-2024/calendar?month=2024-08&at=2024-09-20');
		const decree = await page(await hereOf(real), 'HTH-2024', { closing: 'decree' });
		expect(decree.ask.closing).toBe('decree');
	});

	test('themes by month are those of the annex of Hải Dương', async () => {
		const shown = await page(await hereOf(real, null), 'HDG-2024', { month: '2024-04' });
		expect(shown.content.map(({ theme }) => theme)).toEqual(['Kết quả xếp hạng và giải pháp nâng cao các chỉ số']);
		expect(shown.year.months.map(({ themes }) => themes.length)).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0]);
	});

	test('says what is done and late by real records, to those who may see it', async () => {
		const shown = await page(await hereOf(real), 'HTH-2024', { month: '2024-03' });
		const entries = shown.due.days.flatMap((day) => day.entries);
		const mark = (id: string) => entries.find((entry) => entry.id === id)?.mark?.text;
		expect(mark('number/PL.2.2/2024-03')).toBe('còn thiếu 3 số, đã quá hạn 173 ngày');
		expect(mark('report/1/2024-Q1')).toBe('đã nhận ngày 2/4/2024');
		expect(mark('report/4/2024-03')).toBe('chưa nhận, đã quá hạn 173 ngày');
		expect(entries.find(({ id }) => id === 'number/PL.17.1/2024-03')?.mark).toBeNull();
		const others = await page(await hereOf(real, null), 'HTH-2024', { month: '2024-03' });
		expect(others.withheld).toBe('none');
		expect(marks(others)).toEqual([]);
	});

	test('says nothing of any office from generated work, or where nothing is recorded', async () => {
		for (const [state, code] of [
			[demo, 'HTH-2024'],
			[real, 'TQT-2024']
		] as const)
			for (let month = 1; month <= 12; month += 1) {
				const choice = { month: `2024-${String(month).padStart(2, '0')}`, at: '2024-12-31' };
				const shown = await page(await hereOf(state), code, choice);
				expect(marks(shown)).toEqual([]);
				expect(shown.remarks.at(-1)).toMatch(/không nêu nhiệm vụ nào đã xong hay quá hạn/);
			}
	});
});

describe('the page of an agency', () => {
	const agency = async (person: typeof viewer | null, name: string, at = '2024-09-20', state = real) => {
		const here = await hereOf(state, person);
		return agencyPage(
			here,
			await planned(here, 'HTH-2024'),
			{ agency: name, at, named: true, today: '2025-02-01' },
			site
		);
	};

	test('has what it leads, coordinates in, reports, did and has to resolve', async () => {
		const shown = await agency(viewer, interior);
		expect(shown.finding).toBe('Sở Nội vụ chủ trì 5 nhiệm vụ, phối hợp 13 nhiệm vụ');
		expect(shown.lead.map(({ no }) => no)).toEqual(['IV.2.1', 'IV.2.2', 'IV.2.3', 'IV.2.4', 'PL.5']);
		const standing = (no: string) => [...shown.lead, ...shown.coordinating].find((task) => task.no === no)?.standing;
		expect(standing('PL.5')).toMatchObject({ text: 'đã xong' });
		expect(standing('PL.2.2')).toEqual({ text: 'chậm, thiếu 19 số', late: true, demo: false });
		expect(shown.duties.map(({ with: partner, next }) => [partner, next])).toEqual([
			['phải gửi Sở Thông tin và Truyền thông', '30/9/2024'],
			['phải gửi Các cơ quan thông tấn, báo chí', 'không nêu ngày']
		]);
		expect(shown.work?.rows.map(({ title }) => title)).toEqual(['Phát động cuộc thi']);
		expect(shown.difficulties?.rows.map(({ text }) => text)).toEqual(['Chưa có kinh phí', 'Thiếu thiết bị']);
		expect(shown.assignments).toMatchObject({
			title: '2 việc được giao về chỉ số chưa xong',
			dek: '1 việc đến hạn trong tháng 9/2024.',
			rows: [
				{ text: 'Đã quá hạn', when: 'hạn 31/8/2024, quá hạn 20 ngày', late: true },
				{ text: 'Đến hạn trong tháng', when: 'hạn 30/9/2024, còn 10 ngày', late: false }
			]
		});
		expect(shown.subscribe.address).toBe(
			`${site}/campaigns/HTH-2024/calendar.ics?agency=S%E1%BB%9F+N%E1%BB%99i+v%E1%BB%A5`
		);
	});

	test('counts work without a name for the only agency that leads its task', async () => {
		const shown = await agency(viewer, broadcaster);
		expect(shown.work?.rows.map(({ title, when }) => [title, when])).toEqual([
			['không ghi cơ quan', 'tháng 2/2024'],
			['', 'tháng 1/2024']
		]);
	});

	test('is of the day that is asked for: what had begun by then, days that have come, links that keep it', async () => {
		const shown = await agency(viewer, broadcaster, '2024-01-31');
		expect(shown.work?.rows.map(({ when }) => when)).toEqual(['tháng 1/2024']);
		expect(shown.ask.at).toBe('2024-01-31');
		expect(shown.ask.days.map(({ value }) => value).slice(-2)).toEqual(['2024-02-29', '2024-01-31']);
		expect(shown.links.plan).toBe('/campaigns/HTH-2024?at=2024-01-31');
		expect(shown.links.tasks).toMatch(/^\/campaigns\/HTH-2024\?lead=.+&at=2024-01-31#tasks$/);
		expect((await page(await hereOf(real), 'HTH-2024')).back).toBe('/campaigns/HTH-2024?at=2024-09-20');
		// Without a day, that of the plan's end.
		expect((await agency(viewer, broadcaster, '2024-12-31')).ask).toMatchObject({ at: '' });
	});

	test('tells who compiles reports what has to come to them', async () => {
		const { duties } = await agency(viewer, 'Sở Thông tin và Truyền thông');
		expect(duties.find(({ no }) => no === 4)?.with).toBe('nhận từ Sở Nội vụ');
		expect(duties.find(({ no }) => no === 1)).toMatchObject({
			with: 'phải gửi UBND tỉnh',
			next: '30/9/2024',
			last: 'quý I/2024, ngày 2/4/2024'
		});
	});

	test('shows the plan alone to others, and never calls anybody late from generated work', async () => {
		const shown = await agency(null, interior);
		expect([shown.withheld, shown.work, shown.difficulties, shown.assignments]).toEqual(['none', null, null, null]);
		expect(shown.lead.every(({ standing }) => standing === null)).toBe(true);
		expect(shown.duties.every(({ last }) => last === null)).toBe(true);
		const generated = await agency(viewer, broadcaster, '2024-12-31', demo);
		expect(generated.lead.some(({ standing }) => standing?.late)).toBe(false);
		expect(generated.lead.some(({ standing }) => standing?.demo)).toBe(true);
		expect(generated.work?.demo).toBe(true);
	});
});
