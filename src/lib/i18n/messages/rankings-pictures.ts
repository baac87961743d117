/** Words of the pictures beside a ranking: tile map, ranks over the years, regions. */
const vi = {
	tiles: {
		heading: 'Bản đồ ô vuông',
		dek: (measure: 'score' | 'rank'): string =>
			measure === 'score'
				? 'Mỗi tỉnh một ô bằng nhau. Năm nhóm có số tỉnh gần bằng nhau, từ điểm thấp đến điểm cao.'
				: 'Mỗi tỉnh một ô bằng nhau, số là hạng. Năm nhóm có số tỉnh gần bằng nhau, từ hạng cuối đến hạng đầu.',
		noData: 'Không có số liệu',
		none: 'không',
		selected: 'Tỉnh đang xem',
		more: (count: string) => `và ${count} tỉnh, thành phố khác`,
		scheme: {
			'until-2025':
				'Ô theo địa giới đến hết ngày 30/6/2025; quần đảo Hoàng Sa thuộc Đà Nẵng, quần đảo Trường Sa thuộc Khánh Hòa.',
			'from-2025':
				'Ô theo địa giới từ ngày 1/7/2025; quần đảo Hoàng Sa thuộc Đà Nẵng, quần đảo Trường Sa thuộc Khánh Hòa.'
		},
		excerpt: 'Số liệu trích: ô gạch chéo là tỉnh chưa có trong kho.',
		tableLink: 'Bảng số liệu là bảng xếp hạng'
	},
	history: {
		heading: (name: string, best: string, worst: string, from: number, to: number) =>
			from === to
				? `${name} xếp hạng ${best} năm ${to}; trước đó không so sánh được`
				: best === worst
					? `${name} giữ hạng ${best} trong các kỳ ${from}–${to}`
					: `${name} xếp từ hạng ${best} đến hạng ${worst} trong các kỳ ${from}–${to}`,
		dek: (computed: boolean) =>
			`Hạng từng kỳ, hạng 1 ở trên; ${computed ? 'hạng do Lăng kính CCHC tính trong số đơn vị có số liệu mỗi năm' : 'hạng theo công bố'}. Kỳ không có hạng để trống.`,
		alt: (name: string, list: string) => `Hạng của ${name} theo năm: ${list}`,
		caption: (name: string) => `Hạng của ${name} từng kỳ`,
		of: 'Trong số',
		kind: 'Loại hạng',
		computed: 'tính',
		published: 'công bố'
	},
	regions: {
		allWider: 'Chênh lệch trong mỗi vùng đều lớn hơn chênh lệch giữa trung vị các vùng',
		someWider: (count: string, of: string) =>
			`Ở ${count}/${of} vùng, chênh lệch trong vùng lớn hơn chênh lệch giữa trung vị các vùng`,
		noneWider: 'Chênh lệch giữa trung vị các vùng lớn hơn chênh lệch trong từng vùng',
		dek: (measure: 'score' | 'rank') =>
			`Mỗi vạch một tỉnh theo ${measure === 'score' ? 'điểm' : 'hạng'}, vạch màu hồng là tỉnh đang xem, tam giác là trung vị vùng.`,
		alt: (what: string, list: string) => `Phân bố ${what} theo vùng; trung vị: ${list}`,
		caption: (what: string) => `${what} theo vùng`,
		columns: { region: 'Vùng', units: 'Số tỉnh', low: 'Thấp nhất', median: 'Trung vị', high: 'Cao nhất' }
	}
};

const en: typeof vi = {
	tiles: {
		heading: 'Tile map',
		dek: (measure) =>
			measure === 'score'
				? 'One equal tile per province. Five classes of about the same size, from low scores to high.'
				: 'One equal tile per province with its rank. Five classes of about the same size, from the last ranks to the first.',
		noData: 'No data',
		none: 'none',
		selected: 'Selected province',
		more: (count) => `and ${count} more`,
		scheme: {
			'until-2025':
				'Boundaries until 30 June 2025; Hoang Sa archipelago is part of Da Nang, Truong Sa archipelago of Khanh Hoa.',
			'from-2025':
				'Boundaries from 1 July 2025; Hoang Sa archipelago is part of Da Nang, Truong Sa archipelago of Khanh Hoa.'
		},
		excerpt: 'An excerpt: hatched provinces are not here.',
		tableLink: 'Its figures are the ranking table'
	},
	history: {
		heading: (name, best, worst, from, to) =>
			from === to
				? `${name} ranks ${best} in ${to}; earlier rounds cannot be compared`
				: best === worst
					? `${name} ranks ${best} in every ranked round, ${from}–${to}`
					: `${name} ranks between ${best} and ${worst} in the rounds ${from}–${to}`,
		dek: (computed) =>
			`Rank by round, first at the top; ${computed ? 'computed by Reform Lens among the units with figures in each year' : 'as published'}. Rounds without a rank stay empty.`,
		alt: (name, list) => `Rank of ${name} by year: ${list}`,
		caption: (name) => `Rank of ${name} by round`,
		of: 'Of',
		kind: 'Kind of rank',
		computed: 'computed',
		published: 'published'
	},
	regions: {
		allWider: 'Provinces differ more within every region than the regional medians do',
		someWider: (count, of) => `In ${count} of ${of} regions, provinces differ more than the regional medians do`,
		noneWider: 'The regional medians differ more than the provinces within any region',
		dek: (measure) =>
			`One tick per province by ${measure}; the pink tick is the selected province, the triangle the regional median.`,
		alt: (what, list) => `Distribution of ${what} by region; medians: ${list}`,
		caption: (what) => `${what} by region`,
		columns: { region: 'Region', units: 'Provinces', low: 'Lowest', median: 'Median', high: 'Highest' }
	}
};

export const rankingsPictures = { vi, en };
