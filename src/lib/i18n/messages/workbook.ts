/** Words of the workbooks that are filled in and sent back. */
const vi = {
	sheets: { data: 'Nhập liệu', lists: 'Danh mục', guide: 'Hướng dẫn' },
	title: (dataset: string, about: string) => `Sổ mẫu: ${dataset}${about && `, ${about}`}`,
	made: (release: string, date: string) => `Lập theo bản dữ liệu số ${release}, ${date}.`,
	steps: [
		'Điền vào trang đầu (Nhập liệu), mỗi dòng một bản ghi. Không đổi tên cột ở dòng đầu.',
		'Xoá cả dòng không có số liệu trước khi nhập. Để trống ô chưa rõ; ô trống không được hiểu là 0.',
		'Ô có danh sách thì chọn trong danh sách; nghĩa của các mã ở trang Danh mục.',
		'Mã giữ dạng chữ: 04 không được thành 4.',
		'Lưu sổ, mở trang Dữ liệu, chọn Nhập tệp mới. Trước khi công bố, hệ thống cho xem mọi lỗi và mọi thay đổi.'
	],
	results:
		'Mỗi khối là một thành phần, các đơn vị xếp theo tên. Điểm, hạng đã có trong kho được điền sẵn để đối chiếu.',
	activities:
		'Mỗi dòng là một nhiệm vụ và một cơ quan chủ trì. Nhiệm vụ thực hiện nhiều lần thì chép thêm dòng, mỗi lần hoặc mỗi tháng một dòng.',
	columns: { column: 'Cột', name: 'Tên', required: 'Bắt buộc', format: 'Cách ghi', meaning: 'Ý nghĩa' },
	yes: 'có',
	no: '',
	lists: {
		code: 'Mã',
		name: 'Tên',
		indices: 'Chỉ số',
		indicators: 'Chỉ số thành phần',
		units: 'Đơn vị',
		provinces: 'Tỉnh, thành phố',
		sources: 'Nguồn',
		channels: 'Kênh',
		themes: 'Chủ đề',
		plans: 'Kế hoạch',
		tasks: 'Nhiệm vụ'
	},
	wrong: {
		title: 'Giá trị chưa đúng',
		list: 'Chọn một giá trị trong danh sách.',
		name: 'Tên này không có trong danh sách. Vẫn dùng nếu là cách viết khác của cùng đơn vị.',
		whole: (range: string) => `Ghi một số nguyên${range && ` ${range}`}.`,
		decimal: (range: string) => `Ghi một số${range && ` ${range}`}.`,
		day: 'Ghi một ngày từ năm 1990 đến năm 2100.',
		period: 'Ghi 2024, 2024-Q1, 2024-03 hoặc 2024-03-15.'
	}
};

const en: typeof vi = {
	sheets: { data: 'Data', lists: 'Lists', guide: 'Guide' },
	title: (dataset, about) => `Workbook: ${dataset}${about && `, ${about}`}`,
	made: (release, date) => `Made from data release ${release}, ${date}.`,
	steps: [
		'Fill in the first sheet (Data), one record a row. Do not rename the columns of the first line.',
		'Delete rows without figures before uploading. Leave blank what is not known; blank is never read as 0.',
		'Where a cell has a list, choose from it; the sheet Lists says what the codes mean.',
		'Codes stay text: 04 must not become 4.',
		'Save the workbook, open the page Data and choose Upload a file. Every problem and every change is shown before anything is published.'
	],
	results:
		'Each block is one indicator, its units sorted by name. Scores and ranks that are here already are filled in to compare with.',
	activities:
		'Each row is one task and one lead agency. For work that was done several times copy the row, one for each time or month.',
	columns: { column: 'Column', name: 'Name', required: 'Required', format: 'Format', meaning: 'Meaning' },
	yes: 'yes',
	no: '',
	lists: {
		code: 'Code',
		name: 'Name',
		indices: 'Indices',
		indicators: 'Indicators',
		units: 'Units',
		provinces: 'Provinces',
		sources: 'Sources',
		channels: 'Channels',
		themes: 'Themes',
		plans: 'Plans',
		tasks: 'Tasks'
	},
	wrong: {
		title: 'Not a valid value',
		list: 'Choose a value from the list.',
		name: 'This name is not in the list. Keep it if it is another spelling of the same unit.',
		whole: (range) => `Write a whole number${range && ` ${range}`}.`,
		decimal: (range) => `Write a number${range && ` ${range}`}.`,
		day: 'Write a day between 1990 and 2100.',
		period: 'Write 2024, 2024-Q1, 2024-03 or 2024-03-15.'
	}
};

export const workbook = { vi, en };
