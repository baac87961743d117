import { listed, things } from '../counts';
import type { ReportTableId } from '$lib/model/report';
import type { Closing } from '$lib/model/report-period';

/** Words of periodic reports: the page, and what page, Word file and workbook share. Counts come as text. */
const vi = {
	link: 'Báo cáo định kỳ',
	linkDek: 'theo tháng, quý, 6 tháng, 9 tháng, năm; tải tệp Word, Excel',
	ask: {
		report: 'Báo cáo',
		of: (unit: string) => `thực hiện kế hoạch của ${unit},`,
		closing: 'chốt số liệu',
		periodLabel: 'Kỳ báo cáo',
		closingLabel: 'Cách chốt kỳ',
		closings: {
			calendar: 'theo lịch',
			decree: 'ngày 14 (Nghị định 09/2019/NĐ-CP)'
		} satisfies Record<Closing, string>
	},
	word: 'Tải tệp Word',
	workbook: 'Tải tệp Excel',
	back: 'Về kế hoạch',
	source: 'kế hoạch và hoạt động đã công bố trong kho',
	sources: 'Nguồn kết quả chỉ số',
	board: 'Ai đã gửi, ai chưa gửi',
	refused: {
		none: 'Báo cáo này dành cho người đăng nhập. Đăng nhập rồi tải lại.',
		own: 'Báo cáo này chỉ dành cho người của đơn vị.'
	},
	guarded: 'Phần này dành cho người đăng nhập được xem tiến độ của kế hoạch.',
	subject: (plan: string, period: string) => `Kết quả thực hiện ${plan} ${period}`,
	span: (from: string, to: string) => `Từ ngày ${from} đến ngày ${to}`,
	fileName: (plan: string, period: string) => `bao-cao-${plan}-${period}`,
	notices: {
		demo: 'Số đã thực hiện trong báo cáo này là dữ liệu minh hoạ do máy tạo ra, không phải việc các cơ quan đã làm. Không dùng để báo cáo; không nhiệm vụ nào được coi là chậm.',
		noWork:
			'Kho chưa có hoạt động nào của kế hoạch này. Báo cáo nêu nội dung kế hoạch và không kết luận nhiệm vụ nào chậm: chưa ghi nhận không có nghĩa là không thực hiện.',
		nothing: 'Chưa ghi nhận hoạt động nào trong kỳ. Chưa ghi nhận không có nghĩa là không thực hiện.',
		ahead: 'Kỳ báo cáo chưa bắt đầu.',
		after: (closed: string) => `${closed}, trước kỳ báo cáo này.`,
		closed: (day: string) => `Kế hoạch đã kết thúc ngày ${day}, trước khi hết kỳ; số liệu tính đến ngày đó.`,
		running: (day: string) => `Kỳ báo cáo chưa kết thúc; số liệu tính đến ngày ${day}.`,
		around: (count: string) => `${count} dòng của khoảng thời gian chỉ trùng một phần với kỳ không được tính.`
	},
	sections: {
		situation: 'I. Tình hình chung',
		results: 'II. Kết quả thực hiện',
		difficulties: 'III. Khó khăn, vướng mắc',
		duties: 'IV. Chế độ báo cáo',
		next: 'V. Nhiệm vụ kỳ tới'
	},
	headings: {
		tasks: '1. Theo nhiệm vụ',
		channels: '2. Theo kênh và chủ đề',
		titles: '3. Tin, bài, chương trình đã ghi nhận',
		targets: '4. Chỉ tiêu của kế hoạch',
		indices: '5. Kết quả chỉ số công bố trong kỳ'
	},
	situation: {
		document: (issuer: string, number: string, issued: string) => `nơi ban hành: ${issuer}; ${number}; ${issued}`,
		tasks: (all: string, counted: string, dated: string, standing: string) =>
			all === '0'
				? 'Kho chưa có nhiệm vụ nào của kế hoạch này.'
				: `Kế hoạch có ${all} nhiệm vụ: ${listed([counted, 'nhiệm vụ nêu số lượng'], [dated, 'nhiệm vụ có thời hạn'], [standing, 'nhiệm vụ thường xuyên hoặc không nêu số lượng'])}.`,
		parent: (text: string) => `Kế hoạch thực hiện ${text}.`,
		due: (counted: string, dated: string, until: string) =>
			`Đến ngày ${until}, ${counted === '0' ? 'chưa nhiệm vụ nêu số lượng nào' : `${counted} nhiệm vụ nêu số lượng`} có mức phải đạt và ${dated === '0' ? 'chưa nhiệm vụ có thời hạn nào' : `${dated} nhiệm vụ có thời hạn đã`} hết thời hạn.`,
		basis: (from: string, to: string, release: string) =>
			`Báo cáo tính từ ngày ${from} đến ngày ${to}, theo bản dữ liệu số ${release} của Lăng kính CCHC.`,
		decree: 'Số liệu chốt ngày 14 theo Điều 12 Nghị định số 09/2019/NĐ-CP.',
		ahead: (from: string) => `Kỳ báo cáo bắt đầu từ ngày ${from}; chưa có kết quả để báo cáo.`,
		spread: (month: string) =>
			`Mức phải đạt tính đến hết ${month}, do Lăng kính CCHC chia đều từ mức cả năm; văn bản không chia.`
	},
	work: {
		summary: (entries: string, tasks: string, channels: string) =>
			`Trong kỳ ghi nhận ${entries} dòng hoạt động, thuộc ${tasks === '0' ? '' : `${tasks} nhiệm vụ và `}${channels} kênh.`,
		summaryDemo: (entries: string, tasks: string, channels: string) =>
			`Trong kỳ có ${entries} dòng hoạt động minh hoạ, thuộc ${tasks === '0' ? '' : `${tasks} nhiệm vụ và `}${channels} kênh.`,
		none: 'Chưa ghi nhận hoạt động nào trong kỳ.',
		counted: (count: string, tally: string) => `Trong ${count} nhiệm vụ nêu số lượng: ${tally}.`,
		dated: (count: string, tally: string) => `Trong ${count} nhiệm vụ có thời hạn: ${tally}.`,
		standing: (count: string, tally: string) =>
			`Trong ${count} nhiệm vụ thường xuyên hoặc không nêu số lượng: ${tally}.`,
		lateHeading: 'Nhiệm vụ chậm so với mức đến hết kỳ:',
		late: (task: string, missing: string, due: string, lead: string) =>
			`${task}: còn thiếu ${missing} so với mức ${due}; chủ trì: ${lead}.`,
		lateSilent: (task: string, due: string, lead: string) =>
			`${task}: chưa ghi nhận hoạt động nào, mức đến hết kỳ là ${due}; chủ trì: ${lead}.`,
		lateWindow: (task: string, until: string, lead: string) =>
			`${task}: hết thời hạn ngày ${until}, chưa ghi nhận hoạt động; chủ trì: ${lead}.`,
		lateUnits: (task: string, behind: string, all: string, each: string, lead: string) =>
			`${task}: ${behind}/${all} đơn vị thiếu so với mức ${each} của mỗi đơn vị; chủ trì: ${lead}.`,
		noLead: 'văn bản không nêu',
		silent: (count: string, list: string) =>
			`${count} nhiệm vụ thường xuyên hoặc không nêu số lượng chưa ghi nhận hoạt động trong kỳ: ${list}.`,
		untied: (entries: string) => `${entries} dòng hoạt động trong kỳ không ghi nhiệm vụ.`,
		dash: 'Dấu “—”: chưa ghi nhận, hoặc văn bản không nêu mức.'
	},
	tally: {
		done: (count: string) => `${count} đạt mức tối thiểu cả năm`,
		dated_done: (count: string) => `${count} đã thực hiện`,
		on_time: (count: string) => `${count} đúng tiến độ`,
		late: (count: string) => `${count} chậm so với mức đến hết kỳ`,
		dated_late: (count: string) => `${count} hết thời hạn mà chưa ghi nhận`,
		running: (count: string) => `${count} đang trong thời hạn`,
		coming: (count: string) => `${count} chưa đến thời hạn`,
		active: (count: string) => `${count} có hoạt động`,
		silent: (count: string) => `${count} chưa ghi nhận hoạt động`,
		open: (count: string) => `${count} chưa đánh giá chung vì định mức tính cho từng đơn vị hoặc chưa rõ phạm vi`,
		unplaced: (count: string) => `${count} có số liệu chỉ trùng một phần với kỳ nên chưa đánh giá`,
		demo: (count: string) => `${count} chỉ có số minh hoạ`,
		unknown: (count: string) => `${count} chưa có số liệu để đánh giá`
	},
	standing: {
		done: 'đạt mức cả năm',
		dated_done: 'đã thực hiện',
		on_time: 'đúng tiến độ',
		late: (missing: string) => `chậm, thiếu ${missing}`,
		units: (enough: string, all: string) => `${enough}/${all} đơn vị đạt`,
		dated_late: 'hết thời hạn, chưa ghi nhận',
		running: 'đang trong thời hạn',
		coming: 'chưa đến thời hạn',
		active: 'có hoạt động',
		silent: 'chưa ghi nhận',
		open: 'chưa đánh giá chung',
		unplaced: 'chưa đánh giá: số liệu chỉ trùng một phần với kỳ',
		demo: 'số minh hoạ',
		unknown: 'chưa có số liệu để đánh giá'
	},
	channels: {
		most: (name: string, count: string) => `Kênh được ghi nhận nhiều dòng nhất trong kỳ: ${name} (${count} dòng).`,
		minutes: (minutes: string) => `Tổng thời lượng phát sóng được ghi nhận trong kỳ: ${minutes} phút.`,
		units: 'Các kênh đếm theo đơn vị khác nhau nên không cộng với nhau.',
		noTheme: 'không ghi chủ đề',
		toDate: 'Luỹ kế từ đầu năm đến hết kỳ'
	},
	titles: {
		none: 'Chưa ghi nhận tên tin, bài, chương trình nào trong kỳ.',
		all: (count: string) => `Trong kỳ ghi nhận tên của ${count} tin, bài, chương trình.`,
		first: (shown: string, all: string) =>
			`Trong kỳ ghi nhận tên của ${all} tin, bài, chương trình; dưới đây là ${shown} tên đầu theo chủ đề, danh sách đầy đủ ở tệp Excel.`
	},
	targets: {
		none: 'Kế hoạch không có chỉ tiêu bằng số.',
		summary: (count: string, reported: string) =>
			`Kế hoạch có ${count} chỉ tiêu; đến hết kỳ ${reported === '0' ? 'chưa chỉ tiêu nào' : `${reported} chỉ tiêu`} có kết quả được ghi nhận.`,
		reached: 'bằng hoặc cao hơn mức',
		below: (gap: string, unit: string) => `thấp hơn mức ${gap}${unit}`,
		points: ' điểm phần trăm',
		units: (count: string) => `gộp ${count} đơn vị`,
		spread: (count: string, low: string, high: string) => `${count} đơn vị, từ ${low} đến ${high}`,
		parts: (part: string, whole: string) => `${part}/${whole}`,
		unrecorded: 'chưa ghi nhận'
	},
	indices: {
		none: (unit: string) => `Chưa ghi nhận kết quả chỉ số nào của ${unit} công bố trong kỳ.`,
		published: (when: string) => `Nguồn công bố: ${when}.`,
		recorded: (release: string, when: string) =>
			`Nguồn không ghi ngày công bố; ghi vào kho ở bản số ${release}, ngày ${when}.`
	},
	difficulties: {
		none: 'Chưa ghi nhận khó khăn, vướng mắc nào trong kỳ.',
		summary: (open: string, raised: string, resolved: string) =>
			`Đến hết kỳ, ${open === '0' ? 'không còn khó khăn, vướng mắc nào đã ghi nhận mà chưa được giải quyết' : `còn ${open} khó khăn, vướng mắc chưa được giải quyết`}; trong kỳ ${raised === '0' ? 'không có khó khăn, vướng mắc nào' : `có ${raised} khó khăn, vướng mắc`} được nêu, ${resolved === '0' ? 'chưa khó khăn, vướng mắc nào' : resolved} được giải quyết.`,
		open: 'chưa giải quyết',
		resolved: (day: string) => `giải quyết ngày ${day}`,
		nobody: 'chưa xác định'
	},
	duties: {
		none: 'Kế hoạch không giao chế độ báo cáo nào.',
		summary: (received: string, expected: string, day: string) =>
			expected === '0'
				? 'Không có kỳ báo cáo nào theo kế hoạch kết thúc trong kỳ này.'
				: `Trong kỳ có ${expected} lượt báo cáo theo chế độ định kỳ của kế hoạch; đến ngày ${day} ${received === '0' ? 'chưa ghi nhận báo cáo nào' : `đã ghi nhận ${received}`}.`,
		unknown: (expected: string) =>
			`Trong kỳ có ${expected} lượt báo cáo theo chế độ định kỳ của kế hoạch. Kho chưa ghi nhận báo cáo nào của kế hoạch này, nên không nêu được báo cáo nào thiếu.`,
		notKnown: (expected: string) => `${expected} kỳ, chưa có căn cứ`,
		received: (count: string) => `đã nhận ${count}`,
		one: (period: string, day: string, number: string | null) =>
			`${period}: nhận ngày ${day}${number === null ? '' : `, số ${number}`}`,
		all: (count: string) => `đã ghi nhận đủ ${count}`,
		some: (received: string, expected: string, missing: string) =>
			`đã ghi nhận ${received}/${expected}; chưa ghi nhận: ${missing}`,
		unrecorded: (missing: string) => `chưa ghi nhận: ${missing}`,
		notNow: 'không có kỳ nào kết thúc trong kỳ này',
		asNeeded: 'chưa ghi nhận báo cáo nào trong kỳ',
		own: 'chính là báo cáo này',
		others: (count: string) =>
			`${count} chế độ khác không có kỳ nào kết thúc trong kỳ này, không nêu kỳ hoặc chỉ khi phát sinh: chưa ghi nhận báo cáo nào trong kỳ.`,
		overdue: (day: string) => `hạn ${day}, chưa gửi`,
		dueOn: (day: string) => `hạn ${day}, chưa ghi nhận`,
		notAsked: (day: string) => `hạn ${day}, sau khi kế hoạch kết thúc`,
		ahead: (day: string) => `hạn ${day}, chưa đến hạn`
	},
	next: {
		planClosed: (day: string) => `Kế hoạch kết thúc ngày ${day}, nên kỳ tới không còn nhiệm vụ theo kế hoạch này.`,
		over: 'Kế hoạch kết thúc cùng năm báo cáo; nhiệm vụ kỳ tới theo kế hoạch năm sau.',
		none: (period: string) => `Không có nhiệm vụ nào có số lượng hoặc thời hạn rơi vào ${period}.`,
		summary: (period: string, count: string, missing: boolean) =>
			`${count} nhiệm vụ phải làm theo số lượng hoặc thời hạn trong ${period}${missing ? ', kể cả phần còn thiếu của kỳ này' : ''}. Nhiệm vụ thường xuyên tiếp tục thực hiện.`,
		upTo: (month: string) => `Số lượng tính đến hết ${month}.`,
		and: ' và ',
		missing: (count: string) => `${count} còn thiếu`,
		unitsMissing: (units: string) => `phần còn thiếu của ${units} đơn vị`,
		closed: (window: string) => `${window}, đã hết thời hạn`,
		perUnit: 'cho từng đơn vị',
		unclear: 'chưa rõ phạm vi định mức',
		duties: 'Báo cáo đến kỳ:',
		duty: (who: string, to: string, when: string) => `${who}${to === '' ? '' : ` gửi ${to}`}: ${when}.`,
		times: (count: string, cadence: string) => `${cadence}, ${count} kỳ`
	},
	tables: {
		tasks: 'Kết quả theo nhiệm vụ',
		channels: 'Kết quả theo kênh',
		themes: 'Kết quả theo chủ đề',
		before: 'So với cùng kỳ năm trước',
		titles: 'Tin, bài, chương trình',
		targets: 'Chỉ tiêu',
		difficulties: 'Khó khăn, vướng mắc',
		duties: 'Chế độ báo cáo',
		next: 'Nhiệm vụ kỳ tới'
	} satisfies Record<ReportTableId, string>,
	columns: {
		plan: 'Kế hoạch',
		no: 'Số',
		task: 'Nhiệm vụ',
		lead: 'Chủ trì',
		planned: 'Mức cả năm',
		due: 'Mức đến hết kỳ',
		period: 'Trong kỳ',
		toDate: 'Luỹ kế',
		standing: 'Đánh giá',
		channel: 'Kênh',
		unit: 'Đơn vị tính',
		entries: 'Số dòng trong kỳ',
		minutes: 'Phút trong kỳ',
		theme: 'Chủ đề',
		time: 'Thời gian',
		name: 'Tên',
		agency: 'Cơ quan',
		target: 'Chỉ tiêu',
		level: 'Mức',
		value: 'Kết quả',
		at: 'Thời điểm',
		against: 'So với mức',
		raised: 'Ngày nêu',
		place: 'Đơn vị',
		text: 'Nội dung',
		resolver: 'Cơ quan giải quyết',
		state: 'Tình trạng',
		who: 'Nơi báo cáo',
		to: 'Nơi nhận',
		cadence: 'Kỳ',
		received: 'Đã nhận',
		need: 'Cần làm',
		when: 'Thời gian theo văn bản',
		change: 'Thay đổi'
	},
	none: '—',
	demo: (text: string) => `${text} (minh hoạ)`,
	demoSentence: (text: string) => `Số minh hoạ: ${text}`,
	letter: {
		nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
		motto: 'Độc lập - Tự do - Hạnh phúc',
		number: 'Số:          /BC-…',
		dated: (place: string, year: number) => `${place}, ngày      tháng      năm ${year}`,
		report: 'BÁO CÁO',
		to: 'Kính gửi:',
		signer: 'THỦ TRƯỞNG CƠ QUAN',
		signed: '(Chữ ký, dấu)',
		signerName: 'Họ và tên',
		recipients: 'Nơi nhận:',
		asAbove: '- Như trên;',
		others: '- ……;',
		kept: '- Lưu: VT, …',
		notices: 'Lưu ý trước khi ký (xoá đoạn này khi phát hành):'
	},
	sheet: {
		about: 'Báo cáo',
		subject: 'Báo cáo',
		span: 'Thời gian',
		note: 'Lưu ý',
		release: 'Bản dữ liệu',
		address: 'Trang báo cáo',
		empty: 'chưa ghi nhận'
	}
};

/** A title within a sentence: `Plan for …` becomes `plan for …`, names keep their capitals. */
const withinSentence = (title: string) => title.replace(/^\p{Lu}(?=\p{Ll}+ \p{Ll})/u, (letter) => letter.toLowerCase());
/** Parts of a year take an article within a sentence. */
const the = (period: string) => (/^(first|second) /.test(period) ? `the ${period}` : period);

const en: typeof vi = {
	link: 'Periodic report',
	linkDek: 'by month, quarter, half-year, nine months, year; as a Word file or workbook',
	ask: {
		report: 'Report on',
		of: (unit) => `under the plan of ${unit},`,
		closing: 'closing',
		periodLabel: 'Period',
		closingLabel: 'When the period closes',
		closings: { calendar: 'with the calendar', decree: 'on the 14th (Decree 09/2019/NĐ-CP)' }
	},
	word: 'Word file',
	workbook: 'Workbook',
	back: 'The plan',
	source: 'the plan and the work published here',
	sources: 'Sources of index results',
	board: 'Who has handed in, who has not',
	refused: {
		none: 'This report is for those who sign in. Sign in and try again.',
		own: 'This report is for people of the unit only.'
	},
	guarded: 'This part is for those who sign in and may see the plan’s progress.',
	subject: (plan, period) => `Results of the ${withinSentence(plan)}, ${period}`,
	span: (from, to) => `From ${from} to ${to}`,
	fileName: (plan, period) => `report-${plan}-${period}`,
	notices: {
		demo: 'The counts of work done in this report are generated demonstration data: they are not what any office did. Do not report them; no task is taken to be late.',
		noWork:
			'No work under this plan is here yet. The report gives the contents of the plan and calls no task late: nothing recorded does not mean that nothing was done.',
		nothing: 'No work is recorded in the period. Nothing recorded does not mean that nothing was done.',
		ahead: 'The period has not begun.',
		after: (closed) => `${closed}, before this period.`,
		closed: (day) => `The plan was closed on ${day}, before the period was over; figures are those until that day.`,
		running: (day) => `The period is not over; figures are those until ${day}.`,
		around: (count) =>
			count === '1'
				? '1 row for a time that lies only partly in the period is not counted.'
				: `${count} rows for times that lie only partly in the period are not counted.`
	},
	sections: {
		situation: 'I. Situation',
		results: 'II. Results',
		difficulties: 'III. Difficulties',
		duties: 'IV. Reports received',
		next: 'V. Next period'
	},
	headings: {
		tasks: '1. By task',
		channels: '2. By channel and theme',
		titles: '3. Articles and programmes recorded',
		targets: '4. Targets of the plan',
		indices: '5. Index results published in the period'
	},
	situation: {
		document: (issuer, number, issued) => `issued by ${issuer}; ${number}; ${issued}`,
		tasks: (all, counted, dated, standing) =>
			all === '0'
				? 'No task of the plan is here yet.'
				: `The plan has ${things(all, 'task')}: ${listed([counted, 'with a number'], [dated, 'dated'], [standing, 'standing or without a number'])}.`,
		parent: (text) => `The plan carries out ${text}.`,
		due: (counted, dated, until) =>
			`By ${until}, ${counted === '0' ? 'no task' : things(counted, 'task')} with a number had something due, and the window of ${dated === '0' ? 'no dated task' : things(dated, 'dated task')} had closed.`,
		basis: (from, to, release) => `The report covers ${from} to ${to}, by data release ${release} of Reform Lens.`,
		decree: 'The period closes on the 14th, as Decree 09/2019/NĐ-CP, article 12, says.',
		ahead: (from) => `The period begins on ${from}; there are no results to report yet.`,
		spread: (month) =>
			`What is due counts until the end of ${month}: the year’s number, spread evenly by Reform Lens; the document does not spread it.`
	},
	work: {
		summary: (entries, tasks, channels) =>
			`In the period, ${things(entries, 'row')} of work ${entries === '1' ? 'is' : 'are'} recorded,${tasks === '0' ? '' : ` for ${things(tasks, 'task')}`} on ${things(channels, 'channel')}.`,
		summaryDemo: (entries, tasks, channels) =>
			`In the period there ${entries === '1' ? 'is' : 'are'} ${things(entries, 'row')} of demo work,${tasks === '0' ? '' : ` for ${things(tasks, 'task')}`} on ${things(channels, 'channel')}.`,
		none: 'No work is recorded in the period.',
		counted: (count, tally) => `Of ${things(count, 'task')} with a number: ${tally}.`,
		dated: (count, tally) => `Of ${things(count, 'dated task')}: ${tally}.`,
		standing: (count, tally) => `Of ${things(count, 'task')} standing or without a number: ${tally}.`,
		lateHeading: 'Behind what was due by the end of the period:',
		late: (task, missing, due, lead) => `${task}: ${missing} short of ${due}; lead: ${lead}.`,
		lateSilent: (task, due, lead) => `${task}: no work recorded, ${due} due; lead: ${lead}.`,
		lateWindow: (task, until, lead) => `${task}: window closed on ${until}, no work recorded; lead: ${lead}.`,
		lateUnits: (task, behind, all, each, lead) =>
			`${task}: ${behind} of ${all} ${all === '1' ? 'unit' : 'units'} ${behind === '1' ? 'is' : 'are'} short of ${each} each; lead: ${lead}.`,
		noLead: 'not stated',
		silent: (count, list) =>
			`${things(count, 'task')} standing or without a number ${count === '1' ? 'has' : 'have'} no work recorded in the period: ${list}.`,
		untied: (entries) =>
			`${things(entries, 'row')} of work in the period ${entries === '1' ? 'names' : 'name'} no task.`,
		dash: 'A dash: nothing recorded, or no number in the plan.'
	},
	tally: {
		done: (count) => `${count} reached the year’s minimum`,
		dated_done: (count) => `${count} carried out`,
		on_time: (count) => `${count} on time`,
		late: (count) => `${count} behind what was due`,
		dated_late: (count) => `${count} past the window with nothing recorded`,
		running: (count) => `${count} within the window`,
		coming: (count) => `${count} not due yet`,
		active: (count) => `${count} with recorded work`,
		silent: (count) => `${count} with none recorded`,
		open: (count) => `${count} not judged as a whole, since the number is for each unit or its scope is unclear`,
		unplaced: (count) => `${count} not judged, with work known only for a time that lies partly in the period`,
		demo: (count) => `${count} with demo figures only`,
		unknown: (count) => `${count} without records to judge by`
	},
	standing: {
		done: 'year’s minimum reached',
		dated_done: 'carried out',
		on_time: 'on time',
		late: (missing) => `behind by ${missing}`,
		units: (enough, all) => `${enough} of ${all} units have it`,
		dated_late: 'window closed, nothing recorded',
		running: 'within the window',
		coming: 'not due yet',
		active: 'active',
		silent: 'none recorded',
		open: 'not judged as a whole',
		unplaced: 'not judged: work lies partly in the period',
		demo: 'demo figures',
		unknown: 'no records to judge by'
	},
	channels: {
		most: (name, count) => `Most rows recorded in the period: ${name} (${things(count, 'row')}).`,
		minutes: (minutes) => `Broadcasting time recorded in the period: ${things(minutes, 'minute')}.`,
		units: 'Channels are counted in different things and are not added up.',
		noTheme: 'no theme given',
		toDate: 'Since the beginning of the year, until the end of the period'
	},
	titles: {
		none: 'No title of an article or programme is recorded in the period.',
		all: (count) =>
			`${things(count, 'title')} of articles and programmes ${count === '1' ? 'is' : 'are'} recorded in the period.`,
		first: (shown, all) =>
			`${things(all, 'title')} of articles and programmes are recorded in the period; these are the first ${shown} by theme, the workbook has all.`
	},
	targets: {
		none: 'The plan has no numeric target.',
		summary: (count, reported) =>
			`The plan has ${things(count, 'target')}; by the end of the period ${reported === '0' ? 'none has' : `${reported} ${reported === '1' ? 'has' : 'have'}`} a value recorded.`,
		reached: 'at or above the level',
		below: (gap, unit) => `below the level by ${gap}${unit}`,
		points: ' percentage points',
		units: (count) => `${things(count, 'unit')} together`,
		spread: (count, low, high) => `${things(count, 'unit')}, from ${low} to ${high}`,
		parts: (part, whole) => `${part}/${whole}`,
		unrecorded: 'none recorded'
	},
	indices: {
		none: (unit) => `No index result of ${unit} published in the period is recorded.`,
		published: (when) => `Source published: ${when}.`,
		recorded: (release, when) => `The source gives no date; recorded here with release ${release} on ${when}.`
	},
	difficulties: {
		none: 'No difficulty is recorded in the period.',
		summary: (open, raised, resolved) =>
			`At the end of the period ${open === '0' ? 'no recorded difficulty is open' : `${things(open, 'difficulty', 'difficulties')} ${open === '1' ? 'is' : 'are'} open`}; in the period ${raised === '0' ? 'none' : raised} ${raised === '1' ? 'was' : 'were'} raised and ${resolved === '0' ? 'none' : resolved} resolved.`,
		open: 'open',
		resolved: (day) => `resolved ${day}`,
		nobody: 'not determined'
	},
	duties: {
		none: 'The plan sets no reporting duty.',
		summary: (received, expected, day) =>
			expected === '0'
				? 'No regular report of the plan falls due in this period.'
				: `${things(expected, 'regular report')} of the plan ${expected === '1' ? 'belongs' : 'belong'} to this period; by ${day} ${received === '0' ? 'none' : received} ${received === '1' ? 'is' : 'are'} recorded.`,
		unknown: (expected) =>
			`${things(expected, 'regular report')} of the plan ${expected === '1' ? 'belongs' : 'belong'} to this period. No report of this plan is recorded here, so nothing can be said of which are missing.`,
		notKnown: (expected) => `${expected}, no records to judge by`,
		received: (count) => `${count} received`,
		one: (period, day, number) => `${period}: received ${day}${number === null ? '' : `, No. ${number}`}`,
		all: (count) => `all ${count} recorded`,
		some: (received, expected, missing) => `${received} of ${expected} recorded; not recorded: ${missing}`,
		unrecorded: (missing) => `not recorded: ${missing}`,
		notNow: 'none falls due in this period',
		asNeeded: 'none recorded in the period',
		own: 'this very report',
		others: (count) =>
			`${things(count, 'other duty', 'other duties')} with nothing due in the period, no cadence, or only as needed: none recorded in the period.`,
		overdue: (day) => `due ${day}, not sent`,
		dueOn: (day) => `due ${day}, none recorded`,
		notAsked: (day) => `due ${day}, after the plan was closed`,
		ahead: (day) => `due ${day}, not due yet`
	},
	next: {
		planClosed: (day) => `The plan was closed on ${day}: nothing is to be done under it in the next period.`,
		over: 'The plan ends with the year of the report; what comes next is for next year’s plan.',
		none: (period) => `No task has a number or a window in ${the(period)}.`,
		summary: (period, count, missing) =>
			`${things(count, 'task')} ${count === '1' ? 'is' : 'are'} to be done by number or window in ${the(period)}${missing ? ', what is still missing included' : ''}. Standing tasks go on.`,
		upTo: (month) => `Numbers are those due by the end of ${month}.`,
		and: ' and ',
		missing: (count) => `${count} still missing`,
		unitsMissing: (units) => `what ${things(units, 'unit')} still ${units === '1' ? 'lacks' : 'lack'}`,
		closed: (window) => `${window}, window closed`,
		perUnit: 'for each unit',
		unclear: 'scope of the number unclear',
		duties: 'Reports that fall due:',
		duty: (who, to, when) => `${who}${to === '' ? '' : ` to ${to}`}: ${when}.`,
		times: (count, cadence) => `${cadence}, ${things(count, 'report')}`
	},
	tables: {
		tasks: 'Results by task',
		channels: 'Results by channel',
		themes: 'Results by theme',
		before: 'A year before',
		titles: 'Articles and programmes',
		targets: 'Targets',
		difficulties: 'Difficulties',
		duties: 'Reports',
		next: 'Next period'
	},
	columns: {
		plan: 'Plan',
		no: 'No.',
		task: 'Task',
		lead: 'Lead',
		planned: 'Year’s number',
		due: 'Due by the end',
		period: 'In the period',
		toDate: 'In the year',
		standing: 'Standing',
		channel: 'Channel',
		unit: 'Counted in',
		entries: 'Rows in the period',
		minutes: 'Minutes in the period',
		theme: 'Theme',
		time: 'Time',
		name: 'Title',
		agency: 'Agency',
		target: 'Target',
		level: 'Level',
		value: 'Value',
		at: 'Of',
		against: 'Against the level',
		raised: 'Raised',
		place: 'Unit',
		text: 'Difficulty',
		resolver: 'Who resolves',
		state: 'State',
		who: 'Who',
		to: 'To whom',
		cadence: 'Cadence',
		received: 'Received',
		need: 'To do',
		when: 'Schedule as written',
		change: 'Change'
	},
	none: '—',
	demo: (text) => `${text} (demo)`,
	demoSentence: (text) => `Demo figures: ${text}`,
	letter: {
		nation: 'SOCIALIST REPUBLIC OF VIET NAM',
		motto: 'Independence - Freedom - Happiness',
		number: 'No.          /BC-…',
		dated: (place, year) => `${place}, day      month      ${year}`,
		report: 'REPORT',
		to: 'To:',
		signer: 'HEAD OF THE OFFICE',
		signed: '(Signature, seal)',
		signerName: 'Full name',
		recipients: 'Recipients:',
		asAbove: '- As above;',
		others: '- ……;',
		kept: '- Archive: VT, …',
		notices: 'To note before signing (delete this when issuing):'
	},
	sheet: {
		about: 'Report',
		subject: 'Report',
		span: 'Time',
		note: 'Note',
		release: 'Data release',
		address: 'Page of the report',
		empty: 'none recorded'
	}
};

export const report = { vi, en };
