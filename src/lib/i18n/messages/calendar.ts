/** Words of a plan's calendar, its feeds, and the page of one agency. */
const vi = {
	title: 'Lịch của kế hoạch',
	ask: {
		month: 'Tháng',
		of: (year: string) => `của kế hoạch năm ${year} của`,
		agency: 'Cơ quan',
		forAgency: 'việc của',
		any: 'mọi cơ quan',
		closing: 'Cách chốt kỳ báo cáo',
		periods: 'kỳ báo cáo',
		closingNote: {
			calendar: 'Kỳ báo cáo hết vào ngày cuối tháng dương lịch.',
			decree: 'Kỳ báo cáo chốt vào ngày 14 của tháng cuối kỳ, theo Nghị định 09/2019/NĐ-CP, Điều 12.'
		}
	},
	finding: (month: string, parts: string | null) =>
		parts === null ? `${month}: không có việc nào đến hạn` : `${month}: ${parts} đến hạn`,
	parts: {
		windows: (count: string) => `${count}\u00a0nhiệm\u00a0vụ`,
		numbers: (count: string) => `${count}\u00a0định\u00a0mức`,
		reports: (count: string) => `${count}\u00a0báo\u00a0cáo`
	},
	dek: 'Ngày của văn bản kế hoạch: nhiệm vụ có thời hạn, định mức chia theo tháng, kỳ báo cáo và cung cấp thông tin.',
	shares: 'Định mức của tháng do Lăng kính CCHC chia đều từ mức tối thiểu cả năm, văn bản không chia.',
	at: (date: string) => `Tình trạng tính đến ${date}.`,
	closed: 'Sau ngày đó kế hoạch không còn hạn nào.',
	atReports: (date: string) => `Báo cáo đã nhận tính đến ${date}.`,
	atBoth: (work: string, reports: string) =>
		`Tình trạng nhiệm vụ tính đến ${work}, báo cáo đã nhận tính đến ${reports}.`,
	unknown: 'Chưa ghi nhận hoạt động nào của kế hoạch này, nên không nêu nhiệm vụ nào đã xong hay quá hạn.',
	demoOnly: 'Kế hoạch này chỉ có dữ liệu minh hoạ, nên không nêu nhiệm vụ nào đã xong hay quá hạn.',
	undated: (count: string) =>
		`${count} chế độ báo cáo làm khi phát sinh hoặc không nêu kỳ, nên không có ngày trong lịch.`,
	grouped: 'Việc giao chung cho một nhóm cơ quan được ghi dưới tên nhóm đó, không ở từng cơ quan của nhóm.',
	back: 'Toàn bộ kế hoạch',
	earlier: 'Tháng trước',
	later: 'Tháng sau',
	content: {
		heading: (month: string) => `Nội dung và nhiệm vụ trong ${month}`,
		dek: 'Nhiệm vụ mà kế hoạch đặt vào khoảng thời gian này, với chủ đề tuyên truyền.',
		none: (month: string) => `Không có nội dung hay nhiệm vụ nào gắn với ${month}`
	},
	due: {
		heading: (count: string, month: string) => `${count} việc đến hạn trong ${month}`,
		none: (month: string) => `Không có việc nào đến hạn trong ${month}`,
		weekdays: ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy']
	},
	entry: {
		report: (period: string | null) => `Báo cáo, cung cấp thông tin${period === null ? '' : ` ${period}`}`,
		to: (name: string) => `gửi ${name}`,
		count: (count: string, time: string) => `${count}, ${time}`,
		until: (date: string) => `đến hết ${date}`,
		perUnit: 'văn bản không nêu tính chung hay cho từng đơn vị',
		noWho: 'không nêu cơ quan'
	},
	roles: { lead: 'chủ trì', coordinating: 'phối hợp', reporting: 'phải gửi', receiving: 'nơi nhận' },
	marks: {
		done: 'đã thực hiện',
		received: (date: string) => `đã nhận ngày ${date}`,
		overdue: (days: string) => (days === '0' ? 'vừa hết hạn' : `đã quá hạn ${days} ngày`),
		late: (overdue: string) => `chưa ghi nhận, ${overdue}`,
		lateBy: (missing: string, overdue: string) => `còn thiếu ${missing}, ${overdue}`,
		lateUnits: (units: string, overdue: string) => `${units} đơn vị còn thiếu, ${overdue}`,
		notReceived: (overdue: string) => `chưa nhận, ${overdue}`,
		left: (days: string) => (days === '0' ? 'đến hạn hôm nay' : `còn ${days} ngày`),
		open: 'tính theo từng đơn vị',
		demo: 'dữ liệu minh hoạ'
	},
	year: {
		heading: (year: string) => `Cả năm ${year}`,
		dek: 'Mỗi tháng: nội dung và nhiệm vụ gắn với tháng, chủ đề, kỳ báo cáo hết trong tháng. Bấm tên tháng để xem từng ngày.',
		month: 'Tháng',
		tasks: 'Nội dung, nhiệm vụ',
		themes: 'Chủ đề',
		duties: 'Báo cáo, cung cấp thông tin',
		numbers: (count: string) => `${count} định mức đến hạn`
	},
	subscribe: {
		heading: 'Đưa vào lịch của điện thoại, máy tính',
		dek: (plan: string) =>
			`Dán địa chỉ này vào Google Calendar, Outlook hoặc lịch điện thoại: ngày của ${plan} tự cập nhật, nhắc trước hạn 7 ngày và 1 ngày. Địa chỉ chỉ mang ngày của văn bản kế hoạch, không mang kết quả thực hiện.`,
		thePlan: 'kế hoạch',
		address: 'Địa chỉ lịch (iCal)',
		copy: 'Sao chép địa chỉ',
		file: 'Tải tệp lịch',
		atom: 'Tin Atom: việc đến hạn trong 30 ngày tới và 30 ngày qua'
	},
	feed: {
		name: (plan: string, agency: string | null) => `${agency === null ? '' : `${agency}: `}lịch kế hoạch ${plan}`,
		due: (plan: string, agency: string | null) => `${agency === null ? '' : `${agency}: `}việc đến hạn, ${plan}`,
		deadline: (what: string) => `Hạn: ${what}`,
		dueOn: (date: string, what: string) => `${date}: ${what}`,
		number: (count: string, what: string) => `${count}: ${what}`,
		numbers: (count: string) => `${count} định mức đến hạn`,
		by: (what: string, who: string) => `${what} – ${who}`,
		lead: (who: string) => `Chủ trì: ${who}`,
		coordinating: (who: string) => `Phối hợp: ${who}`,
		from: (who: string) => `Nơi gửi: ${who}`,
		reminder: (days: string, what: string) => `Còn ${days} ngày: ${what}`
	},
	agency: {
		of: (year: string) => `Việc theo kế hoạch năm ${year} của`,
		at: 'xem tại',
		atLabel: 'Ngày xem',
		finding: (name: string, lead: string, coordinating: string) =>
			`${name} chủ trì ${lead} nhiệm vụ, phối hợp ${coordinating} nhiệm vụ`,
		dek: (count: string, month: string) =>
			count === '0' ? `Trong ${month} không có việc nào đến hạn.` : `Trong ${month} có ${count} việc đến hạn.`,
		lead: (count: string) => `Chủ trì ${count} nhiệm vụ`,
		coordinating: (count: string) => `Phối hợp ${count} nhiệm vụ`,
		noLead: 'Không chủ trì nhiệm vụ nào',
		noCoordinating: 'Không phối hợp nhiệm vụ nào',
		columns: { no: 'Số', task: 'Nhiệm vụ', planned: 'Mức, thời gian', standing: 'Tình trạng', lead: 'Chủ trì' },
		duties: (count: string) => `${count} chế độ báo cáo, cung cấp thông tin`,
		noDuties: 'Không có chế độ báo cáo nào nêu tên cơ quan này',
		dutyColumns: { what: 'Quy định', with: 'Gửi, nhận', cadence: 'Kỳ', next: 'Hạn gần nhất', last: 'Nhận lần cuối' },
		sends: (to: string | null) => (to === null ? 'phải gửi, nơi nhận không nêu' : `phải gửi ${to}`),
		receives: (from: string) => `nhận từ ${from}`,
		noDay: 'không nêu ngày',
		nothingReceived: 'chưa ghi nhận',
		last: (period: string, date: string) => `${period}, ngày ${date}`,
		work: (shown: string, all: string) =>
			shown === all ? `${all} hoạt động đã ghi nhận` : `${shown} hoạt động mới nhất trong ${all} hoạt động đã ghi nhận`,
		workDek: 'Hoạt động ghi tên cơ quan, hoặc thuộc nhiệm vụ mà chỉ cơ quan này chủ trì.',
		noWork: 'Chưa ghi nhận hoạt động nào của cơ quan này theo kế hoạch',
		evidence: 'minh chứng',
		difficulties: (open: string) => `${open} khó khăn, vướng mắc đang chờ cơ quan giải quyết`,
		noDifficulties: 'Không có khó khăn, vướng mắc nào đang chờ cơ quan giải quyết',
		raised: (date: string, unit: string) => `${unit} nêu ngày ${date}`,
		resolved: (date: string) => `đã giải quyết ngày ${date}`,
		calendar: 'Lịch cả năm của cơ quan',
		tasks: 'Các nhiệm vụ chủ trì trong kế hoạch',
		plan: 'Toàn bộ kế hoạch'
	},
	link: 'Lịch theo tháng'
};

const en: typeof vi = {
	title: 'Calendar of the plan',
	ask: {
		month: 'Month',
		of: (year) => `in the ${year} plan of`,
		agency: 'Agency',
		forAgency: 'for',
		any: 'every agency',
		closing: 'When periods of reports end',
		periods: 'with periods that end',
		closingNote: {
			calendar: 'Periods of reports end on the last day of the calendar month.',
			decree: 'Periods of reports end on the 14th of their last month, as Decree 09/2019/NĐ-CP, article 12, says.'
		}
	},
	finding: (month, parts) => (parts === null ? `${month}: nothing falls due` : `${month}: ${parts} due`),
	parts: {
		windows: (count) => (count === '1' ? '1\u00a0task' : `${count}\u00a0tasks`),
		numbers: (count) => (count === '1' ? '1\u00a0planned number' : `${count}\u00a0planned numbers`),
		reports: (count) => (count === '1' ? '1\u00a0report' : `${count}\u00a0reports`)
	},
	dek: 'The dates of the plan itself: dated tasks, numbers spread over the months, periods of reports and of information to hand on.',
	shares: 'Reform Lens spreads the year’s minimum evenly over the months; the plan itself does not.',
	at: (date) => `Status as of ${date}.`,
	closed: 'Nothing of the plan falls due after that day.',
	atReports: (date) => `Reports received as of ${date}.`,
	atBoth: (work, reports) => `Status of tasks as of ${work}, of reports as of ${reports}.`,
	unknown: 'No activity of this plan is here yet, so no task is said to be done or overdue.',
	demoOnly: 'The plan has demo data only, so no task is said to be done or overdue.',
	undated: (count) =>
		count === '1'
			? '1 reporting duty is ad hoc or names no period, so it has no day in the calendar.'
			: `${count} reporting duties are ad hoc or name no period, so they have no day in the calendar.`,
	grouped: 'What is assigned to a group of agencies stands under the group’s name, not under each agency in it.',
	back: 'The whole plan',
	earlier: 'Month before',
	later: 'Month after',
	content: {
		heading: (month) => `Content and tasks of ${month}`,
		dek: 'Tasks that the plan puts into this time, with their theme.',
		none: (month) => `No content or task is tied to ${month}`
	},
	due: {
		heading: (count, month) => `${count} due in ${month}`,
		none: (month) => `Nothing falls due in ${month}`,
		weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
	},
	entry: {
		report: (period) => `Report or information${period === null ? '' : `, ${period}`}`,
		to: (name) => `to ${name}`,
		count: (count, time) => `${count}, ${time}`,
		until: (date) => `until ${date}`,
		perUnit: 'the document does not say whether for all together or for each unit',
		noWho: 'no agency named'
	},
	roles: { lead: 'leads', coordinating: 'coordinates', reporting: 'sends', receiving: 'receives' },
	marks: {
		done: 'done',
		received: (date) => `received ${date}`,
		overdue: (days) => (days === '0' ? 'just overdue' : `${days} ${days === '1' ? 'day' : 'days'} overdue`),
		late: (overdue) => `not recorded, ${overdue}`,
		lateBy: (missing, overdue) => `${missing} missing, ${overdue}`,
		lateUnits: (units, overdue) => `missing in ${units} ${units === '1' ? 'unit' : 'units'}, ${overdue}`,
		notReceived: (overdue) => `not received, ${overdue}`,
		left: (days) => (days === '0' ? 'due today' : `${days} ${days === '1' ? 'day' : 'days'} left`),
		open: 'judged unit by unit',
		demo: 'demo data'
	},
	year: {
		heading: (year) => `The whole of ${year}`,
		dek: 'Month by month: content and tasks, themes, and periods of reports that end. A month’s name opens its days.',
		month: 'Month',
		tasks: 'Content, tasks',
		themes: 'Themes',
		duties: 'Reports, information',
		numbers: (count) => (count === '1' ? '1 planned number falls due' : `${count} planned numbers fall due`)
	},
	subscribe: {
		heading: 'In the calendar of a phone or computer',
		dek: (plan) =>
			`Paste this address into Google Calendar, Outlook or a phone’s calendar: the dates of ${plan} keep themselves up to date, with reminders 7 days and 1 day before each is due. The address carries the plan’s own dates only, nothing about work done.`,
		thePlan: 'the plan',
		address: 'Calendar address (iCal)',
		copy: 'Copy the address',
		file: 'Download the calendar',
		atom: 'Atom feed: due in the next 30 days and in the last 30'
	},
	feed: {
		name: (plan, agency) => `${agency === null ? '' : `${agency}: `}calendar of plan ${plan}`,
		due: (plan, agency) => `${agency === null ? '' : `${agency}: `}what falls due, ${plan}`,
		deadline: (what) => `Due: ${what}`,
		dueOn: (date, what) => `${date}: ${what}`,
		number: (count, what) => `${count}: ${what}`,
		numbers: (count) => `${count} planned numbers fall due`,
		by: (what, who) => `${what} – ${who}`,
		lead: (who) => `Lead: ${who}`,
		coordinating: (who) => `Coordinating: ${who}`,
		from: (who) => `From: ${who}`,
		reminder: (days, what) => `${days} ${days === '1' ? 'day' : 'days'} left: ${what}`
	},
	agency: {
		of: (year) => `Work under the ${year} plan of`,
		at: 'seen on',
		atLabel: 'Day',
		finding: (name, lead, coordinating) =>
			`${name} leads ${lead} ${lead === '1' ? 'task' : 'tasks'} and coordinates in ${coordinating}`,
		dek: (count, month) =>
			count === '0'
				? `Nothing falls due in ${month}.`
				: `${count} ${count === '1' ? 'item falls' : 'items fall'} due in ${month}.`,
		lead: (count) => `Leads ${count} ${count === '1' ? 'task' : 'tasks'}`,
		coordinating: (count) => `Coordinates in ${count} ${count === '1' ? 'task' : 'tasks'}`,
		noLead: 'Leads no task',
		noCoordinating: 'Coordinates in no task',
		columns: { no: 'No.', task: 'Task', planned: 'Number, time', standing: 'Status', lead: 'Lead' },
		duties: (count) => (count === '1' ? '1 duty to report or inform' : `${count} duties to report or inform`),
		noDuties: 'No reporting duty names this agency',
		dutyColumns: { what: 'Rule', with: 'Sends, receives', cadence: 'Cadence', next: 'Next due', last: 'Last received' },
		sends: (to) => (to === null ? 'sends, receiver not stated' : `sends to ${to}`),
		receives: (from) => `receives from ${from}`,
		noDay: 'no day given',
		nothingReceived: 'none recorded',
		last: (period, date) => `${period}, on ${date}`,
		work: (shown, all) =>
			shown === all
				? `${all} recorded ${all === '1' ? 'activity' : 'activities'}`
				: `The newest ${shown} of ${all} recorded activities`,
		workDek: 'Activities that name the agency, or belong to a task that it alone leads.',
		noWork: 'No activity of this agency under the plan is recorded',
		evidence: 'evidence',
		difficulties: (open) =>
			open === '1' ? '1 difficulty waits for the agency' : `${open} difficulties wait for the agency`,
		noDifficulties: 'No difficulty waits for the agency',
		raised: (date, unit) => `raised by ${unit} on ${date}`,
		resolved: (date) => `resolved on ${date}`,
		calendar: 'The agency’s calendar of the year',
		tasks: 'The tasks it leads, in the plan',
		plan: 'The whole plan'
	},
	link: 'Month by month'
};

export const calendar = { vi, en };
