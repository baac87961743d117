/** Words of the page that sets up to eight units side by side. */
const vi = {
	title: (units: string) => `So sánh ${units}`,
	ask: {
		compare: 'So sánh',
		first: 'Đơn vị chính',
		with: 'với',
		add: (inside: boolean): string => (inside ? 'Thêm đơn vị cùng khối' : 'Thêm tỉnh, thành phố'),
		on: 'theo',
		index: 'Chỉ số',
		indicator: 'Chỉ số chung hoặc thành phần',
		headline: 'chỉ số chung',
		remove: (unit: string) => `Bỏ ${unit}`,
		full: (most: string) => `Đã đủ ${most} đơn vị; bỏ bớt một đơn vị để thêm đơn vị khác.`
	},
	refused: {
		tooMany: (asked: string, most: string) => `Địa chỉ nêu ${asked} đơn vị; một trang so sánh tối đa ${most} đơn vị.`,
		firstOnly: (most: string) => `Chỉ so sánh ${most} đơn vị đầu`,
		notRated: (name: string) => `${name} không phải đơn vị được chấm điểm nên không so sánh được.`,
		apart: (fields: string) =>
			`Các đơn vị này được chấm riêng theo từng khối (${fields}). Mỗi lần chỉ so sánh đơn vị cùng khối của một tỉnh, hoặc các tỉnh, thành phố với nhau.`,
		only: (field: string) => `Chỉ so sánh: ${field}`,
		proposed: 'Mở một so sánh có sẵn'
	},
	merged: (name: string) => `${name} (mới)`,
	finding: {
		leads: (me: string, second: string, gap: string, units: string, measure: string) =>
			`${me} cao nhất trong ${units} đơn vị có điểm ở ${measure}, hơn ${second} ${gap} điểm`,
		tied: (me: string, other: string, units: string, measure: string) =>
			`${me} và ${other} ngang nhau, cao nhất trong ${units} đơn vị có điểm ở ${measure}`,
		follows: (leader: string, units: string, measure: string, me: string, place: string, gap: string) =>
			`${leader} cao nhất trong ${units} đơn vị có điểm ở ${measure}; ${me} đứng thứ ${place}, kém ${gap} điểm`,
		leaderOnly: (leader: string, units: string, measure: string) =>
			`${leader} cao nhất trong ${units} đơn vị có điểm ở ${measure}`,
		ranked: (leader: string, place: string, measure: string) =>
			`${leader} có hạng cao nhất nhóm ở ${measure}: hạng ${place}`,
		rankedMe: (me: string, place: string) => `; ${me} hạng ${place}`,
		one: (unit: string, measure: string) => `Trong các đơn vị đã chọn, chỉ ${unit} có số liệu ${measure}`,
		none: (measure: string) => `Chưa có số liệu ${measure} của các đơn vị đã chọn`
	},
	dek: {
		all: (year: number, units: string) => `Năm ${year} là kỳ gần nhất có số liệu của cả ${units} đơn vị.`,
		some: (year: number, here: string, units: string) =>
			`Không có kỳ nào đủ ${units} đơn vị; năm ${year} có ${here} đơn vị.`,
		newer: (year: number) => `Kỳ ${year} mới hơn nhưng thiếu đơn vị nên không dùng làm mốc chung.`,
		median: (units: string, value: string, inside: boolean) =>
			`Trung vị ${units} ${inside ? 'đơn vị cùng khối' : 'tỉnh, thành phố'} có điểm: ${value}.`
	},
	table: {
		heading: (measure: string) => `Điểm và hạng ${measure}`,
		dek: (range: string) => `Thang điểm ${range}. Xếp theo điểm, cao trước.`,
		gap: (me: string) => `Chênh với ${me}`,
		since: (year: number | null) => (year === null ? 'So với kỳ trước' : `So với ${year}`),
		place: 'Bậc',
		caption: (measure: string) => `Điểm, hạng và thay đổi, ${measure}`,
		equal: 'ngang nhau'
	},
	notes: {
		computed: 'Hạng có dấu * do Lăng kính CCHC tính từ điểm, không phải hạng công bố.',
		common: 'Số bậc thay đổi của hạng tính được lấy trong các đơn vị có số liệu ở cả hai kỳ.',
		equal: (a: string, b: string, gap: string) => `${a} và ${b}: chênh ${gap} điểm, nên coi là ngang nhau.`,
		notRated: (name: string, year: number, scheme: string) =>
			`${name} không được chấm trong kỳ ${year}: kỳ này theo ${scheme}.`,
		notThere: (name: string, year: number) => `${name}: đơn vị chưa có hoặc không còn ở thời điểm của kỳ ${year}.`,
		missing: (name: string, year: number) => `${name}: trong kho không có số liệu năm ${year}.`,
		gap: (a: string, b: string, why: string) => `Không so sánh ${a} với ${b}: ${why}.`,
		merged: 'Chữ “(mới)” chỉ đơn vị lập từ 1/7/2025 do sáp nhập; chuỗi cũ và chuỗi mới không nối với nhau.',
		schemes: { 'until-2025': '63 tỉnh, thành phố trước sáp nhập', 'from-2025': '34 tỉnh, thành phố sau sáp nhập' }
	},
	trend: {
		leads: (me: string, times: string, of: string, years: string) =>
			`${me} cao nhất nhóm ở ${times} trên ${of} kỳ, ${years}`,
		never: (me: string, of: string, years: string) =>
			`${me} không ở vị trí cao nhất nhóm kỳ nào trong ${of} kỳ, ${years}`,
		plain: (measure: string) => `Điểm ${measure} qua các kỳ`,
		none: (measure: string) => `Không có kỳ ${measure} nào của các đơn vị này có điểm trong kho.`,
		single: (measure: string, year: number) => `Các đơn vị này mới có điểm ${measure} của một kỳ, năm ${year}.`,
		dek: (measure: string, inside: boolean) =>
			`${measure}. Đường xám là các ${inside ? 'đơn vị cùng khối' : 'tỉnh, thành phố'} khác có số liệu. Mỗi kỳ chỉ xét các đơn vị có điểm; năm thiếu số liệu để trống.`,
		panel: (years: string, range: string) => `${years}: thang ${range}`,
		panelShort: (range: string) => `thang ${range}`,
		rankOnly: (place: string) => `hạng ${place}`,
		alt: (measure: string, years: string, list: string) =>
			`Điểm ${measure}, ${years}. Kỳ cuối của mỗi đơn vị: ${list}.`,
		last: (unit: string, score: string, year: number) => `${unit} ${score} (${year})`,
		caption: (measure: string) => `Điểm ${measure} theo năm`
	},
	bump: {
		range: (me: string, best: string, worst: string, years: string) =>
			best === worst ? `${me} giữ hạng ${best}, ${years}` : `${me} trong khoảng hạng ${best}–${worst}, ${years}`,
		plain: (measure: string) => `Hạng ${measure} qua các kỳ`,
		dek: (computed: boolean, published: boolean) =>
			`Hạng 1 ở trên cùng. ${
				computed && published
					? 'Có kỳ là hạng công bố, có kỳ là hạng do Lăng kính CCHC tính; hai loại không nối với nhau.'
					: computed
						? 'Hạng do Lăng kính CCHC tính từ điểm, không phải hạng công bố.'
						: 'Hạng theo công bố.'
			} Chỉ nối các kỳ liền nhau so sánh được.`,
		none: (measure: string) => `Không có kỳ ${measure} nào của các đơn vị này có hạng.`,
		single: (measure: string, year: number) =>
			`Các đơn vị này mới có hạng ${measure} của một kỳ, năm ${year}; xem bảng ở trên.`,
		alt: (measure: string, years: string, list: string) =>
			`Hạng ${measure}, ${years}. Kỳ cuối của mỗi đơn vị: ${list}.`,
		last: (unit: string, place: string, year: number) => `${unit} hạng ${place} (${year})`,
		caption: (measure: string) => `Hạng ${measure} theo năm; dấu * là hạng tính`
	},
	percentiles: {
		half: (me: string, upper: string, of: string) => `${me} ở nửa trên của ${upper} trên ${of} chỉ số có số liệu`,
		plain: 'Vị trí trên các chỉ số khác nhau',
		dek: 'Mỗi chỉ số có thang điểm riêng nên đổi ra một thang chung từ 0 đến 100: 100 là cao nhất trong các đơn vị được xếp, 50 là ở giữa, 0 là thấp nhất. Năm của mỗi chỉ số ghi ở tên.',
		scores: (of: string) => `tính từ điểm của ${of} đơn vị`,
		place: (of: string) => `tính từ hạng công bố, trong ${of} đơn vị`,
		axis: ['thấp nhất', 'giữa', 'cao nhất'] as [string, string, string],
		none: 'không có số liệu',
		older: (editions: string) =>
			`Kho có kỳ mới hơn (${editions}) nhưng chưa đủ số liệu để xác định vị trí của ít nhất hai đơn vị này; ở đây dùng kỳ gần nhất đủ số liệu.`,
		left: (list: string) => `Không xác định được vị trí của các đơn vị này ở: ${list}.`,
		alt: (list: string) => `Vị trí từ 0 đến 100: ${list}.`,
		caption: 'Vị trí từ 0 (thấp nhất) đến 100 (cao nhất) theo chỉ số'
	},
	breaks: 'Thay đổi phương pháp trong các năm này'
};

const en: typeof vi = {
	title: (units) => `Compare ${units}`,
	ask: {
		compare: 'Compare',
		first: 'Main unit',
		with: 'with',
		add: (inside) => (inside ? 'Add a unit of the group' : 'Add a province'),
		on: 'on',
		index: 'Index',
		indicator: 'Headline or component',
		headline: 'the headline',
		remove: (unit) => `Remove ${unit}`,
		full: (most) => `All ${most} places are taken; remove a unit to add another.`
	},
	refused: {
		tooMany: (asked, most) => `The address names ${asked} units; one page compares at most ${most}.`,
		firstOnly: (most) => `Compare the first ${most} only`,
		notRated: (name) => `${name} is not a unit that indices rate, so it cannot be compared.`,
		apart: (fields) =>
			`These units are rated in separate groups (${fields}). A comparison holds units of one group of one province, or provinces.`,
		only: (field) => `Compare only: ${field}`,
		proposed: 'Open a ready comparison'
	},
	merged: (name) => `${name} (new)`,
	finding: {
		leads: (me, second, gap, units, measure) =>
			`${me} is the highest of the ${units} with a score in ${measure}, ${gap} points above ${second}`,
		tied: (me, other, units, measure) =>
			`${me} and ${other} are level, highest of the ${units} with a score in ${measure}`,
		follows: (leader, units, measure, me, place, gap) =>
			`${leader} is the highest of the ${units} with a score in ${measure}; ${me} is number ${place}, ${gap} points below`,
		leaderOnly: (leader, units, measure) => `${leader} is the highest of the ${units} with a score in ${measure}`,
		ranked: (leader, place, measure) => `${leader} has the best rank of the group in ${measure}: ${place}`,
		rankedMe: (me, place) => `; ${me} ranks ${place}`,
		one: (unit, measure) => `Of the units chosen, only ${unit} has figures for ${measure}`,
		none: (measure) => `No figures for ${measure} of the units chosen`
	},
	dek: {
		all: (year, units) => `${year} is the newest round with figures for all ${units} units.`,
		some: (year, here, units) => `No round has all ${units} units; ${year} has ${here} of them.`,
		newer: (year) => `The ${year} round is newer but lacks some of them, so it is not the common ground.`,
		median: (units, value, inside) =>
			`Median of the ${units} ${inside ? 'units of the group' : 'provinces'} with a score: ${value}.`
	},
	table: {
		heading: (measure) => `Scores and ranks, ${measure}`,
		dek: (range) => `Scale ${range}. In order of score, highest first.`,
		gap: (me) => `Gap to ${me}`,
		since: (year) => (year === null ? 'Since the round before' : `Since ${year}`),
		place: 'Places',
		caption: (measure) => `Score, rank and change, ${measure}`,
		equal: 'level'
	},
	notes: {
		computed: 'Ranks marked * are computed by Reform Lens from scores; they are not published ranks.',
		common: 'Changes of computed places are taken over the units with figures in both rounds.',
		equal: (a, b, gap) => `${a} and ${b} are ${gap} points apart: treat as equal.`,
		notRated: (name, year, scheme) => `${name} is not rated in the ${year} round, which covers the ${scheme}.`,
		notThere: (name, year) => `${name} did not exist yet, or no longer, when the ${year} round was rated.`,
		missing: (name, year) => `${name}: no ${year} figures here.`,
		gap: (a, b, why) => `${a} and ${b} are not compared: ${why}.`,
		merged: '“(new)” marks a province formed by merger on 1 July 2025; old and new series are never joined.',
		schemes: { 'until-2025': '63 provinces before the merger', 'from-2025': '34 provinces after the merger' }
	},
	trend: {
		leads: (me, times, of, years) => `${me} is the highest of the group in ${times} of ${of} rounds, ${years}`,
		never: (me, of, years) => `${me} is the highest of the group in none of ${of} rounds, ${years}`,
		plain: (measure) => `${measure} scores by round`,
		none: (measure) => `No ${measure} round has a score for these units here.`,
		single: (measure, year) => `These units have scores of one ${measure} round only, ${year}.`,
		dek: (measure, inside) =>
			`${measure}. Grey lines are the other ${inside ? 'units of the group' : 'provinces'} with figures. Each round counts the units with a score; years without figures stay empty.`,
		panel: (years, range) => `${years}: scale ${range}`,
		panelShort: (range) => `scale ${range}`,
		rankOnly: (place) => `rank ${place}`,
		alt: (measure, years, list) => `${measure} scores, ${years}. Last round of each unit: ${list}.`,
		last: (unit, score, year) => `${unit} ${score} (${year})`,
		caption: (measure) => `${measure} scores by year`
	},
	bump: {
		range: (me, best, worst, years) =>
			best === worst ? `${me} holds rank ${best}, ${years}` : `${me} ranks between ${best} and ${worst}, ${years}`,
		plain: (measure) => `${measure} ranks by round`,
		dek: (computed, published) =>
			`Rank 1 at the top. ${
				computed && published
					? 'Some rounds have published ranks, others ranks computed by Reform Lens; the two are never joined.'
					: computed
						? 'Ranks computed by Reform Lens from scores; they are not published ranks.'
						: 'Ranks as published.'
			} Only neighbouring rounds that may be compared are joined.`,
		none: (measure) => `No ${measure} round has a rank for these units.`,
		single: (measure, year) => `These units have ranks of one ${measure} round only, ${year}; see the table above.`,
		alt: (measure, years, list) => `${measure} ranks, ${years}. Last round of each unit: ${list}.`,
		last: (unit, place, year) => `${unit} rank ${place} (${year})`,
		caption: (measure) => `${measure} ranks by year; * marks a computed rank`
	},
	percentiles: {
		half: (me, upper, of) => `${me} is in the upper half of ${upper} of ${of} indices with figures`,
		plain: 'Positions on different indices',
		dek: 'Each index has a scale of its own, so all are put on one scale from 0 to 100: 100 is the highest of the units ranked, 50 the middle, 0 the lowest. The year stands beside each index.',
		scores: (of) => `from the scores of ${of} units`,
		place: (of) => `from the published rank among ${of} units`,
		axis: ['lowest', 'middle', 'highest'],
		none: 'no figures',
		older: (editions) =>
			`Newer rounds are here (${editions}) but do not tell the position of at least two of these units; the newest round that does is used.`,
		left: (list) => `The position of these units is not known on: ${list}.`,
		alt: (list) => `Positions from 0 to 100: ${list}.`,
		caption: 'Position from 0 (lowest) to 100 (highest) by index'
	},
	breaks: 'Changes of method in these years'
};

export const compare = { vi, en };
