/** Words about where a unit stands in one edition: its components, and how far the next places are. */
const vi = {
	components: {
		heading: (index: string, year: number, above: string, all: string, part: string) =>
			`${index} ${year}: ${above} trên ${all} ${part} cao hơn trung vị`,
		plain: (index: string, year: number, all: string, part: string) => `${index} ${year}: điểm của ${all} ${part}`,
		dek: (name: string, inside: boolean) =>
			`Vị trí ngang là chênh lệch so với trung vị ${inside ? 'của khối' : 'cả nước'}. Mỗi vạch xám là một đơn vị khác, vạch đậm là đơn vị cao nhất, chấm hồng là ${name}.`,
		dekPlain: (name: string, count: string) =>
			`Vị trí ngang là điểm. Mỗi vạch xám là một trong ${count} đơn vị khác cùng nhóm có trong kho, vạch đậm là đơn vị cao nhất trong số đó, chấm hồng là ${name}.`,
		dekTable: 'Điểm từng thành phần như nguồn công bố.',
		excerpt: (here: string) =>
			`Kỳ này trong kho chỉ có ${here} đơn vị có điểm thành phần, nên không xếp hạng và không có trung vị.`,
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
		alt: (part: string, index: string, year: number, name: string, list: string) =>
			`Điểm ${part} ${index} ${year} của ${name}: ${list}`,
		computed: 'Hạng từng thành phần do Lăng kính CCHC tính trong các đơn vị có số liệu.',
		left: (count: number, fromMedian: boolean) =>
			`Không vẽ ${count} thành phần ${fromMedian ? 'gần trung vị hơn' : 'có điểm thấp hơn'}`,
		none: (index: string) => `Trong kho chưa có điểm thành phần ${index} của đơn vị này.`,
		chart: {
			name: (part: string, index: string, year: number, name: string) => `Điểm ${part} ${index} ${year} của ${name}`,
			plain: (name: string, index: string, year: number, all: string, part: string) =>
				`${name}: điểm của ${all} ${part} ${index} ${year}`,
			subtitle: (part: string, name: string) =>
				`Điểm từng ${part}, chênh lệch so với trung vị. Vạch xám: đơn vị khác; vạch đậm: cao nhất; chấm hồng: ${name}.`,
			subtitlePlain: (part: string, name: string, count: string) =>
				`Điểm từng ${part}. Vạch xám: ${count} đơn vị khác có trong kho; vạch đậm: cao nhất số đó; chấm hồng: ${name}.`,
			subtitleAlone: (part: string) => `Điểm từng ${part} như nguồn công bố.`,
			caption: (name: string, index: string, year: number, above: string, all: string, part: string) =>
				`Năm ${year}, ${name} có ${above} trên ${all} ${part} ${index} cao hơn trung vị các đơn vị có số liệu.`,
			most: (text: string) => `Cao hơn trung vị nhiều nhất: ${text}.`,
			least: (text: string) => `Thấp hơn trung vị nhiều nhất: ${text}.`,
			one: (name: string, score: string, difference: string, rank: string | null) =>
				`${name} (${score} điểm, ${difference} điểm${rank === null ? '' : `, ${rank}`})`,
			computedRank: (rank: string) => `hạng ${rank} do Lăng kính CCHC tính`,
			captionPlain: (part: string, name: string, index: string, year: number, list: string) =>
				`Điểm ${part} ${index} năm ${year} của ${name}: ${list}.`
		}
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
		alt: (index: string, year: number, list: string) => `Thang điểm ${index} ${year}: ${list}`,
		caption: 'Khoảng cách đến các hạng gần nhất'
	}
};

const en: typeof vi = {
	components: {
		heading: (index, year, above, all, part) => `${index} ${year}: ${above} of ${all} ${part} above the median`,
		plain: (index, year, all, part) => `${index} ${year}: scores of ${all} ${part}`,
		dek: (name, inside) =>
			`Position shows the difference to the ${inside ? "group's" : 'national'} median. Each grey tick is another unit, the bold tick the best one, the pink dot ${name}.`,
		dekPlain: (name, count) =>
			`Position shows the score. Each grey tick is one of ${count} other units of the same group that are here, the bold tick the best of these, the pink dot ${name}.`,
		dekTable: 'Scores of each component as published by the source.',
		excerpt: (here) =>
			`Only ${here} ${here === '1' ? 'unit of this round has' : 'units of this round have'} component scores here, so there are no ranks and no median.`,
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
		alt: (part, index, year, name, list) => `Scores in the ${part} of ${index} ${year} of ${name}: ${list}`,
		computed: 'Ranks of components are computed by Reform Lens among the units with data.',
		left: (count, fromMedian) => `${count} ${fromMedian ? 'nearer to the median' : 'with lower scores'} not drawn`,
		none: (index) => `No component scores of ${index} are here for this unit yet.`,
		chart: {
			name: (part, index, year, name) => `Scores in the ${part} of ${index} ${year} of ${name}`,
			plain: (name, index, year, all, part) => `${name}: scores in the ${part} of ${index} ${year} (${all})`,
			subtitle: (part, name) =>
				`Scores of the ${part} against the median, in points. Grey ticks: other units; bold tick: the best; pink dot: ${name}.`,
			subtitlePlain: (part, name, count) =>
				`Scores of the ${part}. Grey ticks: ${count} other units here; bold tick: the best of these; pink dot: ${name}.`,
			subtitleAlone: (part) => `Scores of the ${part} as published by the source.`,
			caption: (name, index, year, above, all, part) =>
				`In ${year}, ${name} was above the median of the units with data in ${above} of ${all} ${part} of ${index}.`,
			most: (text) => `Furthest above the median: ${text}.`,
			least: (text) => `Furthest below the median: ${text}.`,
			one: (name, score, difference, rank) =>
				`${name} (${score} points, ${difference} points${rank === null ? '' : `, ${rank}`})`,
			computedRank: (rank) => `rank ${rank} computed by Reform Lens`,
			captionPlain: (part, name, index, year, list) => `Scores in the ${part} of ${index} ${year} of ${name}: ${list}.`
		}
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
		alt: (index, year, list) => `Points in ${index} ${year}: ${list}`,
		caption: 'Distance to the nearest places'
	}
};

export const standing = { vi, en };
