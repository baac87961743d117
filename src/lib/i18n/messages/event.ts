/** Words of what scores did around a rise of work: what came before and after, never what came of it. */
const vi = {
	name: (measure: string) => `${measure}: điểm quanh lúc hoạt động tăng`,
	/** What is looked at, where nothing is told of it. */
	title: (measure: string, work: string | null) =>
		`${measure}: điểm trước và sau khi ${work === null ? 'hoạt động tuyên truyền' : `hoạt động qua ${work}`} tăng`,
	before: (measure: string) => `${measure}: điểm đã khác từ trước khi hoạt động tăng, chiều liên hệ có thể ngược lại`,
	nowhere: (measure: string) => `${measure}: không thấy điểm khác đi quanh lúc hoạt động tăng`,
	/** Without a direction where years differ in it. */
	somewhere: (measure: string, direction: 'higher' | 'lower' | null, years: string) =>
		`${measure}: hoạt động tăng đi cùng điểm ${direction === null ? 'khác đi' : direction === 'higher' ? 'cao hơn' : 'thấp hơn'} (${years})`,
	subtitle: 'Điểm so với năm liền trước khi tăng, trên mỗi hoạt động tăng lâu dài (khoảng tin cậy 95 %).',
	x: 'Năm tính từ khi hoạt động tăng',
	y: 'Điểm trên mỗi hoạt động tăng',
	keys: { before: 'trước khi tăng (kiểm tra ngược)', base: 'năm so sánh', after: 'từ năm tăng' },
	years: {
		'-3': 'từ 3 năm trước trở về',
		'-2': '2 năm trước',
		'-1': '1 năm trước (năm so sánh)',
		'0': 'năm tăng',
		'1': '1 năm sau',
		'2': 'từ 2 năm sau trở đi'
	},
	allYears: 'mọi năm',
	beforeNote:
		'Điểm đã khác từ trước khi hoạt động tăng: hoạt động đến sau không thể tạo ra khác biệt đó, nên liên hệ có thể theo chiều ngược lại.',
	told: {
		beforeNone: 'Trước khi hoạt động tăng: không thấy điểm khác đi, dù vậy vẫn chưa loại trừ được chiều ngược lại.',
		beforeUntold: 'Trước khi hoạt động tăng: chưa đủ số liệu để nói.',
		afterNone: 'Từ năm hoạt động tăng: không thấy điểm khác đi.',
		afterUntold: 'Từ năm hoạt động tăng: chưa đủ số liệu để nói.',
		after: (told: string) => `Từ năm hoạt động tăng, so với năm liền trước: ${told}.`,
		direction: {
			higher: (years: string) => `điểm cao hơn (${years})`,
			lower: (years: string) => `điểm thấp hơn (${years})`
		},
		holm: 'p hiệu chỉnh Holm riêng cho các năm trước và các năm sau.'
	},
	alike: 'Giả định mọi tỉnh như nhau; hoạt động giảm được tính như tăng với dấu ngược lại.',
	broken: (count: string) => `Bỏ ra ${count} điểm chưa ghi nhận hoạt động đủ cả năm năm quanh đó.`,
	bootstrap: (times: string) => `p và khoảng tin cậy lấy từ bootstrap theo tỉnh (wild cluster), ${times} lần.`,
	alt: (measure: string, told: string, demo: boolean) =>
		`${measure}: điểm trên mỗi hoạt động tăng, theo năm trước và sau khi tăng${demo ? ' (dữ liệu minh hoạ)' : ''}. ${told}`,
	altPoint: (year: string, b: string, interval: string | null) =>
		`${year}: ${b}${interval === null ? '' : ` (${interval})`}`,
	caption: (measure: string) => `${measure}: điểm so với năm liền trước khi hoạt động tăng`,
	columns: {
		year: 'Năm',
		b: 'Điểm trên mỗi hoạt động tăng',
		interval: 'Khoảng 95 %',
		p: 'p',
		adjusted: 'p (Holm)',
		size: 'Tỉnh, năm, dòng',
		reason: 'Vì sao thiếu'
	},
	nothing: (measure: string, reason: string) => `Chưa vẽ được ${measure} quanh lúc hoạt động tăng: ${reason}.`,
	section: 'Trước và sau khi hoạt động tăng',
	numbers: 'Số của hình trước và sau khi tăng (CSV)'
};

const en: typeof vi = {
	name: (measure) => `${measure}: scores around a rise of work`,
	title: (measure, work) =>
		`${measure}: scores before and after ${work === null ? 'communication work' : `work through ${work}`} rose`,
	before: (measure) => `${measure}: scores differed before work rose, so it may run the other way`,
	nowhere: (measure) => `${measure}: no other scores found around a rise of work`,
	somewhere: (measure, direction, years) =>
		`${measure}: a rise of work is associated with ${direction === null ? 'other' : direction} scores (${years})`,
	subtitle: 'Score against the year before the rise, per activity of a lasting rise (95% intervals).',
	x: 'Years from the rise of work',
	y: 'Points per activity of the rise',
	keys: { before: 'before the rise (placebo test)', base: 'year compared with', after: 'from the rise on' },
	years: {
		'-3': '3 years before and earlier',
		'-2': '2 years before',
		'-1': '1 year before (compared with)',
		'0': 'year of the rise',
		'1': '1 year after',
		'2': '2 years after and later'
	},
	allYears: 'all years',
	beforeNote:
		'Scores differed before work rose: work that came later cannot have made that difference, so the association may run the other way.',
	told: {
		beforeNone: 'Before work rose: no other scores found, which does not rule out that it runs the other way.',
		beforeUntold: 'Before work rose: too little data to say.',
		afterNone: 'From the rise on: no other scores found.',
		afterUntold: 'From the rise on: too little data to say.',
		after: (told) => `From the rise on, against the year before it: ${told}.`,
		direction: {
			higher: (years) => `higher scores (${years})`,
			lower: (years) => `lower scores (${years})`
		},
		holm: 'p adjusted by Holm, apart for the years before and those after.'
	},
	alike: 'All provinces are taken to be alike; a fall of work counts as a rise with the other sign.',
	broken: (count) => `Left out without recorded work in all of the five years around: ${count}.`,
	bootstrap: (times) => `p and intervals are those of the wild cluster bootstrap, ${times} draws.`,
	alt: (measure, told, demo) =>
		`${measure}: points per activity of a rise, by year before and after it${demo ? ' (demonstration data)' : ''}. ${told}`,
	altPoint: (year, b, interval) => `${year}: ${b}${interval === null ? '' : ` (${interval})`}`,
	caption: (measure) => `${measure}: score against the year before work rose`,
	columns: {
		year: 'Year',
		b: 'Points per activity of the rise',
		interval: '95% interval',
		p: 'p',
		adjusted: 'p (Holm)',
		size: 'Provinces, years, rows',
		reason: 'Why missing'
	},
	nothing: (measure, reason) => `${measure} cannot be drawn around a rise of work yet: ${reason}.`,
	section: 'Before and after work rose',
	numbers: 'Numbers of the picture before and after (CSV)'
};

export const event = { vi, en };
