/** Words of the scatter by groups of channels. Never of cause. */
const vi = {
	name: (measure: string) => `${measure}: thay đổi điểm và hoạt động theo kênh`,
	title: (measure: string, years: string) => `${measure}: thay đổi điểm và hoạt động từng nhóm kênh, ${years}`,
	subtitle: (lag: number) =>
		`Mỗi chấm là một tỉnh trong một năm, đều so với năm trước; hoạt động ${lag === 0 ? 'cùng năm' : `${lag} năm trước đó`}. Các ô chung trục.`,
	x: 'Thay đổi số hoạt động',
	more: (count: string) => `Còn ${count} nhóm kênh trong bảng.`,
	none: (names: string) => `Không vẽ vì chưa ghi nhận hoạt động: ${names}.`,
	clear: (count: string, all: string) =>
		`Ước lượng từ thay đổi có khoảng không chứa 0 ở ${count} trên ${all} nhóm kênh có khoảng, chưa hiệu chỉnh.`,
	scale: 'Nhóm kênh ít hoạt động nằm sát trục đứng: hệ số trên mỗi hoạt động có trong bảng.',
	alt: (measure: string, panels: string, points: string, demo: boolean) =>
		`${measure}: ${panels} nhóm kênh, mỗi nhóm một ô với tới ${points} thay đổi điểm hằng năm đặt cạnh thay đổi số hoạt động${demo ? ', dữ liệu minh hoạ' : ''}.`,
	caption: (measure: string) => `${measure}: thay đổi điểm trên mỗi hoạt động thay đổi, theo nhóm kênh`,
	columns: {
		channel: 'Nhóm kênh',
		changes: 'Số thay đổi',
		units: 'Số tỉnh',
		range: 'Thay đổi hoạt động',
		b: 'Điểm trên mỗi hoạt động',
		interval: 'Khoảng 95 %',
		reason: 'Vì sao thiếu'
	},
	only: 'Chỉ có thể chia theo kênh: by=channel.',
	whole: 'Xem không chia'
};

const en: typeof vi = {
	name: (measure) => `${measure}: changes of score and work by channel`,
	title: (measure, years) => `${measure}: changes of score and work by channel, ${years}`,
	subtitle: (lag) =>
		`A dot is a province in a year, both against the year before; work ${lag === 0 ? 'of that year' : lag === 1 ? 'a year before' : `${lag} years before`}. All panels share their axes.`,
	x: 'Change of the number of activities',
	more: (count) => `${count} more ${count === '1' ? 'group is' : 'groups are'} in the table.`,
	none: (names) => `Not drawn, without recorded work: ${names}.`,
	clear: (count, all) =>
		`The estimate from changes has an interval without zero in ${count} of ${all} groups with an interval, not adjusted.`,
	scale: 'Groups with few activities stand close to the vertical axis: points per activity are in the table.',
	alt: (measure, panels, points, demo) =>
		`${measure}: ${panels} groups of channels, a panel each with up to ${points} yearly changes of score beside changes of work${demo ? ', demonstration data' : ''}.`,
	caption: (measure) => `${measure}: change of score per activity, by group of channels`,
	columns: {
		channel: 'Group of channels',
		changes: 'Changes',
		units: 'Provinces',
		range: 'Change of activities',
		b: 'Points per activity',
		interval: '95% interval',
		reason: 'Why missing'
	},
	only: 'It can be divided by channel only: by=channel.',
	whole: 'See it undivided'
};

export const multiples = { vi, en };
