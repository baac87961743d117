/** Words of the monthly digest. */
const vi = {
	name: (unit: string, month: string) => `Bản tin ${month}, ${unit}`,
	title: (unit: string, month: string) => `Bản tin ${month} của ${unit}`,
	places: (list: string) => `Hạng: ${list}`,
	place: (edition: string, place: string, computed: boolean) => `${edition} ${place}${computed ? ' (tính)' : ''}`,
	noPlaces: 'Kết quả chỉ số và kế hoạch tuyên truyền',
	heading: 'Các điểm chính',
	short: {
		ranking: (index: string, year: string) => `Xếp hạng ${index} ${year}`,
		trend: (index: string) => `Xu hướng ${index}`,
		estimate: (index: string) => `${index}, ước tính`,
		plan: (year: string, unit: string | null) => `Kế hoạch ${year}${unit === null ? '' : `, ${unit}`}`,
		channels: (year: string) => `Hoạt động ${year}`
	},
	column: 'Nội dung',
	released: (month: string, count: string, titles: string) =>
		`Trong ${month}, Lăng kính CCHC công bố ${count} bản dữ liệu: ${titles}.`,
	release: (number: string, date: string, title: string) => `số ${number} ngày ${date} (${title})`,
	notReleased: (month: string) => `Trong ${month}, Lăng kính CCHC không công bố bản dữ liệu nào.`,
	due: (month: string, list: string, whose: string | null) =>
		`Mức của ${month} khi chia đều kế hoạch cả năm${whose === null ? '' : ` ${whose}`}: ${list}.`,
	nothingDue: (year: string, month: string, whose: string | null) =>
		`Kế hoạch năm ${year}${whose === null ? '' : ` ${whose}`} không có số lượng nào chia vào ${month}.`,
	reports: (month: string, count: string, whose: string | null) =>
		`${count} báo cáo theo kế hoạch${whose === null ? '' : ` ${whose}`} đến hạn trong ${month}.`,
	noPlan: (year: string, newest: string | null, whose: string | null) =>
		newest === null
			? 'Kho chưa có kế hoạch tuyên truyền nào của đơn vị.'
			: `Kho chưa có kế hoạch tuyên truyền năm ${year} của đơn vị; kế hoạch gần nhất là của năm ${newest}${whose === null ? '' : `, ${whose}`}.`,
	noResults: 'Kho chưa có kết quả chỉ số nào của đơn vị.'
};

const en: typeof vi = {
	name: (unit, month) => `Digest of ${month}, ${unit}`,
	title: (unit, month) => `${unit}: digest of ${month}`,
	places: (list) => `Ranks: ${list}`,
	place: (edition, place, computed) => `${edition} ${place}${computed ? ' (computed)' : ''}`,
	noPlaces: 'Index results and communication plan',
	heading: 'Main facts',
	short: {
		ranking: (index, year) => `${index} ${year} ranking`,
		trend: (index) => `${index} trend`,
		estimate: (index) => `${index}, estimate`,
		plan: (year, unit) => `Plan of ${year}${unit === null ? '' : `, ${unit}`}`,
		channels: (year) => `Work in ${year}`
	},
	column: 'Fact',
	released: (month, count, titles) =>
		`In ${month} Reform Lens published ${count} data ${count === '1' ? 'release' : 'releases'}: ${titles}.`,
	release: (number, date, title) => `no. ${number} of ${date} (${title})`,
	notReleased: (month) => `In ${month} Reform Lens published no data release.`,
	due: (month, list, whose) =>
		`The numbers for ${month} of the plan${whose === null ? '' : ` ${whose}`}, when the year is spread evenly: ${list}.`,
	nothingDue: (year, month, whose) =>
		`No number of the ${year} plan${whose === null ? '' : ` ${whose}`} falls into ${month}.`,
	reports: (month, count, whose) =>
		`${count} ${count === '1' ? 'report is' : 'reports are'} due under the plan${whose === null ? '' : ` ${whose}`} in ${month}.`,
	noPlan: (year, newest, whose) =>
		newest === null
			? 'No communication plan of this unit is here.'
			: `No communication plan of this unit for ${year} is here; the newest is of ${newest}${whose === null ? '' : `, ${whose}`}.`,
	noResults: 'No index result of this unit is here.'
};

export const digest = { vi, en };
