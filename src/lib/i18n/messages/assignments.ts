/** Words about what agencies were assigned to do about an index, and by when. */
const vi = {
	title: (open: string, late: string) =>
		open === '0' ? 'Việc đã giao' : `${open} việc đã giao chưa xong${late === '0' ? '' : `, ${late} việc quá hạn`}`,
	dek: (date: string) => `Ai phải làm gì về chỉ số này, hạn ngày nào; tính đến ${date}, theo những gì đã ghi.`,
	nothing: 'Chưa ghi việc nào đã giao về chỉ số này.',
	about: (index: string, indicator: string | null) => (indicator === null ? index : `${index}, ${indicator}`),
	assigned: (date: string) => `giao ngày ${date}`,
	due: (date: string) => `hạn ${date}`,
	left: (days: string) => (days === '0' ? 'hạn hôm nay' : `còn ${days} ngày`),
	late: (days: string) => `quá hạn ${days} ngày`,
	done: (date: string) => `xong ngày ${date}`,
	finished: (count: string) => `${count} việc đã xong`,
	assign: 'Giao việc',
	assignTo: (agency: string, component: string) => `Giao việc cho ${agency} về ${component}`,
	edit: 'Sửa, ghi đã xong',
	agency: {
		title: (open: string) => (open === '0' ? 'Việc được giao về chỉ số' : `${open} việc được giao về chỉ số chưa xong`),
		dek: (due: string, month: string) =>
			due === '0' ? `Không việc nào đến hạn trong ${month}.` : `${due} việc đến hạn trong ${month}.`
	},
	brief: {
		heading: (late: string, soon: string) =>
			[
				...(late === '0' ? [] : [`${late} việc giao về chỉ số quá hạn`]),
				...(soon === '0' ? [] : [`${soon} việc ${late === '0' ? 'giao về chỉ số ' : ''}đến hạn trong 30 ngày`])
			].join(', '),
		who: 'Giao cho',
		others: (count: string) => `Còn ${count} việc khác; xem trang của đơn vị.`
	}
};

const en: typeof vi = {
	title: (open, late) =>
		open === '0'
			? 'Assignments'
			: `${open} open ${open === '1' ? 'assignment' : 'assignments'}${late === '0' ? '' : `, ${late} overdue`}`,
	dek: (date) => `Who is to do what about this index, and by when; as recorded, on ${date}.`,
	nothing: 'Nothing that was assigned about this index is recorded.',
	about: vi.about,
	assigned: (date) => `assigned on ${date}`,
	due: (date) => `due ${date}`,
	left: (days) => (days === '0' ? 'due today' : `${days} ${days === '1' ? 'day' : 'days'} left`),
	late: (days) => `${days} ${days === '1' ? 'day' : 'days'} overdue`,
	done: (date) => `done on ${date}`,
	finished: (count) => `${count} done`,
	assign: 'Assign',
	assignTo: (agency, component) => `Assign ${component} to ${agency}`,
	edit: 'Edit, record as done',
	agency: {
		title: (open) =>
			open === '0'
				? 'Assignments about indices'
				: `${open} open ${open === '1' ? 'assignment' : 'assignments'} about indices`,
		dek: (due, month) =>
			due === '0' ? `None falls due in ${month}.` : `${due} ${due === '1' ? 'falls' : 'fall'} due in ${month}.`
	},
	brief: {
		heading: (late, soon) =>
			[
				...(late === '0' ? [] : [`Assignments about indices: ${late} overdue`]),
				...(soon === '0' ? [] : [`${late === '0' ? 'Assignments about indices: ' : ''}${soon} due within 30 days`])
			].join(', '),
		who: 'Assigned to',
		others: (count) => `${count} more; see the page of the unit.`
	}
};

export const assignments = { vi, en };
