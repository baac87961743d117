/** Words where an edition is shown by the provinces of today: what is estimated, from what, and what is not there. */
const vi = {
	ask: {
		before: 'tính cho',
		label: 'Cách tính đơn vị',
		own: 'đơn vị của năm đó',
		today: '34 tỉnh, thành phố hiện nay'
	},
	/** After what is ranked: `PAPI 2020 theo 34 tỉnh, thành phố hiện nay`. */
	what: (what: string) => `${what} theo 34 tỉnh, thành phố hiện nay`,
	mark: 'ước tính',
	marked: (name: string) => `${name} (ước tính)`,
	/** Where the name itself stands in brackets. */
	within: (name: string) => `${name}, ước tính`,
	/** In pictures, where the note explains it. */
	sign: (name: string) => `${name} †`,
	part: (unit: string, score: string, share: string) => `${unit} ${score} điểm (${share} dân số)`,
	parts: (parts: string) => `Từ ${parts}.`,
	finding: {
		computed: ' (Lăng kính CCHC tính từ ước tính)',
		unranked: (what: string, here: string) => `${what}: ${here} nơi có điểm, chưa đủ 34 nên không xếp hạng`,
		excerpt: (what: string, here: string) =>
			here === '0' ? `${what}: không tính được cho nơi nào` : `${what}: ${here} nơi có điểm, số liệu trích`,
		score: (score: string) => ` ước đạt ${score} điểm`,
		missing: ' không có ước tính'
	},
	units: (here: string, published: string, estimated: string) =>
		`${here} trên 34 tỉnh, thành phố có điểm: ${published} theo công bố, ${estimated} là ước tính.`,
	estimates: (published: string, estimated: string, year: string, mark: string) =>
		`${published} tỉnh, thành phố theo công bố; ${estimated} là ước tính (${mark}) do Lăng kính CCHC tính: trung bình theo dân số năm ${year} của các tỉnh hợp thành, không phải số công bố.`,
	signs: '†, nét đứt',
	dashes: 'nét đứt',
	ranks: 'Hạng do Lăng kính CCHC tính từ các ước tính, trong 34 tỉnh, thành phố; không phải hạng công bố.',
	noRanks: 'Không xếp hạng vì không đủ 34 tỉnh, thành phố.',
	excerptNote: 'Kho chỉ có phần trích của kỳ này: không xếp hạng, không ghi hạng công bố của 63 tỉnh, thành phố.',
	gaps: (names: string) => `Không ước tính được vì một tỉnh hợp thành không có điểm: ${names}.`,
	otherBounds: 'Trước năm 2009 Hà Nội chưa gồm Hà Tây, nên không tính cho đơn vị hiện nay.',
	lacking: (names: string) => `Không ước tính: ${names} không có điểm`,
	nowIn: (name: string, list: string) => `${name} nay thuộc ${list}.`,
	subtitle: (subtitle: string, estimated: string) =>
		`${subtitle}; 34 tỉnh, thành phố hiện nay, ${estimated} là ước tính`,
	dekMedian: (median: string) =>
		`Thanh là phần chênh so với trung vị ${median}, tính cả ước tính; thanh nét đứt là ước tính.`,
	dekBars: 'Thanh nét đứt là ước tính.',
	median: (median: string) => `Trung vị ${median}, tính cả ước tính`,
	tiles: 'Viền nét đứt, †: ước tính.',
	method: 'Cách ước tính cho 34 tỉnh, thành phố hiện nay',
	/** Of several provinces over the years. */
	lines: {
		dek: '34 tỉnh, thành phố hiện nay; nét đứt, ký hiệu rỗng là ước tính.',
		note: (year: string) =>
			`Ước tính do Lăng kính CCHC tính: trung bình theo dân số năm ${year} của các tỉnh hợp thành; không phải số công bố, không nối với kết quả của tỉnh mới.`,
		shares: (unit: string, shares: string) => `${unit}: ${shares} dân số.`,
		share: (unit: string, share: string) => `${unit} ${share}`,
		gaps: (gaps: string) => `Không ước tính vì thiếu điểm của một tỉnh hợp thành: ${gaps}.`,
		gap: (unit: string, years: string) => `${unit} ${years}`,
		of: (unit: string, parts: string) => `${unit}, ước tính. ${parts}`,
		median: (units: string, value: string) => `Trung vị ${units} tỉnh, thành phố, tính cả ước tính: ${value}.`,
		parts: 'Điểm của các tỉnh hợp thành',
		caption: (measure: string) => `Ước tính ${measure} và điểm của các tỉnh hợp thành`,
		estimate: 'Ước tính',
		from: 'Từ',
		last: (unit: string, score: string, year: number) => `${unit} ${score} (${year}, ước tính)`,
		within: (what: string) => `${what}, gồm cả ước tính (†)`
	},
	/** Where provinces are compared whose figures lie on either side of the merger. */
	other: {
		text: (units: string) => `${units} lập từ 1/7/2025 do sáp nhập, chưa có điểm công bố của các năm trước.`,
		link: 'So sánh theo 34 tỉnh, thành phố hiện nay (các năm trước là ước tính)'
	}
};

const have = (count: string) => (count === '1' ? '1 has' : `${count} have`);

const en: typeof vi = {
	ask: {
		before: 'for',
		label: 'Basis of units',
		own: 'the units of that year',
		today: 'today’s 34 provinces'
	},
	what: (what) => `${what} for today’s 34 provinces`,
	mark: 'estimate',
	marked: (name) => `${name} (estimate)`,
	within: (name) => `${name}, estimate`,
	sign: (name) => `${name} †`,
	part: (unit, score, share) => `${unit} ${score} points (${share} of the population)`,
	parts: (parts) => `From ${parts}.`,
	finding: {
		computed: ' (computed by Reform Lens from estimates)',
		unranked: (what, here) => `${what}: ${have(here)} a score, not all 34, so nothing is ranked`,
		excerpt: (what, here) =>
			here === '0' ? `${what}: nothing can be computed` : `${what}: ${have(here)} a score, an excerpt`,
		score: (score) => ` has an estimated ${score}`,
		missing: ' has no estimate'
	},
	units: (here, published, estimated) =>
		`${here} of 34 provinces ${here === '1' ? 'has' : 'have'} a score: ${published} as published, ${estimated} estimated.`,
	estimates: (published, estimated, year, mark) =>
		`${published} ${published === '1' ? 'province' : 'provinces'} as published; ${estimated === '1' ? '1 is an estimate' : `${estimated} are estimates`} by Reform Lens (${mark}): ${estimated === '1' ? 'the mean' : 'means'} of the provinces that ${estimated === '1' ? 'it was' : 'they were'} formed from, weighted by the population of ${year}, not ${estimated === '1' ? 'a published figure' : 'published figures'}.`,
	signs: '†, dashed',
	dashes: 'dashed',
	ranks: 'Ranks computed by Reform Lens from the estimates, among the 34 provinces; they are not published ranks.',
	noRanks: 'Not ranked, since not all 34 provinces have a value.',
	excerptNote:
		'Only an excerpt of this round is here: nothing is ranked, and published ranks among 63 provinces are left out.',
	gaps: (names) => `Not estimated, since a province that it was formed from has no score: ${names}.`,
	otherBounds: 'Before 2009 Ha Noi did not include Ha Tay, so nothing is computed for today’s provinces.',
	lacking: (names) => `Not estimated: no score of ${names}`,
	nowIn: (name, list) => `${name} is now part of ${list}.`,
	subtitle: (subtitle, estimated) => `${subtitle}; today’s 34 provinces, ${estimated} of them estimated`,
	dekMedian: (median) =>
		`Bars show the difference from the median, ${median}, estimates included; dashed bars are estimates.`,
	dekBars: 'Dashed bars are estimates.',
	median: (median) => `Median ${median}, estimates included`,
	tiles: 'Dashed outlines, †: estimates.',
	method: 'How figures are estimated for today’s 34 provinces',
	lines: {
		dek: 'Today’s 34 provinces; dashes and hollow marks are estimates.',
		note: (year) =>
			`Estimated by Reform Lens: the mean of the provinces that each was formed from, weighted by the population of ${year}; not published figures, and never joined to those of the new province.`,
		shares: (unit, shares) => `${unit}: ${shares} of the population.`,
		share: (unit, share) => `${unit} ${share}`,
		gaps: (gaps) => `Not estimated for want of a score of one of the provinces that it was formed from: ${gaps}.`,
		gap: (unit, years) => `${unit} ${years}`,
		of: (unit, parts) => `${unit}, estimate. ${parts}`,
		median: (units, value) => `Median of the ${units} provinces, estimates included: ${value}.`,
		parts: 'Scores of the provinces that they were formed from',
		caption: (measure) => `Estimates of ${measure}, with the scores that they are made of`,
		estimate: 'Estimate',
		from: 'From',
		last: (unit, score, year) => `${unit} ${score} (${year}, estimate)`,
		within: (what) => `${what}, estimates (†) included`
	},
	other: {
		text: (units) => `Formed by merger on 1 July 2025, without published scores of earlier years: ${units}.`,
		link: 'Compare today’s 34 provinces (earlier years are estimates)'
	}
};

export const todaysUnits = { vi, en };
