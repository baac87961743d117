/** What became of targets, counted. */
type Counts = Readonly<Record<'met' | 'missed' | 'waiting' | 'unclear', number>>;

/** Words about what plans and decisions want the results of indices to reach. */
const vi = {
	heading: (index: string, { met, missed, waiting, unclear }: Counts) =>
		`Chỉ tiêu ${index}: ${[
			met ? `${met} đạt` : null,
			missed ? `${missed} chưa đạt` : null,
			waiting ? `${waiting} chưa có kết quả` : null,
			unclear ? `${unclear} chưa kết luận được` : null
		]
			.filter((part) => part !== null)
			.join(', ')}`,
	dek: 'Mức mà kế hoạch hoặc văn bản của đơn vị đặt ra, cạnh kết quả đã công bố của năm đó.',
	caption: (index: string, name: string) => `Chỉ tiêu ${index} của ${name}`,
	columns: {
		year: 'Năm',
		wanted: 'Chỉ tiêu',
		reached: 'Kết quả',
		state: 'Đánh giá',
		owner: 'Chịu trách nhiệm'
	},
	wanted: {
		score: (value: string, higherIsBetter: boolean) =>
			higherIsBetter ? `từ ${value} điểm` : `không quá ${value} điểm`,
		rank: (value: string) => `từ hạng ${value} trở lên`,
		group: (value: string) => `nhóm ${value}`,
		improve: 'cải thiện so với kỳ trước',
		maintain: 'giữ mức của kỳ trước',
		by: (wanted: string, value: string) => `${wanted}, mức ${value}`
	},
	state: { met: 'Đạt', missed: 'Chưa đạt', waiting: 'Chưa có kết quả', unclear: 'Số liệu chưa cho kết luận' },
	short: (count: string, of: 'points' | 'places') => (of === 'points' ? `thiếu ${count} điểm` : `thiếu ${count} bậc`),
	beyond: (count: string, of: 'points' | 'places') => (of === 'points' ? `vượt ${count} điểm` : `vượt ${count} bậc`),
	/** Where fewer points are better. */
	above: (count: string) => `cao hơn ${count} điểm`,
	below: (count: string) => `thấp hơn ${count} điểm`,
	of: (component: string, wanted: string) => `${component}: ${wanted}`,
	noOwner: 'chưa nhập',
	target: (year: number, wanted: string, state: string) => `Chỉ tiêu ${year}: ${wanted}. ${state}`,
	row: (wanted: string, state: string) => `Chỉ tiêu ${wanted}: ${state}`,
	one: 'chỉ tiêu',
	mark: (levels: string) => `Vạch ngang ngắn là chỉ tiêu: ${levels}.`,
	level: (year: string, level: string) => `${year}: ${level}`
};

const en: typeof vi = {
	heading: (index, { met, missed, waiting, unclear }) =>
		`Targets of ${index}: ${[
			met ? `${met} met` : null,
			missed ? `${missed} missed` : null,
			waiting ? `${waiting} without a result yet` : null,
			unclear ? `${unclear} undecided` : null
		]
			.filter((part) => part !== null)
			.join(', ')}`,
	dek: 'The level that a plan or decision of the unit asks for, beside the published result of that year.',
	caption: (index, name) => `Targets of ${index} for ${name}`,
	columns: { year: 'Year', wanted: 'Target', reached: 'Result', state: 'Verdict', owner: 'Owner' },
	wanted: {
		score: (value, higherIsBetter) =>
			`${higherIsBetter ? 'at least' : 'at most'} ${value} ${value === '1' ? 'point' : 'points'}`,
		rank: (value) => `rank ${value} or better`,
		group: (value) => `group ${value}`,
		improve: 'better than the round before',
		maintain: 'no worse than the round before',
		by: (wanted, value) => `${wanted}, by ${value}`
	},
	state: { met: 'Met', missed: 'Missed', waiting: 'No result yet', unclear: 'The figures do not decide it' },
	short: (count, of) =>
		of === 'points'
			? `${count} ${count === '1' ? 'point' : 'points'} short`
			: `${count} ${count === '1' ? 'place' : 'places'} short`,
	beyond: (count, of) =>
		of === 'points'
			? `${count} ${count === '1' ? 'point' : 'points'} beyond it`
			: `${count} ${count === '1' ? 'place' : 'places'} beyond it`,
	above: (count) => `${count} ${count === '1' ? 'point' : 'points'} above it`,
	below: (count) => `${count} ${count === '1' ? 'point' : 'points'} below it`,
	of: (component, wanted) => `${component}: ${wanted}`,
	noOwner: 'not entered',
	target: (year, wanted, state) => `Target ${year}: ${wanted}. ${state}`,
	row: (wanted, state) => `Target ${wanted}: ${state}`,
	one: 'target',
	mark: (levels) => `A short bar is a target: ${levels}.`,
	level: (year, level) => `${year}: ${level}`
};

export const indexTargets = { vi, en };
