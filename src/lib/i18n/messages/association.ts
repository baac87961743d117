/** Words of the estimates over all units: what goes together, never what causes what. */
const vi = {
	names: { fixed_effects: 'hiệu ứng cố định', changes: 'thay đổi từng năm', lead: 'kiểm tra ngược' },
	busy: 'Máy chủ đang tính nhiều ước lượng cùng lúc. Thử lại sau ít giây.',
	reasons: {
		no_scores: 'kho chưa có kỳ nào đủ các tỉnh để tính',
		no_activities: 'chưa có hoạt động nào được ghi nhận trong khoảng thời gian cần xét',
		not_shown: 'số hoạt động không mở cho mọi người',
		no_window: 'chưa có điểm nào ghi nhận hoạt động đủ năm năm quanh đó',
		one_year: 'không tỉnh nào có đủ hai năm để so sánh',
		one_unit: 'chỉ một tỉnh có số liệu',
		all_zero: 'mọi số hoạt động đều bằng 0',
		collinear: 'hoạt động chỉ thay đổi theo tỉnh, theo năm hoặc theo hoạt động đã tính, không còn gì để so sánh',
		same_scores: 'điểm các tỉnh thay đổi như nhau, không còn gì để so sánh',
		few_years: 'chưa đủ 8 năm nên không có p và khoảng tin cậy',
		few_units: 'chưa đủ 20 tỉnh nên không có p và khoảng tin cậy',
		unbounded: 'vài tỉnh quyết định cả ước lượng nên không có khoảng tin cậy'
	},
	missing: (names: string, reason: string) => `Không đủ số để nêu (${names}): ${reason}.`,
	backwards:
		'Hoạt động của năm sau cũng đi cùng điểm năm trước: có thể điểm dẫn tới hoạt động, nên liên hệ dưới đây có thể theo chiều ngược lại.',
	lower: 'Chỉ số này càng thấp càng tốt: điểm cao hơn là kém hơn.',
	demo: 'Số hoạt động là dữ liệu minh hoạ do máy tạo ra: các con số chỉ cho thấy cách tính, không nói gì về địa phương nào.',
	rows: (rows: string, units: string, years: string) =>
		`Tính trên ${rows} cặp điểm và hoạt động: ${units} tỉnh, ${years}.`,
	withoutWork: (count: string) => `Bỏ ra ${count} điểm chưa ghi nhận hoạt động tương ứng.`,
	apart: (years: string) => `Không gộp năm ${years}: không so sánh được.`,
	chosen: (years: string) => `Không gộp năm ${years}: kho chỉ có một phần các tỉnh.`,
	partly: (years: string) => `Phương pháp đổi một phần từ ${years}.`,
	permutation: (times: string, told: string) => `Hoán vị hoạt động giữa các tỉnh ${times} lần: ${told}.`,
	bootstrap: (names: string, times: string) =>
		`Dưới 50 tỉnh, hoặc vài tỉnh chiếm phần lớn: p và khoảng tin cậy (${names}) lấy từ bootstrap theo tỉnh (wild cluster), ${times} lần.`,
	p: (name: string, value: string) => `p = ${value} (${name})`,
	cause: 'Đi cùng nhau không có nghĩa là gây ra.',
	found: (name: string, b: string, low: string, high: string, p: string) =>
		`${name}: mỗi hoạt động đi cùng ${b} điểm (khoảng 95 %: ${low} đến ${high}; p ${p}).`,
	chart: {
		name: (measure: string) => `${measure}: thay đổi điểm và hoạt động`,
		title: (measure: string, work: string | null, years: string) =>
			`${measure}: thay đổi điểm và ${work === null ? 'hoạt động tuyên truyền' : `hoạt động qua ${work}`}, ${years}`,
		subtitle: (lag: number) =>
			`Mỗi chấm là một tỉnh trong một năm: điểm so với năm trước, hoạt động ${lag === 0 ? 'cùng năm' : `${lag} năm trước đó`}.`,
		x: (lag: number, narrowed: boolean) =>
			`Số hoạt động${narrowed ? ' của kênh' : ''} ${lag === 0 ? 'cùng năm' : `${lag} năm trước đó`}`,
		y: 'Thay đổi điểm so với năm trước',
		alt: (measure: string, points: string, units: string, years: string, work: string | null, demo: boolean) =>
			`${measure}: ${points} thay đổi điểm hằng năm của ${units} tỉnh, ${years}, đặt cạnh số hoạt động${work === null ? '' : ` (${work})`}${demo ? ', dữ liệu minh hoạ' : ''}.`,
		caption: (measure: string) => `${measure}: thay đổi điểm và hoạt động theo tỉnh`,
		columns: {
			unit: 'Tỉnh, thành phố',
			region: 'Vùng',
			changes: 'Số lần so với năm trước',
			change: 'Thay đổi trung bình',
			activity: 'Hoạt động trung bình'
		},
		noRegion: 'không rõ vùng',
		nothing: (measure: string, reason: string) => `Chưa vẽ được ${measure} cạnh hoạt động: ${reason}.`,
		absent: (names: string) => `Không có số liệu để vẽ: ${names}.`,
		provincesOnly: 'Biểu đồ này so sánh các tỉnh, thành phố với nhau, không có đơn vị bên trong tỉnh.',
		withoutUnits: 'Xem không tô đậm đơn vị nào'
	},
	openapi: {
		summary: 'Điểm chỉ số và hoạt động tuyên truyền đi cùng nhau đến đâu, trên mọi tỉnh, thành phố',
		index: 'Mã chỉ số đánh giá các tỉnh',
		indicator: 'Mã thành phần; để trống là điểm tổng',
		channel: 'Mã kênh hoặc nhóm kênh; để trống là mọi hoạt động',
		lag: 'Hoạt động của bao nhiêu năm trước năm được đo',
		ok: 'Ba ước lượng, cách tính ở docs/statistics.md; các dòng đã dùng ở /charts/scatter.csv',
		units: 'Số tỉnh có trong tính toán',
		years: 'Số năm có trong tính toán',
		rows: 'Số cặp điểm và hoạt động',
		fixed_effects: 'Điểm theo hoạt động, với hiệu ứng của từng tỉnh và từng năm',
		changes: 'Thay đổi điểm theo thay đổi hoạt động so với năm trước, với hiệu ứng của từng năm',
		lead: 'Kiểm tra ngược: điểm theo hoạt động của năm sau',
		b: 'Số điểm trên mỗi hoạt động',
		se: 'Sai số chuẩn, gộp theo tỉnh',
		low: 'Đầu dưới của khoảng tin cậy 95 %',
		high: 'Đầu trên của khoảng tin cậy 95 %',
		p: 'Giá trị p',
		reason: 'Vì sao thiếu số',
		notes: 'Điều cần biết khi đọc'
	}
};

const en: typeof vi = {
	names: { fixed_effects: 'fixed effects', changes: 'yearly changes', lead: 'placebo test' },
	busy: 'The server is computing many estimates at once. Try again in a few seconds.',
	reasons: {
		no_scores: 'there is no edition here with the provinces that it takes',
		no_activities: 'no work is recorded in the time that is asked for',
		not_shown: 'counts of activities are not open to everybody',
		no_window: 'no score has recorded work in all of the five years around it',
		one_year: 'no province has two years to compare',
		one_unit: 'only one province has figures',
		all_zero: 'all counts of activities are zero',
		collinear:
			'work differs only by province, by year or with the work that is counted already: nothing is left to compare',
		same_scores: 'the scores of all provinces move alike: nothing is left to compare',
		few_years: 'fewer than 8 years, so neither p nor interval',
		few_units: 'fewer than 20 provinces, so neither p nor interval',
		unbounded: 'a few provinces carry the whole estimate, so no interval'
	},
	missing: (names, reason) => `Not enough to say (${names}): ${reason}.`,
	backwards:
		'Work of the year after is associated with the score too: work may follow scores, so that the association below may run the other way.',
	lower: 'In this index lower is better: a higher score is worse.',
	demo: 'Counts of activities are generated demonstration data: the numbers only show how things are computed and say nothing about any province.',
	rows: (rows, units, years) => `From ${rows} pairs of score and work: ${units} provinces, ${years}.`,
	withoutWork: (count) => `Left out without recorded work: ${count}.`,
	apart: (years) => `Not taken in: ${years}, which cannot be compared.`,
	chosen: (years) => `Not taken in: ${years}, of which only some provinces are here.`,
	partly: (years) => `Method partly changed from ${years}.`,
	permutation: (times, told) => `Work exchanged between provinces ${times} times: ${told}.`,
	bootstrap: (names, times) =>
		`Fewer than 50 provinces, or a few that weigh most: p and interval (${names}) are those of the wild cluster bootstrap, ${times} draws.`,
	p: (name, value) => `p = ${value} (${name})`,
	cause: 'Moving together is not causing.',
	found: (name, b, low, high, p) =>
		`${name}: an activity is associated with ${b} points (95% interval ${low} to ${high}; p ${p}).`,
	chart: {
		name: (measure) => `${measure}: change of score and work`,
		title: (measure, work, years) =>
			`${measure}: change of score and ${work === null ? 'communication work' : `work through ${work}`}, ${years}`,
		subtitle: (lag) =>
			`A dot is a province in a year: its score against the year before, its activities ${lag === 0 ? 'of that year' : lag === 1 ? 'a year before' : `${lag} years before`}.`,
		x: (lag, narrowed) =>
			`Activities${narrowed ? ' of the channel' : ''}, ${lag === 0 ? 'same year' : lag === 1 ? 'the year before' : `${lag} years before`}`,
		y: 'Change of score since the year before',
		alt: (measure, points, units, years, work, demo) =>
			`${measure}: ${points} yearly changes of score of ${units} provinces, ${years}, beside their activities${work === null ? '' : ` (${work})`}${demo ? ', demonstration data' : ''}.`,
		caption: (measure) => `${measure}: change of score and work by province`,
		columns: {
			unit: 'Province',
			region: 'Region',
			changes: 'Changes since the year before',
			change: 'Mean change',
			activity: 'Mean activities'
		},
		noRegion: 'no region',
		nothing: (measure, reason) => `${measure} cannot be drawn beside work yet: ${reason}.`,
		absent: (names) => `No data to draw: ${names}.`,
		provincesOnly: 'This chart compares provinces with each other; units inside provinces are not in it.',
		withoutUnits: 'See it without highlighted units'
	},
	openapi: {
		summary: 'How far scores and communication work go together, over all provinces',
		index: 'Code of an index that rates provinces',
		indicator: 'Code of a component; blank is the total',
		channel: 'Code of a channel or of a group of channels; blank is all work',
		lag: 'Work of how many years before the year measured',
		ok: 'Three estimates, explained in docs/statistics.md; the rows used are those of /charts/scatter.csv',
		units: 'Provinces in the estimate',
		years: 'Years in the estimate',
		rows: 'Pairs of score and work',
		fixed_effects: 'Score on work, with effects of each province and each year',
		changes: 'Change of score on change of work since the year before, with effects of each year',
		lead: 'Placebo test: score on the work of the year after',
		b: 'Points per activity',
		se: 'Standard error, clustered by province',
		low: 'Lower end of the 95 % interval',
		high: 'Upper end of the 95 % interval',
		p: 'The p-value',
		reason: 'Why numbers are missing',
		notes: 'What must be known to read it'
	}
};

export const association = { vi, en };
