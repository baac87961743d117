/** Words of the board that tells who has handed in what for a period. */
const vi = {
	title: 'Ai đã gửi, ai chưa gửi',
	ask: { of: 'Số liệu đã nhận theo', plan: 'Kế hoạch', period: 'Kỳ', in: 'cho kỳ' },
	finding: (period: string, missing: string, all: string) =>
		`${period}: ${missing}/${all} cơ quan chủ trì chưa gửi số liệu`,
	whole: (period: string, all: string) => `${period}: cả ${all} cơ quan chủ trì đã gửi số liệu`,
	over: (period: string) => `${period}: kế hoạch đã kết thúc trước kỳ này, không cơ quan nào phải gửi`,
	ahead: (period: string) => `${period}: kỳ chưa bắt đầu`,
	demo: (period: string) => `${period}: kế hoạch này chỉ có dữ liệu minh hoạ, nên không nêu cơ quan nào chưa gửi`,
	nothing: (period: string) =>
		`${period}: kho chưa có hoạt động nào của kế hoạch này, nên không nêu cơ quan nào chưa gửi`,
	/** To who may not see what was handed in. */
	withheld: (period: string, all: string) => `${period}: ${all} cơ quan chủ trì`,
	noLeads: 'Kế hoạch này không nêu cơ quan chủ trì',
	noPlans: 'Chưa có kế hoạch nào trong kho',
	/** `days` is of a period that does not close with the calendar. */
	basis: (days: string | null) =>
		`Tính theo hoạt động đã công bố trong kho. Một hoạt động thuộc kỳ khi thời gian của nó nằm trọn trong kỳ; ${days === null ? 'quý và tháng là quý, tháng dương lịch' : `kỳ chốt ngày 14 theo Điều 12 Nghị định số 09/2019/NĐ-CP, ${days}`}.`,
	days: (from: string, to: string) => `từ ngày ${from} đến ngày ${to}`,
	open: (date: string) => `Kỳ kết thúc ngày ${date}; số liệu có thể còn đang về.`,
	heading: (count: string) => `${count} cơ quan chủ trì`,
	missingFirst: 'Cơ quan chưa gửi đứng trước.',
	attributed: 'Dòng không ghi cơ quan được tính cho cơ quan chủ trì duy nhất của nhiệm vụ.',
	columns: {
		agency: 'Cơ quan',
		tasks: 'Nhiệm vụ chủ trì',
		entries: 'Số dòng',
		count: 'Số lượng',
		last: 'Nhận lần cuối'
	},
	missing: 'chưa gửi',
	received: (date: string, release: string) => `${date}, bản số ${release}`,
	demoMark: 'minh hoạ',
	around: (count: string) => `${count} dòng của khoảng thời gian chỉ trùng một phần với kỳ này không được tính.`,
	others: (count: string, names: string) => `${count} dòng của cơ quan không chủ trì nhiệm vụ nào: ${names}.`,
	unnamed: (count: string) => `${count} dòng không ghi cơ quan và không suy ra được từ nhiệm vụ.`,
	reminder: {
		heading: 'Văn bản nhắc',
		dek: 'Nêu các cơ quan chưa gửi, để dán vào thư hoặc công văn.',
		copy: 'Sao chép',
		subject: (period: string) => `Về việc gửi số liệu tuyên truyền cải cách hành chính, ${period}`,
		body: (today: string, period: string, plan: string) =>
			`Đến ngày ${today}, phần mềm Lăng kính CCHC chưa nhận được số liệu hoạt động tuyên truyền cải cách hành chính ${period} theo ${plan} của các cơ quan sau đây:`,
		please: (address: string) =>
			`Đề nghị các cơ quan điền vào sổ mẫu có sẵn nhiệm vụ (${address}) và gửi về nơi tổng hợp. Cơ quan không phát sinh hoạt động trong kỳ đề nghị trả lời là không có.`
	},
	workbook: 'Sổ mẫu có sẵn nhiệm vụ'
};

const en: typeof vi = {
	title: 'Who has handed in, who has not',
	ask: { of: 'Received under', plan: 'Plan', period: 'Period', in: 'for' },
	finding: (period, missing, all) => `${period}: nothing from ${missing} of ${all} lead agencies`,
	whole: (period, all) =>
		`${period}: ${all === '1' ? 'the lead agency has' : `all ${all} lead agencies have`} handed in`,
	over: (period) => `${period}: the plan was closed before, nobody has anything to send`,
	ahead: (period) => `${period}: the period has not begun`,
	demo: (period) => `${period}: the plan has demo data only, so no agency is said to be missing`,
	nothing: (period) => `${period}: no activity of this plan is here yet, so no agency is said to be missing`,
	withheld: (period, all) => `${period}: ${all === '1' ? '1 lead agency' : `${all} lead agencies`}`,
	noLeads: 'The plan names no lead agency',
	noPlans: 'There is no plan here yet',
	basis: (days) =>
		`By the activities that are published here. An activity belongs to the period when its time lies wholly inside; ${days === null ? 'quarters and months are those of the calendar' : `the period closes on the 14th, as Decree 09/2019/NĐ-CP, article 12, says, and runs ${days}`}.`,
	days: (from, to) => `from ${from} to ${to}`,
	open: (date) => `The period ends on ${date}; figures may still be on their way.`,
	heading: (count) => (count === '1' ? '1 lead agency' : `${count} lead agencies`),
	missingFirst: 'Those with nothing stand first.',
	attributed: 'A row without an agency counts for the only lead of its task.',
	columns: { agency: 'Agency', tasks: 'Tasks led', entries: 'Rows', count: 'Count', last: 'Last received' },
	missing: 'nothing yet',
	received: (date, release) => `${date}, release ${release}`,
	demoMark: 'demo',
	around: (count) =>
		count === '1'
			? '1 row for a time that lies only partly in the period is not counted.'
			: `${count} rows for times that lie only partly in the period are not counted.`,
	others: (count, names) =>
		count === '1'
			? `1 row of an agency that leads no task: ${names}.`
			: `${count} rows of agencies that lead no task: ${names}.`,
	unnamed: (count) =>
		count === '1'
			? '1 row names no agency, and its task does not tell one.'
			: `${count} rows name no agency, and their tasks do not tell one.`,
	reminder: {
		heading: 'Reminder',
		dek: 'Names the agencies with nothing yet, to be pasted into a letter.',
		copy: 'Copy',
		subject: (period) => `Figures on communication of administrative reform, ${period}`,
		body: (today, period, plan) =>
			`By ${today}, Reform Lens has received no figures on communication work for ${period} under ${plan} from:`,
		please: (address) =>
			`Please fill in the workbook, which has the tasks already (${address}), and send it back. If there was no activity in the period, please say so.`
	},
	workbook: 'Workbook with the tasks'
};

export const board = { vi, en };
