/** Words about a unit against its peers. */
const vi = {
	ways: {
		region: 'Cùng vùng',
		group: 'Cùng khối',
		nearest: 'Điểm gần nhất',
		neighbours: 'Liền kề thứ hạng'
	},
	choose: 'Tự chọn đơn vị',
	nav: 'Nhóm so sánh',
	show: 'So với các đơn vị này',
	who: {
		region: (count: string, name: string) => `${count} đơn vị cùng vùng ${name}`,
		group: (count: string) => `${count} đơn vị cùng khối`,
		nearest: (count: string) => `${count} đơn vị có điểm gần nhất`,
		neighbours: (count: string) => `${count} đơn vị liền kề thứ hạng`,
		chosen: (count: string) => `${count} đơn vị đã chọn`
	},
	heading: (who: string, above: string, all: string, part: string, index: string, year: number) =>
		`So với ${who}: mạnh hơn ở ${above} trên ${all} ${part} ${index} ${year}`,
	dek: (unit: string) => `Mỗi thành phần đặt cạnh trung vị của nhóm, không kể ${unit}.`,
	names: (names: string) => `Nhóm: ${names}.`,
	strong: 'Mạnh hơn nhóm',
	weak: 'Yếu hơn nhóm',
	noneStrong: 'Không thành phần nào tốt hơn trung vị nhóm.',
	noneWeak: 'Không thành phần nào kém hơn trung vị nhóm.',
	above: (component: string, score: string, gap: string, median: string) =>
		`${component}: ${score} điểm, cao hơn trung vị nhóm ${gap} điểm (${median}).`,
	below: (component: string, score: string, gap: string, median: string) =>
		`${component}: ${score} điểm, thấp hơn trung vị nhóm ${gap} điểm (${median}).`,
	table: {
		caption: (index: string, year: number, unit: string) =>
			`Thành phần ${index} ${year} của ${unit} và trung vị của nhóm`,
		component: 'Thành phần',
		score: 'Điểm',
		median: 'Trung vị nhóm',
		gap: 'Chênh'
	},
	compare: 'So sánh các đơn vị này qua các năm',
	compareNearest: (count: string) => `So sánh qua các năm với ${count} đơn vị có điểm gần nhất trong nhóm`,
	absent: (names: string, index: string, year: number) => `Không có số liệu ${index} ${year}: ${names}.`,
	computed: 'Thứ tự để chọn đơn vị liền kề do Lăng kính CCHC tính từ điểm.',
	fewer: (list: string) => `Không phải đơn vị nào trong nhóm cũng có điểm của: ${list}.`,
	nobody: (index: string, year: number) => `Trong nhóm này không đơn vị nào khác có điểm thành phần ${index} ${year}`,
	excerpt: (index: string) =>
		`Chưa so được với nhóm: không kỳ ${index} nào trong kho có đủ điểm của mọi đơn vị, nên trung vị của nhóm sẽ là của phần trích.`,
	partsExcerpt: (index: string, year: number) =>
		`Chưa so được với nhóm: ${index} ${year} đủ tổng điểm của mọi đơn vị nhưng chưa đủ điểm thành phần.`
};

const units = (count: string) => (count === '1' ? '1 unit' : `${count} units`);

const en: typeof vi = {
	ways: {
		region: 'Same region',
		group: 'Same group',
		nearest: 'Nearest scores',
		neighbours: 'Next in order'
	},
	choose: 'Choose units',
	nav: 'Peers',
	show: 'Set against these units',
	who: {
		region: (count, name) => `${units(count)} of the ${name} region`,
		group: (count) => `${units(count)} of the same group`,
		nearest: (count) =>
			count === '1' ? 'the unit with the nearest score' : `the ${count} units with the nearest scores`,
		neighbours: (count) => (count === '1' ? 'the unit next in order' : `the ${count} units next in order`),
		chosen: (count) => `${units(count)} chosen`
	},
	heading: (who, above, all, part, index, year) =>
		`Against ${who}: stronger in ${above} of ${all} ${part} of ${index} ${year}`,
	dek: (unit) => `Each component beside the median of these peers, ${unit} not counted.`,
	names: (names) => `Peers: ${names}.`,
	strong: 'Stronger than the peers',
	weak: 'Weaker than the peers',
	noneStrong: 'No component is better than the median of the peers.',
	noneWeak: 'No component is worse than the median of the peers.',
	above: (component, score, gap, median) =>
		`${component}: ${score} points, ${gap} above the peers’ median of ${median}.`,
	below: (component, score, gap, median) =>
		`${component}: ${score} points, ${gap} below the peers’ median of ${median}.`,
	table: {
		caption: (index, year, unit) => `Components of ${index} ${year} of ${unit} and the median of the peers`,
		component: 'Component',
		score: 'Score',
		median: 'Peers’ median',
		gap: 'Gap'
	},
	compare: 'Compare these units over the years',
	compareNearest: (count) => `Compare over the years with the ${count} of these peers whose scores are nearest`,
	absent: (names, index, year) => `Without ${index} ${year} figures here: ${names}.`,
	computed: 'The order from which the next units are taken is computed by Reform Lens from the scores.',
	fewer: (list) => `Not every peer has a score in: ${list}.`,
	nobody: (index, year) => `None of these peers has component scores of ${index} ${year}`,
	excerpt: (index) =>
		`Not set against peers: no round of ${index} has the scores of every unit here, so a median of peers would be that of an excerpt.`,
	partsExcerpt: (index, year) =>
		`Not set against peers: the totals of every unit are here for ${index} ${year}, but not all scores of components.`
};

export const peers = { vi, en };
