import { legalBasis, scheme, unitCode, validFrom, validTo } from './shared';
import type { TextsOf } from './words';

const level = {
	country: ['cả nước', 'country'],
	province: ['tỉnh, thành phố trực thuộc Trung ương', 'province'],
	department: ['sở, ban, ngành', 'department'],
	district: ['cấp huyện (đến 30/6/2025)', 'district (until 30 June 2025)'],
	commune: ['xã, phường, đặc khu', 'commune, ward, special zone'],
	agency: ['cơ quan khác', 'other agency'],
	archipelago: ['quần đảo', 'archipelago']
} as const;

type UnitDatasets =
	'units' | 'unit_names' | 'unit_aliases' | 'unit_regions' | 'unit_successions' | 'unit_population' | 'tile_map';

/** Units, what they are called, where they lie and what became of them. */
export const unitTexts: TextsOf<UnitDatasets> = {
	units: {
		vi: ['Đơn vị', 'Tỉnh, sở, huyện, xã và cơ quan, với thời gian tồn tại.'],
		en: ['Units', 'Provinces, departments, districts, communes and agencies, with the time of each.'],
		columns: {
			unit_code: {
				vi: ['Mã đơn vị', 'Mã hành chính, hoặc mã riêng; tỉnh sau sáp nhập có @2025.'],
				en: ['Unit code', 'The administrative code or one of your own; merged provinces end in @2025.'],
				example: '42-SNV'
			},
			level: {
				vi: ['Cấp', 'Đơn vị thuộc cấp nào.'],
				en: ['Level', 'Which level it is of.'],
				example: 'department',
				values: level
			},
			name_vi: {
				vi: ['Tên ngắn', 'Tên dùng trong bảng và biểu đồ.'],
				en: ['Short name', 'The name in tables and charts.'],
				example: 'Sở Nội vụ'
			},
			full_name_vi: {
				vi: ['Tên đầy đủ', 'Tên chính thức.'],
				en: ['Full name', 'The official name.'],
				example: 'Sở Nội vụ tỉnh Hà Tĩnh'
			},
			name_en: {
				vi: ['Tên tiếng Anh', 'Để trống thì trang tiếng Anh dùng tên không dấu.'],
				en: ['English name', 'Where blank, English pages write the name without accents.'],
				example: 'Department of Home Affairs'
			},
			parent_code: {
				vi: ['Thuộc đơn vị', 'Mã của đơn vị cấp trên.'],
				en: ['Inside', 'The code of the unit that it lies in.'],
				example: '42'
			},
			valid_from: validFrom,
			valid_to: validTo
		}
	},
	unit_names: {
		vi: [
			'Tên đơn vị theo thời gian',
			'Tên đầy đủ của đơn vị ở từng thời kỳ: Thừa Thiên Huế đến năm 2024, Huế từ 2025.'
		],
		en: ['Names over time', 'Full names with their time: Thua Thien Hue until 2024, Hue since.'],
		columns: {
			unit_code: { ...unitCode, example: '46' },
			full_name_vi: {
				vi: ['Tên đầy đủ', 'Tên chính thức trong thời gian đó.'],
				en: ['Full name', 'The official name during that time.'],
				example: 'Tỉnh Thừa Thiên Huế'
			},
			valid_from: validFrom,
			valid_to: { ...validTo, example: '2024-12-31' },
			legal_basis: legalBasis
		}
	},
	unit_aliases: {
		vi: ['Cách viết khác của tên đơn vị', 'Những cách viết tên đơn vị trong các tệp nhận về.'],
		en: ['Aliases of units', 'Other spellings of unit names that files use.'],
		columns: {
			alias: {
				vi: ['Cách viết', 'Tên như ghi trong tệp; không cần phân biệt dấu, hoa thường, chấm, gạch.'],
				en: ['Alias', 'The name as files write it; accents, case, dots and dashes do not matter.'],
				example: 'TP.HCM'
			},
			unit_code: { ...unitCode, example: '79' }
		}
	},
	unit_regions: {
		vi: ['Vùng', 'Mỗi tỉnh, thành phố thuộc vùng nào.'],
		en: ['Regions', 'Which region each province belongs to.'],
		columns: {
			scheme,
			unit_code: { ...unitCode, example: '31@2025' },
			region_code: {
				vi: ['Mã vùng', 'Mã ngắn của vùng.'],
				en: ['Region code', 'A short code of the region.'],
				example: 'DBSH'
			},
			region_vi: {
				vi: ['Tên vùng', 'Tên vùng bằng tiếng Việt.'],
				en: ['Region in Vietnamese', 'The name of the region in Vietnamese.'],
				example: 'Đồng bằng sông Hồng'
			},
			region_en: {
				vi: ['Tên vùng (tiếng Anh)', 'Tên vùng bằng tiếng Anh.'],
				en: ['Region in English', 'The name of the region in English.'],
				example: 'Red River Delta'
			}
		}
	},
	unit_successions: {
		vi: ['Sáp nhập, chia tách', 'Đơn vị nào trở thành đơn vị nào, từ ngày nào.'],
		en: ['Successions', 'Which unit became which, and when.'],
		columns: {
			from_code: {
				vi: ['Từ đơn vị', 'Mã đơn vị cũ.'],
				en: ['From', 'The code of the earlier unit.'],
				example: '30'
			},
			to_code: {
				vi: ['Thành đơn vị', 'Mã đơn vị mới.'],
				en: ['To', 'The code of the later unit.'],
				example: '31@2025'
			},
			effective_on: {
				vi: ['Từ ngày', 'Ngày đầu tiên của đơn vị mới.'],
				en: ['Effective on', 'The first day of the later unit.'],
				example: '2025-07-01'
			},
			legal_basis: legalBasis
		}
	},
	unit_population: {
		vi: ['Dân số, diện tích', 'Dùng làm trọng số khi ước tính chỉ số của tỉnh sau sáp nhập.'],
		en: ['Population and area', 'The weights for estimates of merged provinces.'],
		columns: {
			unit_code: unitCode,
			year: {
				vi: ['Năm', 'Năm của số dân.'],
				en: ['Year', 'The year of the population.'],
				example: '2020'
			},
			population: {
				vi: ['Dân số', 'Số người.'],
				en: ['Population', 'How many people.'],
				example: '1296622'
			},
			area_km2: {
				vi: ['Diện tích', 'Số km².'],
				en: ['Area', 'In km².'],
				example: '5994.4'
			},
			source: {
				vi: ['Nguồn', 'Lấy số từ đâu, bằng lời.'],
				en: ['Source', 'Where the figures come from, in words.'],
				example: 'Tổng cục Thống kê'
			}
		}
	},
	tile_map: {
		vi: ['Bản đồ ô vuông', 'Vị trí của mỗi tỉnh, thành phố trên bản đồ ô vuông, có Hoàng Sa và Trường Sa.'],
		en: ['Tile map', 'Where each province stands on the map of equal tiles, Hoang Sa and Truong Sa included.'],
		columns: {
			scheme,
			unit_code: { ...unitCode, example: '31@2025' },
			col: {
				vi: ['Cột', 'Cột thứ mấy từ trái sang, tính từ 0.'],
				en: ['Column', 'Which column from the left, counted from 0.'],
				example: '5'
			},
			row: {
				vi: ['Hàng', 'Hàng thứ mấy từ trên xuống, tính từ 0.'],
				en: ['Row', 'Which row from the top, counted from 0.'],
				example: '3'
			}
		}
	}
};
