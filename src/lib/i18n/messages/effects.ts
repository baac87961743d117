/** Words of the estimates at all lags, with the placebo test beside them. */
const vi = {
	name: (measure: string) => `${measure}: ước lượng theo độ trễ`,
	/** What is looked at, where nothing is told of it. */
	title: (measure: string, work: string | null) =>
		`${measure} và ${work === null ? 'hoạt động tuyên truyền' : `hoạt động qua ${work}`}: ước lượng theo độ trễ`,
	backwards: (measure: string) => `${measure}: hoạt động năm sau cũng đi cùng điểm, chiều liên hệ có thể ngược lại`,
	/** With the lags of which something may be said, where these are not all. */
	nowhere: (measure: string, lags: string | null) =>
		`${measure}: không thấy hoạt động đi cùng điểm ${lags === null ? 'ở độ trễ nào' : `(${lags})`}`,
	/** Without a direction where lags differ in it; said to be by one estimate where none is by both. */
	somewhere: (measure: string, direction: 'higher' | 'lower' | null, lags: string, byOne: boolean) =>
		`${measure}: hoạt động đi cùng điểm${direction === null ? '' : direction === 'higher' ? ' cao hơn' : ' thấp hơn'}${byOne ? ' ở một trong hai cách tính' : ''} (${lags})`,
	lags: ['Cùng năm', 'Sau 1 năm', 'Sau 2 năm'],
	subtitle: 'Điểm trên mỗi hoạt động (khoảng tin cậy 95 %), điểm sau hoạt động 0–2 năm.',
	y: 'Điểm trên mỗi hoạt động',
	/** The sign of an association, then how far it is found. */
	direction: { higher: 'đi cùng điểm cao hơn', lower: 'đi cùng điểm thấp hơn' },
	strength: {
		both: (direction: string) => `${direction} ở cả hai cách tính`,
		one: (direction: string) => `${direction}, nhưng chỉ ở một trong hai cách tính`,
		none: 'không thấy đi cùng',
		opposite: 'hai cách tính trái chiều nhau, không kết luận',
		untold: 'chưa đủ số liệu để nói'
	},
	holm: (tests: string) => `p hiệu chỉnh Holm cho ${tests} phép tính.`,
	alone: (lag: string, sentence: string) => `${lag}, p chưa hiệu chỉnh. ${sentence}`,
	backwardsNote: 'Kiểm tra ngược: hoạt động năm sau cũng đi cùng điểm, nên liên hệ có thể theo chiều ngược lại.',
	differ: 'Các độ trễ tính từ các năm không so sánh được với nhau: không so cột này với cột kia.',
	alt: (measure: string, told: string, demo: boolean) =>
		`${measure}: ước lượng ${demo ? '(dữ liệu minh hoạ) ' : ''}theo ba độ trễ. ${told}`,
	altPoint: (lag: string, name: string, b: string, interval: string | null) =>
		`${lag}, ${name}: ${b}${interval === null ? '' : ` (${interval})`}`,
	interval: (low: string, high: string) => `${low} đến ${high}`,
	caption: (measure: string) => `${measure}: điểm trên mỗi hoạt động, theo độ trễ và cách tính`,
	columns: {
		lag: 'Độ trễ',
		estimate: 'Cách tính',
		b: 'Điểm trên mỗi hoạt động',
		interval: 'Khoảng 95 %',
		p: 'p',
		adjusted: 'p (Holm)',
		size: 'Tỉnh, năm, dòng',
		reason: 'Vì sao thiếu'
	},
	size: (units: string, years: string, rows: string) => `${units}, ${years}, ${rows}`,
	nothing: (measure: string, reason: string) => `Chưa ước lượng được ${measure} cạnh hoạt động: ${reason}.`,
	section: {
		title: 'Trên mọi tỉnh, thành phố',
		pageTitle: (measure: string) => `${measure} và tuyên truyền trên mọi tỉnh`,
		dek: (measure: string, work: string | null) =>
			`${measure} cạnh ${work === null ? 'mọi hoạt động' : `hoạt động qua ${work}`} của tất cả các tỉnh có số liệu. Phần này chỉ theo chỉ số, thành phần, kênh và độ trễ đã chọn.`,
		open: 'Xem phần mọi tỉnh trên trang riêng',
		loading: 'Đang tính trên mọi tỉnh…',
		failed: 'Chưa tải được phần này.',
		ofUnit: (unit: string) => `Trang của ${unit}`,
		scatter: 'Mỗi tỉnh mỗi năm: điểm thay đổi và số hoạt động',
		effects: 'Ước lượng theo độ trễ, cạnh kiểm tra ngược',
		words: 'Đọc được gì',
		demo: 'Hoạt động là dữ liệu minh hoạ nên không nêu phát hiện nào.',
		repeat: 'Tự tính lại',
		rows: 'Đúng các dòng đã dùng (CSV)',
		estimates: 'Mọi ước lượng (CSV)',
		api: 'Qua API',
		methodology: 'Phương pháp'
	}
};

const en: typeof vi = {
	name: (measure) => `${measure}: estimates by lag`,
	title: (measure, work) =>
		`${measure} and ${work === null ? 'communication work' : `work through ${work}`}: estimates by lag`,
	backwards: (measure) => `${measure}: later work is associated with scores too, so it may run the other way`,
	nowhere: (measure, lags) =>
		`${measure}: no association with work found ${lags === null ? 'at any lag' : `(${lags})`}`,
	somewhere: (measure, direction, lags, byOne) =>
		`${measure}: work is associated with ${direction === null ? '' : `${direction} `}scores${byOne ? ' by one of two estimates' : ''} (${lags})`,
	lags: ['Same year', 'After 1 year', 'After 2 years'],
	subtitle: 'Points per activity (95% intervals), scores 0–2 years after the work.',
	y: 'Points per activity',
	direction: { higher: 'associated with higher scores', lower: 'associated with lower scores' },
	strength: {
		both: (direction) => `${direction} by both estimates`,
		one: (direction) => `${direction}, but by one of the two estimates only`,
		none: 'no association found',
		opposite: 'the two estimates have opposite signs: no conclusion',
		untold: 'too little data to say'
	},
	holm: (tests) => `p adjusted by Holm for ${tests} tests.`,
	alone: (lag, sentence) => `${lag}, p not adjusted. ${sentence}`,
	backwardsNote: 'Placebo test: later work is associated with the score too, so it may run the other way.',
	differ: 'Lags rest on years that cannot be compared: do not compare columns.',
	alt: (measure, told, demo) => `${measure}: estimates ${demo ? '(demonstration data) ' : ''}at three lags. ${told}`,
	altPoint: (lag, name, b, interval) => `${lag}, ${name}: ${b}${interval === null ? '' : ` (${interval})`}`,
	interval: (low, high) => `${low} to ${high}`,
	caption: (measure) => `${measure}: points per activity, by lag and estimate`,
	columns: {
		lag: 'Lag',
		estimate: 'Estimate',
		b: 'Points per activity',
		interval: '95% interval',
		p: 'p',
		adjusted: 'p (Holm)',
		size: 'Provinces, years, rows',
		reason: 'Why missing'
	},
	size: (units, years, rows) => `${units}, ${years}, ${rows}`,
	nothing: (measure, reason) => `${measure} cannot be estimated beside work yet: ${reason}.`,
	section: {
		title: 'Over all provinces',
		pageTitle: (measure) => `${measure} and communication over all provinces`,
		dek: (measure, work) =>
			`${measure} beside ${work === null ? 'all activities' : `activities through ${work}`} of every province with data. This part follows index, component, channel and lag only.`,
		open: 'See all provinces on a page of their own',
		loading: 'Computing over all provinces…',
		failed: 'This part could not be loaded.',
		ofUnit: (unit) => `The page of ${unit}`,
		scatter: 'Every province and year: change of score and activities',
		effects: 'Estimates by lag, beside the placebo test',
		words: 'What can be read from it',
		demo: 'Activities are demonstration data, so no finding is told.',
		repeat: 'Repeat it',
		rows: 'The exact rows used (CSV)',
		estimates: 'Every estimate (CSV)',
		api: 'Through the API',
		methodology: 'Methodology'
	}
};

export const effects = { vi, en };
