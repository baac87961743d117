/** Sentences of scripts for loudspeakers and radio: these are read aloud in Vietnamese only. */
export const radio = {
	greeting: 'Kính thưa quý vị thính giả.',
	about: (name: string, short: string) => `Sau đây là thông tin về ${name}, gọi tắt là ${short}.`,
	plan: (title: string) => `Sau đây là thông tin về ${title}.`,
	leaders: (what: string, year: number, names: string) => `Theo ${what} năm ${year}, đứng đầu là ${names}.`,
	leader: (name: string, score: string | null) => (score === null ? name : `${name} với ${score}`),
	history: (unit: string, parts: string) => `Các năm trước, ${unit} đạt ${parts}.`,
	inYear: (score: string, year: number) => `${score} năm ${year}`,
	points: (score: string) => `${score} điểm`,
	percent: (score: string) => `${score}%`,
	published: (publisher: string) => `Số liệu do ${publisher} công bố.`,
	closing: 'Số liệu đầy đủ có trên trang Lăng kính CCHC. Trân trọng cảm ơn quý vị đã lắng nghe.'
};

/** What a speaker would stumble over, written out. */
export const expansions: readonly (readonly [RegExp, string])[] = [
	[/\bCECODES\b/g, 'Trung tâm Nghiên cứu phát triển và Hỗ trợ cộng đồng'],
	[/\bRTA\b/g, 'Công ty Phân tích thời gian thực'],
	[/\bUNDP\b/g, 'Chương trình Phát triển Liên hợp quốc'],
	[/\bVCCI\b/g, 'Liên đoàn Thương mại và Công nghiệp Việt Nam'],
	[/\bTT&TT\b/g, 'Thông tin và Truyền thông'],
	[/\bUBND\b/g, 'Ủy ban nhân dân'],
	[/\bTTHC\b/g, 'thủ tục hành chính'],
	[/\bCNTT\b/g, 'công nghệ thông tin'],
	[/\bCCHC\b/g, 'cải cách hành chính'],
	[/(?<!\p{L})kho(?!\p{L})/gu, 'kho dữ liệu'],
	[/\bTP\.\s?(?=\p{Lu})/gu, 'Thành phố '],
	[/(?<!Thành phố )Hồ Chí Minh/g, 'Thành phố Hồ Chí Minh']
];

/** How the short names of indices are said; they are written as they are. */
export const readings: readonly (readonly [string, string])[] = [
	['PAR Index', 'pa in-đéc'],
	['SIPAS', 'si-pát'],
	['PAPI', 'pa-pi'],
	['DDCI', 'đê đê xê i'],
	['PCI', 'pê xê i'],
	['PGI', 'pê giê i'],
	['DTI', 'đê tê i'],
	['ICT Index', 'i xê tê in-đéc']
];
