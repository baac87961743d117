/** Words of the studio that exports charts. */
const vi = {
	title: 'Xuất biểu đồ',
	heading: 'Xuất biểu đồ cho báo và màn hình LED',
	dek: 'Sửa chữ ở khung bên, hình xem trước đổi theo. Số liệu, thước đo và nguồn giữ nguyên.',
	dekReader: 'Chọn biểu đồ, khổ và nền, rồi tải hình về. Số liệu, thước đo và nguồn luôn có trong hình.',
	kinds: {
		ranking: 'xếp hạng',
		trend: 'điểm qua các năm',
		bump: 'thứ hạng qua các năm',
		components: 'các thành phần',
		contributions: 'phần đóng góp vào thay đổi',
		tiles: 'bản đồ ô',
		distribution: 'phân bố điểm theo vùng',
		impact: 'tuyên truyền và chỉ số',
		scatter: 'thay đổi điểm và hoạt động',
		effects: 'ước lượng theo độ trễ',
		sensitivity: 'ước lượng theo cách tính',
		event: 'điểm quanh lúc hoạt động tăng',
		'plan-progress': 'tiến độ kế hoạch',
		channels: 'kênh tuyên truyền',
		digest: 'bản tin tháng',
		brief: 'tóm tắt trước cuộc họp'
	},
	ask: {
		export: 'Xuất',
		kind: 'Biểu đồ',
		index: 'Chỉ số',
		by: 'theo',
		indicator: 'Thước đo',
		overall: 'điểm tổng hợp',
		year: 'năm',
		yearLabel: 'Năm',
		in: 'ở',
		region: 'Vùng',
		country: 'cả nước',
		plan: 'Kế hoạch',
		of: 'của',
		unit: 'Tỉnh, thành phố',
		highlight: 'tô đậm',
		highlighted: 'Tỉnh, thành phố tô đậm',
		nobody: 'không đơn vị nào',
		and: 'và',
		add: 'Thêm tỉnh, thành phố',
		remove: (name: string) => `Bỏ ${name}`,
		with: 'bằng',
		language: 'Ngôn ngữ của hình',
		languages: { vi: 'tiếng Việt', en: 'tiếng Anh' },
		on: 'trên',
		theme: 'Nền của hình',
		themes: { light: 'nền sáng', dark: 'nền tối' }
	},
	form: {
		label: 'Chữ và khổ của hình',
		title: 'Tiêu đề, nêu phát hiện',
		advised: 90,
		characters: (count: string, advised: string) => `${count} ký tự, nên dưới ${advised}`,
		count: (count: string, most: string) => `${count} trên ${most} ký tự`,
		restore: 'Lấy lại tiêu đề của biểu đồ',
		onlySigned: 'Sửa tiêu đề, thêm phụ đề và ghi chú cần đăng nhập với vai trò Báo chí, truyền thông trở lên.',
		author: 'Hình có chữ tự viết ghi ở chân: “Tiêu đề do người xuất biểu đồ viết.”',
		measure: 'Thước đo và đơn vị',
		more: 'Thêm phụ đề, ghi chú',
		subtitle: 'Phụ đề thêm sau thước đo',
		notes: 'Lưu ý của biểu đồ',
		note: 'Ghi chú thêm',
		source: 'Nguồn',
		fixed: 'Luôn có trong hình, không sửa được: thước đo, lưu ý, nguồn, bản số liệu.',
		update: 'Cập nhật',
		size: 'Khổ',
		own: 'Khổ tự chọn, tấm LED',
		width: 'Rộng, px',
		height: 'Cao, px',
		name: 'Tên khổ',
		use: 'Dùng khổ này',
		save: 'Lưu trên máy này',
		saved: 'Khổ đã lưu trên máy này',
		forget: (name: string) => `Xoá khổ ${name}`,
		sides: (least: string, most: string, ratio: string) =>
			`Mỗi cạnh từ ${least} đến ${most} px, cạnh dài nhiều nhất gấp ${ratio} lần cạnh ngắn.`,
		badSides: 'Khổ này không dùng được.'
	},
	sizes: {
		article: 'Bài báo',
		square: 'Vuông',
		story: 'Dọc',
		screen: 'Màn hình LED',
		a4: 'A4 đứng, in',
		'a4-landscape': 'A4 ngang, in'
	},
	files: {
		heading: 'Tải về',
		scale: 'Độ phân giải của PNG',
		png: (width: string, height: string) => `PNG ${width} × ${height} px.`,
		copy: 'Sao chép ảnh',
		note: 'PDF là hình véc-tơ, chữ tìm được. XLSX có thêm trang nguồn và lưu ý.',
		csv: 'Kiểu CSV khác',
		csvStyles: {
			excel: 'Chấm phẩy, số viết dấu phẩy thập phân (Excel tiếng Việt)',
			semicolon: 'Chấm phẩy, số viết dấu chấm thập phân',
			plain: 'Dấu phẩy, không có BOM (chương trình máy tính)'
		}
	},
	preview: {
		caption: (size: string) => `Xem trước, ${size}`,
		smallest: (text: string) => `Chữ nhỏ nhất ${text}`,
		open: 'Mở hình ở khổ thật'
	},
	others: {
		heading: 'Cùng biểu đồ ở các khổ khác',
		dek: 'Cỡ chữ và khoảng cách tính lại theo khổ, không co giãn ảnh.'
	},
	article: {
		heading: 'Chú thích cho bài viết',
		languages: { vi: 'Tiếng Việt', en: 'Tiếng Anh' },
		caption: 'Chú thích',
		alt: 'Văn bản thay ảnh',
		copyCaption: 'Sao chép chú thích',
		copyAlt: 'Sao chép văn bản thay ảnh'
	},
	table: {
		heading: 'Bảng số liệu',
		dek: 'Dán được vào Word và Excel.',
		copy: 'Sao chép bảng',
		show: 'Xem bảng'
	},
	elsewhere: {
		less: 'Biểu đồ này có phần không công khai. Tệp tải về có đủ như trong hình; liên kết, mã nhúng và ảnh kèm liên kết chỉ có phần công khai.',
		nothing:
			'Biểu đồ này không công khai. Người chưa đăng nhập không mở được liên kết và mã nhúng; cân nhắc trước khi đưa tệp tải về ra ngoài.'
	},
	embed: {
		heading: 'Mã nhúng',
		live: 'Tự cập nhật khi số liệu đổi',
		frozen: (release: string) => `Giữ nguyên số liệu của bản số ${release}`,
		copy: 'Sao chép mã',
		code: 'Mã nhúng'
	},
	radio: {
		heading: 'Bản đọc cho loa, đài',
		dek: (syllables: string, seconds: string) => `Khoảng ${seconds} giây, ${syllables} tiếng; số đã viết bằng chữ.`,
		readings: 'Cách đọc',
		copy: 'Sao chép bản đọc',
		none: 'Biểu đồ có dữ liệu minh hoạ nên không soạn bản đọc.'
	},
	unsigned:
		'Chữ tự viết trong địa chỉ này không có chữ ký của trang Xuất biểu đồ nên không dùng được. Mở lại biểu đồ rồi nhập chữ.',
	again: 'Mở biểu đồ với chữ của chính nó'
};

const en: typeof vi = {
	title: 'Export charts',
	heading: 'Export charts for the press and LED screens',
	dek: 'Edit the words beside the picture; the preview follows. Figures, measure and source stay.',
	dekReader: 'Choose chart, size and background, then download. Figures, measure and source are always in the picture.',
	kinds: {
		ranking: 'the ranking',
		trend: 'scores over the years',
		bump: 'ranks over the years',
		components: 'the components',
		contributions: 'contributions to the change',
		tiles: 'the tile map',
		distribution: 'the spread by region',
		impact: 'communication and the index',
		scatter: 'change of score and work',
		effects: 'estimates by lag',
		sensitivity: 'estimates by variant',
		event: 'scores around a rise of work',
		'plan-progress': 'progress of a plan',
		channels: 'communication channels',
		digest: 'the monthly digest',
		brief: 'the brief before a meeting'
	},
	ask: {
		export: 'Export',
		kind: 'Chart',
		index: 'Index',
		by: 'by',
		indicator: 'Measure',
		overall: 'overall score',
		year: 'for',
		yearLabel: 'Year',
		in: 'in',
		region: 'Region',
		country: 'the whole country',
		plan: 'Plan',
		of: 'of',
		unit: 'Province',
		highlight: 'highlighting',
		highlighted: 'Province highlighted',
		nobody: 'nobody',
		and: 'and',
		add: 'Add a province',
		remove: (name) => `Remove ${name}`,
		with: 'in',
		language: 'Language of the picture',
		languages: { vi: 'Vietnamese', en: 'English' },
		on: 'on',
		theme: 'Background of the picture',
		themes: { light: 'a light background', dark: 'a dark background' }
	},
	form: {
		label: 'Words and size of the picture',
		title: 'Title, stating the finding',
		advised: 90,
		characters: (count, advised) => `${count} characters, preferably below ${advised}`,
		count: (count, most) => `${count} of ${most} characters`,
		restore: 'Restore the title of the chart',
		onlySigned: 'Editing the title and adding a subtitle or note takes signing in with the role Press or above.',
		author:
			'A picture with words of your own says at its foot: “The headline was written by whoever exported this chart.”',
		measure: 'Measure and unit',
		more: 'Add a subtitle or note',
		subtitle: 'Subtitle added after the measure',
		notes: 'Notes of the chart',
		note: 'Note added',
		source: 'Source',
		fixed: 'Always in the picture and not editable: measure, notes, source, data release.',
		update: 'Update',
		size: 'Size',
		own: 'Free size, LED panels',
		width: 'Width, px',
		height: 'Height, px',
		name: 'Name of the size',
		use: 'Use this size',
		save: 'Save on this device',
		saved: 'Sizes saved on this device',
		forget: (name) => `Delete the size ${name}`,
		sides: (least, most, ratio) =>
			`Each side from ${least} to ${most} px, the long side at most ${ratio} times the short one.`,
		badSides: 'This size cannot be used.'
	},
	sizes: {
		article: 'Article',
		square: 'Square',
		story: 'Story',
		screen: 'LED screen',
		a4: 'A4 portrait, print',
		'a4-landscape': 'A4 landscape, print'
	},
	files: {
		heading: 'Download',
		scale: 'Resolution of the PNG',
		png: (width, height) => `PNG ${width} × ${height} px.`,
		copy: 'Copy the picture',
		note: 'The PDF is vector with searchable text. The XLSX adds a sheet of sources and notes.',
		csv: 'Other kinds of CSV',
		csvStyles: {
			excel: 'Semicolons, decimal comma (Vietnamese Excel)',
			semicolon: 'Semicolons, decimal point',
			plain: 'Commas, without BOM (for programs)'
		}
	},
	preview: {
		caption: (size) => `Preview, ${size}`,
		smallest: (text) => `Smallest letters ${text}`,
		open: 'Open the picture at its real size'
	},
	others: { heading: 'The same chart in other sizes', dek: 'Letters and spacing are laid out anew, not stretched.' },
	article: {
		heading: 'Caption for the article',
		languages: { vi: 'Vietnamese', en: 'English' },
		caption: 'Caption',
		alt: 'Alternative text',
		copyCaption: 'Copy the caption',
		copyAlt: 'Copy the alternative text'
	},
	table: {
		heading: 'Table of figures',
		dek: 'Pastes into Word and Excel.',
		copy: 'Copy the table',
		show: 'Show the table'
	},
	elsewhere: {
		less: 'A part of this chart is not public. Files have all that the picture shows; links, embeds and pictures of links have the public part only.',
		nothing:
			'This chart is not public. Links and embeds do not open for those who have not signed in; think twice before passing its files on.'
	},
	embed: {
		heading: 'Embed code',
		live: 'Follows when the data changes',
		frozen: (release) => `Keeps the data of release ${release}`,
		copy: 'Copy the code',
		code: 'Embed code'
	},
	radio: {
		heading: 'Script for loudspeakers and radio (Vietnamese)',
		dek: (syllables, seconds) => `About ${seconds} seconds, ${syllables} syllables; numbers are spelled out.`,
		readings: 'Pronunciation',
		copy: 'Copy the script',
		none: 'The chart contains demo data, so no script is written.'
	},
	unsigned:
		'The words in this address do not carry the signature of the chart studio and cannot be used. Open the chart again and type them.',
	again: 'Open the chart with its own words'
};

export const press = { vi, en };
