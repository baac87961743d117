/** Words of the page that a leader reads before a meeting. */
const vi = {
	title: (unit: string | null) => (unit === null ? 'Tóm tắt trước cuộc họp' : `Tóm tắt trước cuộc họp, ${unit}`),
	name: (unit: string, date: string) => `Tóm tắt trước cuộc họp ${unit}, ${date}`,
	dek: (date: string) => `Tóm tắt ngày ${date}: các chỉ số, kế hoạch tuyên truyền, câu hỏi nên đặt.`,
	link: 'Trang tóm tắt trước cuộc họp',
	ask: { of: 'Tóm tắt của', unit: 'Tỉnh, thành phố', on: 'cho cuộc họp ngày', day: 'Ngày họp' },
	choose: {
		heading: 'Chọn đơn vị để xem tóm tắt trước cuộc họp',
		dek: 'Một trang: các chỉ số đang ở đâu, thành phần nào tăng giảm, nhiệm vụ nào của kế hoạch chậm, việc gì sắp đến hạn, và ba câu hỏi nên đặt.'
	},
	files: { pdf: 'PDF khổ A4', png: 'Hình PNG', print: 'In', studio: 'Đổi khổ, nền hoặc lời của hình' },
	columns: { section: 'Mục', item: 'Về', text: 'Nội dung' },
	more: (count: string) => `Còn ${count} ý không đủ chỗ ở đây; xem trang.`,
	indices: {
		heading: 'Các chỉ số, kỳ gần nhất có số liệu',
		rank: (place: string, computed: boolean) => `hạng ${place}${computed ? ' (tính)' : ''}`,
		score: (score: string, percent: boolean) => (percent ? `${score}%` : `${score} điểm`),
		places: (places: number, count: string, year: number) =>
			places > 0
				? `tăng ${count} bậc so với ${year}`
				: places < 0
					? `giảm ${count} bậc so với ${year}`
					: `giữ nguyên bậc so với ${year}`,
		points: (points: number, count: string, year: number) =>
			points > 0
				? `tăng ${count} điểm so với ${year}`
				: points < 0
					? `giảm ${count} điểm so với ${year}`
					: `không đổi so với ${year}`,
		common: (units: string, inside: boolean) =>
			inside
				? `Bậc tính trong ${units} đơn vị có số liệu cả hai năm`
				: `Bậc tính trong ${units} tỉnh, thành phố có số liệu cả hai năm`,
		goal: (year: number, wanted: string) => `Chỉ tiêu ${year}: ${wanted}`,
		none: 'Kho chưa có kết quả chỉ số nào của đơn vị.',
		newer: (year: number) => `Kỳ ${year} đã công bố, kho chưa có`,
		leftOut: (year: number) => `Nguồn kỳ ${year} không có đơn vị này`,
		topOnly: (year: number, units: string) => `Kỳ ${year} chỉ công bố ${units} đơn vị đứng đầu`
	},
	moved: {
		heading: 'Thành phần tăng và giảm nhiều nhất',
		line: (component: string, edition: string, before: number) => `${component}, ${edition} so với ${before}`,
		owner: 'Cơ quan chịu trách nhiệm',
		noOwner: 'chưa nhập cơ quan chịu trách nhiệm',
		none: 'Chưa có hai kỳ so sánh được của thành phần nào.'
	},
	late: {
		heading: (year: number, count: string, until: string) =>
			`Kế hoạch ${year}: ${count} nhiệm vụ chậm, tính đến ${until}`,
		plain: (year: number) => `Tiến độ kế hoạch ${year}`,
		missing: (task: string, missing: string, due: string, unit: string) =>
			`${task}: thiếu ${missing}/${due} ${unit}`.trim(),
		overdue: (task: string, days: string) =>
			days === '0' ? `${task}: chưa ghi nhận, vừa hết hạn` : `${task}: chưa ghi nhận, đã quá hạn ${days} ngày`,
		units: (task: string, behind: string, all: string, each: string) =>
			`${task}: ${behind}/${all} đơn vị thiếu so với mức ${each} của mỗi đơn vị`,
		lead: 'Chủ trì',
		noLead: 'văn bản không nêu cơ quan chủ trì',
		others: (count: string) => `Còn ${count} nhiệm vụ chậm khác; xem kế hoạch.`,
		open: (count: string) => `Không tính ${count} nhiệm vụ có định mức cho từng đơn vị hoặc chưa rõ phạm vi.`,
		onTime: (date: string) => `Không nhiệm vụ nào chậm theo số đã ghi nhận đến ngày ${date}.`,
		demo: 'Kế hoạch chỉ có hoạt động minh hoạ, nên không nêu nhiệm vụ nào chậm.',
		unknown: 'Chưa ghi nhận hoạt động nào theo kế hoạch, nên không biết nhiệm vụ nào chậm.',
		someUnknown: (plans: string) => `Chưa ghi nhận hoạt động nào theo ${plans}, nên không biết nhiệm vụ nào chậm.`,
		noPlan: (year: number, newest: number | null, whose: string | null) =>
			newest === null
				? 'Kho chưa có kế hoạch tuyên truyền nào của đơn vị.'
				: `Kho chưa có kế hoạch tuyên truyền năm ${year} của đơn vị; kế hoạch gần nhất là của năm ${newest}${whose === null ? '' : `, ${whose}`}.`,
		ofPlan: (whose: string) => `Kế hoạch ${whose}`
	},
	due: {
		heading: (date: string) => `Đến hạn trong 30 ngày, đến ${date}`,
		window: (task: string) => `${task}: hết thời hạn`,
		month: (what: string, counts: string) => `${what}: ${counts} (mức của tháng)`,
		tasks: (count: string) => `${count} nhiệm vụ`,
		report: (to: string | null, period: string | null) =>
			`Báo cáo${period === null ? '' : ` ${period}`}${to === null ? ' theo kế hoạch' : ` gửi ${to}`}`,
		who: 'Thực hiện',
		spread: 'Mức tháng do Lăng kính CCHC chia đều từ mức cả năm, văn bản không chia.',
		others: (count: string) => `Còn ${count} hạn khác; xem kế hoạch.`,
		none: 'Không có thời hạn nào trong kế hoạch rơi vào 30 ngày này.'
	},
	difficulties: {
		heading: (count: string) => `${count} khó khăn, vướng mắc chưa giải quyết`,
		plain: 'Khó khăn, vướng mắc',
		none: 'Không có khó khăn, vướng mắc nào đang mở trong kho.',
		who: 'Cần giải quyết',
		noWho: 'chưa nêu cơ quan giải quyết',
		others: (count: string) => `Còn ${count} khó khăn khác.`
	},
	questions: {
		heading: (count: number) =>
			['Câu hỏi nên đặt', 'Một câu hỏi nên đặt', 'Hai câu hỏi nên đặt'][count] ?? 'Ba câu hỏi nên đặt',
		none: 'Số liệu hiển thị ở đây chưa đủ để nêu câu hỏi nào.',
		agency: 'Cơ quan chịu trách nhiệm',
		nobody: 'Cơ quan nào',
		below: (component: string, edition: string, score: string, gap: string, agency: string) =>
			`${edition}, ${component}: ${score} điểm, thấp hơn trung vị ${gap} điểm. ${agency} sẽ làm gì trước kỳ đo tới?`,
		fell: (component: string, edition: string, points: string, before: number, agency: string) =>
			`${edition}, ${component}: giảm ${points} điểm so với ${before}. ${agency} đã rà soát nội dung này và báo cáo chưa?`,
		target: (edition: string, wanted: string, reached: string) =>
			`${edition}: chỉ tiêu là ${wanted}, kết quả là ${reached}. Chỉ tiêu kỳ tới là bao nhiêu, ai chịu trách nhiệm?`,
		late: (plan: string, task: string, missing: string, until: string) =>
			`${plan}, ${task}: thiếu ${missing} đến hết ${until}. Khi nào hoàn thành?`,
		lateUnits: (plan: string, task: string, behind: string, all: string, until: string) =>
			`${plan}, ${task}: ${behind}/${all} đơn vị thiếu đến hết ${until}. Khi nào hoàn thành?`,
		overdue: (plan: string, task: string, date: string) =>
			`${plan}, ${task}: hạn ${date}, chưa ghi nhận. Khi nào hoàn thành?`,
		missing: (index: string, published: number, here: number) =>
			`Kết quả ${index} ${published} đã công bố, kho mới có của năm ${here}. Ai cung cấp số liệu, khi nào?`,
		open: (plan: string, task: string, planned: string) =>
			`${plan}, ${task}: văn bản nêu ${planned} nhưng không nêu tính chung hay cho từng đơn vị. Nơi ban hành tính thế nào?`,
		plan: (year: number, no: string, whose: string | null) =>
			`Kế hoạch ${year}${whose === null ? '' : ` ${whose}`}, nhiệm vụ ${no}`
	}
};

const en: typeof vi = {
	title: (unit) => (unit === null ? 'Brief before a meeting' : `Brief before a meeting, ${unit}`),
	name: (unit, date) => `Brief before a meeting, ${unit}, ${date}`,
	dek: (date) => `Brief of ${date}: the indices, the communication plan, questions worth asking.`,
	link: 'Brief before a meeting',
	ask: { of: 'Brief of', unit: 'Province', on: 'for the meeting on', day: 'Day of the meeting' },
	choose: {
		heading: 'Choose a unit for the brief before a meeting',
		dek: 'One page: where the indices stand, which components rose and fell, which tasks of the plan are late, what is due soon, and three questions worth asking.'
	},
	files: {
		pdf: 'PDF (A4)',
		png: 'PNG picture',
		print: 'Print',
		studio: 'Change size, theme or words of the picture'
	},
	columns: { section: 'Section', item: 'About', text: 'Text' },
	more: (count) => `${count} more ${count === '1' ? 'item has' : 'items have'} no room here; see the page.`,
	indices: {
		heading: 'The indices, newest round with data',
		rank: (place, computed) => `rank ${place}${computed ? ' (computed)' : ''}`,
		score: (score, percent) => (percent ? `${score}%` : `${score} points`),
		places: (places, count, year) => {
			const by = count === '1' ? '1 place' : `${count} places`;
			return places > 0
				? `up ${by} since ${year}`
				: places < 0
					? `down ${by} since ${year}`
					: `same place as in ${year}`;
		},
		points: (points, count, year) =>
			points > 0
				? `up ${count} points since ${year}`
				: points < 0
					? `down ${count} points since ${year}`
					: `unchanged since ${year}`,
		common: (units, inside) => `Places among the ${units} ${inside ? 'units' : 'provinces'} with figures in both years`,
		goal: (year, wanted) => `Target of ${year}: ${wanted}`,
		none: 'No index result of this unit is here.',
		newer: (year) => `The ${year} round is published, not here yet`,
		leftOut: (year) => `The source of ${year} leaves this unit out`,
		topOnly: (year, units) => `Of the ${year} round only the first ${units} were published`
	},
	moved: {
		heading: 'Components that rose and fell most',
		line: (component, edition, before) => `${component}, ${edition} against ${before}`,
		owner: 'Responsible',
		noOwner: 'no responsible agency is entered',
		none: 'There are no two comparable rounds of any component yet.'
	},
	late: {
		heading: (year, count, until) =>
			`Plan of ${year}: ${count} ${count === '1' ? 'task is' : 'tasks are'} late by ${until}`,
		plain: (year) => `Progress of the ${year} plan`,
		missing: (task, missing, due, unit) => `${task}: ${missing} of ${due} ${unit} missing`,
		overdue: (task, days) =>
			`${task}: none recorded, ${days === '0' ? 'just overdue' : `${days} ${days === '1' ? 'day' : 'days'} overdue`}`,
		units: (task, behind, all, each) =>
			`${task}: ${behind} of ${all} ${all === '1' ? 'unit' : 'units'} ${behind === '1' ? 'is' : 'are'} short of ${each} each`,
		lead: 'Lead',
		noLead: 'the document names no lead agency',
		others: (count) => `${count} more late ${count === '1' ? 'task' : 'tasks'}; see the plan.`,
		open: (count) =>
			`Not judged: ${count} ${count === '1' ? 'task whose number is' : 'tasks whose numbers are'} for each unit or of unclear scope.`,
		onTime: (date) => `No task is late by what is recorded until ${date}.`,
		demo: 'Only demonstration work is recorded under the plan, so no task is called late.',
		unknown: 'No work is recorded under the plan, so it is not known whether a task is late.',
		someUnknown: (plans) => `No work is recorded under ${plans}, so it is not known whether a task is late.`,
		noPlan: (year, newest, whose) =>
			newest === null
				? 'No communication plan of this unit is here.'
				: `No communication plan of this unit for ${year} is here; the newest is of ${newest}${whose === null ? '' : `, ${whose}`}.`,
		ofPlan: (whose) => `The plan ${whose}`
	},
	due: {
		heading: (date) => `Due within 30 days, until ${date}`,
		window: (task) => `${task}: the window closes`,
		month: (what, counts) => `${what}: ${counts} (the month’s number)`,
		tasks: (count) => `${count} tasks`,
		report: (to, period) =>
			`Report${period === null ? '' : ` of ${period}`}${to === null ? ' under the plan' : ` to ${to}`}`,
		who: 'By',
		spread: 'Numbers of a month are the year’s, spread evenly by Reform Lens; the document does not spread them.',
		others: (count) => `${count} more; see the plan.`,
		none: 'No date of the plan falls into these 30 days.'
	},
	difficulties: {
		heading: (count) => `${count} open ${count === '1' ? 'difficulty' : 'difficulties'}`,
		plain: 'Difficulties',
		none: 'No open difficulty is recorded here.',
		who: 'To be resolved by',
		noWho: 'nobody is named to resolve it',
		others: (count) => `${count} more.`
	},
	questions: {
		heading: (count) =>
			['Questions worth asking', 'One question worth asking', 'Two questions worth asking'][count] ??
			'Three questions worth asking',
		none: 'The figures shown here are not enough to ask a question.',
		agency: 'the responsible agency',
		nobody: 'which agency',
		below: (component, edition, score, gap, agency) =>
			`${edition}, ${component}: ${score} points, ${gap} below the median. What will ${agency} do before the next round?`,
		fell: (component, edition, points, before, agency) =>
			`${edition}, ${component}: down ${points} points since ${before}. Has ${agency} reviewed this and reported?`,
		target: (edition, wanted, reached) =>
			`${edition}: the target is ${wanted}, the result is ${reached}. What is the next target, and who answers for it?`,
		late: (plan, task, missing, until) =>
			`${plan}, ${task}: ${missing} missing by the end of ${until}. When will it be done?`,
		lateUnits: (plan, task, behind, all, until) =>
			`${plan}, ${task}: ${behind} of ${all} ${all === '1' ? 'unit' : 'units'} ${behind === '1' ? 'falls' : 'fall'} short by the end of ${until}. When will it be done?`,
		overdue: (plan, task, date) => `${plan}, ${task}: due ${date}, none recorded. When will it be done?`,
		missing: (index, published, here) =>
			`${index} ${published} is published; the newest result here is of ${here}. Who provides the figures, and when?`,
		open: (plan, task, planned) =>
			`${plan}, ${task}: the document says ${planned} but not whether together or for each unit. How does its issuer count?`,
		plan: (year, no, whose) => `Plan of ${year}${whose === null ? '' : ` ${whose}`}, task ${no}`
	}
};

export const brief = { vi, en };
