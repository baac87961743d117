import type { Break, Coverage, Level } from '$lib/model/datasets';

const levels: Record<'vi' | 'en', Record<Level, string>> = {
	vi: {
		country: 'cả nước',
		province: 'tỉnh, thành phố',
		department: 'sở, ban, ngành',
		district: 'cấp huyện (đến 30/6/2025)',
		commune: 'cấp xã',
		agency: 'cơ quan',
		archipelago: 'quần đảo'
	},
	en: {
		country: 'the country',
		province: 'provinces',
		department: 'provincial departments',
		district: 'districts (until 30 June 2025)',
		commune: 'communes',
		agency: 'agencies',
		archipelago: 'archipelagos'
	}
};

const kinds: Record<'vi' | 'en', Record<Break['kind'], string>> = {
	vi: { method: 'cách đo', publication: 'cách công bố', units: 'đơn vị được chấm' },
	en: { method: 'method', publication: 'publication', units: 'units rated' }
};

const verdicts: Record<'vi' | 'en', Record<Break['comparable_with_before'], string>> = {
	vi: { yes: 'so sánh được với trước', partly: 'so sánh được một phần với trước', no: 'không so sánh được với trước' },
	en: { yes: 'comparable with before', partly: 'partly comparable with before', no: 'not comparable with before' }
};

const coverage: Record<'vi' | 'en', Record<Coverage, (here: string, published: string | null) => string>> = {
	vi: {
		whole: (here) => `đủ ${here} đơn vị`,
		source_gaps: (here) => `${here} đơn vị; nguồn thiếu các đơn vị còn lại`,
		top_n: (here, published) => `có ${here} đơn vị; chỉ công bố ${published ?? 'một số'} đơn vị đứng đầu`,
		excerpt: (here) => `trích ${here} đơn vị`
	},
	en: {
		whole: (here) => `all ${here} units`,
		source_gaps: (here) => `${here} units; the source lacks the others`,
		top_n: (here, published) => `${here} units here; only the top ${published ?? 'few'} are published`,
		excerpt: (here) => `excerpt of ${here} units`
	}
};

/** Words of the page that says what is measured, how it is computed and where its limits lie. */
const vi = {
	title: 'Phương pháp',
	finding: (indices: string, breaks: string) => `${indices} chỉ số, ${breaks} lần đổi cách đo hoặc cách công bố`,
	dek: 'Trang này nêu từng chỉ số đo gì, ai công bố, kho có đến đâu, và cách Lăng kính CCHC tính hạng, thay đổi và so sánh.',
	contents: 'Mục lục',
	editions: {
		title: 'Kỳ mới nhất của từng chỉ số',
		dek: 'Kỳ mới nhất trong kho có thể đã cũ. Ngày là ngày sớm nhất mà một nguồn cho biết kỳ ấy đã ra: ngày ghi ở bảng Ngày công bố các kỳ, hoặc ngày của nguồn mà kỳ ấy là kỳ mới nhất trong đó. Tháng thường ra là trung vị các tháng đó, chỉ nêu khi biết ngày của ít nhất ba kỳ; ngày công bố có thể sớm hơn ngày nguồn nêu.',
		index: 'Chỉ số',
		published: 'Đã biết công bố',
		here: 'Có trong kho',
		usually: 'Thường ra vào',
		appeared: 'Ra khi nào, theo nguồn',
		behind: (year: number) => `chưa có số liệu ${year}`,
		day: (year: number, day: string) => `kỳ ${year}: ${day}`,
		undated: 'nguồn không ghi ngày',
		/** `after` is how many years after the year measured. */
		usual: (month: string, after: number, count: string, years: string) =>
			`${month} ${after === 0 ? 'cùng năm' : after === 1 ? 'năm sau' : `năm thứ ${after} sau đó`} (theo ${count} kỳ trong ${years})`,
		notKnown: 'chưa biết: chưa đủ ba kỳ có ngày',
		awaited: (year: number, month: string) => `kỳ ${year} thường ra vào ${month}; chưa có ở đây`
	},
	rulesTitle: 'Cách đọc và cách tính',
	rulesDek: 'Cùng một bộ quy tắc dùng cho mọi trang, biểu đồ và bảng.',
	rules: [
		{
			id: 'source',
			title: 'Mỗi số liệu có nguồn',
			text: [
				'Mỗi điểm và hạng dẫn về một nguồn ở trang Nguồn. Năm ghi cạnh số liệu là năm được đo, không phải năm công bố.',
				'Số liệu thiếu để trống và ghi rõ là thiếu; không thay bằng số 0, không nội suy.'
			]
		},
		{
			id: 'ranks',
			title: 'Hạng công bố và hạng tính',
			text: [
				'Nơi cơ quan công bố có hạng thì dùng hạng đó. Nơi chỉ có điểm, Lăng kính CCHC tính hạng từ điểm và ghi rõ là hạng tính, trong bao nhiêu đơn vị có số liệu.',
				'Chỉ tính hạng khi kho có đủ đơn vị hoặc chỉ thiếu các đơn vị mà chính nguồn không có. Bảng trích và bảng chỉ công bố nhóm đầu không được tính hạng.',
				'Nơi mọi đơn vị có hạng đều có khoảng tin cậy của điểm thì dưới mỗi hạng là khoảng hạng: hạng tốt nhất và kém nhất mà đơn vị có thể có theo các khoảng ấy. Độ tin cậy là của từng điểm, không phải của cả bảng.'
			]
		},
		{
			id: 'ties',
			title: 'Bằng điểm và không có điểm',
			text: [
				'Các đơn vị bằng điểm cùng hạng và hạng sau bỏ cách: 1, 2, 2, 4. Đơn vị không có điểm thì không có hạng.',
				'Sở, ban, ngành và địa phương được chấm riêng nên không bao giờ xếp chung.',
				'Hai đơn vị chênh dưới 0,05 điểm (dưới 0,0005 trên thang 0–1) nên coi là ngang nhau.'
			]
		},
		{
			id: 'change',
			title: 'Thay đổi so với kỳ trước',
			text: [
				'Thay đổi điểm là điểm kỳ sau trừ điểm kỳ trước. Thay đổi bậc của hạng công bố là hiệu hai hạng.',
				'Với hạng tính, cả hai kỳ được xếp lại trong các đơn vị có số liệu ở cả hai kỳ rồi mới lấy hiệu, để một đơn vị thiếu số liệu không làm đơn vị khác lên hoặc xuống bậc.',
				'Mức thường đổi trong một năm là trung vị của mọi thay đổi, không kể chiều, giữa hai năm liền nhau mà kho có đủ đơn vị và không có thay đổi phương pháp nào được ghi. Thay đổi hoặc hơn kém nhau ít hơn mức đó nên đọc là dao động, hạng lên xuống vì thế cũng vậy.'
			]
		},
		{
			id: 'comparable',
			title: 'Khi nào so sánh được',
			text: [
				'Một hàm duy nhất quyết định hai kết quả có so sánh được không; mũi tên, màu và câu chữ ở mọi trang đều theo hàm này. Hàm xét: cùng chỉ số và cùng chỉ tiêu, cùng thang điểm, thay đổi phương pháp giữa hai năm, đơn vị và nhóm được chấm, loại hạng, mức đủ của bảng.',
				'“Không so sánh được”: đường bị ngắt, vạch nghiêng nét đứt, phần trước tô nền. “So sánh được một phần”: vạch nghiêng nhỏ dưới trục, đường vẫn nối.'
			]
		},
		{
			id: 'coverage',
			title: 'Mức đủ của một kỳ',
			text: [
				'Đủ: kho có mọi đơn vị được chấm. Thiếu tại nguồn: có mọi đơn vị mà nguồn có. Nhóm đầu: cơ quan công bố chỉ nêu một số đơn vị đứng đầu. Trích: kho mới có một phần.',
				'Kỳ gần nhất trong kho có thể cũ hơn kỳ đã công bố; khi biết có kỳ mới hơn, trang ghi rõ.'
			]
		},
		{
			id: 'merger',
			title: 'Sáp nhập năm 2025',
			text: [
				'Từ 1/7/2025, 63 tỉnh, thành phố còn 34 và không còn cấp huyện. Kỳ chấm theo 63 đơn vị và kỳ chấm theo 34 đơn vị có mã riêng, không xếp chung và không nối chuỗi, kể cả khi trùng tên.',
				'Chuỗi cũ được giữ nguyên. Bảng xếp hạng, so sánh và xu hướng có thể xem theo đơn vị của năm đó hoặc theo 34 tỉnh, thành phố hiện nay. Theo đơn vị hiện nay, 11 tỉnh, thành phố không sáp nhập giữ điểm công bố; 23 đơn vị còn lại là ước tính: trung bình điểm các tỉnh hợp thành, theo dân số của năm gần nhất mà kho có số của mọi tỉnh hợp thành. Kỳ trước năm 2009 không tính theo đơn vị hiện nay, vì Hà Nội khi đó chưa gồm Hà Tây.',
				'Ước tính ghi “ước tính”, vẽ nét đứt, kèm điểm và tỷ trọng của từng tỉnh hợp thành. Thiếu điểm của một tỉnh hợp thành thì không ước tính. Hạng chỉ tính khi đủ cả 34, ghi rõ là tính từ ước tính, và không bao giờ đặt cạnh hạng công bố của 63 tỉnh, thành phố. Ước tính không so với số công bố của đơn vị mới.',
				'Tỉnh không sáp nhập cũng không được nối qua năm này: điểm và hạng trong 34 đơn vị là của một nhóm khác.',
				'Hoạt động và kế hoạch của một đơn vị đã nhập trọn vào đơn vị khác được tính và liệt kê cho đơn vị hiện nay, ghi rõ của đơn vị nào, trước ngày nào. Đơn vị bị chia cho nhiều nơi thì không cộng. Chỉ tiêu vẫn là của đơn vị đã đặt ra. Năm nào có hoạt động thật của một trong các đơn vị thì không tính dữ liệu minh hoạ của năm đó.'
			]
		},
		{
			id: 'scale',
			title: 'Thang chung 0–100 ở trang So sánh',
			text: [
				'Các chỉ số có thang khác nhau nên được đổi ra vị trí trong nhóm: tỷ lệ đơn vị khác có điểm thấp hơn, đơn vị bằng điểm tính một nửa.',
				'Nơi bảng không đủ điểm nhưng có hạng công bố trong một số đơn vị đã biết, vị trí lấy từ hạng. Vị trí cho biết cao hay thấp so với đơn vị khác, không cho biết mức đạt.'
			]
		},
		{
			id: 'association',
			title: 'Tuyên truyền và chỉ số',
			text: [
				'Trang Tuyên truyền và chỉ số đặt số hoạt động tuyên truyền cạnh điểm chỉ số trên cùng trục năm. “Đi cùng” nghĩa là hai chuỗi biến đổi cùng lúc hoặc cách nhau một, hai năm; đi cùng nhau không có nghĩa là gây ra.',
				'Một tỉnh với vài năm số liệu không đủ để kết luận, nên biểu đồ của riêng một tỉnh không có hệ số, khoảng tin cậy hay giá trị p. Phần mọi tỉnh ước lượng điểm trên mỗi hoạt động bằng hai cách: điểm với hiệu ứng của từng tỉnh và từng năm; thay đổi điểm theo thay đổi hoạt động. Không nêu khoảng tin cậy và p khi có dưới 8 năm hoặc dưới 20 đơn vị.',
				'Cạnh mỗi ước lượng là kiểm tra ngược: hoạt động của năm sau không thể tác động tới điểm năm trước, nên nếu cũng đi cùng điểm thì liên hệ có thể theo chiều ngược lại. “Ở cả hai cách tính” là p đã hiệu chỉnh Holm dưới 0,05 ở cả hai, cùng chiều; “chỉ ở một” là chỉ một; còn lại là “không thấy đi cùng”.',
				'Một ước lượng được tính lại khi bỏ các năm đại dịch, bỏ từng vùng, đổi độ trễ và với từng nhóm kênh; các cách tính này dùng chung số liệu nên không phải các phép kiểm định độc lập. Khi xem mọi thành phần với mọi nhóm kênh, p được hiệu chỉnh cho tất cả các cặp cùng lúc (Holm, Benjamini–Hochberg) và số phép tính luôn được nêu.',
				'Hình trước và sau khi hoạt động tăng cho thấy điểm từng năm so với năm liền trước khi tăng, giả định mọi tỉnh như nhau. Nếu điểm đã khác từ trước khi tăng thì hoạt động đến sau không thể tạo ra khác biệt đó: liên hệ có thể theo chiều ngược lại, và điều này được nêu trước tiên.',
				'Một tỉnh chỉ có ít năm, nên số riêng của tỉnh chỉ đứng cạnh trung bình các tỉnh và số tính chung: số riêng được kéo về trung bình đúng theo sai số của nó. Không dùng các số này để xếp hạng các tỉnh.',
				'PAR Index chấm điểm một phần chính kế hoạch tuyên truyền, nên hai bên đi cùng nhau ở đó là do cách chấm.'
			]
		},
		{
			id: 'demo',
			title: 'Dữ liệu minh hoạ',
			text: [
				'Khi mở bản minh hoạ, các hoạt động do máy tạo ra được thêm vào bằng một bản cập nhật riêng, đánh dấu ở mọi nơi và gỡ được. Không câu nào, cảnh báo nào về một cơ quan có tên được rút ra từ dữ liệu này.'
			]
		},
		{
			id: 'reported',
			title: 'Số liệu do báo chí nêu',
			text: [
				'Số buổi, số tin, số lượt mà báo chí hoặc cổng thông tin nêu được ghi lại như trích dẫn có nguồn. Chúng khác nhau về phạm vi và cách đếm nên không bao giờ cộng lại hoặc đặt chung với hoạt động đã ghi nhận.'
			]
		}
	],
	facts: {
		publisher: 'Cơ quan công bố',
		levels: 'Đối tượng được chấm',
		cadence: 'Kỳ công bố',
		scale: 'Thang điểm',
		newest: 'Kỳ gần nhất trong kho',
		yearly: 'hằng năm',
		none: 'chưa có số liệu',
		range: (low: string, high: string, unit: string) => (unit === '%' ? `${low}–${high}%` : `${low}–${high} ${unit}`),
		higher: 'càng cao càng tốt',
		lower: 'càng thấp càng tốt',
		later: (year: number) => `có ghi nhận thay đổi từ kỳ ${year}, chưa có số liệu kỳ đó trong kho`
	},
	levels: levels.vi,
	tree: {
		title: 'Chỉ số chung và thành phần',
		of: (province: string) => `Bộ riêng của ${province}`,
		name: 'Tên',
		scale: 'Thang',
		years: 'Các năm',
		unverified: 'thang hoặc năm chưa kiểm chứng',
		since: (year: number) => `từ ${year}`,
		until: (year: number) => `đến ${year}`,
		unknown: 'chưa rõ'
	},
	breaks: {
		title: 'Các lần thay đổi',
		none: 'Chưa ghi nhận lần thay đổi nào.',
		all: 'mọi chỉ tiêu',
		kinds: kinds.vi,
		verdicts: verdicts.vi
	},
	coverage: {
		title: 'Số liệu có trong kho',
		none: 'Chưa có số liệu.',
		year: 'Năm',
		headline: 'Chỉ số chung',
		components: 'Thành phần',
		cell: coverage.vi,
		rankOnly: (ranks: string, scores: string) => `${ranks} hạng, ${scores} điểm`,
		parts: (count: string, text: string) => `${count} thành phần: ${text}`,
		between: (low: string, high: string) => (low === high ? low : `${low}–${high}`)
	},
	rankings: 'Xem xếp hạng'
};

const en: typeof vi = {
	title: 'Methodology',
	finding: (indices, breaks) => `${indices} indices, ${breaks} changes of method or publication`,
	dek: 'What each index measures, who publishes it, how much of it is here, and how Reform Lens computes ranks, changes and comparisons.',
	contents: 'Contents',
	editions: {
		title: 'The newest edition of each index',
		dek: 'The newest edition that is here may be old. Days are the first on which a source tells that the edition was out: as entered in the table of dates of editions, or the day of a source whose newest edition it is. The usual month is the median of their months, told only where the days of three editions or more are known; editions may have appeared before their sources tell.',
		index: 'Index',
		published: 'Known published',
		here: 'Here',
		usually: 'Usually appears in',
		appeared: 'When out, by its sources',
		behind: (year) => `no figures of ${year} yet`,
		day: (year, day) => `${year}: ${day}`,
		undated: 'sources name no day',
		usual: (month, after, count, years) =>
			`${month} of ${after === 0 ? 'the same year' : after === 1 ? 'the next year' : `the year ${after} years later`} (from ${count} editions in ${years})`,
		notKnown: 'not known: fewer than three editions have a day',
		awaited: (year, month) => `the ${year} edition usually appears in ${month}; it is not here`
	},
	rulesTitle: 'How to read, how it is computed',
	rulesDek: 'One set of rules serves every page, chart and table.',
	rules: [
		{
			id: 'source',
			title: 'Every figure has a source',
			text: [
				'Every score and rank leads to an entry of the Sources page. The year beside a figure is the year measured, not the year of publication.',
				'What is missing stays empty and is said to be missing; it is never replaced by zero and never interpolated.'
			]
		},
		{
			id: 'ranks',
			title: 'Published and computed ranks',
			text: [
				'Where the publisher gives a rank, that rank is used. Where only scores are published, Reform Lens computes the rank from them and marks it as computed, with the number of units it was taken among.',
				'Ranks are computed only where the whole field is here, or all of it that the source has. Excerpts and tables of the top few get no computed ranks.',
				'Where every unit with a place has an interval of its score, a band stands below each rank: the best and the worst place that the unit may have by these intervals. The level is that of each score, not of the whole table.'
			]
		},
		{
			id: 'ties',
			title: 'Equal scores, no scores',
			text: [
				'Units with equal scores share a rank and the next rank skips: 1, 2, 2, 4. A unit without a score has no rank.',
				'Departments and localities are rated separately and are never ranked together.',
				'Two units less than 0.05 points apart (0.0005 on a scale of 0–1) should be treated as equal.'
			]
		},
		{
			id: 'change',
			title: 'Change since the round before',
			text: [
				'A change of score is the later score minus the earlier one. A change of published rank is the difference of the two ranks.',
				'For computed ranks both rounds are ranked again among the units with figures in both, so that a unit without data moves nobody else up or down.',
				'The usual change in a year is the median of all changes, up and down alike, between two neighbouring years that are whole here and between which no change of method is recorded. Smaller changes and differences read as noise, and so do places gained or lost by them.'
			]
		},
		{
			id: 'comparable',
			title: 'When figures may be compared',
			text: [
				'One function decides whether two results may be compared, and every arrow, colour and sentence follows it. It weighs: the same index and indicator, the scale, changes of method between the two years, the units and groups rated, the kind of rank, and how complete the table is.',
				'“Not comparable”: the line ends at a leaning dashed edge and the earlier side is tinted. “Partly comparable”: a small leaning tick under the axis, the line goes on.'
			]
		},
		{
			id: 'coverage',
			title: 'How complete a round is',
			text: [
				'Whole: every rated unit is here. Gaps at the source: everything that the source has. Top: only the first few are published. Excerpt: only a part is here.',
				'The newest round here may be older than the newest published one; where a newer one is known, the page says so.'
			]
		},
		{
			id: 'merger',
			title: 'The merger of 2025',
			text: [
				'On 1 July 2025, 63 provinces became 34 and districts were abolished. Rounds that rate the 63 and rounds that rate the 34 have units with codes of their own: they are never ranked together and never joined, even where names are equal.',
				'Old series stay as they are. Rankings, comparisons and trends can be read for the units of their years or for today’s 34 provinces. In the latter, the 11 provinces that were not merged keep their published scores; the other 23 are estimates: the mean of the scores of the provinces that they were formed from, weighted by the population of the newest year that is known of all of them. Rounds before 2009, when Ha Noi did not include Ha Tay, are not computed for today’s provinces.',
				'Estimates say “estimate”, are dashed, and show the score and the share of every part. Where a part has no score there is no estimate. Places are computed only where all 34 have a value, say that they come from estimates, and never stand beside the published ranks of the 63. Estimates are not compared with what is published of the new provinces.',
				'Provinces that were not merged are not joined across that year either: scores and ranks among the 34 are those of another field.',
				'Work and plans of a unit that went wholly into another are counted and listed for the unit of today, with whose they were and until when. Those of a unit that was divided are not. Targets stay those of the unit that set them. Where one of the units has real work in a year, no demonstration data of that year are counted.'
			]
		},
		{
			id: 'scale',
			title: 'The common scale of 0–100 on the Compare page',
			text: [
				'Indices have different scales, so they are turned into a position in the field: the share of other units with a lower score, equal ones counted half.',
				'Where scores are too few but a rank of a known number of units is published, the position comes from the rank. It tells high or low against others, not how much was reached.'
			]
		},
		{
			id: 'association',
			title: 'Communication and indices',
			text: [
				'The page Communication and indices sets counts of communication work beside index scores on one axis of years. “Associated” means that the two move together, in the same year or one or two years apart; moving together is not causing.',
				'One province with a few years of figures is not enough to conclude, so the chart of one province alone has no coefficient, interval or p-value. Over all provinces, points per activity are estimated in two ways: scores with effects of each province and year, and changes of score on changes of work. Neither interval nor p is given below 8 years or 20 units.',
				'Beside each stands the placebo test: work of the year after cannot have moved the score, so where it is associated with the score too, the association may run the other way. “By both estimates” means p adjusted by Holm below 0.05 in both with the same sign; “by one of the two only” in one; otherwise no association is found.',
				'An estimate is looked at again without the years of the pandemic, without each region, at other lags and for each group of channels; such variants share their data and are no independent tests. Where all components and groups of channels are looked through, p is adjusted for all pairs together (Holm, Benjamini–Hochberg), and the number of tests is said.',
				'The picture before and after work rose shows scores of each year against the year just before the rise, provinces taken to be alike. Where scores differed before the rise already, later work cannot have made that difference: the association may run the other way, and that is said first.',
				'A province has few years, so its own number is shown beside the mean of all provinces and one drawn together: its own, pulled towards the mean by as much as its error asks for. Provinces are never ranked by it.',
				'Part of the PAR Index scores the communication plan itself: there, moving together comes from the way of scoring.'
			]
		},
		{
			id: 'demo',
			title: 'Demo data',
			text: [
				'A demonstration adds generated activities as a release of their own, marked everywhere and removable. No sentence or alert about a named office is ever derived from them.'
			]
		},
		{
			id: 'reported',
			title: 'Figures given by the press',
			text: [
				'Numbers of sessions, items or visits that newspapers and portals give are kept as quotations with their source. They differ in scope and in the way of counting, so they are never added up or mixed with recorded activities.'
			]
		}
	],
	facts: {
		publisher: 'Publisher',
		levels: 'Who is rated',
		cadence: 'Published',
		scale: 'Scale',
		newest: 'Newest round here',
		yearly: 'every year',
		none: 'no figures yet',
		range: (low, high, unit) => (unit === '%' ? `${low}–${high}%` : `${low}–${high} points`),
		higher: 'higher is better',
		lower: 'lower is better',
		later: (year) => `a change from the ${year} round is on record; its figures are not here`
	},
	levels: levels.en,
	tree: {
		title: 'Headline and components',
		of: (province) => `The tree of ${province}`,
		name: 'Name',
		scale: 'Scale',
		years: 'Years',
		unverified: 'scale or years not verified',
		since: (year) => `since ${year}`,
		until: (year) => `until ${year}`,
		unknown: 'not known'
	},
	breaks: {
		title: 'Changes on record',
		none: 'No change is on record.',
		all: 'all indicators',
		kinds: kinds.en,
		verdicts: verdicts.en
	},
	coverage: {
		title: 'Figures here',
		none: 'No figures yet.',
		year: 'Year',
		headline: 'Headline',
		components: 'Components',
		cell: coverage.en,
		rankOnly: (ranks, scores) => `${ranks} ranks, ${scores} scores`,
		parts: (count, text) => (count === '1' ? `1 component: ${text}` : `${count} components: ${text}`),
		between: (low, high) => (low === high ? low : `${low}–${high}`)
	},
	rankings: 'See the rankings'
};

export const methodology = { vi, en };
