/** Words of a chart that stands in the page of another site. */
const vi = {
	live: 'Xem biểu đồ trên Lăng kính CCHC',
	release: (number: string, date: string | null) => `Bản số ${number}${date === null ? '' : `, ngày ${date}`}`,
	frozen: (number: string) => `Số liệu giữ nguyên theo bản số ${number}.`,
	withdrawn: (number: string, by: string) => `Bản số ${number} về sau đã bị hoàn tác bởi bản số ${by}.`,
	newest: 'Xem số liệu mới nhất',
	custom: 'Tiêu đề hoặc ghi chú do người đăng viết.',
	demo: 'Có dữ liệu minh hoạ do máy tạo, không phải số liệu thật.',
	frame: 'Biểu đồ nhúng',
	failed: {
		400: 'Địa chỉ nhúng có phần không hiểu được.',
		404: 'Không có biểu đồ này.',
		500: 'Chưa hiển thị được biểu đồ. Tải lại trang sau ít phút.'
	},
	home: 'Đến Lăng kính CCHC'
};

const en: typeof vi = {
	live: 'See the chart on Reform Lens',
	release: (number, date) => `Release ${number}${date === null ? '' : `, ${date}`}`,
	frozen: (number) => `The data stays as of release ${number}.`,
	withdrawn: (number, by) => `Release ${number} was later reverted by release ${by}.`,
	newest: 'See the newest data',
	custom: 'Title or note worded by the publisher of this page.',
	demo: 'Contains generated demo data, not real figures.',
	frame: 'Embedded chart',
	failed: {
		400: 'Part of the address of this chart could not be understood.',
		404: 'There is no such chart.',
		500: 'The chart cannot be shown now. Reload the page in a few minutes.'
	},
	home: 'Go to Reform Lens'
};

export const embed = { vi, en };
