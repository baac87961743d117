/** Words of the overview page. */
const vi = {
	title: (unit: string | null) => (unit ? `Tổng quan ${unit}` : 'Tổng quan cả nước'),
	ask: { of: 'Tổng quan của', unit: 'Tỉnh, thành phố', whole: 'cả nước' },
	finding: {
		place: (place: string, of: string | null) => (of ? `${place}/${of}` : place),
		ranked: (index: string, year: number, rank: string, computed: boolean) =>
			` xếp thứ ${rank} ${index} ${year}${computed ? ' (Lăng kính CCHC tính)' : ''}`,
		scored: (index: string, year: number, score: string) => ` đạt ${score} điểm ${index} ${year}`,
		moved: (places: number, count: string) =>
			places > 0 ? `, tăng ${count} bậc` : places < 0 ? `, giảm ${count} bậc` : ', giữ nguyên bậc',
		none: ': chưa có kết quả chỉ số nào trong kho',
		leads: (names: string, index: string, year: number, computed: boolean) =>
			`${names} dẫn đầu ${index} ${year}${computed ? ' (Lăng kính CCHC tính)' : ''}`,
		empty: 'Chưa có kết quả chỉ số nào trong kho'
	},
	dek: {
		common: (from: string, to: string, units: string, year: number) =>
			`So với ${year}, tính trong ${units} tỉnh, thành phố có số liệu cả hai năm: từ hạng ${from} đến hạng ${to}.`,
		others: (list: string) => `Kỳ gần nhất của các chỉ số khác: ${list}.`,
		older: (index: string, year: number, rank: string) => `${index} ${year} hạng ${rank}`,
		country: (units: string) =>
			`Trong ${units} tỉnh, thành phố có số liệu. Chọn một tỉnh, thành phố để xem thứ hạng, thay đổi và công tác tuyên truyền của đơn vị đó.`
	},
	indices: {
		heading: 'Các chỉ số, kỳ gần nhất có số liệu',
		digest: 'Bản tin tháng để in hoặc trình chiếu',
		dek: 'Kỳ gần nhất của mỗi chỉ số khác nhau nên ghi rõ năm. Năm thiếu số liệu để trống, không nội suy.',
		columns: {
			index: 'Chỉ số',
			score: 'Điểm',
			rank: 'Hạng',
			change: 'So với kỳ trước',
			ruler: 'Vị trí trong các tỉnh, hạng 1 ở bên trái',
			trend: 'Điểm các năm',
			leader: 'Cao nhất',
			median: 'Trung vị',
			lowest: 'Thấp nhất',
			units: 'Số đơn vị'
		},
		outOf: (max: string) => `trên ${max} điểm`,
		noScore: 'chưa có điểm',
		noRank: 'không xếp hạng',
		rulerAlt: (place: string, of: string, previous: string | null) =>
			previous ? `Hạng ${place} trên ${of}; kỳ trước hạng ${previous}` : `Hạng ${place} trên ${of}`,
		sparkAlt: (index: string, count: number, first: number, last: number) =>
			`${index}: ${count} kỳ có số liệu từ ${first} đến ${last}`,
		axisAlt: (first: number, last: number) => `Trục năm từ ${first} đến ${last}`,
		newest: (year: number) => `Kỳ ${year} có trong kho nhưng chưa có đơn vị này`,
		keyBreak: 'Phương pháp đổi, hai bên không so sánh được',
		keyPartly: 'Phương pháp đổi một phần',
		keyPrevious: 'Hạng kỳ trước (rỗng) và kỳ này',
		inside: (index: string, units: string) => `${index}: ${units} đơn vị trong tỉnh được chấm`,
		caption: (unit: string) => `Các chỉ số của ${unit}, kỳ gần nhất có số liệu`
	},
	components: {
		heading: (index: string, year: number, up: number, down: number) =>
			`${index} ${year}: ${up} thành phần tăng, ${down} thành phần giảm`,
		dek: (unit: string, year: number) => `Thay đổi điểm của ${unit} so với năm ${year}, từng thành phần.`,
		small: 'Thay đổi nhỏ có thể nằm trong sai số khảo sát.',
		partly: (names: string) => `Phương pháp đổi một phần: ${names}.`,
		zero: 'không đổi',
		alt: (index: string, unit: string, year: number, before: number, list: string) =>
			`Thay đổi điểm thành phần ${index} của ${unit}, ${year} so với ${before}: ${list}`,
		more: 'Xem từng thành phần so với trung vị và tỉnh cao nhất',
		before: (year: number) => `Điểm ${year}`,
		none: 'Chưa có hai kỳ so sánh được của thành phần nào.',
		left: (count: number) => `Không vẽ ${count} thành phần thay đổi ít hơn`,
		chart: {
			name: (part: string, index: string, year: number, unit: string) =>
				`Thay đổi ${part} ${index} ${year} của ${unit}`,
			title: (part: string, unit: string, index: string, year: number, up: number, down: number, before: number) =>
				`${unit}: ${up} ${part} ${index} ${year} tăng, ${down} giảm so với ${before}`,
			subtitle: (part: string, before: number, year: number) =>
				`Thay đổi điểm từng ${part} từ ${before} đến ${year}, đơn vị: điểm.`,
			sum: (part: string, points: string) => `Tổng điểm thay đổi ${points}, là tổng thay đổi của các ${part}.`,
			total: (index: string, year: number, unit: string, moved: string, before: number, mark: string | null) =>
				`Điểm ${index} năm ${year} của ${unit} ${moved} so với năm ${before}${mark === null ? '' : ` (${mark})`}.`,
			up: (points: string) => `tăng ${points} điểm`,
			down: (points: string) => `giảm ${points} điểm`,
			same: 'không đổi',
			parts: (part: string, up: number, down: number, index: string, unit: string, year: number, before: number) =>
				`Trong các ${part} ${index} năm ${year} của ${unit}, ${up || 'không có'} ${part} tăng, ${down || 'không có'} ${part} giảm so với năm ${before}.`,
			most: (name: string, points: string) => `Tăng nhiều nhất: ${name} (${points} điểm).`,
			least: (name: string, points: string) => `Giảm nhiều nhất: ${name} (${points} điểm).`,
			partly: (count: number) => `Phương pháp đổi một phần ở ${count} thành phần.`,
			missing: (count: number) => `Không có trong hình: ${count} thành phần không so sánh được hoặc thiếu số liệu.`,
			none: (index: string) => `Chưa có hai kỳ so sánh được của thành phần ${index} nào của đơn vị này.`
		}
	},
	work: {
		heading: (year: number) => `Công tác tuyên truyền năm ${year}`,
		anyYear: 'Công tác tuyên truyền',
		plan: (title: string) => `Kế hoạch: ${title}`,
		dek: 'Số đã thực hiện đặt cạnh mức cả năm của từng nhiệm vụ có định mức.',
		planned: (min: string, max: string | null) =>
			max && max !== min ? `${min}–${max}` : max ? min : `tối thiểu ${min}`,
		bar: (done: string, planned: string) => `Đã thực hiện ${done}, mức cả năm ${planned}`,
		standing: (active: string, all: string) =>
			`Nhiệm vụ thường xuyên, không có định mức: ${active}/${all} có hoạt động được ghi nhận.`,
		noPlan: 'Chưa có kế hoạch tuyên truyền nào của đơn vị trong kho.',
		older: (year: number) => `Kho chưa có kế hoạch của năm này; kế hoạch gần nhất là của năm ${year}:`,
		noWork: 'Chưa có hoạt động nào được ghi nhận.',
		channels: (year: number) => `Hoạt động năm ${year} theo nhóm kênh`,
		seePlan: 'Xem toàn bộ kế hoạch',
		seeImpact: 'Đặt cạnh xu hướng chỉ số',
		demo: 'Số hoạt động là dữ liệu minh hoạ'
	},
	gaps: {
		heading: 'Số liệu còn thiếu',
		missing: (years: string) => `Không có số liệu các năm ${years}`,
		newer: (year: number) => `Kỳ ${year} đã công bố, chưa có số liệu của đơn vị trong kho`
	},
	country: {
		heading: 'Các chỉ số trong kho, kỳ gần nhất',
		dek: 'Mỗi chỉ số một kỳ gần nhất có số liệu trong kho. Bảng trích không được xếp hạng như bảng đủ.',
		map: (index: string, year: number) => `${index} ${year} theo tỉnh, thành phố`,
		choose: 'Chọn tỉnh, thành phố',
		rankings: 'Xem xếp hạng',
		caption: 'Các chỉ số trong kho'
	}
};

const en: typeof vi = {
	title: (unit) => (unit ? `Overview of ${unit}` : 'Overview of the country'),
	ask: { of: 'Overview of', unit: 'Province', whole: 'the whole country' },
	finding: {
		place: (place, of) => (of ? `${place} of ${of}` : place),
		ranked: (index, year, rank, computed) =>
			` ranks ${rank} in ${index} ${year}${computed ? ' (computed by Reform Lens)' : ''}`,
		scored: (index, year, score) => ` scores ${score} in ${index} ${year}`,
		moved: (places, count) => (places > 0 ? `, up ${count}` : places < 0 ? `, down ${count}` : ', the same place'),
		none: ': no index result is here yet',
		leads: (names, index, year, computed) =>
			`${names} leads ${index} ${year}${computed ? ' (computed by Reform Lens)' : ''}`,
		empty: 'No index results are here yet'
	},
	dek: {
		common: (from, to, units, year) =>
			`Compared with ${year}, among the ${units} provinces with figures in both years: from place ${from} to place ${to}.`,
		others: (list) => `Newest rounds of the other indices: ${list}.`,
		older: (index, year, rank) => `${index} ${year} ${rank}`,
		country: (units) =>
			`Among the ${units} provinces with figures. Choose a province to see where it stands, what moved, and the communication work that it carried out.`
	},
	indices: {
		heading: 'The indices, newest round with data',
		digest: 'Monthly digest to print or to show',
		dek: 'The newest round differs by index, so its year is written beside it. Years without data stay empty; nothing is interpolated.',
		columns: {
			index: 'Index',
			score: 'Score',
			rank: 'Rank',
			change: 'Since the round before',
			ruler: 'Place among the provinces, first at the left',
			trend: 'Scores over the years',
			leader: 'Best',
			median: 'Median',
			lowest: 'Lowest',
			units: 'Units'
		},
		outOf: (max) => `out of ${max} points`,
		noScore: 'no score here',
		noRank: 'not ranked',
		rulerAlt: (place, of, previous) =>
			previous ? `Place ${place} of ${of}; ${previous} in the round before` : `Place ${place} of ${of}`,
		sparkAlt: (index, count, first, last) => `${index}: ${count} rounds with data from ${first} to ${last}`,
		axisAlt: (first, last) => `Years from ${first} to ${last}`,
		newest: (year) => `The ${year} round is here, but not for this province`,
		keyBreak: 'Method changed: the two sides cannot be compared',
		keyPartly: 'Method partly changed',
		keyPrevious: 'Place in the round before (hollow) and now',
		inside: (index, units) => `${index}: ${units} units inside the province are rated`,
		caption: (unit) => `The indices of ${unit}, newest round with data`
	},
	components: {
		heading: (index, year, up, down) =>
			`${index} ${year}: ${up} ${up === 1 ? 'component' : 'components'} rose, ${down} fell`,
		dek: (unit, year) => `Change of ${unit}’s score since ${year}, by component.`,
		small: 'Small changes may lie within survey error.',
		partly: (names) => `Method partly changed: ${names}.`,
		zero: 'no change',
		alt: (index, unit, year, before, list) =>
			`Change of ${index} component scores of ${unit}, ${year} against ${before}: ${list}`,
		more: 'Each component against the median and the best province',
		before: (year) => `Score ${year}`,
		none: 'There are no two comparable rounds of any component yet.',
		left: (count) => `${count} with smaller changes not drawn`,
		chart: {
			name: (part, index, year, unit) => `Changes in the ${part} of ${index} ${year} of ${unit}`,
			title: (part, unit, index, year, up, down, before) =>
				`${unit}: ${up} rose and ${down} fell since ${before} among the ${part} of ${index} ${year}`,
			subtitle: (part, before, year) => `Change of the scores of the ${part} from ${before} to ${year}, in points.`,
			sum: (part, points) => `The total changed by ${points}, the sum of the changes of its ${part}.`,
			total: (index, year, unit, moved, before, mark) =>
				`The ${index} ${year} score of ${unit} ${moved} since ${before}${mark === null ? '' : ` (${mark})`}.`,
			up: (points) => `rose by ${points} points`,
			down: (points) => `fell by ${points} points`,
			same: 'is unchanged',
			parts: (part, up, down, index, unit, year, before) =>
				`Of the ${part} of ${index} ${year} of ${unit}, ${up || 'none'} rose and ${down || 'none'} fell since ${before}.`,
			most: (name, points) => `Rose most: ${name} (${points} points).`,
			least: (name, points) => `Fell most: ${name} (${points} points).`,
			partly: (count) => `Method partly changed in ${count} ${count === 1 ? 'component' : 'components'}.`,
			missing: (count) =>
				`Not drawn: ${count} ${count === 1 ? 'component' : 'components'} without comparable figures in both years.`,
			none: (index) => `There are no two comparable rounds of any component of ${index} of this unit yet.`
		}
	},
	work: {
		heading: (year) => `Communication work in ${year}`,
		anyYear: 'Communication work',
		plan: (title) => `Plan: ${title}`,
		dek: 'Work carried out beside the planned count of the year, for each task with a number.',
		planned: (min, max) => (max && max !== min ? `${min}–${max}` : max ? min : `at least ${min}`),
		bar: (done, planned) => `${done} carried out, ${planned} planned for the year`,
		standing: (active, all) => `Standing tasks without a number: ${active} of ${all} have recorded work.`,
		noPlan: 'No communication plan of this unit is here yet.',
		older: (year) => `No plan of that year is here; the newest one is of ${year}:`,
		noWork: 'No work has been recorded yet.',
		channels: (year) => `Work in ${year} by group of channels`,
		seePlan: 'See the whole plan',
		seeImpact: 'Set it beside the index trend',
		demo: 'Activity figures are demonstration data'
	},
	gaps: {
		heading: 'Figures still missing',
		missing: (years) => `No figures for ${years}`,
		newer: (year) => `The ${year} round is published; this province’s figures are not here yet`
	},
	country: {
		heading: 'The indices here, newest round',
		dek: 'One newest round with data for each index. Excerpts are not ranked as if they were whole.',
		map: (index, year) => `${index} ${year} by province`,
		choose: 'Choose a province',
		rankings: 'See the ranking',
		caption: 'The indices here'
	}
};

export const overview = { vi, en };
