/** Words of the frame around every page and of the parts that all pages share. */
const vi = {
	product: 'Lăng kính CCHC',
	description:
		'Đặt các chỉ số cải cách hành chính của tỉnh, thành phố cạnh công tác tuyên truyền đã lập kế hoạch và đã thực hiện.',
	skip: 'Đến nội dung chính',
	nav: {
		label: 'Chính',
		menu: 'Mục lục',
		menuAt: 'Mục lục, đang ở: ',
		overview: 'Tổng quan',
		rankings: 'Xếp hạng',
		unit: 'Hồ sơ tỉnh',
		compare: 'So sánh',
		impact: 'Tuyên truyền và chỉ số',
		campaigns: 'Kế hoạch',
		methodology: 'Phương pháp',
		sources: 'Nguồn',
		data: 'Dữ liệu',
		press: 'Xuất biểu đồ'
	},
	signIn: 'Đăng nhập',
	account: (name: string) => `Tài khoản: ${name}`,
	theme: { dark: 'Nền tối', light: 'Nền sáng' },
	language: 'Ngôn ngữ',
	release: (number: string, date: string) => `bản số ${number}, cập nhật ${date}`,
	onShow: {
		frozen: (number: string, date: string | null) =>
			`Trang này hiển thị số liệu của bản số ${number}${date === null ? '' : `, phát hành ngày ${date}`}, kể cả khi đã có bản mới hơn.`,
		withdrawn: (number: string, by: string) => `Bản số ${number} về sau đã bị hoàn tác bởi bản số ${by}.`,
		links: 'Đổi điều kiện xem vẫn giữ bản này; liên kết sang mục khác có thể dẫn đến số liệu mới nhất.',
		newest: 'Xem trang này theo số liệu mới nhất'
	},
	sharedPicture: 'Biểu đồ kèm theo trang, có tiêu đề, nguồn và số bản dữ liệu',
	screen: 'Trình chiếu',
	api: 'API dữ liệu',
	demoNotice:
		'Bản này có hoạt động do máy tạo ra để minh hoạ, không phải số liệu thật; mỗi chỗ dùng đều ghi “dữ liệu minh hoạ”.',
	filters: 'Điều kiện xem',
	show: 'Xem',
	up: 'tăng',
	down: 'giảm',
	flat: 'không đổi',
	source: 'Nguồn',
	moreSources: (count: number) => `và ${count} nguồn khác`,
	table: 'Xem bảng số liệu',
	export: 'Xuất biểu đồ',
	liveChart: 'Biểu đồ, dùng phím mũi tên trái và phải để xem từng năm',
	paging: {
		label: 'Các trang của danh sách',
		at: (page: string, pages: string) => `Trang ${page}/${pages}`,
		before: 'Trang trước',
		after: 'Trang sau'
	},
	publishedOn: (date: string) => `công bố ${date}`,
	picker: {
		hint: 'Gõ tên, có hoặc không dấu',
		found: (count: string) => `${count} đơn vị. Dùng phím mũi tên để chọn.`,
		none: (text: string) => `Không tìm thấy “${text}”. Kiểm tra chính tả hoặc chọn trong danh sách.`
	},
	error: {
		400: { title: 'Địa chỉ có phần không hiểu được', dek: 'Một điều kiện xem trong địa chỉ không hợp lệ.' },
		404: { title: 'Không tìm thấy trang này', dek: 'Địa chỉ có thể đã gõ sai hoặc trang đã chuyển chỗ.' },
		500: {
			title: 'Trang này chưa hiển thị được',
			dek: 'Có lỗi ở máy chủ và lỗi đã được ghi lại. Tải lại trang sau ít phút; số liệu không bị ảnh hưởng.'
		},
		slow: {
			title: 'Câu hỏi này quá lớn, máy chủ chưa trả lời kịp',
			dek: 'Máy chủ dừng lại sau 10 giây để các trang khác không phải chờ; số liệu không bị ảnh hưởng. Hãy hỏi hẹp hơn: một đơn vị, một năm; hoặc lọc theo đơn vị và ngày qua API dữ liệu.'
		},
		other: {
			title: 'Trang này chưa hiển thị được',
			dek: 'Yêu cầu không thực hiện được. Tải lại trang hoặc chọn trang khác.'
		},
		reference: 'Mã để báo cho quản trị viên:',
		instead: 'Có thể xem',
		home: 'Về trang Tổng quan'
	}
};

const en: typeof vi = {
	product: 'Reform Lens',
	description:
		'Administrative reform indices of Vietnamese provinces beside the communication work that they planned and carried out.',
	skip: 'Skip to main content',
	nav: {
		label: 'Main',
		menu: 'Menu',
		menuAt: 'Menu, now at: ',
		overview: 'Overview',
		rankings: 'Rankings',
		unit: 'Province profile',
		compare: 'Compare',
		impact: 'Communication and indices',
		campaigns: 'Plans',
		methodology: 'Methodology',
		sources: 'Sources',
		data: 'Data',
		press: 'Export charts'
	},
	signIn: 'Sign in',
	account: (name) => `Account: ${name}`,
	theme: { dark: 'Dark', light: 'Light' },
	language: 'Language',
	release: (number, date) => `release ${number}, updated ${date}`,
	onShow: {
		frozen: (number, date) =>
			`This page shows the data of release ${number}${date === null ? '' : `, published ${date}`}, even where a newer release exists.`,
		withdrawn: (number, by) => `Release ${number} was later reverted by release ${by}.`,
		links: 'Changing the view settings stays in this release; links to other pages may lead to the newest data.',
		newest: 'See this page with the newest data'
	},
	sharedPicture: 'The chart of the page, with title, source and data release',
	screen: 'Screen slides',
	api: 'Data API',
	demoNotice:
		'This release contains generated activities for demonstration, not real figures; every use of them is marked “demo data”.',
	filters: 'View settings',
	show: 'Show',
	up: 'up',
	down: 'down',
	flat: 'unchanged',
	source: 'Source',
	moreSources: (count) => (count === 1 ? 'and 1 more source' : `and ${count} more sources`),
	table: 'Show the table',
	export: 'Export chart',
	liveChart: 'Chart; use the left and right arrow keys to walk through the years',
	paging: {
		label: 'Pages of the list',
		at: (page, pages) => `Page ${page} of ${pages}`,
		before: 'Previous page',
		after: 'Next page'
	},
	publishedOn: (date) => `published ${date}`,
	picker: {
		hint: 'Type a name, with or without accents',
		found: (count) => `${count} units. Use the arrow keys to choose.`,
		none: (text) => `“${text}” not found. Check spelling or pick from the list.`
	},
	error: {
		400: {
			title: 'Part of this address could not be understood',
			dek: 'One of the view settings in the address is not valid.'
		},
		404: { title: 'This page was not found', dek: 'The address may be mistyped, or the page has moved.' },
		500: {
			title: 'This page cannot be shown now',
			dek: 'Something failed on the server and was recorded. Reload the page in a few minutes; the data is not affected.'
		},
		slow: {
			title: 'This question is too large for the server to answer in time',
			dek: 'The server stops after 10 seconds so that other pages need not wait; no figures are affected. Ask for less: one unit, one year; or filter by unit and date through the data API.'
		},
		other: {
			title: 'This page cannot be shown now',
			dek: 'The request could not be carried out. Reload or choose another page.'
		},
		reference: 'To be quoted to the administrator:',
		instead: 'What can be shown',
		home: 'Go to the overview'
	}
};

export const shell = { vi, en };
