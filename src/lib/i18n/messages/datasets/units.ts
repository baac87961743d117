import type { WordsOf } from './words';

/** Words of the tables of units. */
type Names =
	'units' | 'unit_names' | 'unit_aliases' | 'unit_regions' | 'unit_successions' | 'unit_population' | 'tile_map';

const vi: WordsOf<Names> = {
	units: {
		title: 'Đơn vị',
		line: 'Tỉnh, thành phố trước và sau ngày 1/7/2025, cùng sở, huyện, xã, cơ quan bên trong.',
		key: 'Mỗi đơn vị có một mã.',
		columns: {
			unit_code: ['Mã đơn vị', 'Mã số hành chính; tỉnh mới có thêm @2025, vì cùng một số có thể là hai tỉnh.'],
			level: ['Cấp', 'Cấp của đơn vị.'],
			name_vi: ['Tên ngắn', 'Không có “Tỉnh”, “Thành phố”.'],
			full_name_vi: ['Tên đầy đủ', 'Tên hiện nay hoặc tên cuối cùng.'],
			name_en: ['Tên tiếng Anh', 'Để trống thì viết theo tên tiếng Việt không dấu.'],
			parent_code: ['Mã đơn vị cấp trên', 'Đơn vị mà nó thuộc về, cũng trong bảng này.'],
			valid_from: ['Từ ngày', 'Ngày đầu tiên đơn vị tồn tại; để trống nếu từ trước.'],
			valid_to: ['Đến ngày', 'Ngày cuối cùng đơn vị tồn tại; để trống nếu còn.']
		}
	},
	unit_names: {
		title: 'Tên đầy đủ theo thời gian',
		line: 'Tên đầy đủ của đơn vị từng thời kỳ: Thừa Thiên Huế đến hết 2024, sau đó là Huế.',
		key: 'Mỗi đơn vị và tên có một dòng.',
		columns: {
			unit_code: ['Mã đơn vị', 'Có trong bảng Đơn vị.'],
			full_name_vi: ['Tên đầy đủ', 'Tên trong thời gian đó.'],
			valid_from: ['Từ ngày', 'Ngày đầu tiên mang tên này; để trống nếu từ trước.'],
			valid_to: ['Đến ngày', 'Ngày cuối cùng mang tên này; để trống nếu còn.'],
			legal_basis: ['Căn cứ', 'Văn bản đổi tên.']
		}
	},
	unit_aliases: {
		title: 'Tên gọi khác',
		line: 'Cách viết tên đơn vị đã gặp trong các bảng, để tệp nhận ra đúng đơn vị.',
		key: 'Mỗi cách viết và đơn vị có một dòng.',
		columns: {
			alias: ['Cách viết', 'Khác dấu, khác hoa thường, khác gạch nối thì không cần ghi.'],
			unit_code: ['Mã đơn vị', 'Có trong bảng Đơn vị.']
		}
	},
	unit_regions: {
		title: 'Vùng',
		line: 'Mỗi tỉnh, thành phố thuộc vùng nào, trước và sau sáp nhập.',
		key: 'Mỗi cách chia và đơn vị có một dòng.',
		columns: {
			scheme: ['Cách chia', '63 tỉnh, thành phố đến hết 6/2025, hoặc 34 từ 7/2025.'],
			unit_code: ['Mã đơn vị', 'Có trong bảng Đơn vị.'],
			region_code: ['Mã vùng', 'Mã ngắn của vùng.'],
			region_vi: ['Tên vùng', 'Bằng tiếng Việt.'],
			region_en: ['Tên vùng bằng tiếng Anh', 'Bằng tiếng Anh.']
		}
	},
	unit_successions: {
		title: 'Kế thừa đơn vị',
		line: 'Đơn vị nào thành đơn vị nào khi sáp nhập.',
		key: 'Mỗi cặp đơn vị cũ, mới có một dòng.',
		columns: {
			from_code: ['Đơn vị cũ', 'Mã trong bảng Đơn vị.'],
			to_code: ['Đơn vị mới', 'Mã trong bảng Đơn vị.'],
			effective_on: ['Có hiệu lực', 'Ngày đơn vị mới hoạt động.'],
			legal_basis: ['Căn cứ', 'Nghị quyết, quyết định.']
		}
	},
	unit_population: {
		title: 'Dân số',
		line: 'Dân số và diện tích theo năm, dùng làm trọng số khi gộp các tỉnh cũ.',
		key: 'Mỗi đơn vị và năm có một dòng.',
		columns: {
			unit_code: ['Mã đơn vị', 'Có trong bảng Đơn vị.'],
			year: ['Năm', 'Năm của số dân.'],
			population: ['Dân số', 'Số người.'],
			area_km2: ['Diện tích', 'Tính bằng km².'],
			source: ['Nguồn', 'Nơi lấy số liệu.']
		}
	},
	tile_map: {
		title: 'Bản đồ ô vuông',
		line: 'Chỗ của mỗi tỉnh, thành phố trên bản đồ ô vuông, cùng Hoàng Sa và Trường Sa.',
		key: 'Mỗi cách chia và đơn vị có một dòng.',
		columns: {
			scheme: ['Cách chia', '63 tỉnh, thành phố đến hết 6/2025, hoặc 34 từ 7/2025.'],
			unit_code: ['Mã đơn vị', 'Có trong bảng Đơn vị.'],
			col: ['Cột', 'Đếm từ 0, từ trái sang.'],
			row: ['Hàng', 'Đếm từ 0, từ trên xuống.']
		}
	}
};

const en: WordsOf<Names> = {
	units: {
		title: 'Units',
		line: 'Provinces before and after 1 July 2025, and the departments, districts, communes and agencies inside them.',
		key: 'One code for each unit.',
		columns: {
			unit_code: ['Unit', 'The administrative code; new provinces have @2025, since one number may be two provinces.'],
			level: ['Level', 'What kind of unit it is.'],
			name_vi: ['Short name', 'Without “Tỉnh”, “Thành phố”.'],
			full_name_vi: ['Full name', 'The present or the last one.'],
			name_en: ['Name in English', 'Blank means the Vietnamese name without accents.'],
			parent_code: ['Parent unit', 'What it lies in or belongs to, in this table too.'],
			valid_from: ['From', 'The first day that it exists; blank where it was there before.'],
			valid_to: ['Until', 'The last day that it exists; blank where it still does.']
		}
	},
	unit_names: {
		title: 'Full names with their time',
		line: 'Full names of units with their time: Thừa Thiên Huế until 2024, Huế since.',
		key: 'One row for each unit and name.',
		columns: {
			unit_code: ['Unit', 'A code of the table of units.'],
			full_name_vi: ['Full name', 'The name in that time.'],
			valid_from: ['From', 'The first day of the name; blank where it was there before.'],
			valid_to: ['Until', 'The last day of the name; blank where it still holds.'],
			legal_basis: ['Legal basis', 'The document that changed the name.']
		}
	},
	unit_aliases: {
		title: 'Other names',
		line: 'Spellings of units seen in tables, so that a file finds the right unit.',
		key: 'One row for each spelling and unit.',
		columns: {
			alias: ['Spelling', 'Other accents, case or dashes need no row.'],
			unit_code: ['Unit', 'A code of the table of units.']
		}
	},
	unit_regions: {
		title: 'Regions',
		line: 'Which region each province belongs to, before and after the merger.',
		key: 'One row for each division and unit.',
		columns: {
			scheme: ['Division', '63 provinces until June 2025, or 34 since July 2025.'],
			unit_code: ['Unit', 'A code of the table of units.'],
			region_code: ['Region', 'A short code of the region.'],
			region_vi: ['Name of the region', 'In Vietnamese.'],
			region_en: ['Name in English', 'In English.']
		}
	},
	unit_successions: {
		title: 'Successions of units',
		line: 'Which unit became which when units were merged.',
		key: 'One row for each pair of an old and a new unit.',
		columns: {
			from_code: ['Old unit', 'A code of the table of units.'],
			to_code: ['New unit', 'A code of the table of units.'],
			effective_on: ['Effective on', 'The first day of the new unit.'],
			legal_basis: ['Legal basis', 'The resolution or decision.']
		}
	},
	unit_population: {
		title: 'Population',
		line: 'Population and area by year: the weights where old provinces are merged.',
		key: 'One row for each unit and year.',
		columns: {
			unit_code: ['Unit', 'A code of the table of units.'],
			year: ['Year', 'The year of the population.'],
			population: ['Population', 'People.'],
			area_km2: ['Area', 'In square kilometres.'],
			source: ['Source', 'Where the figures are from.']
		}
	},
	tile_map: {
		title: 'Tile map',
		line: 'The place of each province on the map of equal tiles, with Hoàng Sa and Trường Sa.',
		key: 'One row for each division and unit.',
		columns: {
			scheme: ['Division', '63 provinces until June 2025, or 34 since July 2025.'],
			unit_code: ['Unit', 'A code of the table of units.'],
			col: ['Column', 'Counted from 0, from the left.'],
			row: ['Row', 'Counted from 0, from the top.']
		}
	}
};

export const units = { vi, en };
