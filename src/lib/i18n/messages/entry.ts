import type { AudienceGroup } from '$lib/model/audience-groups';

/** Words of the forms in which single rows of plans and activities are entered, and of the copying of a plan. */
const vi = {
	links: {
		document: 'Sửa thông tin kế hoạch',
		clone: 'Nhân bản cho năm sau',
		close: 'Kết thúc kế hoạch',
		closing: 'Sửa việc kết thúc kế hoạch',
		add: 'Thêm nhiệm vụ',
		task: 'Sửa nhiệm vụ',
		activity: 'Ghi hoạt động',
		next: 'Chuyển sang tháng sau',
		target: 'Sửa chỉ tiêu',
		reached: 'Ghi kết quả chỉ tiêu',
		duty: 'Sửa chế độ báo cáo',
		received: 'Ghi đã nhận báo cáo',
		difficulty: 'Thêm khó khăn',
		addTarget: 'Thêm chỉ tiêu',
		addGoal: 'Thêm mục tiêu chỉ số',
		addDuty: 'Thêm chế độ báo cáo',
		addAgency: 'Thêm cơ quan',
		register: 'Đăng ký kế hoạch'
	},
	choose: {
		title: 'Ghi hoạt động',
		dek: 'Chọn kế hoạch và nhiệm vụ; chỉ cần ba mục, phần còn lại theo nhiệm vụ.',
		plan: 'Kế hoạch',
		task: 'Nhiệm vụ',
		next: 'Tiếp tục',
		noPlan: 'Hoạt động không thuộc kế hoạch nào',
		none: 'Kho chưa có kế hoạch nào. Ghi hoạt động không thuộc kế hoạch, hoặc đăng ký kế hoạch trước.'
	},
	quick: {
		title: 'Ghi hoạt động',
		inferred: 'Theo nhiệm vụ',
		facts: {
			channel: (name: string) => `kênh ${name}`,
			theme: (name: string) => `chủ đề ${name}`,
			unit: (name: string) => `đơn vị ${name}`,
			agency: (name: string) => `cơ quan thực hiện ${name}`,
			counted: (name: string) => `đếm bằng ${name}`,
			indices: (names: string) => `chỉ số ${names}`
		},
		change: 'Đổi ở “Mục không bắt buộc”.',
		day: 'Ngày',
		month: 'Tháng',
		byDay: 'Ghi theo ngày',
		byMonth: 'Ghi số của cả tháng',
		dayHint: 'Ngày thực hiện.',
		monthHint: 'Tổng số của tháng; không ghi thêm từng ngày trong tháng đó.',
		count: (unit: string) => `Số lượng (${unit})`,
		countHint: (range: string) => `Định mức cả năm: ${range}.`,
		countFree: 'Số đã thực hiện.',
		minutes: 'Thời lượng (phút)',
		minutesHint: 'Tổng số phút phát sóng; để trống nếu chưa biết.',
		name: 'Tên',
		nameHint: 'Tên bài, sản phẩm, cuộc; để trống nếu là tổng số.',
		other: 'Chọn nhiệm vụ khác',
		backToPlan: 'Về kế hoạch',
		group: (no: string) => `Nhiệm vụ ${no} là nhóm: ghi vào một nhiệm vụ trong nhóm.`,
		noTask: (no: string, plan: string) => `Kế hoạch ${plan} không có nhiệm vụ “${no.slice(0, 40)}”. Chọn một nhiệm vụ.`,
		/** `closed` says since when and by which document. */
		closed: (plan: string, closed: string) =>
			`Kế hoạch ${plan} ${closed}. Hoạt động sau ngày đó không ghi được vào kế hoạch này; chỉ ghi hoạt động đã làm đến ngày đó.`,
		picture: 'Tải bản tin (PNG)'
	},
	row: {
		add: (title: string) => `Nhập một dòng: ${title}`,
		edit: (title: string, key: string) => `Sửa ${title}: ${key}`,
		editDek:
			'Giá trị đang công bố đã điền sẵn. Bản cũ vẫn được giữ trong lịch sử; chưa có gì thay đổi cho đến khi bấm Công bố.',
		addDek: 'Đi qua cùng các bước kiểm tra như tệp; chưa có gì thay đổi cho đến khi bấm Công bố.',
		fixed: 'Dùng để nhận ra dòng, nên không đổi ở đây.',
		optional: 'Mục không bắt buộc',
		rest: 'Các mục khác',
		send: 'Kiểm tra',
		none: '(để trống)',
		missing: 'Không có dòng này trong số liệu đang công bố. Có thể đã bị xoá hoặc đổi số.'
	},
	audience: {
		'cán bộ, công chức': 'cán bộ, công chức',
		'người dân': 'người dân',
		'doanh nghiệp': 'doanh nghiệp'
	} satisfies Record<AudienceGroup, string> as Record<AudienceGroup, string>,
	moved: (from: string, to: string) => `Chuyển từ tháng ${from} sang tháng ${to}`,
	clone: {
		title: (plan: string) => `Nhân bản kế hoạch ${plan}`,
		dek: (tasks: string, targets: string, duties: string, agencies: string) =>
			`Lấy ${tasks} dòng nhiệm vụ, ${targets} chỉ tiêu, ${duties} chế độ báo cáo, ${agencies} cơ quan; thời gian chuyển sang năm mới. Không lấy hoạt động.`,
		document: 'Kế hoạch mới',
		code: 'Mã kế hoạch',
		codeHint: 'Mã ngắn, chưa dùng cho kế hoạch nào.',
		year: 'Năm',
		unit: 'Đơn vị',
		unitHint: 'Mã đơn vị của kế hoạch mới.',
		issuer: 'Cơ quan ban hành',
		name: 'Tên kế hoạch',
		nameEn: 'Tên tiếng Anh',
		number: 'Số ký hiệu',
		numberHint: 'Để trống khi còn là dự thảo.',
		issued: 'Ngày ban hành',
		parent: 'Thực hiện văn bản',
		parentHint: 'Văn bản cấp trên của năm mới; văn bản năm cũ không được chép sang.',
		agencies: 'Cơ quan đã kết thúc hoạt động',
		agenciesDek: (year: string) =>
			`Các cơ quan này không còn trong năm ${year}. Ghi cơ quan kế tục; tên mới thay ở chủ trì, phối hợp, danh sách cơ quan và chế độ báo cáo.`,
		successor: (name: string) => `Kế tục ${name}`,
		known: 'Theo bảng kế tục đơn vị.',
		unknown: 'Kho chưa ghi đơn vị kế tục: chọn trong danh sách hoặc gõ tên.',
		noneEnded: 'Không có cơ quan nào trong kế hoạch được biết là đã kết thúc.',
		schedules: (count: string, year: string) =>
			`${count} lời văn về thời gian nêu năm ${year} được giữ nguyên; trang kiểm tra chỉ ra từng dòng để sửa.`,
		send: 'Tạo bản nháp và kiểm tra',
		problem: {
			code: 'Mã kế hoạch chỉ gồm chữ, số và @ _ . / -, không có dấu cách. Ghi lại mã.',
			taken: (code: string) => `Mã “${code}” đã dùng cho kế hoạch khác. Ghi mã khác.`,
			year: 'Năm phải là số từ 1990 đến 2100 và khác năm của kế hoạch gốc. Ghi lại năm.',
			title: 'Tên kế hoạch không được để trống.',
			issuer: 'Cơ quan ban hành không được để trống.',
			successor: (name: string) => `Chưa ghi cơ quan kế tục ${name}. Chọn trong danh sách hoặc gõ tên.`
		}
	},
	press: {
		record: (number: string, of: string) => `Xuất và ghi là hoạt động (số ${number} trên ${of})`,
		note: (task: string, plan: string) => `Tải ảnh PNG và mở phiếu ghi cho nhiệm vụ ${task} của kế hoạch ${plan}.`,
		issue: (number: string) => `Bản tin số ${number}`
	}
};

type Words = typeof vi;

const en: Words = {
	links: {
		document: 'Edit the plan’s facts',
		clone: 'Copy for next year',
		close: 'Close the plan',
		closing: 'Edit the closing of the plan',
		add: 'Add a task',
		task: 'Edit task',
		activity: 'Record work',
		next: 'Move to next month',
		target: 'Edit target',
		reached: 'Record a value',
		duty: 'Edit duty',
		received: 'Record a report received',
		difficulty: 'Add a difficulty',
		addTarget: 'Add a target',
		addGoal: 'Add a goal for an index',
		addDuty: 'Add a duty',
		addAgency: 'Add an agency',
		register: 'Register a plan'
	},
	choose: {
		title: 'Record work',
		dek: 'Choose plan and task; three fields suffice, the rest follows from the task.',
		plan: 'Plan',
		task: 'Task',
		next: 'Continue',
		noPlan: 'Work that belongs to no plan',
		none: 'No plan is here yet. Record work without a plan, or register one first.'
	},
	quick: {
		title: 'Record work',
		inferred: 'From the task',
		facts: {
			channel: (name) => `channel ${name}`,
			theme: (name) => `theme ${name}`,
			unit: (name) => `unit ${name}`,
			agency: (name) => `agency ${name}`,
			counted: (name) => `counted in ${name}`,
			indices: (names) => `indices ${names}`
		},
		change: 'Change it under “Optional fields”.',
		day: 'Day',
		month: 'Month',
		byDay: 'Record one day',
		byMonth: 'Record a whole month',
		dayHint: 'The day it was done.',
		monthHint: 'The total of the month; then no single days within it.',
		count: (unit) => `Count (${unit})`,
		countHint: (range) => `Planned for the year: ${range}.`,
		countFree: 'How many were done.',
		minutes: 'Minutes',
		minutesHint: 'Airtime in all; blank if not known.',
		name: 'Title',
		nameHint: 'Of the article, product or event; blank for a total.',
		other: 'Choose another task',
		backToPlan: 'Back to the plan',
		group: (no) => `Task ${no} is a group: record work on a task within it.`,
		noTask: (no, plan) => `Plan ${plan} has no task “${no.slice(0, 40)}”. Choose a task.`,
		closed: (plan, closed) =>
			`Plan ${plan} ${closed}. Work after that day cannot be recorded under it; record only what was done until then.`,
		picture: 'Download the digest (PNG)'
	},
	row: {
		add: (title) => `Enter one row: ${title}`,
		edit: (title, key) => `Edit ${title}: ${key}`,
		editDek: 'What is published is filled in. Its history is kept; nothing changes until you publish.',
		addDek: 'It passes the same checks as a file; nothing changes until you publish.',
		fixed: 'It tells the row apart and cannot be changed here.',
		optional: 'Optional fields',
		rest: 'Other fields',
		send: 'Check',
		none: '(blank)',
		missing: 'There is no such row in the published data. It may have been removed or renumbered.'
	},
	audience: {
		'cán bộ, công chức': 'officials',
		'người dân': 'citizens',
		'doanh nghiệp': 'enterprises'
	},
	// A note in the plan's own language.
	moved: vi.moved,
	clone: {
		title: (plan) => `Copy plan ${plan}`,
		dek: (tasks, targets, duties, agencies) =>
			`Takes ${tasks} rows of tasks, targets: ${targets}, reporting duties: ${duties}, agencies: ${agencies}; times move to the new year. Activities are not taken.`,
		document: 'The new plan',
		code: 'Plan code',
		codeHint: 'A short code that no plan has.',
		year: 'Year',
		unit: 'Unit',
		unitHint: 'The code of the new plan’s unit.',
		issuer: 'Issued by',
		name: 'Title',
		nameEn: 'English title',
		number: 'Number',
		numberHint: 'Blank while it is a draft.',
		issued: 'Issued on',
		parent: 'Carries out',
		parentHint: 'The document of the new year that it carries out; last year’s is not copied.',
		agencies: 'Agencies that have ended',
		agenciesDek: (year) =>
			`These no longer exist in ${year}. Write who follows them; the new name replaces them as lead, coordinating agency, in the list of agencies and in duties.`,
		successor: (name) => `Successor of ${name}`,
		known: 'From the table of successions.',
		unknown: 'No successor is here: choose from the list or type a name.',
		noneEnded: 'No agency of the plan is known to have ended.',
		schedules: (count, year) =>
			`Schedules that name ${year} are kept as they are (${count}); the review points at each.`,
		send: 'Make a draft and check it',
		problem: {
			code: 'A plan code has letters, digits and @ _ . / - only, no spaces. Write it again.',
			taken: (code) => `Another plan has the code “${code}”. Write another.`,
			year: 'The year must be a number from 1990 to 2100, other than that of the plan. Write it again.',
			title: 'The title must not be blank.',
			issuer: 'Who issues it must not be blank.',
			successor: (name) => `No successor of ${name} is given. Choose from the list or type a name.`
		}
	},
	press: {
		record: (number, of) => `Export and record as work (issue ${number} of ${of})`,
		note: (task, plan) => `Downloads the PNG and opens the form for task ${task} of plan ${plan}.`,
		// The title of an activity, in the plan's own language.
		issue: vi.press.issue
	}
};

export const entry = { vi, en };
