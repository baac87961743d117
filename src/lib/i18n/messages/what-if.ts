/** Words about what moved components would have done to a total and a place. */
const vi = {
	heading: {
		lifts: (component: string, region: string, from: string, to: string) =>
			`${component} đạt mức tốt nhất ${region}: từ hạng ${from} lên hạng ${to}`,
		none: (region: string) => `Không thành phần nào, nếu chỉ riêng nó đạt mức tốt nhất ${region}, đủ để tăng hạng`,
		best: (region: string) => `Mọi thành phần đều đang tốt nhất ${region}`
	},
	dek: (index: string, year: number) =>
		`Tính lại ${index} ${year} khi chỉ thành phần đó thay đổi và các đơn vị khác giữ nguyên. Đây là phép tính trên bảng điểm đã công bố, không phải dự báo.`,
	sum: 'Tổng điểm là tổng các thành phần.',
	weighted: 'Tổng điểm tính theo trọng số đã nhập, khớp với điểm công bố.',
	computed: (of: string) => `Hạng do Lăng kính CCHC tính trong ${of} đơn vị có số liệu.`,
	unknown: {
		standing: (index: string, year: number) =>
			`${index} ${year}: đơn vị này chưa có tổng điểm hoặc chưa có hạng, nên không tính được “nếu … thì”.`,
		part: (index: string, year: number) =>
			`${index} ${year}: chưa có đủ điểm các thành phần của đơn vị này, nên không tính được “nếu … thì”.`,
		unweighted: (index: string, year: number) =>
			`${index} ${year}: tổng điểm công bố không khớp với tổng các thành phần và chưa nhập trọng số của mọi thành phần, nên không tính được “nếu … thì”.`,
		weights: (index: string, year: number) =>
			`${index} ${year}: trọng số đã nhập không cho ra tổng điểm công bố, nên không tính được “nếu … thì”.`,
		place: (index: string, year: number) =>
			`${index} ${year}: hạng công bố của đơn vị không phải hạng theo tổng điểm có trong kho, nên không tính được “nếu … thì”.`
	},
	excerpt: (index: string) =>
		`Chưa có đủ điểm của mọi đơn vị trong một kỳ ${index}, nên chưa tính được khoảng cách đến hạng kế tiếp và “nếu … thì”.`,
	region: (name: string) => `vùng ${name}`,
	group: 'khối',
	lever: (
		component: string,
		from: string,
		to: string,
		holder: string,
		gain: string,
		place: string,
		higherIsBetter: boolean
	) =>
		higherIsBetter
			? `${component}: từ ${from} lên ${to} như ${holder}, thêm ${gain} điểm, hạng ${place}.`
			: `${component}: từ ${from} xuống ${to} như ${holder}, bớt ${gain} điểm, hạng ${place}.`,
	table: {
		caption: (index: string, year: number, peers: string) =>
			`Từng thành phần ${index} ${year} nếu riêng nó đạt trung vị hoặc mức tốt nhất ${peers}`,
		component: 'Thành phần',
		now: 'Điểm',
		median: 'Đạt trung vị',
		best: 'Đạt mức tốt nhất',
		to: (score: string, place: string) => `${score}: hạng ${place}`,
		there: 'đã đạt'
	},
	form: {
		title: 'Thử điểm khác cho từng thành phần',
		show: 'Tính lại',
		reset: 'Về điểm đã công bố',
		scale: (low: string, high: string, own: string) => `thang ${low}–${high}, công bố ${own}`,
		outcome: (index: string, year: number, total: string, was: string, place: string, before: string) =>
			`Với các điểm này, ${index} ${year} là ${total} thay vì ${was} điểm: hạng ${place} thay vì hạng ${before}.`,
		wrong: (typed: string, component: string, low: string, high: string) =>
			`${component}: “${typed}” không phải là điểm trên thang ${low}–${high}. Nhập một số trong thang này.`,
		same: 'Các điểm bên dưới là điểm đã công bố.'
	}
};

const en: typeof vi = {
	heading: {
		lifts: (component, region, from, to) =>
			`${component} at the best level of the ${region}: from place ${from} to place ${to}`,
		none: (region) => `No single component, brought to the best of the ${region}, lifts the place`,
		best: (region) => `Every component is the best of the ${region} already`
	},
	dek: (index, year) =>
		`${index} ${year} computed again with that component alone changed and all other units as they were. This is arithmetic on the published table, not a forecast.`,
	sum: 'The total is the sum of its components.',
	weighted: 'The total follows the weights that were entered, and they give the published totals.',
	computed: (of) => `Places are computed by Reform Lens among the ${of} units with data.`,
	unknown: {
		standing: (index, year) =>
			`${index} ${year}: this unit has no total or no place here, so no “what if” can be computed.`,
		part: (index, year) =>
			`${index} ${year}: not all component scores of this unit are here, so no “what if” can be computed.`,
		unweighted: (index, year) =>
			`${index} ${year}: the published totals are not the sums of their components and weights are not entered for every component, so no “what if” can be computed.`,
		weights: (index, year) =>
			`${index} ${year}: the weights entered do not give the published totals, so no “what if” can be computed.`,
		place: (index, year) =>
			`${index} ${year}: the published place of this unit is not its place by the totals that are here, so no “what if” can be computed.`
	},
	excerpt: (index) =>
		`No round of ${index} has the scores of every unit here, so the distance to the next places and “what if” cannot be computed.`,
	region: (name) => `${name} region`,
	group: 'group',
	lever: (component, from, to, holder, gain, place, higherIsBetter) =>
		`${component}: from ${from} to ${to} like ${holder}, ${gain} ${gain === '1' ? 'point' : 'points'} ${higherIsBetter ? 'more' : 'fewer'}, place ${place}.`,
	table: {
		caption: (index, year, peers) =>
			`Each component of ${index} ${year} alone at the median or the best of the ${peers}`,
		component: 'Component',
		now: 'Score',
		median: 'At the median',
		best: 'At the best',
		to: (score, place) => `${score}: place ${place}`,
		there: 'there already'
	},
	form: {
		title: 'Try other scores for the components',
		show: 'Compute',
		reset: 'Back to the published scores',
		scale: (low, high, own) => `scale ${low}–${high}, published ${own}`,
		outcome: (index, year, total, was, place, before) =>
			`With these scores ${index} ${year} is ${total} instead of ${was} points: place ${place} instead of ${before}.`,
		wrong: (typed, component, low, high) =>
			`${component}: “${typed}” is not a score on the scale ${low}–${high}. Type a number on it.`,
		same: 'The scores below are the published ones.'
	}
};

export const whatIf = { vi, en };
