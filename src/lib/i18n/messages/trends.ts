/** Words of charts over years, as they stand in files and embeds. */
const vi = {
	name: {
		trend: (measure: string, units: string) => `Xu hướng ${measure}${units === '' ? '' : `, ${units}`}`,
		bump: (measure: string, units: string) => `Thứ hạng ${measure}, ${units}`,
		more: (first: string, others: string) => `${first} và ${others} đơn vị khác`
	},
	/** A unit or a measure before what is said of it. */
	titled: (of: string, what: string) => `${of}: ${what}`,
	unit: (unit: string, heading: string) => `${unit}, ${heading}`,
	computed: ' (hạng do Lăng kính CCHC tính)',
	score: (measure: string, percent: boolean, years: string) =>
		`Điểm ${measure}${percent ? ', phần trăm' : ''}, ${years}`,
	rank: (measure: string, years: string) => `Hạng ${measure}, ${years}, hạng 1 ở trên`,
	others: (inside: boolean) => `Đường xám là các ${inside ? 'đơn vị cùng khối' : 'tỉnh, thành phố'} khác có số liệu.`,
	field: {
		title: (measure: string, years: string) => `Điểm ${measure} của các tỉnh, thành phố, ${years}`,
		subtitle: (measure: string, count: string) => `${measure}; mỗi đường xám là một trong ${count} tỉnh, thành phố.`,
		median: 'Đường đậm là trung vị.',
		line: 'trung vị',
		medians: (measure: string, first: string, from: number, last: string, to: number) =>
			`Trung vị ${measure} của các tỉnh, thành phố có số liệu: ${first} điểm năm ${from}, ${last} điểm năm ${to}.`
	},
	notes: {
		broken: (year: number, units: boolean) =>
			units
				? `Từ ${year} chấm theo đơn vị mới: hai phía không so sánh được.`
				: `Phương pháp đổi từ ${year}: hai phía không so sánh được.`,
		partly: (years: string) => `Phương pháp đổi một phần: ${years}.`,
		computed: 'Hạng do Lăng kính CCHC tính trong các đơn vị có số liệu, không phải hạng công bố.',
		mixed: 'Có kỳ hạng công bố, có kỳ hạng do Lăng kính CCHC tính; hai loại không nối với nhau.',
		excerpt: 'Bảng số liệu là phần trích nên không có trung vị.',
		absent: {
			score: (measure: string, units: string) => `Trong kho chưa có điểm ${measure} của ${units}.`,
			rank: (measure: string, units: string) => `Trong kho chưa có hạng ${measure} của ${units}.`
		}
	},
	missing: (unit: string, measure: string) => `Trong kho chưa có số liệu ${measure} của ${unit}.`,
	needed: (most: string) => `Cần từ một đến ${most} đơn vị cùng khối ở “units”.`
};

const en: typeof vi = {
	name: {
		trend: (measure, units) => `${measure} trend${units === '' ? '' : `, ${units}`}`,
		bump: (measure, units) => `${measure} ranks, ${units}`,
		more: (first, others) => `${first} and ${others} other units`
	},
	titled: (of, what) => `${of}: ${what}`,
	unit: (unit, heading) => `${unit}, ${heading}`,
	computed: ' (ranks computed by Reform Lens)',
	score: (measure, percent, years) => `${measure} score${percent ? ', per cent' : ''}, ${years}`,
	rank: (measure, years) => `${measure} rank, ${years}, first at the top`,
	others: (inside) => `Grey lines are the other ${inside ? 'units of the group' : 'provinces'} with figures.`,
	field: {
		title: (measure, years) => `${measure} scores of the provinces, ${years}`,
		subtitle: (measure, count) => `${measure}; each grey line is one of ${count} provinces.`,
		median: 'The strong line is the median.',
		line: 'median',
		medians: (measure, first, from, last, to) =>
			`Median ${measure} score of the provinces with data: ${first} in ${from}, ${last} in ${to}.`
	},
	notes: {
		broken: (year, units) =>
			units
				? `From ${year} other units are rated: the two sides are not comparable.`
				: `The method changed in ${year}: the two sides are not comparable.`,
		partly: (years) => `The method partly changed: ${years}.`,
		computed: 'Ranks are computed by Reform Lens among the units with data; they are not published ranks.',
		mixed: 'Some rounds have published ranks, others ranks computed by Reform Lens; the two are never joined.',
		excerpt: 'The table is an excerpt, so there is no median.',
		absent: {
			score: (measure, units) => `No ${measure} scores of ${units} are here yet.`,
			rank: (measure, units) => `No ${measure} ranks of ${units} are here yet.`
		}
	},
	missing: (unit, measure) => `No ${measure} figures of ${unit} are here.`,
	needed: (most) => `“units” needs one to ${most} units that are rated together.`
};

export const trends = { vi, en };
