/** Words of one question looked at in other ways. Never of cause. */
const vi = {
	name: (measure: string) => `${measure}: ước lượng theo cách tính`,
	/** What is looked at, where nothing is told of it. */
	title: (measure: string, work: string | null) =>
		`${measure} và ${work === null ? 'hoạt động tuyên truyền' : `hoạt động qua ${work}`}: đổi cách tính thì ước lượng ra sao`,
	counted: (measure: string, same: string, all: string, clear: string, intervals: string) =>
		`${measure}: ${same} trên ${all} cách tính khác cùng dấu với ước lượng gốc, ${clear} trên ${intervals} khoảng không chứa 0 và cùng phía`,
	subtitle: 'Điểm trên mỗi hoạt động (khoảng tin cậy 95 %), mỗi dòng đổi một điều so với ước lượng gốc.',
	x: 'Điểm trên mỗi hoạt động',
	keys: {
		fixed_effects: 'hiệu ứng cố định, khoảng 95 %',
		changes: 'thay đổi từng năm',
		base: 'ước lượng gốc',
		hollow: 'rỗng: không có khoảng'
	},
	families: {
		base: 'Ước lượng gốc',
		years: 'Bỏ năm đại dịch',
		lag: 'Độ trễ khác',
		region: 'Bỏ từng vùng',
		channel: 'Từng nhóm kênh'
	},
	base: (lag: string, work: string | null) => `${lag}, ${work ?? 'mọi hoạt động'}`,
	estimate: (b: string, interval: string | null) => (interval === null ? b : `${b} (${interval})`),
	more: (count: string) => `Còn ${count} cách tính nữa trong bảng.`,
	signs: (all: string, same: string) => `${all} cách tính khác có ước lượng, ${same} cùng dấu với ước lượng gốc.`,
	intervals: (all: string, same: string, other: string | null) =>
		`${all} có khoảng tin cậy: ${same} khoảng không chứa 0 và cùng phía với ước lượng gốc${other === null ? '' : `, ${other} khoảng ở phía kia`}.`,
	agreement: {
		all: 'Dấu giữ nguyên ở mọi cách tính.',
		most: 'Dấu giữ nguyên ở phần lớn cách tính.',
		mixed: 'Dấu tuỳ cách tính, không kết luận.',
		untold: 'Chưa đủ số liệu để nói ước lượng có vững không.'
	},
	dependent: (variants: string) =>
		`${variants} cách tính dùng chung số liệu, không phải các phép kiểm định độc lập; p và khoảng không hiệu chỉnh.`,
	differ: 'Có độ trễ hoặc kênh tính từ các năm không so sánh được với ước lượng gốc: xem cột năm trong bảng.',
	pandemic: (years: string) => `Bỏ năm đại dịch: bỏ điểm của ${years} và điểm đi với hoạt động của các năm đó.`,
	scale: (times: string) =>
		`Đều tính trên một hoạt động, nhưng khoảng của nhóm kênh ít hoạt động rộng tới ${times} lần khoảng gốc.`,
	cut: 'Mũi tên: vượt khỏi trục, số đủ trong bảng.',
	alt: (measure: string, variants: string, base: string, from: string, to: string, demo: boolean) =>
		`${measure}: ước lượng ${demo ? '(dữ liệu minh hoạ) ' : ''}gốc ${base} điểm trên mỗi hoạt động; ${variants} cách tính khác cho từ ${from} đến ${to}.`,
	caption: (measure: string) => `${measure}: điểm trên mỗi hoạt động, theo cách tính`,
	columns: {
		family: 'Đổi điều gì',
		variant: 'Cách tính',
		b: 'Hiệu ứng cố định',
		interval: 'Khoảng 95 %',
		p: 'p',
		changes: 'Thay đổi từng năm',
		changesInterval: 'Khoảng 95 % (thay đổi)',
		years: 'Các năm',
		size: 'Tỉnh, năm, dòng',
		reason: 'Vì sao thiếu'
	}
};

const en: typeof vi = {
	name: (measure) => `${measure}: estimates by variant`,
	title: (measure, work) =>
		`${measure} and ${work === null ? 'communication work' : `work through ${work}`}: how estimates change by variant`,
	counted: (measure, same, all, clear, intervals) =>
		`${measure}: ${same} of ${all} variants have the sign of the estimate asked for, ${clear} of ${intervals} intervals lie wholly on its side of zero`,
	subtitle: 'Points per activity (95% intervals); each row differs in one thing from the estimate asked for.',
	x: 'Points per activity',
	keys: {
		fixed_effects: 'fixed effects, 95% interval',
		changes: 'yearly changes',
		base: 'estimate asked for',
		hollow: 'hollow: no interval'
	},
	families: {
		base: 'The estimate asked for',
		years: 'Without the pandemic',
		lag: 'Another lag',
		region: 'Without one region',
		channel: 'One group of channels'
	},
	base: (lag, work) => `${lag}, ${work ?? 'all work'}`,
	estimate: (b, interval) => (interval === null ? b : `${b} (${interval})`),
	more: (count) => `${count} more ${count === '1' ? 'variant is' : 'variants are'} in the table.`,
	signs: (all, same) => `${all} variants have an estimate, ${same} with the sign of the estimate asked for.`,
	intervals: (all, same, other) =>
		`${all} have an interval: ${same} without zero on the side of the estimate asked for${other === null ? '' : `, ${other} on the other side`}.`,
	agreement: {
		all: 'The sign is the same in every variant.',
		most: 'The sign is the same in most variants.',
		mixed: 'The sign depends on the variant: no conclusion.',
		untold: 'Too little data to say how steady the estimate is.'
	},
	dependent: (variants) =>
		`The ${variants} variants share their data and are no independent tests; neither p nor intervals are adjusted.`,
	differ:
		'Some lags or channels rest on years that cannot be compared with the estimate asked for: see the years in the table.',
	pandemic: (years) =>
		`Without the pandemic: scores of ${years}, and those set beside work of these years, are left out.`,
	scale: (times) =>
		`All are per activity, but groups of channels with few activities have intervals up to ${times} times as wide as the estimate asked for.`,
	cut: 'Arrows: beyond the axis, the numbers are in the table.',
	alt: (measure, variants, base, from, to, demo) =>
		`${measure}: the estimate asked for is ${base} points per activity${demo ? ' (demonstration data)' : ''}; ${variants} variants give ${from} to ${to}.`,
	caption: (measure) => `${measure}: points per activity, by variant`,
	columns: {
		family: 'What differs',
		variant: 'Variant',
		b: 'Fixed effects',
		interval: '95% interval',
		p: 'p',
		changes: 'Yearly changes',
		changesInterval: '95% interval (changes)',
		years: 'Years',
		size: 'Provinces, years, rows',
		reason: 'Why missing'
	}
};

export const sensitivity = { vi, en };
