/** What a sentence about one result says; texts are formatted, null is unknown. */
interface Standing {
	name: string;
	score: string | null;
	/** `PAPI`, or a component with its index. */
	measure: string;
	year: number;
	rank: { place: string; of: string | null; computed: boolean; among: string } | null;
	/** `partly` says why the two years may only partly be compared. */
	change: {
		by: string;
		of: 'points' | 'places';
		way: 'up' | 'down' | 'same';
		year: number;
		partly: string | null;
	} | null;
	/** Whether others of the round are missing here too, so that nothing here means nothing. */
	excerpt: boolean;
}

/** Words of the charts of one edition: ranking, tile map, distribution. */
const vi = {
	names: {
		ranking: (what: string) => `Xếp hạng ${what}`,
		tiles: (what: string) => `Bản đồ ô vuông ${what}`,
		distribution: (what: string) => `Phân bố ${what} theo vùng`
	},
	measure: (component: string | null, index: string) => (component === null ? index : `${component} (${index})`),
	subtitle: (measure: string, scale: { low: string; high: string } | null, marks: string | null) =>
		[scale === null ? `${measure}, hạng theo công bố` : `${measure}, điểm theo thang ${scale.low}–${scale.high}`, marks]
			.filter((part) => part !== null)
			.join('; '),
	marks: {
		median: (median: string) => `thanh là phần chênh so với trung vị ${median}`,
		zero: 'thanh tính từ 0',
		dots: 'chấm là điểm trên thang',
		places: 'chấm là hạng, từ hạng 1 ở bên trái'
	},
	medianHead: (median: string) => `trung vị ${median}`,
	change: {
		places: (year: number | null) => (year === null ? ['Bậc'] : [`Bậc so với ${year}`, 'Bậc']),
		points: (year: number | null) =>
			year === null ? ['Điểm thay đổi', 'Điểm'] : [`Điểm so với ${year}`, `so với ${year}`]
	},
	since: (year: number) => `(${year})`,
	gap: (count: string, inside: boolean) => `… ${count} ${inside ? 'đơn vị' : 'tỉnh, thành phố'} khác`,
	doubtMark: (name: string) => `${name}*`,
	doubtNote: (names: string) => `* Giá trị cần kiểm tra lại với nguồn: ${names}.`,
	gapCount: (count: string, year: number) => `${count} tỉnh, thành phố không có số liệu năm ${year} tại nguồn.`,
	common: (units: string) => `Số bậc thay đổi tính trong ${units} tỉnh, thành phố có số liệu cả hai năm.`,
	partly: (year: number) => `Phương pháp đổi một phần so với năm ${year}.`,
	otherField: (year: number) => `Số tỉnh, thành phố khác năm ${year}: hạng chỉ so sánh được một phần.`,
	insideComputed: (of: string) => `Hạng do Lăng kính CCHC tính, trong ${of} đơn vị có số liệu của khối.`,
	insideExcerpt: 'Số liệu trích từ bảng công bố: không tính hạng; hạng ghi ở đây là hạng công bố.',
	insideTitle: (index: string, place: string, year: number, heading: string) =>
		`${index} ${place} ${year}, ${heading.charAt(0).toLowerCase()}${heading.slice(1)}`,
	tilesSubtitle: (measure: string, year: number, of: 'score' | 'rank') =>
		`${measure} năm ${year}, ${of === 'score' ? 'điểm' : 'hạng'}; năm nhóm có số tỉnh gần bằng nhau`,
	tilesAlt: (what: string, provinces: string, finding: string) =>
		`Bản đồ ô vuông ${what} của ${provinces} tỉnh, thành phố, có Hoàng Sa và Trường Sa: ${finding}; số liệu đầy đủ ở bảng kèm theo`,
	distributionTitle: (what: string, finding: string) =>
		`${what}: ${finding.charAt(0).toLowerCase()}${finding.slice(1)}`,
	distributionSubtitle: (of: 'score' | 'rank', selected: string | null) =>
		[
			`Mỗi vạch là ${of === 'score' ? 'điểm' : 'hạng'} của một tỉnh`,
			...(selected === null ? [] : [`vạch đậm là ${selected}`]),
			'tam giác là trung vị vùng'
		].join(', '),
	alt: (what: string, units: string, listed: string) =>
		`Bảng xếp hạng ${what}, ${units} đơn vị có số liệu: ${listed}; số liệu đầy đủ ở bảng kèm theo`,
	altRow: (place: string | null, name: string, score: string | null) =>
		[place === null ? null : `hạng ${place}`, name, score].filter((part) => part !== null).join(' '),
	standing: ({ name, score, measure, year, rank, change, excerpt }: Standing) => {
		if (score === null && rank === null && excerpt)
			return `Trong kho chưa có số liệu ${measure} năm ${year} của ${name}.`;
		const stands =
			rank &&
			`xếp thứ ${rank.place}${rank.of === null ? '' : ` trong ${rank.of} ${rank.among}`} (${rank.computed ? 'hạng do Lăng kính CCHC tính' : 'hạng công bố'})`;
		const moved =
			change &&
			`${{ up: 'tăng', down: 'giảm', same: 'không đổi' }[change.way]}${change.way === 'same' ? '' : ` ${change.by} ${change.of === 'points' ? 'điểm' : 'bậc'}`} so với năm ${change.year}${change.partly === null ? '' : ` (${change.partly})`}`;
		const [first, ...rest] =
			score === null
				? [stands ? `${stands} về ${measure} năm ${year}` : `không có số liệu ${measure} năm ${year}`, moved]
				: [`đạt ${score} điểm ${measure} năm ${year}`, stands, moved];
		return `${name} ${[first, ...rest].filter((part) => part !== null).join(', ')}.`;
	},
	among: (inside: boolean, computed: boolean) =>
		`${inside ? 'đơn vị của khối' : 'tỉnh, thành phố'}${computed ? ' có số liệu' : ''}`
};

const en: typeof vi = {
	names: {
		ranking: (what) => `Ranking of ${what}`,
		tiles: (what) => `Tile map of ${what}`,
		distribution: (what) => `Distribution of ${what} by region`
	},
	measure: (component, index) => (component === null ? index : `${component} (${index})`),
	subtitle: (measure, scale, marks) =>
		[
			scale === null ? `${measure}, published ranks` : `${measure}, scores on a scale of ${scale.low}–${scale.high}`,
			marks
		]
			.filter((part) => part !== null)
			.join('; '),
	marks: {
		median: (median) => `bars: gap to the median, ${median}`,
		zero: 'bars start at 0',
		dots: 'dots stand on the scale',
		places: 'dots are ranks, from rank 1 at the left'
	},
	medianHead: (median) => `median ${median}`,
	change: {
		places: (year) => (year === null ? ['Places'] : [`Places since ${year}`, 'Places']),
		points: (year) => (year === null ? ['Points gained', 'Points'] : [`Points since ${year}`, `since ${year}`])
	},
	since: (year) => `(${year})`,
	gap: (count, inside) =>
		count === '1' ? `… 1 other ${inside ? 'unit' : 'province'}` : `… ${count} other ${inside ? 'units' : 'provinces'}`,
	doubtMark: (name) => `${name}*`,
	doubtNote: (names) => `* Check with the source: ${names}.`,
	gapCount: (count, year) => `${count} provinces have no ${year} figure at the source.`,
	common: (units) => `Places gained or lost are counted among the ${units} provinces with figures in both years.`,
	partly: (year) => `The method partly changed since ${year}.`,
	otherField: (year) => `The number of provinces differs from ${year}: ranks are only partly comparable.`,
	insideComputed: (of) => `Ranks computed by Reform Lens among the ${of} units of the group with data.`,
	insideExcerpt: 'An excerpt of the published table: no ranks are computed; ranks shown are the published ones.',
	insideTitle: (index, place, year, heading) =>
		`${index} ${place} ${year}, ${heading.charAt(0).toLowerCase()}${heading.slice(1)}`,
	tilesSubtitle: (measure, year, of) => `${measure} in ${year}, ${of}; five classes of about the same size`,
	tilesAlt: (what, provinces, finding) =>
		`Tile map of ${what} for ${provinces} provinces, with Hoang Sa and Truong Sa: ${finding}; all figures in the table`,
	distributionTitle: (what, finding) => `${what}: ${finding.charAt(0).toLowerCase()}${finding.slice(1)}`,
	distributionSubtitle: (of, selected) =>
		[
			`Each tick is the ${of} of one province`,
			...(selected === null ? [] : [`the bold one is ${selected}`]),
			'triangles are regional medians'
		].join(', '),
	alt: (what, units, listed) =>
		`Ranking of ${what}, ${units} ${units === '1' ? 'unit' : 'units'} with figures: ${listed}; all figures in the table`,
	altRow: (place, name, score) =>
		[place === null ? null : `rank ${place}`, name, score].filter((part) => part !== null).join(' '),
	standing: ({ name, score, measure, year, rank, change, excerpt }) => {
		if (score === null && rank === null && excerpt) return `${name} has no ${measure} figure for ${year} here yet.`;
		const kind = rank?.computed ? 'rank computed by Reform Lens' : 'published rank';
		const stands = rank && `ranked ${rank.place}${rank.of === null ? '' : ` of ${rank.of} ${rank.among}`} (${kind})`;
		const moved =
			change &&
			`${{ up: 'up', down: 'down', same: 'unchanged' }[change.way]}${change.way === 'same' ? '' : ` ${change.by} ${change.of}`} since ${change.year}${change.partly === null ? '' : ` (${change.partly})`}`;
		const [first, ...rest] =
			score === null
				? [stands ? `${stands} in ${measure} ${year}` : `has no ${measure} figure for ${year}`, moved]
				: [`scored ${score} points in ${measure} ${year}`, stands, moved];
		return `${name} ${[first, ...rest].filter((part) => part !== null).join(', ')}.`;
	},
	among: (inside, computed) => `${inside ? 'units of the group' : 'provinces'}${computed ? ' with data' : ''}`
};

export const rankingsCharts = { vi, en };
