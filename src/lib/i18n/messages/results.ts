/** What else than a documented break forbids a comparison; the kinds are those of `analysis/comparability`. */
type ReasonKind = 'index' | 'indicator' | 'scale' | 'unit' | 'estimate' | 'group' | 'field' | 'rank_kind' | 'coverage';

/** Words about scores, ranks, changes and whether they may be compared: the same on every page, chart and export. */
const vi = {
	score: 'Điểm',
	rank: 'Hạng',
	year: 'Năm',
	unit: 'Tỉnh, thành phố',
	unitInside: 'Đơn vị',
	index: 'Chỉ số',
	change: 'Thay đổi',
	source: 'Nguồn',
	median: 'trung vị',
	best: 'cao nhất',
	none: '—',
	noData: 'không có số liệu',
	demoData: 'dữ liệu minh hoạ',
	place: (place: string) => `hạng ${place}`,
	placeUnit: { one: 'bậc', other: 'bậc' },
	pointUnit: 'điểm',
	rankOf: (place: string, of: string | null) => (of ? `${place}/${of}` : place),
	computed: 'Lăng kính CCHC tính',
	computedLong: (of: string) =>
		`Hạng do Lăng kính CCHC tính, trong ${of} tỉnh, thành phố có số liệu; không phải hạng công bố.`,
	published: 'hạng công bố',
	rankOnly: 'Chỉ có hạng, không có điểm',
	noEarlier: 'Chưa có kỳ trước',
	places: (count: string) => `${count} bậc`,
	points: (count: string) => `${count} điểm`,
	up: 'tăng',
	down: 'giảm',
	same: 'không đổi',
	since: (year: number) => `so với ${year}`,
	amongCommon: (units: string, inside: boolean) =>
		`trong ${units} ${inside ? 'đơn vị cùng khối' : 'tỉnh, thành phố'} có số liệu cả hai năm`,
	notComparable: (year: number) => `Không so sánh được với ${year}`,
	partly: 'Phương pháp đổi một phần',
	partlyMark: 'phương pháp đổi một phần',
	nearlyEqual: (gap: string) => `Chênh ${gap} điểm, nên coi là ngang nhau`,
	break: (year: number, what: string) => `Từ ${year}: ${what}`,
	merger: 'Cả nước có 34 tỉnh, thành phố thay cho 63, nên điểm và hạng hai phía không so sánh với nhau.',
	reason: (kind: ReasonKind) =>
		({
			index: 'hai chỉ số khác nhau',
			indicator: 'hai đại lượng khác nhau',
			scale: 'hai thang điểm khác nhau',
			unit: 'hai đơn vị khác nhau ở hai năm khác nhau',
			estimate: 'một bên là ước tính, một bên là số công bố',
			group: 'hai nhóm được chấm riêng',
			field: 'số tỉnh, thành phố đã thay đổi',
			rank_kind: 'một bên là hạng công bố, một bên là hạng tính',
			coverage: 'bảng số liệu chưa đủ để xếp hạng'
		})[kind],
	coverage: {
		whole: 'đủ các đơn vị',
		source_gaps: 'thiếu một số đơn vị tại nguồn',
		top_n: 'chỉ công bố nhóm đầu',
		excerpt: 'trích một phần'
	},
	excerptNote: (here: string) =>
		`Bảng này là phần trích: kho mới có ${here} đơn vị của kỳ này, nên không tính hạng; hạng ghi ở đây là hạng công bố.`,
	topNote: (published: string, here: string) =>
		`Kỳ này chỉ công bố ${published} đơn vị đứng đầu; kho có ${here} đơn vị. Không tính hạng cho phần còn lại.`,
	gapsNote: (names: string, year: number) => `Không có số liệu năm ${year} tại nguồn: ${names}.`,
	newerPublished: (year: number) => `Kỳ ${year} đã công bố, chưa có số liệu trong kho`,
	usuallyOut: (year: number, month: string) => `Kỳ ${year} thường ra vào ${month}; chưa có ở đây`,
	newerHere: (index: string, year: number) => `Kỳ ${index} mới nhất trong kho: ${year}.`
};

const en: typeof vi = {
	score: 'Score',
	rank: 'Rank',
	year: 'Year',
	unit: 'Province',
	unitInside: 'Unit',
	index: 'Index',
	change: 'Change',
	source: 'Source',
	median: 'median',
	best: 'best',
	none: '—',
	noData: 'no data',
	demoData: 'demo data',
	place: (place) => `rank ${place}`,
	placeUnit: { one: 'place', other: 'places' },
	pointUnit: 'points',
	rankOf: (place, of) => (of ? `${place}/${of}` : place),
	computed: 'computed by Reform Lens',
	computedLong: (of) => `Rank computed by Reform Lens among the ${of} provinces with data; it is not a published rank.`,
	published: 'published rank',
	rankOnly: 'Rank only, no score',
	noEarlier: 'No earlier round',
	places: (count) => (count === '1' ? '1 place' : `${count} places`),
	points: (count) => `${count} points`,
	up: 'up',
	down: 'down',
	same: 'unchanged',
	since: (year) => `since ${year}`,
	amongCommon: (units, inside) =>
		`among the ${units} ${inside ? 'units of the group' : 'provinces'} with figures in both years`,
	notComparable: (year) => `Not comparable with ${year}`,
	partly: 'Method partly changed',
	partlyMark: 'method partly changed',
	nearlyEqual: (gap) => `${gap} points apart: treat as equal`,
	break: (year, what) => `From ${year}: ${what}`,
	merger: 'The country has 34 provinces instead of 63: scores and ranks of the two sides are not compared.',
	reason: (kind) =>
		({
			index: 'two different indices',
			indicator: 'two different measures',
			scale: 'two different scales',
			unit: 'two units in two different years',
			estimate: 'one figure is an estimate, the other published',
			group: 'two groups that are rated separately',
			field: 'the number of provinces has changed',
			rank_kind: 'one rank is published, the other computed',
			coverage: 'the table is too incomplete to rank'
		})[kind],
	coverage: {
		whole: 'all units',
		source_gaps: 'some units missing at the source',
		top_n: 'only the top published',
		excerpt: 'excerpt'
	},
	excerptNote: (here) =>
		`An excerpt: ${here} ${here === '1' ? 'unit of this round is' : 'units of this round are'} here. No ranks are computed; ranks shown are the published ones.`,
	topNote: (published, here) =>
		`Only the top ${published} of this round were published; ${here} ${here === '1' ? 'is' : 'are'} here. The others are not ranked.`,
	gapsNote: (names, year) => `No ${year} figures at the source: ${names}.`,
	newerPublished: (year) => `The ${year} round is published; its figures are not here yet`,
	usuallyOut: (year, month) => `The ${year} round usually appears in ${month}; it is not here`,
	newerHere: (index, year) => `The newest ${index} round here: ${year}.`
};

export const results = { vi, en };
