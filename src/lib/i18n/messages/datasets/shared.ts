import type { ColumnText } from './words';

// Columns that several datasets have, with the same meaning in each.

export const indexCode: ColumnText = {
	vi: ['Mã chỉ số', 'Mã trong bảng Chỉ số, ví dụ PAPI, PAR, SIPAS, PCI, DDCI.'],
	en: ['Index code', 'A code of the table of indices, for example PAPI, PAR, SIPAS, PCI, DDCI.'],
	example: 'PAPI'
};
export const indicatorCode: ColumnText = {
	vi: ['Mã chỉ số thành phần', 'Mã trong bảng Chỉ số thành phần; TOTAL là điểm tổng của phần lớn các chỉ số.'],
	en: ['Indicator code', 'A code of the table of indicators; TOTAL is the headline of most indices.'],
	example: 'TOTAL'
};
export const sourceId: ColumnText = {
	vi: ['Mã nguồn', 'Tài liệu đã lấy số liệu, theo mã trong bảng Nguồn.'],
	en: ['Source', 'The document that the figure comes from, by its code in the table of sources.'],
	example: 'S_PAPI_TUNAH'
};
export const unitCode: ColumnText = {
	vi: ['Mã đơn vị', 'Mã trong bảng Đơn vị; mã của tỉnh sau sáp nhập có @2025.'],
	en: ['Unit code', 'A code of the table of units; codes of merged provinces end in @2025.'],
	example: '42'
};
export const planCode: ColumnText = {
	vi: ['Mã kế hoạch', 'Mã trong bảng Kế hoạch.'],
	en: ['Plan code', 'A code of the table of plans.'],
	example: 'HTH-2024'
};
export const themeCode: ColumnText = {
	vi: ['Mã chủ đề', 'Mã trong bảng Chủ đề tuyên truyền.'],
	en: ['Theme code', 'A code of the table of themes.'],
	example: 'tthc'
};
export const channelCode: ColumnText = {
	vi: ['Mã kênh', 'Mã trong bảng Kênh tuyên truyền.'],
	en: ['Channel code', 'A code of the table of channels.'],
	example: 'bao_dia_phuong'
};
export const servedIndices: ColumnText = {
	vi: ['Chỉ số liên quan', 'Mã các chỉ số mà việc này phục vụ.'],
	en: ['Indices served', 'Codes of the indices that this work serves.'],
	example: 'PAR;SIPAS'
};
export const validFrom: ColumnText = {
	vi: ['Có từ ngày', 'Ngày đầu tiên còn hiệu lực; để trống nếu có từ trước.'],
	en: ['Valid from', 'The first day; blank if it was there before all records.'],
	example: '2025-07-01'
};
export const validTo: ColumnText = {
	vi: ['Đến hết ngày', 'Ngày cuối cùng còn hiệu lực; để trống nếu vẫn còn.'],
	en: ['Valid to', 'The last day; blank if it still is.'],
	example: '2025-06-30'
};
export const legalBasis: ColumnText = {
	vi: ['Căn cứ', 'Văn bản quy định.'],
	en: ['Legal basis', 'The document that decided it.'],
	example: 'Nghị quyết 202/2025/QH15'
};
export const remark: ColumnText = {
	vi: ['Ghi chú', 'Điều cần nói thêm về dòng này.'],
	en: ['Note', 'Anything else to say about the row.'],
	example: 'Số liệu sơ bộ'
};
export const scheme: ColumnText = {
	vi: ['Cách chia', 'Cách chia tỉnh, thành phố của cả nước.'],
	en: ['Division', 'Which division of the country into provinces.'],
	example: 'from-2025',
	values: {
		'until-2025': ['63 tỉnh, thành phố, đến 30/6/2025', '63 provinces, until 30 June 2025'],
		'from-2025': ['34 tỉnh, thành phố, từ 1/7/2025', '34 provinces, from 1 July 2025']
	}
};
export const nameVi = (example: string): ColumnText => ({
	vi: ['Tên tiếng Việt', 'Tên hiện trên trang tiếng Việt.'],
	en: ['Vietnamese name', 'The name that Vietnamese pages show.'],
	example
});
export const nameEn = (example: string): ColumnText => ({
	vi: ['Tên tiếng Anh', 'Tên hiện trên trang tiếng Anh.'],
	en: ['English name', 'The name that English pages show.'],
	example
});
