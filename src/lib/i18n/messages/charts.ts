/** Words for those who ask for a chart as a file. */
const vi = {
	refusal: {
		kind: (value: string, choices: string) => `Không có biểu đồ “${value}”. Dùng một trong: ${choices}.`,
		format: (value: string, choices: string) => `Không có định dạng “${value}”. Dùng một trong: ${choices}.`,
		option: (name: string, value: string, choices: string) =>
			`Giá trị “${value}” không dùng được cho ${name}. Dùng: ${choices}.`,
		repeated: (name: string) => `${name} chỉ được ghi một lần.`,
		size: (names: string, least: number, most: number, ratio: number) =>
			`${names}, hoặc RỘNGxCAO tính bằng pixel như 2880x960 (mỗi cạnh từ ${least} đến ${most}, cạnh dài nhiều nhất gấp ${ratio} lần cạnh ngắn)`,
		pixels: (width: number, height: number, most: number) =>
			`Hình ${width} × ${height} pixel quá lớn, nhiều nhất là ${most} triệu pixel. Dùng scale nhỏ hơn, hoặc định dạng pdf hay svg.`,
		decimal:
			'Số viết bằng dấu phẩy thập phân cần dấu phân cách chấm phẩy. Dùng separator=semicolon, hoặc bỏ separator.',
		blank: (name: string) => `${name} để trống. Ghi nội dung, hoặc bỏ ${name}.`,
		long: (name: string, most: number, length: number) =>
			`${name} dài ${length} ký tự, nhiều nhất là ${most}. Rút ngắn lại.`,
		characters: (name: string, characters: string) =>
			`${name} có ký tự không vẽ được: ${characters}. Bỏ các ký tự này.`,
		unsigned:
			'Tiêu đề, phụ đề và ghi chú riêng cần chữ ký (sig) của trang Xuất biểu đồ, đúng cho biểu đồ, ngôn ngữ và nội dung này. Tạo lại địa chỉ ở trang đó, hoặc bỏ title, subtitle, note và sig.',
		instead: 'Có thể dùng:',
		busy: 'Máy chủ đang tạo nhiều hình cùng lúc. Thử lại sau ít giây.',
		failed: (id: string) =>
			`Không tạo được tệp này. Lỗi đã được ghi lại với mã ${id}. Thử lại sau ít phút; nếu vẫn vậy, gửi mã này cho quản trị viên.`
	},
	workbook: {
		data: 'Số liệu',
		source: 'Nguồn',
		title: 'Tiêu đề',
		subtitle: 'Cách đo',
		caption: 'Chú thích',
		note: 'Lưu ý',
		publisher: 'Nơi công bố',
		address: 'Địa chỉ',
		published: 'Ngày công bố',
		code: 'Mã nguồn',
		release: 'Bản dữ liệu',
		live: 'Biểu đồ trên trang',
		computed: 'Hạng ghi “computed” là hạng do Lăng kính CCHC tính, không phải hạng do nơi công bố chỉ số xếp.'
	}
};

const en: typeof vi = {
	refusal: {
		kind: (value, choices) => `There is no chart “${value}”. Use one of: ${choices}.`,
		format: (value, choices) => `There is no format “${value}”. Use one of: ${choices}.`,
		option: (name, value, choices) => `“${value}” cannot be used for ${name}. Use: ${choices}.`,
		repeated: (name) => `${name} may be given only once.`,
		size: (names, least, most, ratio) =>
			`${names}, or WIDTHxHEIGHT in pixels such as 2880x960 (each side from ${least} to ${most}, the long side at most ${ratio} times the short one)`,
		pixels: (width, height, most) =>
			`A picture of ${width} × ${height} pixels is too large: ${most} million pixels at most. Use a smaller scale, or the format pdf or svg.`,
		decimal:
			'Numbers with a decimal comma need semicolons between columns. Use separator=semicolon, or leave separator out.',
		blank: (name) => `${name} is empty. Give it words, or leave ${name} out.`,
		long: (name, most, length) => `${name} has ${length} characters, ${most} at most. Shorten it.`,
		characters: (name, characters) => `${name} has characters that cannot be drawn: ${characters}. Take them out.`,
		unsigned:
			'A title, subtitle or note of your own needs the signature (sig) of the chart studio for exactly this chart, language and text. Make the address again there, or leave out title, subtitle, note and sig.',
		instead: 'You may use:',
		busy: 'The server is drawing many pictures at once. Try again in a few seconds.',
		failed: (id) =>
			`This file could not be made. The failure is on record under ${id}. Try again in a few minutes; if it fails again, send this to an administrator.`
	},
	workbook: {
		data: 'Data',
		source: 'Source',
		title: 'Title',
		subtitle: 'Measure',
		caption: 'Caption',
		note: 'Note',
		publisher: 'Publisher',
		address: 'Address',
		published: 'Published on',
		code: 'Source code',
		release: 'Data release',
		live: 'Chart on the site',
		computed: 'Ranks marked “computed” were computed by Reform Lens; they are not ranks by the publisher of the index.'
	}
};

export const charts = { vi, en };
