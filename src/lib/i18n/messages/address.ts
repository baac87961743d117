/** Words for an address with an unknown part. */
const vi = {
	unknown: (what: string, value: string) => `Không có ${what} “${value}”.`,
	missing: (what: string) => `Địa chỉ chưa nêu ${what}.`,
	what: {
		unit: 'đơn vị',
		index: 'chỉ số',
		indicator: 'thành phần',
		year: 'năm có số liệu',
		region: 'vùng',
		plan: 'kế hoạch',
		lag: 'độ trễ',
		channel: 'kênh',
		theme: 'chủ đề',
		parent: 'tỉnh có đơn vị bên trong',
		sort: 'cách sắp xếp',
		basis: 'cách tính đơn vị',
		measure: 'cách đo',
		agency: 'cơ quan chủ trì',
		coordinator: 'cơ quan phối hợp',
		funding: 'nguồn kinh phí',
		state: 'trạng thái',
		planAgency: 'cơ quan trong kế hoạch',
		group: 'khối',
		whole: 'đủ các tỉnh, thành phố ở năm',
		day: 'ngày',
		month: 'tháng',
		release: 'bản dữ liệu',
		dataset: 'bảng dữ liệu',
		kind: 'loại thay đổi',
		page: 'trang số',
		period: 'kỳ',
		closing: 'cách chốt kỳ',
		parameter: 'điều kiện xem'
	}
};

const en: typeof vi = {
	unknown: (what, value) => `There is no ${what} “${value}”.`,
	missing: (what) => `The address names no ${what}.`,
	what: {
		unit: 'unit',
		index: 'index',
		indicator: 'component',
		year: 'year with data',
		region: 'region',
		plan: 'plan',
		lag: 'lag',
		channel: 'channel',
		theme: 'theme',
		parent: 'province with units inside it',
		sort: 'order',
		basis: 'basis of units',
		measure: 'measure',
		agency: 'lead agency',
		coordinator: 'coordinating agency',
		funding: 'funding source',
		state: 'standing',
		planAgency: 'agency in the plan',
		group: 'group',
		whole: 'whole field of provinces in',
		day: 'day',
		month: 'month',
		release: 'data release',
		dataset: 'dataset',
		kind: 'kind of change',
		page: 'page number',
		period: 'period',
		closing: 'way to close a period',
		parameter: 'parameter'
	}
};

export const address = { vi, en };
