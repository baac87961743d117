/** What is compared, and the first and last year of it. */
interface Ends {
	measure: string;
	from: number;
	to: number;
}

/** Words of the page that sets an index beside the communication work. Never of cause. */
const vi = {
	title: (unit: string | null) => (unit ? `Tuyên truyền và chỉ số: ${unit}` : 'Tuyên truyền và chỉ số'),
	ask: {
		set: 'Đối chiếu',
		with: 'với',
		of: 'của',
		unit: 'Tỉnh, thành phố',
		index: 'Chỉ số',
		indicator: 'Thành phần',
		channel: 'Kênh',
		theme: 'Chủ đề',
		allChannels: 'mọi kênh',
		allThemes: 'mọi chủ đề',
		about: 'về',
		total: 'tổng điểm',
		agency: 'Cơ quan thực hiện',
		allAgencies: 'mọi cơ quan',
		doneBy: 'do',
		serves: 'Việc phục vụ',
		allServed: 'mọi chỉ số',
		serving: 'phục vụ',
		measuredBy: 'tính bằng',
		measure: 'Cách đo hoạt động'
	},
	measures: {
		short: { count: 'Hoạt động', per_100k: 'Hoạt động trên 100.000 dân', audience: 'Người được tiếp cận' },
		title: {
			plain: {
				count: 'Số hoạt động mỗi năm',
				per_100k: 'Số hoạt động mỗi năm',
				audience: 'Số người được tiếp cận mỗi năm, cộng nơi có ghi'
			},
			per_100k: (year: number) => `Số hoạt động mỗi năm trên 100.000 dân (dân số ${year})`
		},
		told: {
			count: 'số hoạt động tuyên truyền mỗi năm',
			per_100k: 'số hoạt động tuyên truyền mỗi năm trên 100.000 dân',
			audience: 'số người mà hoạt động tuyên truyền tiếp cận mỗi năm'
		},
		demo: (title: string) => `${title} (dữ liệu minh hoạ)`,
		people: (population: string, year: number) =>
			`Mọi năm đều chia cho dân số ${year}: ${population} người, để số dân đổi không thành hoạt động đổi.`,
		note: {
			people: (population: string, year: number) => `Chia cho dân số ${year}: ${population} người.`,
			audience: 'Chỉ cộng hoạt động có ghi số người; kế hoạch không nêu số người.'
		},
		noPeople: 'Kho không có số dân của đơn vị này nên hình đếm số hoạt động.',
		audience:
			'Chỉ cộng ở hoạt động có ghi số người; một người có thể được đếm nhiều lần. Kế hoạch không nêu số người nên không có khung viền.'
	},
	lag: { label: 'Độ trễ', 0: 'Cùng năm', 1: 'Sau 1 năm', 2: 'Sau 2 năm' },
	window: {
		note: {
			unknown: (lag: number, marked: number, edition: string) =>
				`Vùng tô: hoạt động cả năm ${marked - lag}; chưa biết thời gian khảo sát ${edition}.`,
			known: (lag: number, edition: string, from: string, to: string) =>
				`Vùng tô: hoạt động ${from}–${to}, 12 tháng đến ${lag === 0 ? 'khi hết' : `${lag} năm trước khi hết`} khảo sát ${edition}.`
		},
		unknown: (lag: number, marked: number, edition: string) =>
			`Vùng tô: hoạt động cả năm ${marked - lag}, đặt cạnh kết quả ${marked}; chưa biết thời gian khảo sát ${edition}.`,
		known: (lag: number, edition: string, [from, to]: readonly string[], [first, last]: readonly string[]) =>
			`Vùng tô: hoạt động từ ${from} đến ${to}, mười hai tháng ${lag === 0 ? 'đến ngày cuối' : `kết thúc ${lag} năm trước ngày cuối`} khảo sát ${edition} (khảo sát từ ${first} đến ${last}). Việc làm sau khảo sát không thể có trong kết quả.`
	},
	choose: 'Chọn một tỉnh, thành phố để đặt xu hướng chỉ số cạnh công tác tuyên truyền của đơn vị đó.',
	withPlans: 'Đơn vị có kế hoạch tuyên truyền trong kho',
	finding: (measure: string, from: string, first: number, to: string, last: number) =>
		`: ${measure} từ ${from} điểm (${first}) đến ${to} điểm (${last})`,
	findingOne: (measure: string, score: string, year: number) => `: ${measure} ${score} điểm (${year})`,
	findingNone: (measure: string) => `: chưa có điểm ${measure}`,
	dek: 'Trang này đặt điểm số cạnh khối lượng công tác tuyên truyền để hỏi đúng câu, không để chứng minh nguyên nhân.',
	demoNotice: {
		published: (measure: string) =>
			`Điểm ${measure} là số thật; số hoạt động là dữ liệu minh hoạ do máy tạo ra. Không dùng để kết luận về đơn vị nào.`,
		estimated: (measure: string) =>
			`Điểm ${measure} là số công bố hoặc ước tính từ số công bố; số hoạt động là dữ liệu minh hoạ do máy tạo ra. Không dùng để kết luận về đơn vị nào.`,
		none: () => 'Số hoạt động là dữ liệu minh hoạ do máy tạo ra. Không dùng để kết luận về đơn vị nào.'
	},
	panels: {
		heading: 'Xu hướng chỉ số và hoạt động trên cùng trục năm',
		dek: 'Hai phần dùng chung trục thời gian, mỗi phần một thang riêng.',
		score: (measure: string) => `Điểm ${measure}`,
		estimated: (score: string) => `${score} (nét đứt: ước tính)`,
		lag: ['cùng năm', 'sau 1 năm', 'sau 2 năm'],
		left: (count: number) => `Không vẽ riêng ${count} nhóm kênh; tổng số có cả các nhóm này.`,
		median: 'Trung vị',
		keyDone: 'Đã thực hiện',
		keyDemo: 'Đã thực hiện, dữ liệu minh hoạ',
		keyCounted: 'Phần đậm: cho nhiệm vụ có định mức',
		keyPlanned: 'Mức tối thiểu theo kế hoạch, nhiệm vụ có định mức',
		keyEstimated: 'Ước tính từ các tỉnh hợp thành, theo dân số',
		keyMedian: (inside: boolean): string => `Trung vị các ${inside ? 'đơn vị cùng khối' : 'tỉnh'} có số liệu`,
		alt: (measure: string, unit: string, first: number, last: number, scores: string, title: string, work: string) =>
			`${measure} của ${unit} ${first}–${last}: ${scores}. ${title}: ${work}.`
	},
	table: {
		caption: (measure: string, unit: string) => `${measure} và hoạt động tuyên truyền của ${unit} theo năm`,
		counted: 'Trong đó có định mức',
		planned: 'Kế hoạch (có định mức)',
		median: 'Trung vị'
	},
	chart: {
		name: (measure: string, unit: string) => `${measure} và hoạt động tuyên truyền của ${unit}`,
		dashed: { median: 'nét đứt: trung vị', estimate: 'nét đứt, chấm rỗng: ước tính' },
		subtitle: (measure: string, dashed: string, work: string) =>
			`Điểm ${measure}${dashed ? ` (${dashed})` : ''} và ${work}, cùng trục năm, mỗi phần một thang.`,
		only: (what: string) => `Chỉ tính hoạt động: ${what}.`,
		by: (agency: string) => `do ${agency} thực hiện`,
		serving: (index: string) => `ghi là phục vụ ${index}`,
		planned: 'Khung viền: mức kế hoạch tối thiểu.',
		broken: (years: string) => `Phương pháp đổi từ ${years}: hai phía không so sánh được.`,
		partly: (years: string) => `Phương pháp đổi một phần từ ${years}.`,
		asked: 'Hình không chứng minh nguyên nhân.',
		caption: (unit: string, finding: string) => `${unit}${finding}.`,
		beside: 'Số hoạt động tuyên truyền đặt cạnh điểm số để đối chiếu, không chứng minh nguyên nhân.',
		demo: 'Số hoạt động trong hình là dữ liệu minh hoạ do máy tạo ra.',
		none: (unit: string, measure: string) => `Kho chưa có điểm ${measure} và hoạt động nào của ${unit}.`
	},
	meanwhile: {
		heading: 'Đơn vị tương tự thay đổi thế nào trong cùng thời gian',
		from: 'thay đổi từ',
		since: 'Năm bắt đầu so thay đổi',
		all: 'Xem từ kỳ đầu tiên so được',
		own: (unit: string, measure: string, change: string, from: number, to: number) =>
			`${unit}: điểm ${measure} thay đổi ${change} từ ${from} đến ${to}.`,
		units: (count: string, inside: boolean): string => `${count} ${inside ? 'đơn vị' : 'tỉnh'}`,
		spread: (low: string, high: string, median: string) => `từ ${low} đến ${high}, trung vị ${median}`,
		nearest: (units: string, from: number, spread: string) =>
			`${units} có điểm xuất phát (${from}) gần nhất thay đổi ${spread}.`,
		note: (units: string, from: number, [low, high, median]: readonly string[], unit: string, own: string) =>
			`Dải: ${units} có điểm ${from} gần nhất, thay đổi ${low} đến ${high} (trung vị ${median}); ${unit} ${own}.`,
		names: (names: string) => `Nhóm có điểm xuất phát gần nhất: ${names}.`,
		region: (units: string, name: string, spread: string) => `${units} khác trong vùng ${name} thay đổi ${spread}.`,
		place: {
			within: 'Thay đổi của đơn vị nằm trong khoảng của nhóm gần nhất: chưa khác các đơn vị xuất phát như mình.',
			above: 'Thay đổi của đơn vị cao hơn mọi đơn vị trong nhóm gần nhất; hình không cho biết vì sao.',
			below: 'Thay đổi của đơn vị thấp hơn mọi đơn vị trong nhóm gần nhất; hình không cho biết vì sao.'
		},
		mean: 'Điểm rất cao hoặc rất thấp thường tự về gần mức giữa ở kỳ sau (hồi quy về trung bình). Đơn vị xuất phát ngang nhau cùng chịu điều đó, nên so với nhóm này thì không nhầm nó với kết quả của công việc.',
		partly: (from: number, to: number) => `Phương pháp đổi một phần trong ${from}–${to}, với mọi đơn vị như nhau.`,
		none: {
			one: ({ measure }: Ends) =>
				`Kho chưa có hai kỳ ${measure} so được với nhau của đơn vị, nên không có thay đổi để đặt cạnh đơn vị khác.`,
			apart: ({ measure, from, to }: Ends) => `Điểm ${measure} ${from} và ${to} không so được với nhau.`,
			excerpt: ({ measure }: Ends) =>
				`Kho chỉ có phần trích ${measure}, không đủ các đơn vị được chấm, nên không biết đơn vị nào có điểm xuất phát gần nhất.`,
			alone: ({ measure }: Ends) => `Không đơn vị nào khác có điểm ${measure} ở cả hai kỳ.`
		},
		table: {
			change: (from: number) => `Thay đổi từ ${from}`,
			nearest: 'Nhóm gần nhất',
			region: 'Cùng vùng',
			spread: (low: string, high: string, median: string) => `${low} đến ${high} (${median})`
		},
		key: (from: number) => `Khoảng của nhóm có điểm ${from} gần nhất`
	},
	usual: {
		note: (amount: string) => `Vạch I: một năm thường đổi ${amount}, nhỏ hơn là dao động.`,
		is: (measure: string, amount: string, pairs: string) =>
			`Từ năm này sang năm sau, điểm ${measure} của một đơn vị thường đổi ${amount} (trung vị của ${pairs} cặp năm liền nhau, không kể năm đổi phương pháp): thay đổi nhỏ hơn nên đọc là dao động.`,
		places: 'Hơn kém nhau ít hơn mức đó, và hạng lên xuống vì thế, cũng nên đọc như vậy.',
		last: (before: number, last: number, change: string, more: boolean) =>
			more
				? `Thay đổi ${before}–${last} của đơn vị (${change}) lớn hơn mức đó.`
				: `Thay đổi ${before}–${last} của đơn vị (${change}) không lớn hơn mức đó.`,
		key: 'Mức một năm thường đổi'
	},
	noWork: {
		none: 'Chưa có hoạt động nào của đơn vị được ghi nhận trong kho, nên phần dưới để trống.',
		chosen: 'Trong phần bạn được xem, không hoạt động nào ghi đúng điều kiện đã chọn nên phần dưới để trống.',
		unmeasured: 'Không hoạt động nào trong phần đã chọn có ghi số người được tiếp cận, nên phần dưới để trống.'
	},
	noScores: (measure: string) => `Kho chưa có điểm ${measure} của đơn vị này.`,
	planned: (year: number, planned: string, done: string) =>
		`Năm ${year}: kế hoạch ${planned}, đã thực hiện ${done} cho các nhiệm vụ có định mức.`,
	unclear: 'Có nhiệm vụ mà văn bản không nêu định mức tính chung hay cho từng đơn vị; mức kế hoạch ở đây tính một lần.',
	reading: {
		heading: 'Đọc hình này thế nào',
		items: [
			'Đọc được: trong khoảng tô, nhiều hoạt động hơn có đi cùng điểm cao hơn không, và thay đổi của đơn vị có khác đơn vị xuất phát ngang nhau hay chỉ bằng dao động một năm.',
			'Đi cùng nhau không có nghĩa là gây ra. Điểm chỉ số còn chịu tác động của ngân sách, nhân sự, kinh tế và cách khảo sát.',
			'Số hoạt động không đo chất lượng hay số người tiếp nhận. Một chương trình truyền hình và một tờ gấp đều được đếm là một.',
			'Dải màu là nơi sáu đơn vị xuất phát gần nhất thật sự đi tới, không phải khoảng tin cậy hay dự báo.',
			'Không nối chuỗi số liệu qua vạch đổi phương pháp; hai bên vạch không so sánh được.',
			'Một đơn vị và vài kỳ công bố không đủ căn cứ kết luận có liên hệ. Nên xem cả ba độ trễ: chọn độ trễ cho hình đẹp nhất là sai cách.'
		],
		circularNote: 'Có tiêu chí chấm chính việc tuyên truyền: phần điểm đó đi cùng hoạt động là do cách chấm.',
		circular: (measure: string, criterion: string, inside: string | null) =>
			`Một phần điểm ${measure} chấm chính việc tuyên truyền (tiêu chí “${criterion}”${inside ? `, trong ${inside}` : ''}): điểm phần đó đi cùng hoạt động là do cách chấm, không phải phát hiện.`
	}
};

const en: typeof vi = {
	title: (unit) => (unit ? `Communication and indices: ${unit}` : 'Communication and indices'),
	ask: {
		set: 'Set',
		with: 'beside',
		of: 'of',
		unit: 'Province',
		index: 'Index',
		indicator: 'Component',
		channel: 'Channel',
		theme: 'Theme',
		allChannels: 'all channels',
		allThemes: 'all themes',
		about: 'about',
		total: 'total score',
		agency: 'Agency',
		allAgencies: 'all agencies',
		doneBy: 'by',
		serves: 'What the work serves',
		allServed: 'all indices',
		serving: 'serving',
		measuredBy: 'measured as',
		measure: 'Measure of the work'
	},
	measures: {
		short: { count: 'Activities', per_100k: 'Activities per 100,000 people', audience: 'People reached' },
		title: {
			plain: {
				count: 'Activities per year',
				per_100k: 'Activities per year',
				audience: 'People reached per year, where it is known'
			},
			per_100k: (year) => `Activities per year and 100,000 people (population of ${year})`
		},
		told: {
			count: 'communication activities per year',
			per_100k: 'communication activities per year and 100,000 people',
			audience: 'people reached by communication work per year'
		},
		demo: (title) => `${title} (demonstration data)`,
		people: (population, year) =>
			`Every year is divided by the population of ${year}, ${population}, so that a change of people is no change of work.`,
		note: {
			people: (population, year) => `Divided by the population of ${year}: ${population}.`,
			audience: 'Only activities that say how many they reached; plans do not say.'
		},
		noPeople: 'The population of this unit is not known here, so the picture counts activities.',
		audience:
			'Added up only where an activity says how many people it reached; one person may be counted often. Plans promise no number of people, so nothing is outlined.'
	},
	lag: { label: 'Lag', 0: 'Same year', 1: 'After 1 year', 2: 'After 2 years' },
	window: {
		note: {
			unknown: (lag, marked, edition) =>
				`Shaded: work of all of ${marked - lag}; when ${edition} was surveyed is not known here.`,
			known: (lag, edition, from, to) =>
				`Shaded: work ${from}–${to}, 12 months to ${lag === 0 ? '' : `${lag} ${lag === 1 ? 'year' : 'years'} before `}the end of the ${edition} survey.`
		},
		unknown: (lag, marked, edition) =>
			`Shaded: work of the whole of ${marked - lag}, beside the ${marked} result; when the survey of ${edition} was done is not known here.`,
		known: (lag, edition, [from, to], [first, last]) =>
			`Shaded: work from ${from} to ${to}, the twelve months that end ${lag === 0 ? 'with' : lag === 1 ? '1 year before' : `${lag} years before`} the last day of the survey of ${edition} (done from ${first} to ${last}). What was done after a survey cannot be in its result.`
	},
	choose: 'Choose a province to set its index trend beside the communication work that it carried out.',
	withPlans: 'Units with a communication plan here',
	finding: (measure, from, first, to, last) => `: ${measure} from ${from} (${first}) to ${to} points (${last})`,
	findingOne: (measure, score, year) => `: ${measure} ${score} points (${year})`,
	findingNone: (measure) => `: no ${measure} score yet`,
	dek: 'This page sets scores beside the amount of communication work to ask the right question, not to prove a cause.',
	demoNotice: {
		published: (measure) =>
			`${measure} scores are real; activity figures are generated demonstration data. No conclusion about any unit may be drawn from them.`,
		estimated: (measure) =>
			`${measure} scores are published or estimated from published ones; activity figures are generated demonstration data. No conclusion about any unit may be drawn from them.`,
		none: () =>
			'Activity figures are generated demonstration data. No conclusion about any unit may be drawn from them.'
	},
	panels: {
		heading: 'Index trend and activities on one time axis',
		dek: 'The two parts share the time axis; each has its own scale.',
		score: (measure) => `${measure} score`,
		estimated: (score) => `${score} (dashed: estimate)`,
		lag: ['same year', 'after 1 year', 'after 2 years'],
		left: (count) => `${count} ${count === 1 ? 'group' : 'groups'} of channels without a row; the total includes them.`,
		median: 'Median',
		keyDone: 'Carried out',
		keyDemo: 'Carried out, demonstration data',
		keyCounted: 'Darker part: for tasks with a number',
		keyPlanned: 'Planned minimum, tasks with a number',
		keyEstimated: 'Estimated from the provinces that it was formed from, by population',
		keyMedian: (inside) => `Median of the ${inside ? 'units of the group' : 'provinces'} with data`,
		alt: (measure, unit, first, last, scores, title, work) =>
			`${measure} of ${unit}, ${first}–${last}: ${scores}. ${title}: ${work}.`
	},
	table: {
		caption: (measure, unit) => `${measure} and communication activities of ${unit} by year`,
		counted: 'For tasks with a number',
		planned: 'Planned (with a number)',
		median: 'Median'
	},
	chart: {
		name: (measure, unit) => `${measure} and communication activities of ${unit}`,
		dashed: { median: 'dashed: median', estimate: 'dashed, hollow: estimate' },
		subtitle: (measure, dashed, work) =>
			`${measure} score${dashed ? ` (${dashed})` : ''} and ${work} on one axis of years, each with its own scale.`,
		only: (what) => `Only activities: ${what}.`,
		by: (agency) => `by ${agency}`,
		serving: (index) => `said to serve ${index}`,
		planned: 'Outlined: the planned minimum.',
		broken: (years) => `Method changed from ${years}: the two sides cannot be compared.`,
		partly: (years) => `Method partly changed from ${years}.`,
		asked: 'The picture proves no cause.',
		caption: (unit, finding) => `${unit}${finding}.`,
		beside: 'Communication activities are set beside the scores for comparison; this proves no cause.',
		demo: 'The activity figures in the picture are generated demonstration data.',
		none: (unit, measure) => `There are no ${measure} scores and no activities of ${unit} here.`
	},
	meanwhile: {
		heading: 'What happened to similar units in the same time',
		from: 'change since',
		since: 'Year that the change begins with',
		all: 'See it from the first comparable round',
		own: (unit, measure, change, from, to) => `${unit}: ${measure} changed by ${change} from ${from} to ${to}.`,
		units: (count, inside) => `${count} ${inside ? 'unit' : 'province'}${count === '1' ? '' : 's'}`,
		spread: (low, high, median) => `by ${low} to ${high}, median ${median}`,
		nearest: (units, from, spread) => `${units} with the nearest starting score (${from}) changed ${spread}.`,
		note: (units, from, [low, high, median], unit, own) =>
			`Band: the ${units} nearest in ${from}, changed by ${low} to ${high} (median ${median}); ${unit} ${own}.`,
		names: (names) => `Nearest at the start: ${names}.`,
		region: (units, name, spread) => `In the region ${name}, the other ${units} changed ${spread}.`,
		place: {
			within:
				'The unit lies within the range of those nearest at the start: it is not yet unlike units that began as it did.',
			above: 'The unit changed by more than everyone nearest at the start; the picture does not tell why.',
			below: 'The unit changed by less than everyone nearest at the start; the picture does not tell why.'
		},
		mean: 'Very high and very low scores tend to come back towards the middle by themselves (regression to the mean). Units that began alike share this, so that beside them it is not mistaken for a result of work.',
		partly: (from, to) => `The method changed in part within ${from}–${to}, for all units alike.`,
		none: {
			one: ({ measure }) =>
				`There are no two rounds of ${measure} for this unit that may be compared, so no change to set beside others.`,
			apart: ({ measure, from, to }) => `${measure} of ${from} and of ${to} may not be compared.`,
			excerpt: ({ measure }) =>
				`Only an excerpt of ${measure} is here, not all rated units, so nobody knows which units began nearest.`,
			alone: ({ measure }) => `No other unit has a ${measure} score in both rounds.`
		},
		table: {
			change: (from) => `Change since ${from}`,
			nearest: 'Nearest at the start',
			region: 'Same region',
			spread: (low, high, median) => `${low} to ${high} (${median})`
		},
		key: (from) => `Range of those with the nearest score in ${from}`
	},
	usual: {
		note: (amount) => `I-bar: the usual change in a year, ${amount}; less is noise.`,
		is: (measure, amount, pairs) =>
			`From one year to the next, ${measure} of a unit usually changes by ${amount} (median of ${pairs} pairs of neighbouring years, without years of a change of method): read smaller changes as noise.`,
		places: 'The same goes for smaller differences between units, and for places gained or lost by them.',
		last: (before, last, change, more) =>
			more
				? `The unit’s change ${before}–${last} (${change}) was larger than that.`
				: `The unit’s change ${before}–${last} (${change}) was no larger than that.`,
		key: 'What usually changes in a year'
	},
	noWork: {
		none: 'No activity of this unit is recorded here, so the lower part is empty.',
		chosen: 'Of what you may see, no activity is recorded as chosen, so the lower part is empty.',
		unmeasured: 'None of the chosen activities says how many people it reached, so the lower part is empty.'
	},
	noScores: (measure) => `There are no ${measure} scores of this unit here.`,
	planned: (year, planned, done) => `${year}: ${planned} planned, ${done} carried out for the tasks with a number.`,
	unclear:
		'Some tasks do not say whether their number is for the whole plan or for each unit; here it is counted once.',
	reading: {
		heading: 'How to read this picture',
		items: [
			'What can be read: whether, in the shaded time, more activities are associated with a higher score, and whether the unit’s change is unlike that of units that began alike or no more than a year’s noise.',
			'Moving together is not causing. Scores also depend on budgets, staff, the economy and how surveys are done.',
			'The number of activities measures neither quality nor how many people were reached. A television programme and a leaflet each count as one.',
			'The band is where the six units nearest at the start really went; it is no confidence interval and no forecast.',
			'Series are never joined over a change of method; the two sides cannot be compared.',
			'One unit and a few rounds are too little to conclude that the two are associated. Look at all three lags: picking the lag with the nicest picture is wrong.'
		],
		circularNote: 'A criterion scores communication itself: that this part goes with activities is mechanical.',
		circular: (measure, criterion, inside) =>
			`Part of ${measure} scores the communication work itself (criterion “${criterion}”${inside ? `, in ${inside}` : ''}): that this part goes with activities is mechanical and no finding.`
	}
};

export const impact = { vi, en };
