/** Words of the unit page and of the list of units. */
const vi = {
	title: (name: string) => `Hồ sơ ${name}`,
	ask: { of: 'Hồ sơ', unit: 'Tỉnh, thành phố', by: 'theo', index: 'Chỉ số' },
	measures: { score: 'Điểm', rank: 'Hạng' },
	compare: 'So sánh với đơn vị khác',
	finding: {
		above: (above: string, all: string, part: string, index: string, year: number, inside: boolean) =>
			` trên trung vị ${inside ? 'của khối' : 'cả nước'} ở ${above} trên ${all} ${part} ${index} ${year}`,
		ranked: (index: string, year: number, rank: string, computed: boolean) =>
			` xếp thứ ${rank} ${index} ${year}${computed ? ' (Lăng kính CCHC tính)' : ''}`,
		scored: (index: string, year: number, score: string) => ` đạt ${score} điểm ${index} ${year}`,
		notIn: (index: string, newest: number, own: number) =>
			`: chưa có số liệu ${index} ${newest}; kỳ gần nhất có số liệu là ${own}`,
		estimated: (index: string) => `: ${index} chỉ có ước tính từ các tỉnh hợp thành`,
		none: ': chưa có kết quả chỉ số nào trong kho'
	},
	part: (papi: boolean): string => (papi ? 'chỉ số nội dung' : 'chỉ số thành phần'),
	dek: {
		strong: (list: string) => `Cao hơn trung vị nhiều nhất: ${list}.`,
		weak: (list: string) => `Thấp hơn trung vị nhiều nhất: ${list}.`,
		least: (list: string) => `Gần trung vị nhất: ${list}.`
	},
	about: {
		ended: (day: string) => `Đơn vị này tồn tại đến hết ngày ${day}.`,
		became: (day: string) => `Từ ${day}, địa bàn thuộc`,
		founded: (day: string) => `Thành lập ngày ${day} từ:`,
		duties: (day: string) => `Từ ${day}, nhiệm vụ chuyển về`,
		received: (day: string) => `Từ ${day} nhận nhiệm vụ của:`,
		notJoined:
			'Chuỗi số liệu của các tỉnh, thành phố cũ được giữ riêng ở hồ sơ của từng đơn vị, không nối vào đơn vị mới.',
		inside: 'Thuộc',
		belongs: (name: string, parent: string) => `${name} thuộc ${parent}, Việt Nam.`,
		notRated: 'Không chỉ số nào trong kho chấm điểm riêng đơn vị này, nên trang không có biểu đồ.',
		country: 'Các chỉ số trong kho xếp hạng tỉnh, thành phố và đơn vị bên trong, không chấm điểm cả nước.',
		toOverview: 'Xem tổng quan cả nước'
	},
	trend: {
		above: (index: string, above: string, all: string) =>
			above === all
				? `${index}: cao hơn trung vị ở cả ${all} năm có số liệu`
				: `${index}: cao hơn trung vị ở ${above} trên ${all} năm có số liệu`,
		years: (index: string, count: string, range: string) => `${index}: ${count} năm có số liệu, ${range}`,
		since: (index: string, year: number) => `${index} từ ${year}`,
		places: (index: string, best: string, bestYear: number, worst: string, worstYear: number) =>
			`${index}: hạng cao nhất ${best} (${bestYear}), thấp nhất ${worst} (${worstYear})`,
		held: (index: string, place: string, count: string, range: string) =>
			`${index}: hạng ${place} ở cả ${count} kỳ có hạng, ${range}`,
		dek: (measure: string, name: string) => `${measure}; đường màu hồng là ${name}.`,
		score: (index: string, unit: string) => (unit === '%' ? `Điểm ${index}, phần trăm` : `Điểm ${index}`),
		rank: (index: string) => `Hạng ${index}, hạng 1 ở trên`,
		others: (count: string) => `Đường xám là ${count} đơn vị khác có số liệu.`,
		medianLine: 'Nét đứt là trung vị.',
		noMedian: 'Bảng số liệu là phần trích nên không có trung vị.',
		panel: (range: string, name: string, scale: string) => `${range}: ${name}, thang ${scale}`,
		panelShort: (range: string, scale: string) => `${range}: thang ${scale}`,
		rankOnly: (place: string) => `hạng ${place}`,
		note: (rank: string, computed: boolean) => `hạng ${rank}${computed ? ' (Lăng kính CCHC tính)' : ''}`,
		computed: 'Hạng do Lăng kính CCHC tính trong các đơn vị có số liệu từng năm; không phải hạng công bố.',
		missing: (years: string) => `Không có số liệu tại nguồn: ${years}.`,
		notHere: (years: string) => `Chưa có số liệu của đơn vị trong kho: ${years}.`,
		hollow: 'Chấm rỗng: năm chỉ có hạng, không có điểm.',
		alt: (index: string, name: string, range: string, values: string) => `${index} của ${name}, ${range}: ${values}`,
		caption: (index: string, name: string) => `${index} của ${name} theo năm`,
		measure: 'Đơn vị hiển thị',
		one: (index: string, year: number) => `${index}: trong kho có một kỳ số liệu, năm ${year}`,
		oneDek: 'Chưa đủ hai kỳ nên chưa có đường xu hướng.',
		ownMedian: 'Trung vị'
	},
	others: {
		heading: 'Các chỉ số khác',
		dek: (range: string) => `Chung trục năm ${range}. Năm thiếu số liệu để trống, không nội suy.`,
		newest: (year: number, parts: string) => `Năm ${year}: ${parts}.`,
		scorePart: (score: string) => `${score} điểm`,
		rankPart: (rank: string, computed: boolean) => `hạng ${rank}${computed ? ' (Lăng kính CCHC tính)' : ''}`,
		ranksOnly: (list: string) => `Chỉ có hạng, không có điểm: ${list}.`,
		rankIn: (place: string, year: number) => `${place} (${year})`
	},
	work: {
		heading: 'Kế hoạch và hoạt động tuyên truyền',
		dek: 'Số hoạt động theo năm và nhóm kênh, cộng theo đơn vị đếm của từng kênh.',
		plans: 'Kế hoạch',
		planYear: (year: number) => `năm ${year}`,
		noPlan: 'Trong kho chưa có kế hoạch tuyên truyền của đơn vị này.',
		noWork: 'Chưa có hoạt động nào được ghi nhận.',
		demo: 'Số hoạt động là dữ liệu minh hoạ',
		demoShort: '(minh hoạ)',
		caption: (name: string) => `Hoạt động tuyên truyền của ${name} theo năm và nhóm kênh`,
		impact: 'Đặt cạnh xu hướng chỉ số'
	},
	reported: {
		heading: 'Số liệu báo chí và cổng thông tin đã nêu',
		dek: 'Mỗi dòng là một con số được trích dẫn nguyên văn từ nguồn, không cộng với nhau và không cộng vào số hoạt động.',
		line: (count: string, unit: string) => `${count} ${unit}`,
		source: 'Nguồn'
	},
	inside: {
		heading: (count: string) => `Đơn vị bên trong: ${count}`,
		dek: 'Đơn vị có kết quả trong kho ghi kèm kỳ gần nhất. Sở, ngành và địa phương được chấm riêng, không xếp chung.',
		departments: 'Sở, ban, ngành',
		districts: 'Cấp huyện',
		communes: 'Cấp xã',
		provinces: 'Đơn vị khác',
		until: (year: string) => `đến ${year}`
	},
	sources: { heading: 'Nguồn của các số liệu trên trang', count: (count: string) => `${count} nguồn` }
};

const en: typeof vi = {
	title: (name) => `Profile of ${name}`,
	ask: { of: 'Profile of', unit: 'Province', by: 'by', index: 'Index' },
	measures: { score: 'Score', rank: 'Rank' },
	compare: 'Compare with others',
	finding: {
		above: (above, all, part, index, year, inside) =>
			` is above the ${inside ? "group's" : 'national'} median in ${above} of ${all} ${part} of ${index} ${year}`,
		ranked: (index, year, rank, computed) =>
			` ranks ${rank} in ${index} ${year}${computed ? ' (computed by Reform Lens)' : ''}`,
		scored: (index, year, score) => ` scores ${score} in ${index} ${year}`,
		notIn: (index, newest, own) => `: no ${index} ${newest} figures; the newest round with figures is ${own}`,
		estimated: (index) => `: ${index} is here only as an estimate from the provinces that it was formed from`,
		none: ': no index result is here yet'
	},
	part: (papi) => (papi ? 'dimensions' : 'components'),
	dek: {
		strong: (list) => `Furthest above the median: ${list}.`,
		weak: (list) => `Furthest below the median: ${list}.`,
		least: (list) => `Nearest to the median: ${list}.`
	},
	about: {
		ended: (day) => `This unit existed until ${day}.`,
		became: (day) => `Since ${day} its area belongs to`,
		founded: (day) => `Founded on ${day} from:`,
		duties: (day) => `Since ${day} its duties lie with`,
		received: (day) => `Since ${day} with duties of:`,
		notJoined:
			'The series of the former provinces stay on the page of each of them and are not joined to the new unit.',
		inside: 'Part of',
		belongs: (name, parent) => `${name} belongs to ${parent}, Viet Nam.`,
		notRated: 'No index here rates this unit by itself, so the page has no charts.',
		country: 'The indices here rate provinces and units inside them; none rates the whole country.',
		toOverview: 'See the overview of the country'
	},
	trend: {
		above: (index, above, all) =>
			above === all
				? `${index}: above the median in all ${all} years with data`
				: `${index}: above the median in ${above} of ${all} years with data`,
		years: (index, count, range) => `${index}: ${count} years with data, ${range}`,
		since: (index, year) => `${index} since ${year}`,
		places: (index, best, bestYear, worst, worstYear) =>
			`${index}: best place ${best} (${bestYear}), lowest ${worst} (${worstYear})`,
		held: (index, place, count, range) => `${index}: rank ${place} in all ${count} rounds with a rank, ${range}`,
		dek: (measure, name) => `${measure}; the pink line is ${name}.`,
		score: (index, unit) => (unit === '%' ? `${index} score, per cent` : `${index} score`),
		rank: (index) => `${index} rank, first at the top`,
		others: (count) => `Grey lines are ${count} other units with data.`,
		medianLine: 'The dashed line is the median.',
		noMedian: 'The table is an excerpt, so there is no median.',
		panel: (range, name, scale) => `${range}: ${name}, scale ${scale}`,
		panelShort: (range, scale) => `${range}: scale ${scale}`,
		rankOnly: (place) => `rank ${place}`,
		note: (rank, computed) => `rank ${rank}${computed ? ' (computed by Reform Lens)' : ''}`,
		computed: 'Ranks are computed by Reform Lens among the units with data in each year; they are not published ranks.',
		missing: (years) => `No figures at the source: ${years}.`,
		notHere: (years) => `Figures of this unit not here yet: ${years}.`,
		hollow: 'Hollow dot: a year with a rank but no score.',
		alt: (index, name, range, values) => `${index} of ${name}, ${range}: ${values}`,
		caption: (index, name) => `${index} of ${name} by year`,
		measure: 'Measure shown',
		one: (index, year) => `${index}: one round is here, ${year}`,
		oneDek: 'A trend needs at least two rounds.',
		ownMedian: 'Median'
	},
	others: {
		heading: 'Other indices',
		dek: (range) => `One common axis of years, ${range}. Years without data stay empty; nothing is interpolated.`,
		newest: (year, parts) => `${year}: ${parts}.`,
		scorePart: (score) => `${score} points`,
		rankPart: (rank, computed) => `rank ${rank}${computed ? ' (computed by Reform Lens)' : ''}`,
		ranksOnly: (list) => `Rank only, no score: ${list}.`,
		rankIn: (place, year) => `${place} (${year})`
	},
	work: {
		heading: 'Communication plans and work',
		dek: 'Work by year and group of channels, in the units in which each channel is counted.',
		plans: 'Plans',
		planYear: (year) => `${year}`,
		noPlan: 'No communication plan of this unit is here yet.',
		noWork: 'No work has been recorded yet.',
		demo: 'Activity figures are demonstration data',
		demoShort: '(demo)',
		caption: (name) => `Communication work of ${name} by year and group of channels`,
		impact: 'Set it beside the index trend'
	},
	reported: {
		heading: 'Figures given by newspapers and portals',
		dek: 'Each line is one figure quoted as its source gives it. They are never added up, nor added to the recorded work.',
		line: (count, unit) => `${count} ${unit}`,
		source: 'Source'
	},
	inside: {
		heading: (count) => `Units inside: ${count}`,
		dek: 'Units with results here show their newest round. Departments and localities are rated separately and never ranked together.',
		departments: 'Departments',
		districts: 'Districts',
		communes: 'Communes',
		provinces: 'Other units',
		until: (year) => `until ${year}`
	},
	sources: {
		heading: 'Sources of the figures on this page',
		count: (count) => (count === '1' ? '1 source' : `${count} sources`)
	}
};

export const unit = { vi, en };
