/** Words of the rankings page. */
const vi = {
	title: (index: string, year: number | null, place: string | null) =>
		[`Xếp hạng ${index}`, place, year].filter((part) => part !== null).join(' '),
	ask: {
		ranking: 'Xếp hạng',
		index: 'Chỉ số',
		by: 'theo',
		indicator: 'Thước đo',
		overall: 'điểm tổng hợp',
		year: 'năm',
		yearLabel: 'Năm',
		highlight: 'và tô đậm',
		unit: 'Tỉnh, thành phố tô đậm',
		inside: 'của các đơn vị thuộc',
		parent: 'Tỉnh, thành phố'
	},
	tools: {
		label: 'Lọc bảng',
		search: 'Tìm tỉnh, thành phố',
		searchInside: 'Tìm đơn vị',
		hint: 'Gõ tên, có hoặc không dấu',
		region: 'Vùng',
		everywhere: (count: string) => `Tất cả ${count} vùng`,
		year: 'Năm',
		filter: 'Lọc',
		earlier: (year: number) => `Kỳ trước: ${year}`,
		later: (year: number) => `Kỳ sau: ${year}`,
		broken: (years: string) => `${years}: không so sánh được với trước`
	},
	finding: {
		leads: (names: string, what: string, several: boolean) => `${names} ${several ? 'cùng ' : ''}dẫn đầu ${what}`,
		leading: (what: string) => ` dẫn đầu ${what}`,
		manyLead: (count: string, what: string) => `${count} tỉnh, thành phố cùng dẫn đầu ${what}`,
		excerpt: (what: string, units: string) => `${what}: số liệu trích của ${units} tỉnh, thành phố`,
		rank: (place: string) => ` đứng thứ ${place}`,
		score: (score: string) => ` đạt ${score} điểm`,
		missing: ' không có số liệu',
		notHere: ' chưa có số liệu trong kho',
		computed: ' (Lăng kính CCHC tính)'
	},
	dek: {
		units: (here: string, of: string) => `${here} trên ${of} tỉnh, thành phố có số liệu.`,
		range: (highest: string, high: string, lowest: string, low: string, median: string) =>
			`Điểm cao nhất ${high} (${highest}), thấp nhất ${low} (${lowest}), trung vị ${median}.`,
		rankOnly: (scores: string) =>
			scores === '0'
				? 'Nguồn chỉ có hạng, không có điểm.'
				: `Nguồn có hạng của mọi đơn vị, nhưng chỉ có điểm của ${scores} đơn vị.`,
		older: (newest: number) => `Đây không phải kỳ mới nhất: kho có số liệu đến năm ${newest}.`,
		newer: (year: number) => `Kỳ ${year} đã công bố, chưa có số liệu trong kho.`
	},
	table: {
		heading: (name: string) => `Xếp hạng theo ${name}`,
		dekMedian: (median: string) => `Thanh là phần chênh so với trung vị cả nước ${median}.`,
		dekZero: (from: string) => `Thanh tính từ ${from}, mức thấp nhất của thang điểm.`,
		dekScore: (low: string, high: string) => `Điểm theo thang ${low}–${high}.`,
		dekRank: 'Hạng theo công bố.',
		dekChange: (year: number, others: boolean) =>
			`Cột thay đổi so với năm ${year}${others ? '; đơn vị thiếu năm đó so với kỳ gần nhất trước đó, có ghi năm' : ''}.`,
		dekChangeMixed: 'Cột thay đổi so với kỳ gần nhất trước đó mà đơn vị có số liệu.',
		dekCommon: (units: string) => `Số bậc tính trong ${units} tỉnh, thành phố có số liệu cả hai năm.`,
		region: (region: string) => `Bảng chỉ nêu ${region}; hạng, trung vị và số bậc vẫn tính trên cả nước.`,
		caption: (what: string, units: string) => `${what}, ${units} đơn vị có số liệu`,
		rank: 'Hạng',
		computed: 'tính',
		computedTitle: 'Hạng do Lăng kính CCHC tính',
		unit: 'Tỉnh, thành phố',
		inside: 'Đơn vị',
		score: 'Điểm',
		scoreMedian: ', chênh so với trung vị',
		points: (year: number | null) => (year === null ? 'Điểm so với kỳ trước' : `So với ${year}`),
		places: 'Bậc',
		median: (value: string) => `Trung vị cả nước ${value}`,
		missing: (year: number) => `Không có số liệu năm ${year} tại nguồn`,
		notHere: (year: number) => `Chưa có số liệu năm ${year} trong kho`,
		since: (year: number) => `so với ${year}`,
		jump: (name: string) => `Đến hàng ${name} trong bảng`,
		none: (text: string) => `Không có đơn vị nào khớp với “${text}”.`,
		shown: (shown: string, all: string) => `Đang hiện ${shown} trên ${all} đơn vị`,
		sort: (column: string) => `Sắp xếp theo ${column}`
	},
	reading: {
		heading: 'Đọc bảng này thế nào',
		near: (from: string, to: string, gap: string) => `Từ hạng ${from} đến hạng ${to} chênh nhau ${gap} điểm.`,
		coverage: (words: string) => `Phạm vi số liệu: ${words}.`,
		method: (index: string) => `Phương pháp và các thay đổi của ${index}`,
		notHere: (count: string) => `${count} tỉnh, thành phố khác chưa có số liệu của kỳ này trong kho.`,
		later: (name: string, list: string) => `${name} chưa có trong kỳ này; các tỉnh, thành phố trước sáp nhập: ${list}.`,
		earlier: (name: string, list: string) => `${name} không còn trong kỳ này; sau sáp nhập thuộc: ${list}.`
	},
	doubt: {
		mark: 'giá trị cần kiểm tra lại với nguồn',
		note: (
			name: string,
			doubt: { kind: 'noted' | 'far' | 'order' },
			text: { median: string; others: string; note: string }
		) =>
			doubt.kind === 'noted'
				? `${name}: giá trị cần kiểm tra lại với nguồn. Ghi chú của nguồn: ${text.note}.`
				: doubt.kind === 'far'
					? `${name}: giá trị cần kiểm tra lại với nguồn, vì chưa bằng một nửa hoặc hơn gấp đôi trung vị ${text.median} của khối.`
					: `${name}: hạng và điểm cần kiểm tra lại với nguồn, vì trái thứ tự với ${text.others} đơn vị khác.`
	},
	groups: {
		name: (group: 'provinces' | 'departments' | 'districts' | 'communes') =>
			({
				departments: 'Khối sở, ban, ngành',
				districts: 'Khối địa phương',
				communes: 'Khối xã, phường',
				provinces: 'Tỉnh, thành phố'
			})[group],
		leads: (group: string, name: string) => `${group}: ${name} đứng đầu`,
		excerpt: (group: string, units: string) => `${group}: ${units} đơn vị có số liệu ở đây`,
		finding: (index: string, place: string, year: number, units: string, groups: string) =>
			`${index} ${place} ${year}: ${units} đơn vị trong ${groups}`,
		groups: (count: number) => (count === 1 ? 'một khối' : `${count} khối, xem riêng từng khối`),
		dek: 'Các khối được chấm riêng theo bộ tiêu chí riêng nên không xếp chung một bảng.',
		excerptNote:
			'Số liệu trích từ bảng công bố: không tính hạng; hạng ghi ở đây là hạng công bố, chỗ không có để trống.',
		median: (value: string) => `Trung vị của các đơn vị có ở đây: ${value}.`
	},
	empty: {
		finding: (index: string) => `Chưa có số liệu ${index} trong kho`,
		dek: (name: string, publisher: string) =>
			`${name}, cơ quan công bố: ${publisher}. Khi có số liệu được công bố vào kho, bảng xếp hạng hiện ở đây.`,
		others: 'Các chỉ số có số liệu'
	},
	source: 'Nguồn',
	sources: 'Nguồn của kỳ này',
	moreSources: (count: number) => `và ${count} nguồn khác`
};

const en: typeof vi = {
	title: (index, year, place) => [`${index} ranking`, place, year].filter((part) => part !== null).join(' '),
	ask: {
		ranking: 'Ranking of',
		index: 'Index',
		by: 'by',
		indicator: 'Measure',
		overall: 'overall score',
		year: 'in',
		yearLabel: 'Year',
		highlight: 'highlighting',
		unit: 'Highlighted province',
		inside: 'of the units inside',
		parent: 'Province'
	},
	tools: {
		label: 'Filter the table',
		search: 'Find a province',
		searchInside: 'Find a unit',
		hint: 'Type a name, with or without accents',
		region: 'Region',
		everywhere: (count) => `All ${count} regions`,
		year: 'Year',
		filter: 'Filter',
		earlier: (year) => `Round before: ${year}`,
		later: (year) => `Round after: ${year}`,
		broken: (years) => `${years}: not comparable with before`
	},
	finding: {
		leads: (names, what, several) => `${names} ${several ? 'lead' : 'leads'} ${what}`,
		leading: (what) => ` leads ${what}`,
		manyLead: (count, what) => `${count} provinces share the lead in ${what}`,
		excerpt: (what, units) => `${what}: an excerpt of ${units} ${units === '1' ? 'province' : 'provinces'}`,
		rank: (place) => ` ranks ${place}`,
		score: (score) => ` scores ${score}`,
		missing: ' has no figure',
		notHere: ' has no figure here yet',
		computed: ' (computed by Reform Lens)'
	},
	dek: {
		units: (here, of) => `${here} of ${of} provinces have figures.`,
		range: (highest, high, lowest, low, median) =>
			`Highest ${high} (${highest}), lowest ${low} (${lowest}), median ${median}.`,
		rankOnly: (scores) =>
			scores === '0'
				? 'The source gives ranks, no scores.'
				: `The source ranks every unit, but only ${scores} scores are here.`,
		older: (newest) => `This is not the newest round: figures here run to ${newest}.`,
		newer: (year) => `The ${year} round is published; its figures are not here yet.`
	},
	table: {
		heading: (name) => `Ranking by ${name}`,
		dekMedian: (median) => `Bars show the difference from the national median, ${median}.`,
		dekZero: (from) => `Bars start at ${from}, the foot of the scale.`,
		dekScore: (low, high) => `Scores on a scale of ${low}–${high}.`,
		dekRank: 'Published ranks.',
		dekChange: (year, others) =>
			`Changes are since ${year}${others ? '; a unit without that year is compared with its nearest earlier round, and says so' : ''}.`,
		dekChangeMixed: 'Changes are since the nearest earlier round in which the province has a figure.',
		dekCommon: (units) => `Places are counted among the ${units} provinces with figures in both years.`,
		region: (region) => `Only ${region} is listed; ranks, median and places remain national.`,
		caption: (what, units) => `${what}, ${units} units with figures`,
		rank: 'Rank',
		computed: 'computed',
		computedTitle: 'Rank computed by Reform Lens',
		unit: 'Province',
		inside: 'Unit',
		score: 'Score',
		scoreMedian: ', against the median',
		points: (year) => (year === null ? 'Since the round before' : `Since ${year}`),
		places: 'Places',
		median: (value) => `National median ${value}`,
		missing: (year) => `The source has no ${year} figure`,
		notHere: (year) => `The ${year} figure is not here`,
		since: (year) => `since ${year}`,
		jump: (name) => `Go to the row of ${name}`,
		none: (text) => `No unit matches “${text}”.`,
		shown: (shown, all) => `Showing ${shown} of ${all} units`,
		sort: (column) => `Sort by ${column}`
	},
	reading: {
		heading: 'How to read this table',
		near: (from, to, gap) => `Ranks ${from} to ${to} lie within ${gap} points.`,
		coverage: (words) => `Coverage: ${words}.`,
		method: (index) => `Method of ${index} and its changes`,
		notHere: (count) => `Figures of ${count} other provinces in this round are not here.`,
		later: (name, list) => `${name} is not in this round yet; the provinces before the merger: ${list}.`,
		earlier: (name, list) => `${name} is no longer in this round; after the merger it belongs to ${list}.`
	},
	doubt: {
		mark: 'check this value with its source',
		note: (name, doubt, text) =>
			doubt.kind === 'noted'
				? `${name}: check this value with its source. The source’s note (in Vietnamese): ${text.note}.`
				: doubt.kind === 'far'
					? `${name}: check this value with its source; it is less than half or more than twice the median ${text.median} of its group.`
					: `${name}: check rank and score with their source; they contradict the order of ${text.others} other units.`
	},
	groups: {
		name: (group) =>
			({
				departments: 'Departments',
				districts: 'Districts and towns',
				communes: 'Communes and wards',
				provinces: 'Provinces'
			})[group],
		leads: (group, name) => `${group}: ${name} leads`,
		excerpt: (group, units) => `${group}: ${units} units have figures here`,
		finding: (index, place, year, units, groups) => `${index} ${place} ${year}: ${units} units in ${groups}`,
		groups: (count) => (count === 1 ? 'one group' : `${count} groups, each by itself`),
		dek: 'The groups are rated by criteria of their own, so they never share one table.',
		excerptNote:
			'An excerpt of the published table: no ranks are computed; ranks shown are the published ones, and missing ones stay empty.',
		median: (value) => `Median of the units here: ${value}.`
	},
	empty: {
		finding: (index) => `There are no ${index} figures here yet`,
		dek: (name, publisher) =>
			`${name}, published by: ${publisher}. Its ranking appears here once figures are published.`,
		others: 'Indices with figures'
	},
	source: 'Source',
	sources: 'Sources of this round',
	moreSources: (count) => `and ${count} other ${count === 1 ? 'source' : 'sources'}`
};

export const rankings = { vi, en };
