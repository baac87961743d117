/** What is said where something is not shown to everybody, and on the page that decides it. */
const vi = {
	/** By why it is not shown: nobody signed in, or not of the unit. */
	withheld: {
		progress: {
			none: 'Số đã thực hiện dành cho người đăng nhập.',
			own: 'Số đã thực hiện chỉ dành cho người của đơn vị.'
		},
		activities: {
			none: 'Số hoạt động dành cho người đăng nhập.',
			own: 'Số hoạt động chỉ dành cho người của đơn vị.'
		},
		plans: {
			none: 'Kế hoạch tuyên truyền dành cho người đăng nhập.',
			own: 'Kế hoạch tuyên truyền chỉ dành cho người của đơn vị.'
		},
		index: 'Chỉ hiển thị kết quả của các đơn vị mà người xem được giao.',
		/** Where there is none of them. */
		noneOwn: (index: string) => `${index}: không có kết quả của đơn vị mà người xem được giao`
	},
	signIn: 'Đăng nhập',
	page: {
		title: 'Ai được xem gì',
		dek: 'Đặt riêng cho từng chỉ số và từng nhóm dữ liệu. Thay đổi có hiệu lực ngay sau khi lưu, với mọi trang, biểu đồ, tệp tải về, mã nhúng và API.',
		saved: 'Đã lưu. Các trang đang mở hiển thị theo mức mới khi tải lại.',
		unchanged: 'Không có thay đổi nào để lưu.',
		unreadable: (name: string) => `Không hiểu mức chọn cho “${name}”. Chọn lại rồi lưu.`,
		overtaken: (name: string, level: string) =>
			`“${name}” vừa được người khác đặt thành “${level}” sau khi trang này mở. Chưa lưu gì: tải lại trang rồi chọn lại.`,
		choices: {
			heading: 'Ba mức',
			public: { name: 'Mọi người', text: 'Ai mở trang cũng thấy, không cần đăng nhập.' },
			signed_in: {
				name: 'Người đăng nhập',
				text: 'Người chưa đăng nhập không thấy, kể cả qua biểu đồ, tệp tải về, mã nhúng, ảnh kèm liên kết và API.'
			},
			own: {
				name: 'Người của đơn vị',
				text: 'Người được giao một số đơn vị chỉ thấy các dòng của đơn vị đó, của đơn vị bên trong và của đơn vị trước hoặc sau sắp xếp. Quản trị viên và người không giới hạn đơn vị thấy tất cả.'
			}
		},
		groups: {
			heading: 'Nhóm dữ liệu',
			column: 'Nhóm',
			activities: { name: 'Hoạt động', text: 'Việc đã làm: số lượng, kênh, thời gian, đơn vị thực hiện.' },
			plans: { name: 'Kế hoạch', text: 'Văn bản kế hoạch, nhiệm vụ, chỉ tiêu, chế độ báo cáo.' },
			progress: {
				name: 'Tiến độ',
				text: 'Phần nối hoạt động với nhiệm vụ của kế hoạch: số đã thực hiện từng nhiệm vụ, biểu đồ tiến độ. Không rộng hơn mức của hoạt động và kế hoạch.'
			}
		},
		indices: {
			heading: 'Chỉ số',
			column: 'Chỉ số',
			text: (years: string) => `Có số liệu: ${years}`,
			nothing: 'Chưa có số liệu trong kho'
		},
		choice: 'Ai được xem',
		choiceOf: (name: string) => `Ai được xem ${name}`,
		now: 'Hệ quả',
		follows: {
			public: (name: string) => `${name} có trong mọi trang, biểu đồ, tệp tải về và API.`,
			signed_in: (name: string) =>
				`${name} không có trong trang, biểu đồ, tệp tải về, mã nhúng và API của người chưa đăng nhập.`,
			own: (name: string) => `${name} chỉ dành cho người của đơn vị, quản trị viên và người không giới hạn đơn vị.`
		},
		what: {
			index: (name: string) => `Kết quả ${name}`,
			activities: 'Số hoạt động',
			plans: 'Kế hoạch',
			progress: 'Số đã thực hiện theo kế hoạch'
		},
		kept: 'Tệp mà người khác đã tải về không thu lại được. Bộ đệm đặt trước máy chủ (nếu có) phải xoá riêng.',
		save: 'Lưu'
	}
};

const en: typeof vi = {
	withheld: {
		progress: {
			none: 'Work carried out is shown to those who sign in.',
			own: 'Work carried out is shown only to people of the unit.'
		},
		activities: {
			none: 'Activities are shown to those who sign in.',
			own: 'Activities are shown only to people of the unit.'
		},
		plans: {
			none: 'Communication plans are shown to those who sign in.',
			own: 'Communication plans are shown only to people of the unit.'
		},
		index: 'Only results of the units that the reader is in charge of are shown.',
		noneOwn: (index) => `${index}: no results of the units that the reader is in charge of`
	},
	signIn: 'Sign in',
	page: {
		title: 'Who sees what',
		dek: 'Set for each index and each group of data. A change holds as soon as it is saved, for every page, chart, download, embed and the API.',
		saved: 'Saved. Open pages follow when they are reloaded.',
		unchanged: 'Nothing has changed.',
		unreadable: (name) => `The choice for “${name}” is not understood. Choose again and save.`,
		overtaken: (name, level) =>
			`“${name}” was set to “${level}” by somebody else since this page was opened. Nothing is saved: reload the page and choose again.`,
		choices: {
			heading: 'Three levels',
			public: { name: 'Everybody', text: 'Whoever opens a page sees it, without signing in.' },
			signed_in: {
				name: 'Those who sign in',
				text: 'Nobody else sees it, nor through charts, downloads, embeds, pictures of links or the API.'
			},
			own: {
				name: 'People of the unit',
				text: 'Somebody in charge of certain units sees only rows of these, of units inside them, and of what they came from or became. Administrators and people without a limit see all.'
			}
		},
		groups: {
			heading: 'Groups of data',
			column: 'Group',
			activities: { name: 'Activities', text: 'Work carried out: counts, channels, times, who did it.' },
			plans: { name: 'Plans', text: 'The documents, their tasks, targets and reporting duties.' },
			progress: {
				name: 'Progress',
				text: 'What ties activities to the tasks of plans: work carried out for each task, the progress chart. Never wider than activities and plans.'
			}
		},
		indices: {
			heading: 'Indices',
			column: 'Index',
			text: (years) => `Data here: ${years}`,
			nothing: 'No data here yet'
		},
		choice: 'Who sees it',
		choiceOf: (name) => `Who sees ${name}`,
		now: 'What follows',
		follows: {
			public: (name) => `${name} are on every page, in charts, downloads and the API.`,
			signed_in: (name) =>
				`${name} are not on pages, in charts, downloads, embeds and the API for those who have not signed in.`,
			own: (name) => `${name} are for people of the unit, administrators and people without a limit.`
		},
		what: {
			index: (name) => `${name} results`,
			activities: 'Activities',
			plans: 'Plans',
			progress: 'Figures of work done under plans'
		},
		kept: 'What others have downloaded cannot be taken back. A cache that stands before the server must be emptied separately.',
		save: 'Save'
	}
};

export const visibility = { vi, en };
