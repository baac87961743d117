/** Words of the unit page and of the list of units. */
const vi = {
	title: (name: string) => `Hồ sơ ${name}`,
	ask: { of: 'Hồ sơ', unit: 'Tỉnh, thành phố', by: 'theo', index: 'Chỉ số' },
	measures: { score: 'Điểm', rank: 'Hạng' },
	finding: {
		above: (above: string, all: string, part: string, index: string, year: number) =>
			` trên trung vị cả nước ở ${above} trên ${all} ${part} ${index} ${year}`,
		ranked: (index: string, year: number, rank: string, computed: boolean) =>
			` xếp thứ ${rank} ${index} ${year}${computed ? ' (Lăng kính CCHC tính)' : ''}`,
		scored: (index: string, year: number, score: string) => ` đạt ${score} điểm ${index} ${year}`,
		notIn: (index: string, newest: number, own: number) =>
			`: chưa có số liệu ${index} ${newest}; kỳ gần nhất có số liệu là ${own}`,
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
		places: (index: string, best: string, bestYear: number, worst: string, worstYear: number) =>
			`${index}: hạng cao nhất ${best} (${bestYear}), thấp nhất ${worst} (${worstYear})`,
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
		rankIn: (place: string, year: number) => `${place} (${year})`,
		closer: 'Xem kỹ'
	},
	components: {
		heading: (index: string, year: number, above: string, all: string, part: string) =>
			`${index} ${year}: ${above} trên ${all} ${part} cao hơn trung vị`,
		plain: (index: string, year: number, all: string, part: string) => `${index} ${year}: điểm của ${all} ${part}`,
		dek: (name: string) =>
			`Vị trí ngang là chênh lệch so với trung vị cả nước. Mỗi vạch xám là một đơn vị khác, vạch đen là đơn vị cao nhất, chấm hồng là ${name}.`,
		dekPlain: (name: string, count: string) =>
			`Vị trí ngang là điểm. Mỗi vạch xám là một trong ${count} đơn vị khác cùng nhóm có trong kho, vạch đen là đơn vị cao nhất trong số đó, chấm hồng là ${name}.`,
		dekTable: 'Điểm từng thành phần như nguồn công bố.',
		excerpt: (here: string) =>
			`Kỳ này trong kho chỉ có ${here} đơn vị có điểm thành phần, nên không xếp hạng, không có trung vị và không nêu đơn vị cao nhất của cả nước.`,
		bestIs: 'cao nhất',
		columns: {
			component: 'Thành phần',
			score: 'Điểm',
			difference: 'Chênh',
			best: 'Cao nhất',
			median: 'Trung vị',
			rank: 'Hạng'
		},
		sorted: 'Thành phần, xếp theo chênh lệch với trung vị',
		sortedPlain: 'Thành phần, xếp theo điểm',
		rank: (rank: string) => `hạng ${rank}`,
		more: (name: string, others: string) => `${name} và ${others} đơn vị khác`,
		alt: (index: string, year: number, name: string, list: string) =>
			`Thành phần ${index} ${year} của ${name}: ${list}`,
		computed: 'Hạng từng thành phần do Lăng kính CCHC tính trong các đơn vị có số liệu.',
		none: (index: string) => `Trong kho chưa có điểm thành phần ${index} của đơn vị này.`
	},
	distance: {
		next: (gap: string, place: string) => `Thiếu ${gap} điểm để lên hạng ${place}`,
		first: 'Đang đứng đầu',
		ahead: (place: string, gap: string) => `, cách hạng ${place} ở sau ${gap} điểm`,
		dek: (index: string, year: number, units: string) =>
			`Các hạng gần nhất của ${index} ${year} trên cùng một thang điểm, ${units} đơn vị có số liệu.`,
		columns: { goal: 'Đích', holder: 'Đơn vị đang giữ', gap: 'Chênh lệch điểm', note: 'Ghi chú' },
		reach: (place: string) => `Hạng ${place}`,
		keep: (place: string) => `Giữ hạng ${place}`,
		behind: (name: string) => `${name} ở sau`,
		none: 'Chưa tính khoảng cách đến các hạng kế tiếp: kỳ này trong kho không đủ điểm của các đơn vị.',
		alt: (index: string, year: number, list: string) => `Thang điểm ${index} ${year}: ${list}`,
		caption: 'Khoảng cách đến các hạng gần nhất'
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
		total: 'Cộng',
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
	sources: { heading: 'Nguồn của các số liệu trên trang', count: (count: string) => `${count} nguồn` },
	list: {
		title: 'Các đơn vị',
		heading: (count: string) => `${count} đơn vị trong kho`,
		dek: 'Tỉnh, thành phố trước và sau ngày 1/7/2025, cùng các đơn vị bên trong. Ghi chú cạnh tên là các chỉ số có kết quả.',
		search: 'Tìm đơn vị',
		go: 'Tìm',
		found: (count: string, text: string) => `${count} đơn vị ứng với “${text}”`,
		none: (text: string) => `Không tìm thấy “${text}”. Kiểm tra chính tả hoặc chọn trong danh sách.`,
		merged: (name: string) => `${name} (từ 1/7/2025)`,
		archipelagos: 'Quần đảo',
		within: (name: string) => `Bên trong ${name}`
	}
};

const en: typeof vi = {
	title: (name) => `Profile of ${name}`,
	ask: { of: 'Profile of', unit: 'Province', by: 'by', index: 'Index' },
	measures: { score: 'Score', rank: 'Rank' },
	finding: {
		above: (above, all, part, index, year) =>
			` is above the national median in ${above} of ${all} ${part} of ${index} ${year}`,
		ranked: (index, year, rank, computed) =>
			` ranks ${rank} in ${index} ${year}${computed ? ' (computed by Reform Lens)' : ''}`,
		scored: (index, year, score) => ` scores ${score} in ${index} ${year}`,
		notIn: (index, newest, own) => `: no ${index} ${newest} figures; the newest round with figures is ${own}`,
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
		places: (index, best, bestYear, worst, worstYear) =>
			`${index}: best place ${best} (${bestYear}), lowest ${worst} (${worstYear})`,
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
		rankIn: (place, year) => `${place} (${year})`,
		closer: 'Look closer'
	},
	components: {
		heading: (index, year, above, all, part) => `${index} ${year}: ${above} of ${all} ${part} above the median`,
		plain: (index, year, all, part) => `${index} ${year}: scores of ${all} ${part}`,
		dek: (name) =>
			`Position shows the difference to the national median. Each grey tick is another unit, the black tick the best one, the pink dot ${name}.`,
		dekPlain: (name, count) =>
			`Position shows the score. Each grey tick is one of ${count} other units of the same group that are here, the black tick the best of these, the pink dot ${name}.`,
		dekTable: 'Scores of each component as published by the source.',
		excerpt: (here) =>
			`Only ${here} units of this round have component scores here, so there are no ranks, no median, and no best unit of the country.`,
		bestIs: 'best',
		columns: {
			component: 'Component',
			score: 'Score',
			difference: 'Gap',
			best: 'Best',
			median: 'Median',
			rank: 'Rank'
		},
		sorted: 'Component, by difference to the median',
		sortedPlain: 'Component, by score',
		rank: (rank) => `rank ${rank}`,
		more: (name, others) => `${name} and ${others} more`,
		alt: (index, year, name, list) => `Components of ${index} ${year} of ${name}: ${list}`,
		computed: 'Ranks of components are computed by Reform Lens among the units with data.',
		none: (index) => `No component scores of ${index} are here for this unit yet.`
	},
	distance: {
		next: (gap, place) => `${gap} points short of place ${place}`,
		first: 'In first place',
		ahead: (place, gap) => `, ${gap} points ahead of place ${place}`,
		dek: (index, year, units) =>
			`The nearest places of ${index} ${year} on one scale of points, ${units} units with data.`,
		columns: { goal: 'Goal', holder: 'Unit that holds it', gap: 'Points apart', note: 'Note' },
		reach: (place) => `Place ${place}`,
		keep: (place) => `Keep place ${place}`,
		behind: (name) => `${name} is next`,
		none: 'The distance to the next places is not computed: this round lacks the scores of too many units here.',
		alt: (index, year, list) => `Points in ${index} ${year}: ${list}`,
		caption: 'Distance to the nearest places'
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
		total: 'Total',
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
	},
	list: {
		title: 'Units',
		heading: (count) => `${count} units are here`,
		dek: 'Provinces before and after 1 July 2025, and the units inside them. Beside each name stand the indices with results.',
		search: 'Find a unit',
		go: 'Search',
		found: (count, text) => `${count} units match “${text}”`,
		none: (text) => `“${text}” not found. Check spelling or pick from the list.`,
		merged: (name) => `${name} (since 1 July 2025)`,
		archipelagos: 'Archipelagos',
		within: (name) => `Inside ${name}`
	}
};

export const unit = { vi, en };
