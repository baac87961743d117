/** Words of the charts about plans and the work carried out; `until` is what `until` below says. */
const vi = {
	until: (month: string | null) => (month === null ? 'cả năm' : `đến hết ${month}`),
	plan: (unit: string, year: string, chosen: string[]) =>
		`Kế hoạch năm ${year} của ${unit}${chosen.length > 0 ? ` (${chosen.join(', ')})` : ''}`,
	more: (count: string) => `và ${count} nhóm kênh khác`,
	demoCaption: (title: string) =>
		`${title}. Số hoạt động là dữ liệu minh hoạ do máy tạo ra, không phải kết quả của đơn vị.`,
	progress: {
		name: (plan: string) => `Tiến độ: ${plan}`,
		reached: (plan: string, reached: string, all: string, until: string) =>
			`${plan}: ${reached} trong ${all} nhiệm vụ nêu số lượng đạt mức tối thiểu ${until}`,
		silent: (plan: string, all: string, until: string | null) =>
			`${plan}: chưa ghi nhận hoạt động nào của ${all} nhiệm vụ nêu số lượng${until ? `, tính ${until}` : ''}`,
		demo: (plan: string) => `${plan}: số thực hiện minh hoạ cạnh mức của từng nhóm kênh`,
		uncounted: (plan: string) => `${plan} không có số lượng để cộng theo nhóm kênh`,
		notBegun: (plan: string) => `${plan}: chưa đến năm thực hiện`,
		subtitle: (until: string) => `Số đã thực hiện trên mức ${until}; vạch đứng là mức tối thiểu`,
		notDue: 'chưa đến kỳ',
		spread: (until: string) => `Mức ${until} do Lăng kính CCHC chia đều từ mức cả năm.`,
		unplaced: (count: string) => `Không tính ${count} hoạt động chỉ rõ quý hoặc năm chưa kết thúc.`,
		units: 'Đơn vị đếm của các nhiệm vụ có thể khác nhau.',
		none: 'Không có nhóm kênh nào có định mức để đặt cạnh số đã thực hiện.',
		alt: (until: string, demo: boolean, list: string) =>
			`Số ${demo ? 'minh hoạ' : 'đã thực hiện'} trên mức ${until} theo nhóm kênh: ${list}`,
		caption: (title: string, list: string) => `${title}. Số đã thực hiện trên mức: ${list}.`,
		onlyPlanned: {
			title: (plan: string, tasks: string) => `${plan}: ${tasks} nhiệm vụ nêu số lượng, cộng theo nhóm kênh`,
			subtitle: (until: string) => `Mức ${until} theo nhóm kênh; vạch đứng là mức tối thiểu`,
			alt: (until: string, list: string) => `Mức ${until} theo nhóm kênh: ${list}`,
			caption: (title: string, list: string) => `${title}. Mức theo kế hoạch: ${list}.`,
			table: 'Mức theo kế hoạch của từng nhóm kênh'
		}
	},
	channels: {
		of: (unit: string, year: string) => `Tuyên truyền năm ${year} của ${unit}`,
		name: (of: string) => `${of} theo kênh`,
		active: (of: string, channels: string, groups: string) =>
			`${of}: ${channels} kênh thuộc ${groups} nhóm có hoạt động được ghi nhận`,
		silent: (of: string) => `${of}: chưa ghi nhận hoạt động nào`,
		planned: (of: string) => `${of}: mức kế hoạch theo kênh`,
		demo: (of: string) => `${of}: số hoạt động minh hoạ theo kênh`,
		subtitle: 'Số hoạt động theo đơn vị đếm của kênh; vạch đứng: mức tối thiểu kế hoạch',
		subtitleBare: 'Số hoạt động theo đơn vị đếm của kênh',
		subtitlePlanned: 'Mức kế hoạch theo đơn vị đếm của kênh; vạch đứng: mức tối thiểu',
		units: 'Thanh dài theo số lượng; chỉ nên so các kênh có cùng đơn vị đếm.',
		left: (count: string) => `Không cộng ${count} định mức chưa rõ phạm vi vào mức kế hoạch.`,
		notZero: 'Chưa ghi nhận không có nghĩa là không thực hiện.',
		none: 'Kho chưa có hoạt động nào. Chưa ghi nhận không có nghĩa là không thực hiện.',
		alt: (demo: boolean, list: string) => `Số hoạt động ${demo ? 'minh hoạ ' : ''}theo kênh: ${list}`,
		caption: (title: string, list: string) => `${title}. Theo nhóm kênh: ${list}.`,
		tableCaption: 'Số hoạt động và mức kế hoạch theo kênh',
		channel: 'Kênh'
	}
};

const en: typeof vi = {
	until: (month) => (month === null ? 'for the year' : `until the end of ${month}`),
	plan: (unit, year, chosen) => `The ${year} plan of ${unit}${chosen.length > 0 ? ` (${chosen.join(', ')})` : ''}`,
	demoCaption: (title) => `${title}. The activity figures are generated demonstration data, not the unit’s results.`,
	more: (count) => `and ${count} more ${count === '1' ? 'group' : 'groups'} of channels`,
	progress: {
		name: (plan) => `Progress: ${plan}`,
		reached: (plan, reached, all, until) =>
			`${plan}: ${reached} of ${all} tasks with a number reach the minimum ${until}`,
		silent: (plan, all, until) =>
			`${plan}: no work recorded for ${all} tasks with a number${until ? `, ${until}` : ''}`,
		demo: (plan) => `${plan}: demo work beside the numbers of each group of channels`,
		uncounted: (plan) => `${plan} has no numbers to add up by group of channels`,
		notBegun: (plan) => `${plan}: its year has not begun`,
		subtitle: (until) => `Work recorded over the number ${until}; the upright mark is the minimum`,
		notDue: 'not due yet',
		spread: (until) => `Reform Lens spreads the year’s number evenly to get the one ${until}.`,
		unplaced: (count) => `${count} activities known only to a quarter or year not over are left out.`,
		units: 'Tasks may be counted in different things.',
		none: 'No group of channels has a number to set beside the work recorded.',
		alt: (until, demo, list) =>
			`${demo ? 'Demo work' : 'Work recorded'} over the number ${until} by group of channels: ${list}`,
		caption: (title, list) => `${title}. Work recorded over the number: ${list}.`,
		onlyPlanned: {
			title: (plan, tasks) =>
				`${plan}: ${tasks} ${tasks === '1' ? 'task' : 'tasks'} with a number, added up by group of channels`,
			subtitle: (until) => `The number ${until} by group of channels; the upright mark is the minimum`,
			alt: (until, list) => `The number ${until} by group of channels: ${list}`,
			caption: (title, list) => `${title}. Planned: ${list}.`,
			table: 'The plan’s number by group of channels'
		}
	},
	channels: {
		of: (unit, year) => `Communication of ${unit} in ${year}`,
		name: (of) => `${of} by channel`,
		active: (of, channels, groups) =>
			`${of}: work is recorded on ${channels} ${channels === '1' ? 'channel' : 'channels'} in ${groups} ${groups === '1' ? 'group' : 'groups'}`,
		silent: (of) => `${of}: no work recorded`,
		planned: (of) => `${of}: the plan’s numbers by channel`,
		demo: (of) => `${of}: demo work by channel`,
		subtitle: 'Work in each channel’s own unit of count; upright mark: the plan’s minimum',
		subtitleBare: 'Work in each channel’s own unit of count',
		subtitlePlanned: 'The plan’s number in each channel’s own unit of count; upright mark: the minimum',
		units: 'Bars are as long as counts; compare only channels counted in the same thing.',
		left: (count) => `${count} numbers of unclear scope are not added to the plan’s number.`,
		notZero: 'Nothing recorded does not mean that nothing was done.',
		none: 'No work is here yet. Nothing recorded does not mean that nothing was done.',
		alt: (demo, list) => `${demo ? 'Demo work' : 'Work'} by channel: ${list}`,
		caption: (title, list) => `${title}. By group of channels: ${list}.`,
		tableCaption: 'Work recorded and planned by channel',
		channel: 'Channel'
	}
};

export const planCharts = { vi, en };
