/** Words of the API: its page, its description for programs, its refusals. */
const vi = {
	title: 'API dữ liệu',
	heading: 'Mọi bảng số liệu ở đây đều đọc được bằng chương trình',
	dek: 'Cùng số liệu mà các trang dùng, ở dạng JSON hoặc CSV. Phần công khai đọc không cần tài khoản.',
	tables: {
		heading: 'Chín bảng',
		dek: 'Mỗi bảng có một địa chỉ. Tên cột là tên trong tệp CSV nhập vào.',
		table: 'Bảng',
		columns: 'Cột',
		caption: 'Các bảng của API'
	},
	use: {
		heading: 'Cách hỏi',
		filters: 'Lọc bằng tên cột. Ghi một cột nhiều lần nghĩa là “hoặc”; để trống giá trị là hỏi dòng có ô trống.',
		page: (most: string) =>
			`Mỗi lần trả tối đa ${most} dòng. total là số dòng khớp điều kiện; limit và offset để lấy tiếp, địa chỉ tiếp theo có ở đầu mục Link.`,
		format: 'format=csv cho tệp CSV, UTF-8, dấu phẩy, số dùng dấu chấm. Thêm bom=1 nếu mở thẳng bằng Excel.',
		formula: 'Trong CSV, chữ có thể bị bảng tính hiểu là công thức được thêm dấu nháy đơn ở đầu; số giữ nguyên là số.',
		basis:
			'Bảng results: basis=2025 cho 34 tỉnh, thành phố hiện nay, từ năm 2009 (trước đó Hà Nội chưa gồm Hà Tây). Trước sáp nhập, tỉnh sáp nhập là ước tính theo dân số (estimated=true) và cả 34 đều không có hạng; thiếu điểm của một tỉnh hợp thành thì không có dòng. Đơn vị bên trong tỉnh không có ở đó.',
		release: 'release là số của bản dữ liệu. ETag đổi khi bản dữ liệu đổi: gửi lại bằng If-None-Match để nhận 304.',
		association:
			'association?index=&indicator=&channel=&lag= cho biết trên mọi tỉnh, điểm số và hoạt động tuyên truyền đi cùng nhau đến đâu (không phải nguyên nhân); các dòng đã dùng ở /charts/scatter.csv.',
		demo: 'Ở bảng activities, demo=true là hoạt động do phần mềm tạo để minh hoạ, không phải số liệu thật.',
		everybody:
			'Không đăng nhập thì nhận phần công khai; người đăng nhập hỏi từ chính trang này nhận thêm phần dành cho mình.',
		refused: 'Điều kiện lạ trả mã 400 kèm danh sách tên dùng được.',
		limits:
			'Số lần hỏi không bị đếm. Địa chỉ dài quá 16 KB bị từ chối với mã 431: chia thành nhiều câu hỏi. Biểu đồ và tệp báo cáo có hàng đợi: gặp mã 429 thì chờ số giây ghi ở Retry-After rồi hỏi lại.',
		openapi: 'Mô tả cho chương trình (OpenAPI 3.1)'
	},
	examples: {
		heading: 'Ví dụ',
		papi: 'PAPI năm 2024 của Hà Tĩnh, mọi thành phần',
		today: 'PAPI năm 2020 theo 34 tỉnh, thành phố hiện nay',
		two: 'Điểm chung PAPI của Hà Tĩnh và Nghệ An, tệp CSV',
		tasks: 'Nhiệm vụ của kế hoạch Hà Tĩnh năm 2024',
		association: 'PAPI, chỉ số nội dung 5, và hoạt động truyền thanh cơ sở một năm trước đó',
		plans: 'Các kế hoạch năm 2024'
	},
	resources: {
		units: 'Đơn vị: tỉnh, thành phố, sở, huyện, xã, cơ quan, với thời gian tồn tại',
		indices: 'Các chỉ số và thang điểm',
		indicators: 'Cây thành phần của từng chỉ số',
		results: 'Điểm và hạng của từng đơn vị, thành phần, năm',
		plans: 'Kế hoạch tuyên truyền',
		tasks: 'Nhiệm vụ của các kế hoạch',
		activities: 'Hoạt động đã thực hiện',
		sources: 'Nguồn của số liệu',
		releases: 'Các bản dữ liệu đã công bố'
	},
	columns: {
		year: 'Năm được đo (bảng results) hoặc năm của kế hoạch, không phải năm công bố',
		unit: 'Tên đơn vị trong danh mục',
		unit_code: 'Mã đơn vị',
		parent_unit: 'Đơn vị cấp trên, chỉ với đơn vị bên trong một tỉnh',
		score: 'Điểm; trống nếu nguồn chỉ có hạng',
		estimated:
			'true: ước tính cho tỉnh, thành phố hiện nay từ các tỉnh hợp thành, không phải số công bố (chỉ có khi hỏi basis=2025)',
		rank: 'Hạng do nguồn công bố; trống nếu nguồn không xếp hạng. Hạng do Lăng kính CCHC tính không có ở đây',
		source_id: 'Mã nguồn trong bảng sources',
		demo: 'true: do phần mềm tạo để minh hoạ, không phải số liệu thật',
		date: '2024, 2024-Q1, 2024-03 (tháng theo lịch) hoặc 2024-03-15',
		frequency_per_year_min: 'Số lượng cả năm theo kế hoạch, mức thấp nhất; trống nếu văn bản không nêu số',
		frequency_per_year_max: 'Số lượng cả năm theo kế hoạch, mức cao nhất; trống nếu chỉ nêu tối thiểu',
		quota_scope: 'Định mức tính cho cả kế hoạch (plan), cho từng đơn vị (unit) hay văn bản không nêu (unclear)',
		reverts: 'Bản mà bản này hoàn tác'
	},
	openapi: {
		title: 'Lăng kính CCHC',
		description:
			'Chỉ số cải cách hành chính của các tỉnh, thành phố và công tác tuyên truyền đã lập kế hoạch, đã thực hiện. Đọc không cần tài khoản.',
		filter: 'Chỉ lấy dòng có giá trị này; lặp lại để lấy nhiều giá trị; để trống để lấy dòng có ô trống.',
		ok: 'Các dòng khớp điều kiện',
		unchanged: 'Không đổi so với ETag đã gửi',
		refused: 'Điều kiện không dùng được, kèm tên dùng được',
		release: 'Số của bản dữ liệu',
		total: 'Số dòng khớp điều kiện',
		link: 'Địa chỉ của phần tiếp theo',
		basis:
			'2025: theo 34 tỉnh, thành phố hiện nay, từ năm 2009; trước sáp nhập, tỉnh sáp nhập là ước tính (cột estimated) và cả 34 đều không có hạng',
		bom: 'Chỉ với CSV: 1 để thêm dấu nhận biết UTF-8 cho Excel',
		valid: 'Những gì dùng được ở chỗ đó'
	},
	refusal: {
		title: 'Không trả lời được câu hỏi này',
		resource: (_: string, value: string) => `Không có bảng “${value}”.`,
		parameter: (parameter: string) => `Không có cột hoặc điều kiện “${parameter}”.`,
		value: (parameter: string, value: string) => `Giá trị “${value}” không dùng được cho “${parameter}”.`,
		basis: (_: string, value: string) =>
			`Không có cách tính đơn vị (basis) “${value}”: dùng 2025 cho 34 tỉnh, thành phố hiện nay, hoặc bỏ basis để lấy đơn vị của năm được đo.`,
		noBasis: () => 'Chỉ bảng results tính được theo 34 tỉnh, thành phố hiện nay (basis=2025).'
	}
};

const en: typeof vi = {
	title: 'Data API',
	heading: 'Every table here can be read by a program',
	dek: 'The same data as the pages use, as JSON or CSV. What is public needs no account.',
	tables: {
		heading: 'Nine tables',
		dek: 'Each table has one address. Columns are named as in the uploaded CSV files.',
		table: 'Table',
		columns: 'Columns',
		caption: 'Tables of the API'
	},
	use: {
		heading: 'How to ask',
		filters:
			'Filter by the names of columns. A column given several times means “or”; an empty value asks for blank cells.',
		page: (most) =>
			`An answer has at most ${most} rows. total counts all rows that match; limit and offset fetch the rest, and the Link header has the next address.`,
		format: 'format=csv gives a CSV file: UTF-8, commas, decimal points. Add bom=1 to open it directly in Excel.',
		formula:
			'In CSV, text that a spreadsheet could take for a formula begins with an apostrophe; numbers stay numbers.',
		basis:
			'Table results: basis=2025 gives today’s 34 provinces, from 2009 on (before, Ha Noi did not include Ha Tay). Before the merger, merged provinces are population-weighted estimates (estimated=true) and none of the 34 has a rank; where a part has no score there is no row. Units inside provinces are not there.',
		release:
			'release is the number of the data release. The ETag changes with it: send it back in If-None-Match to get 304.',
		association:
			'association?index=&indicator=&channel=&lag= says how far scores and communication work go together over all provinces (never what causes what); the rows used are those of /charts/scatter.csv.',
		demo: 'In activities, demo=true marks work generated for demonstration: not real figures.',
		everybody:
			'Without signing in the answer is what is public; who has signed in and asks from this site also gets what is for them.',
		refused: 'An unknown condition gets status 400 with the names that can be used.',
		limits:
			'Requests are not counted. An address longer than 16 KB is refused with 431: ask in several questions. Charts and report files have a queue: on 429, wait for the seconds of Retry-After and ask again.',
		openapi: 'Description for programs (OpenAPI 3.1)'
	},
	examples: {
		heading: 'Examples',
		papi: 'PAPI 2024 of Ha Tinh, every component',
		today: 'PAPI 2020 for today’s 34 provinces',
		two: 'PAPI totals of Ha Tinh and Nghe An, as CSV',
		tasks: 'Tasks of the 2024 plan of Ha Tinh',
		association: 'PAPI, dimension 5, and local radio work of the year before',
		plans: 'The plans of 2024'
	},
	resources: {
		units: 'Units: provinces, departments, districts, communes, agencies, and when they existed',
		indices: 'The indices and their scales',
		indicators: 'The components of each index',
		results: 'Scores and ranks by unit, component and year',
		plans: 'Communication plans',
		tasks: 'Tasks of the plans',
		activities: 'Work carried out',
		sources: 'Sources of the figures',
		releases: 'Published data releases'
	},
	columns: {
		year: 'The year measured (results) or the year of the plan, not the year published',
		unit: 'Name of the unit in the table of units, in Vietnamese',
		unit_code: 'Code of the unit',
		parent_unit: 'The unit above, only for units inside a province',
		score: 'Score; blank where the source has only a rank',
		estimated:
			'true: an estimate for a province of today from the provinces that it was formed from, not a published figure (only with basis=2025)',
		rank: 'Rank as published; blank where the source gives none. Ranks computed by Reform Lens are not here',
		source_id: 'Code of the source in the table of sources',
		demo: 'true: generated for demonstration, not a real figure',
		date: '2024, 2024-Q1, 2024-03 (calendar month) or 2024-03-15',
		frequency_per_year_min: 'Planned count of the year, at least; blank where the plan gives no number',
		frequency_per_year_max: 'Planned count of the year, at most; blank where the plan only says “at least”',
		quota_scope: 'Whether the number is for the whole plan (plan), for each unit (unit) or not said (unclear)',
		reverts: 'The release that this one undoes'
	},
	openapi: {
		title: 'Reform Lens',
		description:
			'Administrative reform indices of Vietnamese provinces, and the communication work that they planned and carried out. Reading needs no account.',
		filter: 'Only rows with this value; repeat for several values; leave empty for blank cells.',
		ok: 'The rows that match',
		unchanged: 'Unchanged since the ETag that was sent',
		refused: 'A condition that cannot be used, with the names that can',
		release: 'Number of the data release',
		total: 'How many rows match',
		link: 'Address of the next part',
		basis:
			'2025: by today’s 34 provinces, from 2009 on; before the merger, merged ones are estimates (column estimated) and none of the 34 has a rank',
		bom: 'For CSV only: 1 begins the file with the UTF-8 mark that Excel looks for',
		valid: 'What could stand there'
	},
	refusal: {
		title: 'This question cannot be answered',
		resource: (_, value) => `There is no table “${value}”.`,
		parameter: (parameter) => `There is no column or condition “${parameter}”.`,
		value: (parameter, value) => `“${value}” cannot be used for “${parameter}”.`,
		basis: (_, value) =>
			`There is no basis “${value}”: use 2025 for today’s 34 provinces, or leave basis out for the units of the year measured.`,
		noBasis: () => 'Only the table results can be asked for today’s 34 provinces (basis=2025).'
	}
};

export const api = { vi, en };
