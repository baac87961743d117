/** Words of the plans' pages. */
const vi = {
	list: {
		title: 'Kế hoạch tuyên truyền',
		ask: {
			of: 'Kế hoạch tuyên truyền của',
			unit: 'Đơn vị',
			anyUnit: 'mọi đơn vị',
			year: 'Năm',
			anyYear: 'mọi năm',
			inYear: (year: string) => `năm ${year}`,
			with: 'Có kế hoạch',
			without: 'Chưa có kế hoạch'
		},
		finding: (
			unit: string | null,
			year: string | null,
			issuer: string | null,
			{ plans, tasks, counted }: { plans: string; tasks: string; counted: string }
		) =>
			`${unit ? `${unit}: ` : ''}${plans} kế hoạch tuyên truyền${year ? ` năm ${year}` : ''}${issuer ? ` do ${issuer} ban hành` : ''}, ${tasks} nhiệm vụ, ${counted} nhiệm vụ nêu số lượng`,
		none: (unit: string | null, year: string | null, issuer: string | null) =>
			`Chưa có kế hoạch tuyên truyền nào${unit ? ` của ${unit}` : ''}${year ? ` năm ${year}` : ''}${issuer ? ` do ${issuer} ban hành` : ''} trong kho`,
		noneDek: 'Không có kế hoạch trong kho không có nghĩa là đơn vị không lập kế hoạch.',
		dek: (without: string, all: string) =>
			`${without}/${all} tỉnh, thành phố chưa có kế hoạch nào trong kho, kể cả của đơn vị bên trong.`,
		inside: 'Gồm cả kế hoạch của đơn vị bên trong tỉnh, thành phố.',
		heading: 'Các kế hoạch',
		headingDek:
			'Nhiệm vụ nêu số lượng có số lần hoặc số sản phẩm cả năm; có thời hạn là phải làm trong một khoảng thời gian; còn lại là thường xuyên hoặc không nêu.',
		without: 'Tỉnh, thành phố chưa có kế hoạch trong kho',
		show: 'Xem danh sách'
	},
	number: (text: string | null) =>
		text === null ? 'số ký hiệu để trống' : text.startsWith('/') ? `số …${text} (phần số để trống)` : `số ${text}`,
	issued: (date: string | null) => (date === null ? 'ngày ban hành để trống' : `ban hành ${date}`),
	closed: {
		/** What is said of the plan; a document is named in the form of `number`. */
		on: (day: string, document: string | null) =>
			`đã kết thúc ngày ${day}${document === null ? '' : ` theo văn bản ${document}`}`,
		ahead: (day: string, document: string | null) =>
			`kết thúc vào ngày ${day}${document === null ? '' : ` theo văn bản ${document}`}`,
		/** Where the plan is looked at as of that day. */
		until: 'Tiến độ tính đến ngày đó.'
	},
	figures: {
		tasks: 'nhiệm vụ',
		counted: 'nêu số lượng',
		dated: 'có thời hạn',
		standing: 'thường xuyên',
		targets: 'chỉ tiêu',
		duties: 'chế độ báo cáo'
	},
	plan: {
		finding: (unit: string, year: string, tasks: string, counted: string) =>
			`Kế hoạch năm ${year} của ${unit} có ${tasks} nhiệm vụ${counted === '0' ? '; không nhiệm vụ nào nêu số lượng' : `, ${counted} nhiệm vụ nêu số lượng`}`,
		demoDek: 'Hoạt động ghi cạnh kế hoạch là dữ liệu minh hoạ, không phải việc các cơ quan đã làm.',
		noWorkDek: 'Chưa có hoạt động nào của kế hoạch này trong kho.',
		workDek: (active: string, all: string) => `Đã ghi nhận hoạt động ở ${active}/${all} nhiệm vụ.`,
		all: 'Tất cả kế hoạch',
		ask: {
			plan: (year: string) => `Kế hoạch năm ${year} của`,
			channel: 'theo',
			theme: 'về',
			lead: 'do',
			leads: 'chủ trì',
			anyGroup: 'mọi nhóm kênh',
			anyTheme: 'mọi chủ đề',
			anyLead: 'mọi cơ quan',
			groupLabel: 'Nhóm kênh',
			themeLabel: 'Chủ đề',
			leadLabel: 'Cơ quan chủ trì'
		},
		document: {
			heading: 'Văn bản',
			title: 'Tên',
			unit: 'Đơn vị',
			issuer: 'Nơi ban hành',
			number: 'Số ký hiệu',
			issued: 'Ngày ban hành',
			parent: 'Kế hoạch cấp trên',
			closing: 'Kết thúc kế hoạch',
			closingNote: 'Ghi chú khi kết thúc',
			noParent: 'văn bản không nêu',
			english: 'Bản dịch tên',
			blank: 'để trống trong văn bản',
			rows: (rows: string, groups: string) => `${rows} dòng trong văn bản, ${groups} dòng là nhóm nhiệm vụ`,
			lines: 'Cấu trúc'
		}
	},
	demo: 'Số đã thực hiện là dữ liệu minh hoạ',
	demoShort: 'minh hoạ',
	matrix: {
		heading: (count: string) => `${count} nhiệm vụ nêu số lượng, từng tháng`,
		dek: 'Mỗi ô ghi số đã thực hiện trên mức của tháng. Mức của tháng do Lăng kính CCHC chia đều từ mức tối thiểu cả năm, văn bản không chia.',
		dekPlanned: 'Mỗi ô ghi mức của tháng, do Lăng kính CCHC chia đều từ mức tối thiểu cả năm; văn bản không chia.',
		none: 'Không có nhiệm vụ nào nêu số lượng',
		noneDek: 'Văn bản giao nhiệm vụ mà không nêu số lần hay số sản phẩm, nên không có mức để đặt cạnh số đã thực hiện.',
		noneFiltered: 'Trong các nhiệm vụ đang chọn không có nhiệm vụ nào nêu số lượng.',
		task: 'Nhiệm vụ',
		whole: 'Cả năm',
		month: (month: number) => `T${month}`,
		unplaced: (count: string) => `${count} chưa rõ tháng`,
		unclear: 'chưa rõ phạm vi định mức',
		keyDone: 'Số đã thực hiện trên mức của tháng',
		keyDemo: 'dữ liệu minh hoạ',
		keyShare: 'Chưa ghi nhận, số là mức của tháng',
		alt: (count: string, year: string, list: string) =>
			`${count} nhiệm vụ nêu số lượng theo tháng, năm ${year}. Số đã thực hiện trên mức cả năm: ${list}`,
		caption: 'Nhiệm vụ nêu số lượng: số đã thực hiện từng tháng',
		altPlanned: (count: string, year: string, list: string) =>
			`${count} nhiệm vụ nêu số lượng, năm ${year}. Mức cả năm: ${list}`,
		captionPlanned: 'Nhiệm vụ nêu số lượng: mức của từng tháng',
		done: 'Đã thực hiện',
		planned: 'Mức cả năm'
	},
	progress: {
		heading: (groups: string, name: string, planned: string) =>
			groups === '1'
				? `Một nhóm kênh có định mức: ${name}, ${planned} cả năm`
				: `${groups} nhóm kênh có định mức; cao nhất là ${name}: ${planned} cả năm`,
		dek: 'Số đã thực hiện đặt cạnh mức cả năm, cộng các nhiệm vụ nêu số lượng trong nhóm. Mỗi thanh dài bằng mức của nhóm đó; vạch đứng là mức tối thiểu. Đơn vị đếm của các nhiệm vụ có thể khác nhau.',
		dekPlanned:
			'Mức cả năm, cộng các nhiệm vụ nêu số lượng trong nhóm; vạch đứng là mức tối thiểu. Đơn vị đếm của các nhiệm vụ có thể khác nhau.',
		left: (count: string) => `Không cộng ${count} nhiệm vụ có định mức chưa rõ phạm vi.`,
		only: (count: string) =>
			`Cả ${count} nhiệm vụ nêu số lượng đều chưa rõ phạm vi định mức, nên không cộng theo nhóm kênh.`,
		standing: (active: string, all: string) =>
			`Nhiệm vụ thường xuyên hoặc không nêu số lượng: ${active}/${all} có hoạt động được ghi nhận.`,
		caption: 'Số đã thực hiện và mức cả năm theo nhóm kênh',
		group: 'Nhóm kênh',
		empty: 'Số đã thực hiện cạnh mức cả năm',
		none: 'Không có nhóm kênh nào có định mức để đặt cạnh.'
	},
	planned: {
		range: (range: string, unit: string) => `${range} ${unit}`.trim(),
		least: (count: string, unit: string) => `tối thiểu ${count} ${unit}`.trim(),
		standing: 'thường xuyên',
		unstated: 'không nêu số lượng',
		until: (date: string) => `đến ${date}`,
		from: (date: string) => `từ ${date}`,
		short: { range: (range: string) => range, least: (count: string) => `tối thiểu ${count}` }
	},
	counting: { units: {} as Record<string, string>, many: (unit: string) => unit },
	done: { some: (count: string, unit: string) => `${count} ${unit}`.trim(), none: 'chưa ghi nhận' },
	tasks: {
		heading: (tasks: string, all: string | null) =>
			all === null ? `${tasks} nhiệm vụ theo mục của văn bản` : `${tasks} trong ${all} nhiệm vụ`,
		dek: 'Ghi đúng lời văn của kế hoạch. Nhiệm vụ thường xuyên có hoạt động hoặc chưa được ghi nhận, không có khái niệm chậm. Mở từng dòng để xem sản phẩm, kênh, cơ quan phối hợp, kinh phí.',
		none: 'Không có nhiệm vụ nào khớp các điều kiện đang chọn.',
		clear: 'Bỏ các điều kiện',
		columns: {
			no: 'Số',
			task: 'Nhiệm vụ',
			lead: 'Chủ trì',
			schedule: 'Thời gian theo văn bản',
			planned: 'Mức cả năm',
			done: 'Đã thực hiện'
		},
		group: (count: string) => `nhóm ${count} nhiệm vụ`,
		noLead: 'không nêu',
		noSection: 'Các nhiệm vụ',
		quota: {
			unclear: 'Văn bản không nêu định mức này tính chung hay cho từng huyện, xã.',
			unit: 'Định mức tính cho từng đơn vị.'
		},
		details: {
			product: 'Sản phẩm',
			channel: 'Kênh',
			theme: 'Chủ đề',
			lead: 'Chủ trì',
			coordinating: 'Phối hợp',
			schedule: 'Thời gian theo văn bản',
			unit: 'Đơn vị đếm',
			indices: 'Chỉ số phục vụ',
			funding: 'Kinh phí',
			note: 'Ghi chú khi nhập',
			quota: 'Câu hỏi còn mở',
			window: 'Thời hạn'
		}
	},
	targets: {
		heading: (count: string) => `${count} chỉ tiêu bằng số`,
		none: 'Kế hoạch không có chỉ tiêu bằng số',
		dek: 'Mức phải đạt theo kế hoạch. Kết quả thực hiện chưa có trong kho.',
		unstated: 'không nêu mức'
	},
	duties: {
		heading: (count: string) => `${count} chế độ báo cáo và cung cấp thông tin`,
		none: 'Kế hoạch không giao chế độ báo cáo nào',
		who: 'Nơi báo cáo',
		to: 'Nơi nhận',
		cadence: 'Kỳ',
		rule: 'Quy định',
		noReceiver: 'không nêu',
		cadences: {
			monthly: 'hằng tháng',
			quarterly: 'hằng quý',
			half_year: '6 tháng',
			yearly: 'hằng năm',
			once: 'một lần',
			ad_hoc: 'khi phát sinh',
			unspecified: 'không nêu kỳ'
		},
		due: (date: string) => `hạn ${date}`
	},
	agencies: {
		heading: (count: string) => `${count} cơ quan được nêu tên`,
		none: 'Kế hoạch không nêu tên cơ quan nào',
		agency: 'Cơ quan',
		lead: 'Chủ trì',
		coordinating: 'Phối hợp',
		dek: 'Số nhiệm vụ giao cho từng cơ quan; bấm để xem các nhiệm vụ chủ trì.'
	},
	source: {
		plan: 'văn bản kế hoạch',
		release: (number: string) => `bản dữ liệu số ${number}`,
		tasks: 'nhiệm vụ dạng số liệu',
		activities: 'hoạt động dạng số liệu'
	}
};

const en: typeof vi = {
	list: {
		title: 'Communication plans',
		ask: {
			of: 'Communication plans of',
			unit: 'Unit',
			anyUnit: 'every unit',
			year: 'Year',
			anyYear: 'in any year',
			inYear: (year) => `in ${year}`,
			with: 'With a plan',
			without: 'Without a plan'
		},
		finding: (unit, year, issuer, { plans, tasks, counted }) =>
			`${unit ? `${unit}: ` : ''}${plans} communication ${plans === '1' ? 'plan' : 'plans'}${year ? ` for ${year}` : ''}${issuer ? ` issued at ${issuer}` : ''}, ${tasks} ${tasks === '1' ? 'task' : 'tasks'}, ${counted} with a number`,
		none: (unit, year, issuer) =>
			`No communication plan${unit ? ` of ${unit}` : ''}${year ? ` for ${year}` : ''}${issuer ? ` issued at ${issuer}` : ''} is here yet`,
		noneDek: 'That no plan is here does not mean that the unit has none.',
		dek: (without, all) => `${without} of ${all} provinces have no plan here yet, not even of a unit inside them.`,
		inside: 'Plans of units inside the province are included.',
		heading: 'The plans',
		headingDek:
			'Tasks with a number give a count for the year; dated tasks fall into a window of time; the others are standing or not specified.',
		without: 'Provinces without a plan here',
		show: 'Show the list'
	},
	number: (text) =>
		text === null
			? 'document number left blank'
			: text.startsWith('/')
				? `No. …${text} (number left blank)`
				: `No. ${text}`,
	issued: (date) => (date === null ? 'date left blank' : `issued ${date}`),
	closed: {
		on: (day, document) => `closed on ${day}${document === null ? '' : ` by document ${document}`}`,
		ahead: (day, document) => `closes on ${day}${document === null ? '' : ` by document ${document}`}`,
		until: 'Progress is that of the day.'
	},
	figures: {
		tasks: 'tasks',
		counted: 'with a number',
		dated: 'dated',
		standing: 'standing',
		targets: 'targets',
		duties: 'reporting duties'
	},
	plan: {
		finding: (unit, year, tasks, counted) =>
			`The ${year} plan of ${unit} has ${tasks} ${tasks === '1' ? 'task' : 'tasks'}, ${counted === '0' ? 'none' : counted} with a number`,
		demoDek: 'The work set beside the plan is demo data: it is not what any office did.',
		noWorkDek: 'No work under this plan is here yet.',
		workDek: (active, all) => `Work is recorded for ${active} of ${all} tasks.`,
		all: 'All plans',
		ask: {
			plan: (year) => `The ${year} plan of`,
			channel: 'on',
			theme: 'about',
			lead: 'led by',
			leads: '',
			anyGroup: 'every group of channels',
			anyTheme: 'every theme',
			anyLead: 'any agency',
			groupLabel: 'Group of channels',
			themeLabel: 'Theme',
			leadLabel: 'Lead agency'
		},
		document: {
			heading: 'The document',
			title: 'Title',
			unit: 'Unit',
			issuer: 'Issued by',
			number: 'Number',
			issued: 'Date',
			parent: 'Carries out',
			closing: 'Closing',
			closingNote: 'Note on the closing',
			noParent: 'not stated',
			english: 'Translated title',
			blank: 'left blank in the document',
			rows: (rows, groups) => `${rows} lines in the document, ${groups} of them groups of tasks`,
			lines: 'Structure'
		}
	},
	demo: 'The counts of work done are demo data',
	demoShort: 'demo',
	matrix: {
		heading: (count) => `${count} ${count === '1' ? 'task' : 'tasks'} with a number, month by month`,
		dek: 'Each cell gives work recorded over the month’s share. Reform Lens spreads the year’s minimum evenly; the plan itself does not.',
		dekPlanned:
			'Each cell gives the month’s share. Reform Lens spreads the year’s minimum evenly; the plan itself does not.',
		none: 'No task has a number',
		noneDek: 'The document assigns tasks without saying how many, so there is no number to set beside the work done.',
		noneFiltered: 'None of the chosen tasks has a number.',
		task: 'Task',
		whole: 'Year',
		month: (month) =>
			['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][month - 1] ?? '',
		unplaced: (count) => `${count} without a month`,
		unclear: 'scope of the number unclear',
		keyDone: 'Recorded over the month’s share',
		keyDemo: 'demo data',
		keyShare: 'Nothing recorded; the number is the month’s share',
		alt: (count, year, list) =>
			`${count} tasks with a number by month, ${year}. Work recorded over the year’s number: ${list}`,
		caption: 'Tasks with a number: work recorded by month',
		altPlanned: (count, year, list) => `${count} tasks with a number, ${year}. The year’s number: ${list}`,
		captionPlanned: 'Tasks with a number: each month’s share',
		done: 'Done',
		planned: 'Planned'
	},
	progress: {
		heading: (groups, name, planned) =>
			groups === '1'
				? `One group of channels has numbers: ${name}, ${planned} for the year`
				: `${groups} groups of channels have numbers; the largest is ${name}: ${planned} for the year`,
		dek: 'Work recorded beside the year’s number, added up over the group’s tasks with a number. Each bar is as long as its own plan; the upright mark is the minimum. Tasks may be counted in different things.',
		dekPlanned:
			'The year’s number, added up over the group’s tasks with a number; the upright mark is the minimum. Tasks may be counted in different things.',
		left: (count) =>
			`${count} ${count === '1' ? 'task' : 'tasks'} whose number has an unclear scope ${count === '1' ? 'is' : 'are'} not added.`,
		only: (count) => `The scope of all ${count} numbers is unclear, so they are not added up by group.`,
		standing: (active, all) => `Standing tasks and those without a number: ${active} of ${all} have recorded work.`,
		caption: 'Work recorded and planned for the year by group of channels',
		group: 'Group of channels',
		empty: 'Done beside planned',
		none: 'No group of channels has a number to set beside.'
	},
	planned: {
		range: (range, unit) => `${range} ${unit}`.trim(),
		least: (count, unit) => `at least ${count} ${unit}`.trim(),
		standing: 'standing',
		unstated: 'no number given',
		until: (date) => `until ${date}`,
		from: (date) => `from ${date}`,
		short: { range: (range) => range, least: (count) => `at least ${count}` }
	},
	counting: {
		units: { lần: 'time', mục: 'item' },
		many: (unit) =>
			/[^aeiou]y$/.test(unit) ? `${unit.slice(0, -1)}ies` : /(s|x|ch|sh)$/.test(unit) ? `${unit}es` : `${unit}s`
	},
	done: { some: (count, unit) => `${count} ${unit}`.trim(), none: 'none recorded' },
	tasks: {
		heading: (tasks, all) => (all === null ? `${tasks} tasks by section of the document` : `${tasks} of ${all} tasks`),
		dek: 'In the words of the plan. A standing task has recorded work or is silent; it is never late. Open a line for product, channel, coordinating agencies and funding.',
		none: 'No task fits the chosen conditions.',
		clear: 'Clear the conditions',
		columns: {
			no: 'No.',
			task: 'Task',
			lead: 'Lead',
			schedule: 'Schedule as written',
			planned: 'Planned',
			done: 'Done'
		},
		group: (count) => `group of ${count} tasks`,
		noLead: 'not stated',
		noSection: 'Tasks',
		quota: {
			unclear: 'The document does not say whether this number is for all together or for each district or commune.',
			unit: 'The number is for each unit.'
		},
		details: {
			product: 'Product',
			channel: 'Channel',
			theme: 'Theme',
			lead: 'Lead',
			coordinating: 'Coordinating',
			schedule: 'Schedule as written',
			unit: 'Counted in',
			indices: 'Indices served',
			funding: 'Funding',
			note: 'Note on entry',
			quota: 'Open question',
			window: 'Window'
		}
	},
	targets: {
		heading: (count) => `${count} numeric targets`,
		none: 'The plan has no numeric target',
		dek: 'Levels that the plan sets. What was reached is not here yet.',
		unstated: 'no level given'
	},
	duties: {
		heading: (count) => `${count} duties to report or inform`,
		none: 'The plan sets no reporting duty',
		who: 'Who',
		to: 'To whom',
		cadence: 'Cadence',
		rule: 'Rule',
		noReceiver: 'not stated',
		cadences: {
			monthly: 'monthly',
			quarterly: 'quarterly',
			half_year: 'half-yearly',
			yearly: 'yearly',
			once: 'once',
			ad_hoc: 'as needed',
			unspecified: 'not stated'
		},
		due: (date) => `due ${date}`
	},
	agencies: {
		heading: (count) => `${count} agencies are named`,
		none: 'The plan names no agency',
		agency: 'Agency',
		lead: 'Leads',
		coordinating: 'Coordinates',
		dek: 'How many tasks each agency has; choose a number to see the tasks it leads.'
	},
	source: {
		plan: 'the plan’s document',
		release: (number) => `data release ${number}`,
		tasks: 'tasks as data',
		activities: 'work as data'
	}
};

export const campaigns = { vi, en };
