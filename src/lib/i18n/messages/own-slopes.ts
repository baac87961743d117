/** Words of the slope of one province, alone and drawn together with the others. */
const vi = {
	title: (unit: string) => `${unit}: riêng tỉnh và tính chung với các tỉnh`,
	caption: (unit: string, lag: string) => `${unit}: điểm trên mỗi hoạt động, ${lag}`,
	demo: 'dữ liệu minh hoạ',
	columns: { which: 'Cách tính', b: 'Điểm trên mỗi hoạt động', interval: 'Khoảng 95 %' },
	own: (rows: string) => `Riêng tỉnh này (${rows} năm)`,
	mean: 'Trung bình các tỉnh',
	together: 'Tính chung: riêng tỉnh, kéo về trung bình',
	absent: (unit: string, years: string) =>
		`${unit} không có đủ số liệu trong tính toán này, vốn tính theo các tỉnh của ${years}.`,
	found: (unit: string, b: string, interval: string, holdsZero: boolean) =>
		`Tính chung với các tỉnh, ở ${unit} mỗi hoạt động đi cùng ${b} điểm (khoảng 95 %: ${interval})${holdsZero ? '; khoảng này chứa 0 nên chưa thấy đi cùng' : ''}.`,
	alike: 'Số liệu không cho thấy các tỉnh khác nhau quá mức ngẫu nhiên.',
	untold: 'Chưa đủ số liệu (8 năm của tỉnh, 20 tỉnh) nên không có khoảng tin cậy.',
	limits:
		'Một tỉnh chỉ có ít năm nên số riêng phần lớn là ngẫu nhiên: số tính chung được kéo về trung bình đúng theo sai số đó, và không dùng để xếp hạng các tỉnh.',
	rows: 'Số riêng và tính chung của mọi tỉnh (CSV)',
	openapi: {
		by_unit:
			'Số điểm trên mỗi hoạt động của từng tỉnh: riêng tỉnh và tính chung với các tỉnh; null khi có quá ít tỉnh. Với format=csv chỉ có các dòng này',
		mean: 'Trung bình của các tỉnh',
		spread: 'Các tỉnh khác nhau bao nhiêu ngoài ngẫu nhiên (độ lệch chuẩn)',
		rows: 'Mỗi dòng một tỉnh',
		format: 'json: mọi ước lượng; csv: mỗi dòng một tỉnh'
	}
};

const en: typeof vi = {
	title: (unit) => `${unit}: alone, and together with the other provinces`,
	caption: (unit, lag) => `${unit}: points per activity, ${lag}`,
	demo: 'demonstration data',
	columns: { which: 'Estimate', b: 'Points per activity', interval: '95% interval' },
	own: (rows) => `This province alone (${rows} years)`,
	mean: 'Mean of the provinces',
	together: 'Together: its own, drawn towards the mean',
	absent: (unit, years) => `${unit} has too few data in this estimate, which is over the provinces of ${years}.`,
	found: (unit, b, interval, holdsZero) =>
		`Together with the other provinces, an activity in ${unit} is associated with ${b} points (95% interval ${interval})${holdsZero ? '; the interval holds 0, so no association is found' : ''}.`,
	alike: 'The data do not show that provinces differ beyond chance.',
	untold: 'Too little data for an interval (8 years of the province, 20 provinces).',
	limits:
		'A province has few years, so its own number is mostly chance: the one drawn together is pulled to the mean by just that error, and provinces are not to be ranked by it.',
	rows: 'Every province alone and together (CSV)',
	openapi: {
		by_unit:
			'Points per activity of each province, alone and together with the others; null where there are too few. With format=csv these rows only',
		mean: 'Mean of the provinces',
		spread: 'How far provinces differ beyond chance, as a standard deviation',
		rows: 'A row for each province',
		format: 'json: every estimate; csv: a row for each province'
	}
};

export const ownSlopes = { vi, en };
