/** Words of following a plan up: what is late and with whom, units, reports, values of targets, difficulties. */
const vi = {
	finding: {
		late: (unit: string, year: string, tasks: string, date: string, chosen: string | null) =>
			`${unit} ${year}: ${tasks}${chosen ? ` trong ${chosen}` : ''} nhiệm vụ${chosen ? ' đang chọn' : ''} chậm đến ${date}`,
		only: (agency: string, all: boolean) => `${all ? ', đều do' : ', do'} ${agency} chủ trì`,
		most: (agency: string) => `, nhiều nhất ở ${agency}`,
		several: (agencies: string) => `, do ${agencies} cơ quan chủ trì`,
		none: (unit: string, year: string, date: string, chosen: string | null) =>
			`${unit} ${year}: không nhiệm vụ nào${chosen ? ` trong ${chosen} nhiệm vụ đang chọn` : ''} chậm đến ${date}`,
		reports: (reports: string) => `${reports} báo cáo chưa ghi nhận đã nhận.`
	},
	/** Why nothing can be said of lateness. */
	unknown: {
		demo: 'Số đã thực hiện là dữ liệu minh hoạ, nên không nêu được nhiệm vụ nào chậm.',
		nothing: 'Chưa ghi nhận hoạt động thật nào, nên không nêu được nhiệm vụ nào chậm.'
	},
	late: {
		heading: (date: string, tasks: string) => `Chậm đến ${date}: ${tasks} nhiệm vụ`,
		none: (date: string) => `Không nhiệm vụ nào chậm đến ${date}`,
		dek: 'Theo hoạt động đã ghi nhận. Việc đã làm mà chưa ghi nhận thì chưa tính.',
		noneDek: 'Theo hoạt động đã ghi nhận. Định mức chưa rõ phạm vi, nếu có, không xét ở đây.',
		task: 'Nhiệm vụ',
		lead: 'Chủ trì',
		due: 'Phải có',
		done: 'Đã ghi nhận',
		missing: 'Còn thiếu',
		by: (count: string, date: string) => `${count} đến ${date}`,
		closed: (window: string) => window,
		overdue: (days: string) => (days === '0' ? 'vừa hết hạn' : `quá hạn ${days} ngày`),
		lack: (count: string) => `thiếu ${count}`,
		perUnit: (count: string, date: string) => `mỗi đơn vị ${count} đến ${date}`,
		unitsDone: (done: string, all: string) => `${done}/${all} đơn vị đủ`,
		unitsLack: (units: string) => `${units} đơn vị thiếu`,
		more: (count: string) => `${count} nhiệm vụ chậm khác`,
		reports: (count: string, date: string) => `${count} báo cáo chưa ghi nhận đã nhận đến ${date}`,
		reportsDek: 'Kỳ đã kết thúc mà kho không có dòng nào ghi đã nhận. Gửi rồi mà chưa ghi thì bổ sung vào bảng.',
		reportsTable: 'Bảng báo cáo đã nhận',
		reportsUnknown: 'Kho chưa ghi nhận báo cáo nào của kế hoạch này, nên không nêu được báo cáo nào thiếu.',
		to: (receiver: string) => `gửi ${receiver}`,
		periods: (periods: string, before: string | null) => `${periods}${before ? ` và ${before} kỳ trước` : ''}`,
		dueOn: (date: string) => `hạn ${date}`
	},
	states: {
		late: 'chậm',
		done: 'đã xong',
		on_time: 'đúng tiến độ',
		running: 'đang trong thời hạn',
		coming: 'chưa đến hạn',
		active: 'có hoạt động',
		silent: 'chưa ghi nhận',
		unplaced: 'chưa xét: có số của thời gian dài hơn',
		open: 'chưa rõ phạm vi',
		demo: 'minh hoạ',
		unknown: 'chưa có căn cứ'
	},
	lateBy: (count: string) => `chậm, thiếu ${count}`,
	lateUnits: (units: string) => `chậm ở ${units} đơn vị`,
	/** A number for each unit, where no unit reports for itself. */
	openUnit: 'chưa đơn vị nào tự báo cáo',
	overdueShort: 'chậm, đã quá hạn',
	matrix: {
		dek: (date: string) =>
			`Mỗi ô ghi số đã thực hiện trên mức của tháng, xem đến ${date}. Mức của tháng do Lăng kính CCHC chia đều từ mức tối thiểu cả năm, văn bản không chia. Số gồm mọi đơn vị báo cáo vào kế hoạch.`,
		late: 'Tháng đã qua, dưới mức, của nhiệm vụ đang chậm',
		each: (units: string, count: string) => `${units} × ${count}`,
		perUnit: 'định mức cho từng đơn vị',
		until: 'Ngày xem'
	},
	ask: {
		until: 'xem đến',
		untilLabel: 'Ngày xem',
		more: 'Thêm điều kiện',
		state: 'trạng thái',
		stateLabel: 'Trạng thái',
		anyState: 'mọi trạng thái',
		coordinating: 'phối hợp là',
		coordinatingLabel: 'Cơ quan phối hợp',
		anyAgency: 'mọi cơ quan',
		funding: 'kinh phí',
		fundingLabel: 'Nguồn kinh phí',
		anyFunding: 'mọi nguồn'
	},
	quota: {
		heading: (count: string) => `${count} định mức cần trả lời: tính cho cả kế hoạch hay từng đơn vị`,
		all: 'Các định mức tính cho từng đơn vị',
		dek: 'Văn bản không nêu. Câu trả lời thành một bản sửa nhiệm vụ, xem lại rồi mới cập nhật.',
		question: (number: string) => `${number}. Định mức này tính cho:`,
		plan: 'cả kế hoạch',
		unit: 'từng đơn vị',
		answered: (answer: string) => `Đang tính cho ${answer}`,
		title: (task: string) => `Phạm vi định mức ${task}`,
		unknownTask: 'Không có nhiệm vụ này hoặc nhiệm vụ không nêu số lượng. Tải lại trang rồi chọn lại.',
		unknownScope: 'Chọn một trong hai: cả kế hoạch, hoặc từng đơn vị.'
	},
	units: {
		heading: (units: string) => `Theo từng đơn vị: ${units} đơn vị trực thuộc`,
		own: 'Số của từng đơn vị là số đơn vị đó tự báo cáo.',
		all: 'Số của từng đơn vị gồm cả số của các đơn vị bên trong nó và của đơn vị trước đó đã nhập trọn vào nó.',
		toOwn: 'Chỉ tính số của chính đơn vị',
		toAll: 'Tính cả đơn vị bên trong, đơn vị đã nhập vào',
		wholePlan: 'Số của cả kế hoạch gồm mọi đơn vị báo cáo vào kế hoạch này.',
		unit: 'Đơn vị',
		due: 'Phải có',
		done: 'Đã ghi nhận',
		missing: 'Còn thiếu',
		none: 'chưa ghi nhận',
		enough: 'đủ',
		list: 'Xem từng đơn vị',
		listSilent: 'Các đơn vị chưa ghi nhận',
		others: (count: string) => `${count} do đơn vị khác báo cáo, không tính cho đơn vị nào trong bảng.`,
		unknown: 'Chưa đơn vị trực thuộc nào tự báo cáo vào kế hoạch, nên không nêu được đơn vị nào thiếu.',
		without: (without: string, all: string) => `${without}/${all} đơn vị chưa ghi nhận hoạt động nào`,
		withoutNone: (all: string) => `Cả ${all} đơn vị đều có hoạt động được ghi nhận`,
		summary: (lacking: string, silent: string, all: string) =>
			`${lacking}/${all} đơn vị thiếu, trong đó ${silent} đơn vị chưa ghi nhận hoạt động nào`
	},
	targets: {
		dek: 'Mức phải đạt theo kế hoạch và số báo cáo gần nhất đến ngày xem.',
		none: 'chưa có số báo cáo',
		reached: (met: string, all: string) => `${met}/${all} đạt theo số báo cáo gần nhất`,
		met: 'đạt',
		unmet: 'chưa đạt',
		at: (when: string) => `đến ${when}`,
		part: (part: string, whole: string, value: string) => `${part}/${whole}, ${value}`,
		others: (count: string) => `${count} số khác đã báo cáo`,
		together: (units: string) => `gộp ${units} đơn vị`,
		range: (low: string, high: string) => `từ ${low} đến ${high}`,
		source: 'nguồn'
	},
	duties: {
		received: 'Đã nhận',
		receivedOn: (period: string, date: string) => `${period}: ${date}`,
		notReceived: (periods: string) => `chưa ghi nhận đã nhận: ${periods}`,
		earlier: (count: string) => `${count} báo cáo trước đó`,
		none: 'chưa ghi nhận',
		overdue: (date: string) => `chưa ghi nhận đã nhận, hạn ${date}`
	},
	difficulties: {
		heading: (open: string) => `${open} khó khăn, vướng mắc chưa giải quyết`,
		allResolved: 'Các khó khăn, vướng mắc đã ghi đều được giải quyết',
		dek: (date: string) => `Ghi nhận đến ${date}; mục chưa giải quyết đứng trước.`,
		who: (agency: string) => `cần ${agency} giải quyết`,
		nobody: 'chưa nêu ai giải quyết',
		raised: (unit: string, date: string) => `${unit} nêu ngày ${date}`,
		resolvedOn: (date: string) => `giải quyết ngày ${date}`,
		resolved: (count: string) => `${count} mục đã giải quyết`
	},
	reach: {
		heading: 'Thời lượng và đối tượng',
		dek: 'Cộng những hoạt động có ghi thời lượng hoặc đối tượng; hoạt động không ghi thì không có trong bảng.',
		channel: 'Kênh',
		minutes: 'Số phút',
		entries: 'Hoạt động có ghi',
		audience: 'Đối tượng',
		reached: 'Số người tiếp cận'
	},
	titles: {
		heading: (count: string) => `${count} tin, bài báo chí theo tháng và chủ đề`,
		noTheme: 'không ghi chủ đề',
		newest: (count: string) => `Chỉ liệt kê ${count} tin, bài mới nhất.`
	}
};

const en: typeof vi = {
	finding: {
		late: (unit, year, tasks, date, chosen) =>
			`${unit} ${year}: ${tasks}${chosen ? ` of ${chosen} chosen` : ''} ${tasks === '1' ? 'task' : 'tasks'} late by ${date}`,
		only: (agency, all) => `, ${all ? 'all ' : ''}led by ${agency}`,
		most: (agency) => `, most at ${agency}`,
		several: (agencies) => `, led by ${agencies} agencies`,
		none: (unit, year, date, chosen) =>
			`${unit} ${year}: ${chosen ? `none of ${chosen} chosen tasks is` : 'no task is'} late by ${date}`,
		reports: (reports) => `${reports} ${reports === '1' ? 'report' : 'reports'} not received as recorded here.`
	},
	unknown: {
		demo: 'The counts are demo data, so nothing can be said of what is late.',
		nothing: 'No real work is recorded, so nothing can be said of what is late.'
	},
	late: {
		heading: (date, tasks) => `Late by ${date}: ${tasks} ${tasks === '1' ? 'task' : 'tasks'}`,
		none: (date) => `No task is late by ${date}`,
		dek: 'By the work recorded here. What was done but not recorded is not counted.',
		noneDek: 'By the work recorded here. Numbers whose scope is open, if any, are not judged.',
		task: 'Task',
		lead: 'Lead',
		due: 'Due',
		done: 'Recorded',
		missing: 'Missing',
		by: (count, date) => `${count} by ${date}`,
		closed: (window) => window,
		overdue: (days) => (days === '0' ? 'just overdue' : `${days} ${days === '1' ? 'day' : 'days'} overdue`),
		lack: (count) => `${count} missing`,
		perUnit: (count, date) => `${count} each unit by ${date}`,
		unitsDone: (done, all) => `${done} of ${all} units have it`,
		unitsLack: (units) => `${units} ${units === '1' ? 'unit' : 'units'} behind`,
		more: (count) => `${count} more late ${count === '1' ? 'task' : 'tasks'}`,
		reports: (count, date) => `${count} ${count === '1' ? 'report' : 'reports'} not received as recorded by ${date}`,
		reportsDek: 'The period is over and no row here says that a report came. If one came, add it to the table.',
		reportsTable: 'Reports received',
		reportsUnknown: 'No report of this plan is recorded here, so nothing can be said of which are missing.',
		to: (receiver) => `to ${receiver}`,
		periods: (periods, before) => `${periods}${before ? ` and ${before} earlier` : ''}`,
		dueOn: (date) => `due ${date}`
	},
	states: {
		late: 'late',
		done: 'done',
		on_time: 'on time',
		running: 'under way',
		coming: 'not due yet',
		active: 'active',
		silent: 'silent',
		unplaced: 'not judged: work known for a longer time',
		open: 'scope open',
		demo: 'demo',
		unknown: 'not known'
	},
	lateBy: (count) => `late, ${count} missing`,
	lateUnits: (units) => `late in ${units} ${units === '1' ? 'unit' : 'units'}`,
	openUnit: 'no unit reports for itself yet',
	overdueShort: 'late, overdue',
	matrix: {
		dek: (date) =>
			`Each cell gives work recorded over the month’s share, until ${date}. Reform Lens spreads the year’s minimum evenly; the plan itself does not. Counts are of all units that report into the plan.`,
		late: 'Month over and below its share, of a task that is late',
		each: (units, count) => `${units} × ${count}`,
		perUnit: 'number for each unit',
		until: 'Viewing date'
	},
	ask: {
		until: 'until',
		untilLabel: 'Viewing date',
		more: 'More conditions',
		state: 'standing',
		stateLabel: 'Standing',
		anyState: 'any',
		coordinating: 'coordinated by',
		coordinatingLabel: 'Coordinating agency',
		anyAgency: 'any agency',
		funding: 'funded by',
		fundingLabel: 'Funding source',
		anyFunding: 'any source'
	},
	quota: {
		heading: (count) =>
			`${count} ${count === '1' ? 'number needs' : 'numbers need'} an answer: for the whole plan or for each unit`,
		all: 'Numbers that are for each unit',
		dek: 'The document does not say. An answer becomes a correction of the task, looked over before it is published.',
		question: (number) => `${number}. This number is for:`,
		plan: 'the whole plan',
		unit: 'each unit',
		answered: (answer) => `Now for ${answer}`,
		title: (task) => `Scope of the number of ${task}`,
		unknownTask: 'There is no such task with a number. Reload the page and choose again.',
		unknownScope: 'Choose one: the whole plan, or each unit.'
	},
	units: {
		heading: (units) => `Unit by unit: ${units} units inside`,
		own: 'A unit’s figure is what it reported itself.',
		all: 'A unit’s figure is its own with that of everything below it and of units that went wholly into it.',
		toOwn: 'Only each unit’s own',
		toAll: 'With everything below and merged into it',
		wholePlan: 'The plan’s own counts are of all units that report into it.',
		unit: 'Unit',
		due: 'Due',
		done: 'Recorded',
		missing: 'Missing',
		none: 'none recorded',
		enough: 'enough',
		list: 'Show each unit',
		listSilent: 'Units with none recorded',
		others: (count) => `${count} reported by other units count for none of these.`,
		unknown: 'No unit inside reports into this plan for itself yet, so nothing can be said of which lacks work.',
		without: (without, all) => `${without} of ${all} units have no work recorded`,
		withoutNone: (all) => `All ${all} units have work recorded`,
		summary: (lacking, silent, all) => `${lacking} of ${all} units are behind, ${silent} of them with no work recorded`
	},
	targets: {
		dek: 'Levels that the plan sets, and the newest reported value by the viewing date.',
		none: 'no value reported',
		reached: (met, all) => `${met} of ${all} met by the newest value`,
		met: 'met',
		unmet: 'not met',
		at: (when) => `by ${when}`,
		part: (part, whole, value) => `${part}/${whole}, ${value}`,
		others: (count) => `${count} other ${count === '1' ? 'value' : 'values'} reported`,
		together: (units) => `${units} units together`,
		range: (low, high) => `from ${low} to ${high}`,
		source: 'source'
	},
	duties: {
		received: 'Received',
		receivedOn: (period, date) => `${period}: ${date}`,
		notReceived: (periods) => `not received as recorded here: ${periods}`,
		earlier: (count) => `${count} earlier`,
		none: 'none recorded',
		overdue: (date) => `not received as recorded here, due ${date}`
	},
	difficulties: {
		heading: (open) => `${open} ${open === '1' ? 'difficulty is' : 'difficulties are'} unresolved`,
		allResolved: 'The recorded difficulties are all resolved',
		dek: (date) => `Recorded by ${date}; what is unresolved stands first.`,
		who: (agency) => `for ${agency} to resolve`,
		nobody: 'nobody named to resolve it',
		raised: (unit, date) => `raised by ${unit} on ${date}`,
		resolvedOn: (date) => `resolved on ${date}`,
		resolved: (count) => `${count} resolved`
	},
	reach: {
		heading: 'Airtime and audiences',
		dek: 'Added up over entries that name a time or an audience; others are not in the table.',
		channel: 'Channel',
		minutes: 'Minutes',
		entries: 'Entries that say so',
		audience: 'Audience',
		reached: 'People reached'
	},
	titles: {
		heading: (count) => `${count} press ${count === '1' ? 'piece' : 'pieces'} by month and theme`,
		noTheme: 'no theme given',
		newest: (count) => `Only the newest ${count} are listed.`
	}
};

export const following = { vi, en };
