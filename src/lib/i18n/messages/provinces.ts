/** The two divisions of the country, as a list of provinces names them. */
const vi = {
	until: '63 tỉnh, thành phố (đến 30/6/2025)',
	from: 'Tỉnh, thành phố sau sáp nhập (từ 1/7/2025)',
	since: (name: string) => `${name} (từ 1/7/2025)`
};

const en: typeof vi = {
	until: '63 provinces (until 30 June 2025)',
	from: 'Merged provinces (from 1 July 2025)',
	since: (name) => `${name} (from 1 July 2025)`
};

export const provinces = { vi, en };
