/** Words of the list of units. */
const vi = {
	title: 'Các đơn vị',
	heading: (count: string) => `${count} đơn vị trong kho`,
	dek: 'Tỉnh, thành phố trước và sau ngày 1/7/2025, cùng các đơn vị bên trong. Ghi chú cạnh tên là các chỉ số có kết quả.',
	search: 'Tìm đơn vị',
	go: 'Tìm',
	found: (count: string, text: string) => `${count} đơn vị ứng với “${text}”`,
	none: (text: string) => `Không tìm thấy “${text}”. Kiểm tra chính tả hoặc chọn trong danh sách.`,
	merged: (name: string) => `${name} (từ 1/7/2025)`,
	archipelagos: 'Quần đảo',
	within: (name: string) => `Bên trong ${name}`,
	elsewhere: (count: string) => `${count} đơn vị, xem ở hồ sơ`
};

const en: typeof vi = {
	title: 'Units',
	heading: (count) => `${count} units are here`,
	dek: 'Provinces before and after 1 July 2025, and the units inside them. Beside each name stand the indices with results.',
	search: 'Find a unit',
	go: 'Search',
	found: (count, text) => `${count} units match “${text}”`,
	none: (text) => `“${text}” not found. Check spelling or pick from the list.`,
	merged: (name) => `${name} (since 1 July 2025)`,
	archipelagos: 'Archipelagos',
	within: (name) => `Inside ${name}`,
	elsewhere: (count) => `${count} units, listed in its profile`
};

export const units = { vi, en };
