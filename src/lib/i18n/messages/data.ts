/** Words of the pages about the datasets: what is here, how it is uploaded, what it holds. */
const vi = {
	title: 'Dữ liệu',
	finding: (datasets: string, rows: string) => `${datasets} bảng dữ liệu, ${rows} dòng đang dùng`,
	dek: 'Mỗi bảng có mô tả từng cột, tệp mẫu, toàn bộ nội dung tải về được và lịch sử thay đổi. Tải nội dung về, sửa rồi nhập lại thì chỉ những chỗ đã sửa thay đổi.',
	upload: 'Nhập tệp mới',
	releases: 'Các bản phát hành',
	board: 'Ai đã gửi, ai chưa gửi',
	groups: {
		results: { title: 'Kết quả và mục tiêu', dek: 'Điểm, hạng của các đơn vị và mức phấn đấu.' },
		work: { title: 'Công tác tuyên truyền', dek: 'Việc đã thực hiện, và số liệu báo chí nêu.' },
		plans: { title: 'Kế hoạch', dek: 'Văn bản kế hoạch: nhiệm vụ, chỉ tiêu, cơ quan, chế độ báo cáo.' },
		reference: {
			title: 'Danh mục',
			dek: 'Những bảng làm cho số liệu có nghĩa: chỉ số, đơn vị, nguồn, kênh, chủ đề.'
		}
	},
	rows: (count: string) => `${count} dòng`,
	last: (release: string, date: string) => `bản số ${release}, ${date}`,
	never: 'chưa có dữ liệu',
	template: 'Tệp mẫu',
	content: 'Nội dung (CSV)',
	dataset: {
		finding: (title: string, rows: string) => `${title}: ${rows} dòng`,
		empty: (title: string) => `${title}: chưa có dòng nào`,
		all: 'Tất cả bảng dữ liệu',
		contents: 'Trong trang này',
		files: {
			content: 'Tải toàn bộ nội dung (CSV)',
			templateCsv: 'Tệp mẫu CSV',
			templateXlsx: 'Sổ mẫu Excel'
		},
		columns: {
			heading: (count: string) => `${count} cột`,
			dek: 'Dòng đầu của tệp ghi tên cột như ở đây, thứ tự tuỳ ý. Tệp có tên cột khác thì ghép cột khi nhập.',
			column: 'Cột',
			meaning: 'Ý nghĩa',
			format: 'Cách ghi',
			example: 'Ví dụ',
			required: 'bắt buộc',
			optional: 'có thể để trống',
			key: (columns: string) => `Khoá của dòng: ${columns}. Dòng có khoá đã có là sửa dòng đó; khoá mới là thêm dòng.`,
			derived:
				'Mã hoạt động để trống thì được đặt từ đơn vị, cơ quan, nhiệm vụ, kênh, thời gian và tên, nên nhập lại cùng một dòng không tạo dòng thứ hai.'
		},
		prefilled: {
			results: {
				heading: 'Sổ mẫu Excel điền sẵn',
				dek: 'Chọn chỉ số và năm: sổ có sẵn đúng các đơn vị và thành phần của kỳ đó, danh sách chọn và kiểm tra thang điểm.',
				index: 'Chỉ số',
				year: 'Năm',
				unit: 'Tỉnh, thành phố',
				allUnits: 'Tất cả'
			},
			activities: {
				heading: 'Sổ mẫu Excel điền sẵn',
				dek: 'Chọn kế hoạch: sổ có sẵn mỗi nhiệm vụ một dòng với cơ quan, kênh, chủ đề; chỉ còn điền thời gian và số lượng.',
				plan: 'Kế hoạch'
			},
			button: 'Tải sổ mẫu'
		},
		content: {
			heading: 'Nội dung hiện tại',
			dek: (release: string) => `Theo bản số ${release}. Tên đơn vị ghi như trong tệp nhập.`,
			search: 'Tìm trong bảng',
			hint: 'Tên, mã, chữ bất kỳ; có hoặc không dấu',
			button: 'Tìm',
			found: (count: string, text: string) => `${count} dòng có “${text}”.`,
			none: (text: string) => `Không có dòng nào có “${text}”. Kiểm tra chính tả hoặc tìm bằng từ ngắn hơn.`,
			clear: 'Xem tất cả',
			range: (from: string, to: string, total: string) => `Dòng ${from}–${to} trong ${total} dòng`,
			empty: 'Bảng chưa có dòng nào.'
		},
		/** By why a reader does not see all rows: nobody signed in, or not of the unit. */
		withheld: {
			none: {
				nothing: (title: string) => `${title}: dành cho người đăng nhập`,
				count: 'dành cho người đăng nhập',
				rows: 'Người đăng nhập mới thấy hết các dòng của bảng này.',
				ties: 'Mã kế hoạch và số nhiệm vụ dành cho người đăng nhập, mã hoạt động ở đây là mã tạm (R…). Muốn sửa rồi nhập lại, đăng nhập trước khi tải nội dung.'
			},
			own: {
				nothing: (title: string) => `${title}: không có dòng nào của đơn vị được giao`,
				count: 'không có dòng của đơn vị được giao',
				rows: 'Dòng của đơn vị không được giao không hiển thị.',
				ties: 'Với đơn vị không được giao, mã kế hoạch và số nhiệm vụ để trống, mã hoạt động là mã tạm (R…), không nhập lại được.'
			},
			results: (indices: string) => `${indices}: chỉ hiển thị số liệu của đơn vị được giao.`
		},
		history: {
			heading: 'Lịch sử',
			dek: 'Những bản phát hành đã thêm, sửa hoặc bỏ dòng của bảng này.',
			none: 'Chưa có bản phát hành nào động đến bảng này.',
			more: 'Xem tất cả bản phát hành'
		}
	},
	format: {
		choice: 'một trong các giá trị:',
		whole: 'số nguyên',
		decimal: 'số, dấu thập phân là dấu chấm (hoặc phẩy trong tệp phân cách bằng chấm phẩy)',
		range: (min: string | null, max: string | null) =>
			min !== null && max !== null ? `từ ${min} đến ${max}` : min !== null ? `từ ${min} trở lên` : `đến ${max ?? ''}`,
		day: 'ngày, dạng năm-tháng-ngày',
		period: 'năm, quý, tháng hoặc ngày: 2024, 2024-Q1, 2024-03, 2024-03-15',
		code: 'mã: chữ, số và @ _ . / -',
		link: 'địa chỉ http:// hoặc https://',
		list: 'nhiều giá trị, phân cách bằng dấu chấm phẩy',
		text: 'chữ',
		max: (count: string) => `tối đa ${count} ký tự`
	}
};

const en: typeof vi = {
	title: 'Data',
	finding: (datasets, rows) => `${datasets} datasets, ${rows} rows in use`,
	dek: 'Each dataset has its columns explained, a template, its whole content to download and its history. Download the content, edit it and upload it again: only what was edited changes.',
	upload: 'Upload a file',
	releases: 'Releases',
	board: 'Who has handed in, who has not',
	groups: {
		results: { title: 'Results and targets', dek: 'Scores and ranks of units, and what they aim at.' },
		work: { title: 'Communication work', dek: 'What was carried out, and figures that newspapers gave.' },
		plans: { title: 'Plans', dek: 'Plan documents: tasks, targets, agencies, reporting duties.' },
		reference: {
			title: 'Reference tables',
			dek: 'What gives figures their meaning: indices, units, sources, channels, themes.'
		}
	},
	rows: (count) => (count === '1' ? '1 row' : `${count} rows`),
	last: (release, date) => `release ${release}, ${date}`,
	never: 'no data yet',
	template: 'Template',
	content: 'Content (CSV)',
	dataset: {
		finding: (title, rows) => (rows === '1' ? `${title}: 1 row` : `${title}: ${rows} rows`),
		empty: (title) => `${title}: no rows yet`,
		all: 'All datasets',
		contents: 'On this page',
		files: {
			content: 'Download the whole content (CSV)',
			templateCsv: 'CSV template',
			templateXlsx: 'Excel template'
		},
		columns: {
			heading: (count) => `${count} columns`,
			dek: 'The first line of a file names its columns as here, in any order. Columns with other names are matched when the file is uploaded.',
			column: 'Column',
			meaning: 'Meaning',
			format: 'Format',
			example: 'Example',
			required: 'required',
			optional: 'may be blank',
			key: (columns) => `Key of a row: ${columns}. A row with a known key corrects it; a new key adds a row.`,
			derived:
				'A blank activity id is made from unit, agency, task, channel, time and title, so the same row uploaded twice stays one row.'
		},
		prefilled: {
			results: {
				heading: 'Prefilled Excel workbook',
				dek: 'Choose index and year: the workbook has exactly the units and indicators of that edition, lists to choose from and checks of the scale.',
				index: 'Index',
				year: 'Year',
				unit: 'Province',
				allUnits: 'All'
			},
			activities: {
				heading: 'Prefilled Excel workbook',
				dek: 'Choose a plan: the workbook has a row for each task with agency, channel and theme; time and count are left to fill in.',
				plan: 'Plan'
			},
			button: 'Download workbook'
		},
		content: {
			heading: 'Current content',
			dek: (release) => `As of release ${release}. Units are written as in uploaded files.`,
			search: 'Search the dataset',
			hint: 'Name, code, any word; with or without accents',
			button: 'Search',
			found: (count, text) => (count === '1' ? `1 row contains “${text}”.` : `${count} rows contain “${text}”.`),
			none: (text) => `No row contains “${text}”. Check spelling or try a shorter word.`,
			clear: 'Show all',
			range: (from, to, total) => `Rows ${from}–${to} of ${total}`,
			empty: 'The dataset has no rows yet.'
		},
		withheld: {
			none: {
				nothing: (title) => `${title}: for those who sign in`,
				count: 'for those who sign in',
				rows: 'Only those who sign in see all rows of this dataset.',
				ties: 'Plans and tasks are for those who sign in, and ids here are replaced (R…). To edit the content and upload it again, sign in before downloading it.'
			},
			own: {
				nothing: (title) => `${title}: no rows of your units`,
				count: 'no rows of your units',
				rows: 'Rows of units that are not yours are not shown.',
				ties: 'For units that are not yours, plans and tasks are blank and ids are replaced (R…): such rows cannot be uploaded again.'
			},
			results: (indices) => `${indices}: only figures of your units are shown.`
		},
		history: {
			heading: 'History',
			dek: 'The releases that added, changed or removed rows of this dataset.',
			none: 'No release has touched this dataset yet.',
			more: 'All releases'
		}
	},
	format: {
		choice: 'one of:',
		whole: 'a whole number',
		decimal: 'a number with a decimal point (or a comma in files separated by semicolons)',
		range: (min, max) =>
			min !== null && max !== null ? `from ${min} to ${max}` : min !== null ? `${min} or more` : `up to ${max ?? ''}`,
		day: 'a day as year-month-day',
		period: 'a year, quarter, month or day: 2024, 2024-Q1, 2024-03, 2024-03-15',
		code: 'a code: letters, digits and @ _ . / -',
		link: 'an address that begins with http:// or https://',
		list: 'several values, separated by semicolons',
		text: 'text',
		max: (count) => `at most ${count} characters`
	}
};

export const data = { vi, en };
