import type { WordsOf } from './words';

/** Words of the tables of indices, channels, themes and sources. */
type Names = 'indices' | 'index_aliases' | 'indicators' | 'channels' | 'themes' | 'sources';

const vi: WordsOf<Names> = {
	indices: {
		title: 'Chỉ số',
		line: 'Các chỉ số: đánh giá cấp nào, ai công bố, thang điểm nào.',
		key: 'Mỗi chỉ số có một mã.',
		columns: {
			index_code: ['Mã chỉ số', 'Đặt một lần, dùng trong mọi bảng khác.'],
			name_vi: ['Tên', 'Tên đầy đủ bằng tiếng Việt.'],
			name_en: ['Tên tiếng Anh', 'Tên đầy đủ bằng tiếng Anh.'],
			rated_levels: ['Cấp được đánh giá', 'Các cấp đơn vị: province, department, district, commune…'],
			publisher_vi: ['Nơi công bố', 'Bằng tiếng Việt.'],
			publisher_en: ['Nơi công bố bằng tiếng Anh', 'Bằng tiếng Anh.'],
			score_min: ['Điểm thấp nhất', 'Đầu thấp của thang.'],
			score_max: ['Điểm cao nhất', 'Đầu cao của thang.'],
			score_unit: ['Đơn vị điểm', 'Như % hoặc điểm.'],
			higher_is_better: ['Cao là tốt', 'true nếu điểm cao là tốt hơn, false nếu ngược lại.'],
			cadence: ['Chu kỳ', 'yearly nếu công bố hằng năm.']
		}
	},
	index_aliases: {
		title: 'Tên khác của chỉ số',
		line: 'Cách viết tên chỉ số đã gặp trong các bảng và văn bản.',
		key: 'Mỗi cách viết có một dòng.',
		columns: {
			alias: ['Cách viết', 'Như trong tệp hoặc văn bản.'],
			index_code: ['Mã chỉ số', 'Mã trong bảng Chỉ số.']
		}
	},
	indicators: {
		title: 'Thành phần',
		line: 'Cây thành phần của từng chỉ số; dòng không thuộc thành phần nào là tổng điểm.',
		key: 'Mỗi chỉ số và thành phần có một dòng.',
		columns: {
			index_code: ['Mã chỉ số', 'Mã trong bảng Chỉ số.'],
			indicator_code: ['Mã thành phần', 'Không trùng trong một chỉ số.'],
			parent_code: ['Thuộc thành phần', 'Mã của thành phần bao trùm; để trống với tổng điểm.'],
			name_vi: ['Tên', 'Bằng tiếng Việt.'],
			name_en: ['Tên tiếng Anh', 'Bằng tiếng Anh.'],
			min_score: ['Điểm thấp nhất', 'Để trống thì theo thang của chỉ số.'],
			max_score: ['Điểm cao nhất', 'Để trống thì theo thang của chỉ số.'],
			valid_from_year: ['Từ năm', 'Năm được đo đầu tiên; để trống nếu từ đầu.'],
			valid_to_year: ['Đến năm', 'Năm được đo cuối cùng; để trống nếu còn.'],
			weight: ['Trọng số', 'Phần trong tổng điểm, nếu có.'],
			owner_agency_vi: ['Cơ quan phụ trách', 'Cơ quan chịu trách nhiệm về thành phần này.'],
			note: ['Ghi chú', 'Điều cần nói thêm.']
		}
	},
	channels: {
		title: 'Kênh',
		line: 'Các kênh và hình thức tuyên truyền, xếp theo nhóm.',
		key: 'Mỗi kênh có một mã.',
		columns: {
			channel_code: ['Mã kênh', 'Đặt một lần, dùng trong mọi bảng khác.'],
			name_vi: ['Tên', 'Bằng tiếng Việt.'],
			name_en: ['Tên tiếng Anh', 'Bằng tiếng Anh.'],
			group: ['Nhóm kênh', 'press, broadcast, grassroots_radio, digital, event, training, contest…'],
			unit_of_count_vi: ['Đơn vị đếm', 'Một từ: bài, chương trình, buổi…'],
			unit_of_count_en: ['Đơn vị đếm bằng tiếng Anh', 'Số ít.'],
			description: ['Mô tả', 'Gồm những gì.']
		}
	},
	themes: {
		title: 'Chủ đề',
		line: 'Các chủ đề tuyên truyền cải cách hành chính.',
		key: 'Mỗi chủ đề có một mã.',
		columns: {
			theme_code: ['Mã chủ đề', 'Đặt một lần, dùng trong mọi bảng khác.'],
			name_vi: ['Tên', 'Bằng tiếng Việt.'],
			name_en: ['Tên tiếng Anh', 'Bằng tiếng Anh.']
		}
	},
	sources: {
		title: 'Nguồn',
		line: 'Tài liệu đã dùng để nhập số liệu; mỗi số liệu dẫn về một nguồn.',
		key: 'Mỗi nguồn có một mã.',
		columns: {
			source_id: ['Mã nguồn', 'Đặt một lần, dùng trong mọi bảng khác.'],
			title: ['Tên tài liệu', 'Như trên tài liệu, kèm số ký hiệu nếu là công văn.'],
			publisher: ['Nơi công bố', 'Cơ quan hoặc báo.'],
			published_on: ['Ngày công bố', 'Ngày, tháng hoặc năm, đúng mức tài liệu cho biết.'],
			url: ['Địa chỉ', 'Liên kết tới tài liệu, nếu có.'],
			note: ['Ghi chú', 'Tài liệu có gì, thiếu gì.']
		}
	}
};

const en: WordsOf<Names> = {
	indices: {
		title: 'Indices',
		line: 'The indices: which level they rate, who publishes them, on which scale.',
		key: 'One code for each index.',
		columns: {
			index_code: ['Index', 'Given once, used in all other tables.'],
			name_vi: ['Name', 'The full name in Vietnamese.'],
			name_en: ['Name in English', 'The full name in English.'],
			rated_levels: ['Levels rated', 'Levels of units: province, department, district, commune…'],
			publisher_vi: ['Publisher', 'In Vietnamese.'],
			publisher_en: ['Publisher in English', 'In English.'],
			score_min: ['Lowest score', 'The low end of the scale.'],
			score_max: ['Highest score', 'The high end of the scale.'],
			score_unit: ['Unit of scores', 'Such as % or points.'],
			higher_is_better: ['Higher is better', 'true where a higher score is better, else false.'],
			cadence: ['Cadence', 'yearly where it is published every year.']
		}
	},
	index_aliases: {
		title: 'Other names of indices',
		line: 'Spellings of indices seen in tables and documents.',
		key: 'One row for each spelling.',
		columns: {
			alias: ['Spelling', 'As in the file or document.'],
			index_code: ['Index', 'A code of the table of indices.']
		}
	},
	indicators: {
		title: 'Components',
		line: 'The tree of components of each index; the row that is part of none is the total.',
		key: 'One row for each index and component.',
		columns: {
			index_code: ['Index', 'A code of the table of indices.'],
			indicator_code: ['Component', 'Once in each index.'],
			parent_code: ['Part of', 'The component around it; blank for the total.'],
			name_vi: ['Name', 'In Vietnamese.'],
			name_en: ['Name in English', 'In English.'],
			min_score: ['Lowest score', 'Blank means the scale of the index.'],
			max_score: ['Highest score', 'Blank means the scale of the index.'],
			valid_from_year: ['From year', 'The first year measured; blank where it was there from the start.'],
			valid_to_year: ['Until year', 'The last year measured; blank where it still is.'],
			weight: ['Weight', 'Its share of the total, if it has one.'],
			owner_agency_vi: ['Agency in charge', 'The agency that answers for the component.'],
			note: ['Note', 'What else there is to say.']
		}
	},
	channels: {
		title: 'Channels',
		line: 'Channels and forms of communication, in groups.',
		key: 'One code for each channel.',
		columns: {
			channel_code: ['Channel', 'Given once, used in all other tables.'],
			name_vi: ['Name', 'In Vietnamese.'],
			name_en: ['Name in English', 'In English.'],
			group: ['Group', 'press, broadcast, grassroots_radio, digital, event, training, contest…'],
			unit_of_count_vi: ['Counted in', 'One word in Vietnamese.'],
			unit_of_count_en: ['Counted in, in English', 'In the singular.'],
			description: ['Description', 'What belongs to it.']
		}
	},
	themes: {
		title: 'Themes',
		line: 'Themes of communication on administrative reform.',
		key: 'One code for each theme.',
		columns: {
			theme_code: ['Theme', 'Given once, used in all other tables.'],
			name_vi: ['Name', 'In Vietnamese.'],
			name_en: ['Name in English', 'In English.']
		}
	},
	sources: {
		title: 'Sources',
		line: 'Documents that figures were taken from; every figure leads to one.',
		key: 'One code for each source.',
		columns: {
			source_id: ['Source', 'Given once, used in all other tables.'],
			title: ['Title', 'As on the document, with the number of an official letter.'],
			publisher: ['Publisher', 'An agency or a newspaper.'],
			published_on: ['Published on', 'Day, month or year, as exact as the document is.'],
			url: ['Address', 'A link to the document, if there is one.'],
			note: ['Note', 'What it holds and what it lacks.']
		}
	}
};

export const reference = { vi, en };
