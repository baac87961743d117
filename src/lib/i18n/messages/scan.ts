/** Words of an index looked through by its components and the groups of channels. Never of cause. */
const vi = {
	title: (index: string) => `${index} và tuyên truyền: nhìn theo nhiều cách`,
	dek: (measure: string) =>
		`Ước lượng cho ${measure} có vững khi bỏ năm, bỏ vùng, đổi độ trễ, đổi kênh; và mọi cặp thành phần, nhóm kênh của chỉ số cùng một lúc.`,
	link: 'Ước lượng có vững không, và mọi thành phần với mọi nhóm kênh',
	back: 'Về phần mọi tỉnh',
	variants: 'Mỗi dòng đổi một điều',
	channels: 'Mỗi nhóm kênh một ô',
	heading: (index: string, lag: string) => `Mọi thành phần của ${index} với mọi nhóm kênh (${lag})`,
	rule: 'Xem nhiều cặp thì vài cặp có p nhỏ chỉ do tình cờ. Holm giữ khả năng có dù chỉ một cặp sai dưới 5 %; Benjamini–Hochberg giữ phần sai trong các cặp tìm thấy dưới 5 %.',
	caption: (index: string) => `${index}: hiệu ứng cố định theo thành phần và nhóm kênh`,
	columns: {
		component: 'Thành phần',
		channel: 'Nhóm kênh',
		b: 'Điểm trên mỗi hoạt động',
		p: 'p',
		holm: 'p (Holm)',
		bh: 'p (Benjamini–Hochberg)',
		lead: 'Kiểm tra ngược',
		size: 'Tỉnh, năm'
	},
	backwards: 'có thể ngược chiều',
	tests: (pairs: string, tests: string) =>
		`${pairs} cặp, ${tests} cặp đủ số liệu để có p và được hiệu chỉnh cùng nhau.`,
	below: (bh: string, holm: string) =>
		`Dưới 0,05 sau hiệu chỉnh: ${bh} cặp theo Benjamini–Hochberg, ${holm} cặp theo Holm.`,
	missing: (pairs: string, reason: string) => `Thiếu số ở ${pairs} cặp: ${reason}.`,
	none: 'Không thấy cặp nào đi cùng.',
	found: (pairs: string) => `Đi cùng theo Benjamini–Hochberg: ${pairs}.`,
	pair: (component: string, channel: string, higher: boolean, backwards: boolean) =>
		`${component} với ${channel.toLocaleLowerCase('vi')} (điểm ${higher ? 'cao' : 'thấp'} hơn${backwards ? ', có thể ngược chiều' : ''})`,
	csv: 'Mọi cặp (CSV)',
	variantsCsv: 'Mọi cách tính (CSV)'
};

const en: typeof vi = {
	title: (index) => `${index} and communication: looked at in many ways`,
	dek: (measure) =>
		`Whether the estimate for ${measure} is steady without some years or a region, at other lags and for each channel; and all pairs of components and groups of channels at once.`,
	link: 'Is the estimate steady, and all components with all groups of channels',
	back: 'Back to all provinces',
	variants: 'Each row differs in one thing',
	channels: 'A panel for each group of channels',
	heading: (index, lag) => `All components of ${index} with all groups of channels (${lag})`,
	rule: 'Of many pairs some have a small p by chance alone. Holm keeps the probability of even one false pair below 5%; Benjamini–Hochberg keeps the share of false ones among those found below 5%.',
	caption: (index) => `${index}: fixed effects by component and group of channels`,
	columns: {
		component: 'Component',
		channel: 'Group of channels',
		b: 'Points per activity',
		p: 'p',
		holm: 'p (Holm)',
		bh: 'p (Benjamini–Hochberg)',
		lead: 'Placebo test',
		size: 'Provinces, years'
	},
	backwards: 'may run the other way',
	tests: (pairs, tests) => `${pairs} pairs, ${tests} with enough data for a p, all adjusted together.`,
	below: (bh, holm) => `Below 0.05 after adjusting: ${bh} by Benjamini–Hochberg, ${holm} by Holm.`,
	missing: (pairs, reason) => `Numbers are missing for ${pairs} ${pairs === '1' ? 'pair' : 'pairs'}: ${reason}.`,
	none: 'No pair is found to be associated.',
	found: (pairs) => `Associated by Benjamini–Hochberg: ${pairs}.`,
	pair: (component, channel, higher, backwards) =>
		`${component} with ${channel.toLocaleLowerCase('en')} (${higher ? 'higher' : 'lower'} scores${backwards ? ', may run the other way' : ''})`,
	csv: 'All pairs (CSV)',
	variantsCsv: 'All variants (CSV)'
};

export const scan = { vi, en };
