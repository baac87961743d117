/** Words that stand in every picture for download. */
const vi = {
	product: 'Lăng kính CCHC',
	source: (text: string) => `Nguồn: ${text}`,
	more: (count: string) => `và ${count} nguồn khác`,
	release: (number: string, date: string) => `Lăng kính CCHC, bản số ${number}, ${date}`,
	demo: 'Có dữ liệu minh hoạ do máy tạo ra, không phải số liệu thật.',
	custom: 'Tiêu đề do người xuất biểu đồ viết.'
};

const en: typeof vi = {
	product: 'Reform Lens',
	source: (text) => `Source: ${text}`,
	more: (count) => `and ${count} more`,
	release: (number, date) => `Reform Lens, release ${number}, ${date}`,
	demo: 'Contains generated demonstration data, not real figures.',
	custom: 'The headline was written by whoever exported this chart.'
};

export const sheet = { vi, en };
