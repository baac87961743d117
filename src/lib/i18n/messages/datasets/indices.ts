import { indexCode, indicatorCode, nameEn, nameVi, remark, sourceId } from './shared';
import type { TextsOf } from './words';

/** The indices themselves: names, scales, parts, changes of method. */
export const indexTexts: TextsOf<
	'indices' | 'index_aliases' | 'indicators' | 'breaks' | 'fieldwork' | 'circular_indicators'
> = {
	indices: {
		vi: ['Chỉ số', 'Các chỉ số: tên, nơi công bố, thang điểm, cấp được đánh giá.'],
		en: ['Indices', 'The indices: name, publisher, scale, which levels they rate.'],
		columns: {
			index_code: {
				vi: ['Mã chỉ số', 'Mã ngắn, không đổi về sau.'],
				en: ['Index code', 'A short code that does not change later.'],
				example: 'PAPI'
			},
			name_vi: nameVi('Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh (PAPI)'),
			name_en: nameEn('Provincial Governance and Public Administration Performance Index'),
			rated_levels: {
				vi: ['Cấp được đánh giá', 'Các cấp đơn vị mà chỉ số xếp hạng: province, department, district, commune.'],
				en: ['Rated levels', 'Levels of unit that it rates: province, department, district, commune.'],
				example: 'department;district;commune'
			},
			publisher_vi: {
				vi: ['Nơi công bố (tiếng Việt)', 'Cơ quan công bố chỉ số.'],
				en: ['Publisher in Vietnamese', 'Who publishes the index.'],
				example: 'Bộ Nội vụ'
			},
			publisher_en: {
				vi: ['Nơi công bố (tiếng Anh)', 'Cơ quan công bố chỉ số, tên tiếng Anh.'],
				en: ['Publisher in English', 'Who publishes the index.'],
				example: 'Ministry of Home Affairs'
			},
			score_min: {
				vi: ['Điểm thấp nhất', 'Đầu dưới của thang điểm.'],
				en: ['Lowest score', 'The lower end of the scale.'],
				example: '0'
			},
			score_max: {
				vi: ['Điểm cao nhất', 'Đầu trên của thang điểm.'],
				en: ['Highest score', 'The upper end of the scale.'],
				example: '100'
			},
			score_unit: {
				vi: ['Đơn vị của điểm', 'Điểm hoặc %.'],
				en: ['Unit of the score', 'Points or %.'],
				example: '%'
			},
			higher_is_better: {
				vi: ['Cao hơn là tốt hơn', 'Điểm cao hơn có nghĩa là tốt hơn hay không.'],
				en: ['Higher is better', 'Whether a higher score is the better one.'],
				example: 'true',
				values: {
					true: ['điểm cao hơn là tốt hơn', 'higher is better'],
					false: ['điểm thấp hơn là tốt hơn', 'lower is better']
				}
			},
			cadence: {
				vi: ['Chu kỳ', 'Bao lâu công bố một lần.'],
				en: ['Cadence', 'How often it is published.'],
				example: 'yearly'
			}
		}
	},
	index_aliases: {
		vi: ['Cách viết khác của chỉ số', 'Những tên khác của chỉ số trong các tệp nhận về.'],
		en: ['Aliases of indices', 'Other names that files use for an index.'],
		columns: {
			alias: {
				vi: ['Cách viết', 'Tên như ghi trong tệp; không cần phân biệt hoa thường và dấu.'],
				en: ['Alias', 'The name as files write it; case and accents do not matter.'],
				example: 'PAR IDEX'
			},
			index_code: indexCode
		}
	},
	indicators: {
		vi: ['Chỉ số thành phần', 'Cây thành phần của mỗi chỉ số: tên, thang điểm, những năm có đo.'],
		en: ['Indicators', 'The tree of each index: names, scales, years in which they are measured.'],
		columns: {
			index_code: indexCode,
			indicator_code: { ...indicatorCode, example: 'D1' },
			parent_code: {
				vi: ['Thuộc thành phần', 'Mã thành phần ở cấp trên; để trống với điểm tổng của chỉ số.'],
				en: ['Parent', 'The indicator above it; blank for the headline.'],
				example: 'TOTAL'
			},
			name_vi: nameVi('Tham gia của người dân ở cấp cơ sở'),
			name_en: nameEn('Participation at local levels'),
			min_score: {
				vi: ['Điểm thấp nhất', 'Đầu dưới của thang; để trống nếu như của chỉ số.'],
				en: ['Lowest score', 'The lower end of its scale; blank if that of the index.'],
				example: '1'
			},
			max_score: {
				vi: ['Điểm cao nhất', 'Đầu trên của thang; để trống nếu như của chỉ số.'],
				en: ['Highest score', 'The upper end of its scale; blank if that of the index.'],
				example: '10'
			},
			valid_from_year: {
				vi: ['Đo từ năm', 'Năm đầu tiên được đo; để trống nếu từ đầu.'],
				en: ['Measured from', 'The first year measured; blank if from the beginning.'],
				example: '2018'
			},
			valid_to_year: {
				vi: ['Đo đến năm', 'Năm cuối cùng được đo; để trống nếu vẫn đo.'],
				en: ['Measured until', 'The last year measured; blank if it still is.'],
				example: '2017'
			},
			weight: {
				vi: ['Trọng số', 'Trọng số trong thành phần cấp trên, nếu có.'],
				en: ['Weight', 'Its weight in the indicator above, if it has one.'],
				example: '0.2'
			},
			owner_agency_vi: {
				vi: ['Cơ quan phụ trách', 'Cơ quan theo dõi thành phần này.'],
				en: ['Agency in charge', 'The agency that looks after this indicator.'],
				example: 'Sở Nội vụ'
			},
			note: remark,
			parent_unit: {
				vi: [
					'Của tỉnh, thành phố',
					'Tên hoặc mã tỉnh, thành phố có bộ thành phần riêng của một chỉ số đo bên trong tỉnh; để trống nếu dùng chung.'
				],
				en: [
					'Of province',
					'Name or code of the province that has a tree of its own, for an index that rates units inside provinces; blank for everyone’s.'
				],
				example: 'Hà Tĩnh'
			}
		}
	},
	breaks: {
		vi: [
			'Thay đổi phương pháp',
			'Những lần đổi cách đo, cách công bố, đơn vị; quyết định năm nào so sánh được với năm nào.'
		],
		en: ['Breaks', 'Changes of method, publication or units; they decide which years may be compared.'],
		columns: {
			index_code: indexCode,
			indicator_codes: {
				vi: ['Các thành phần', 'Mã các thành phần bị ảnh hưởng; * là tất cả.'],
				en: ['Indicators', 'Codes of the indicators that it touches; * is all.'],
				example: 'TOTAL;D2'
			},
			from_year: {
				vi: ['Từ năm', 'Năm đầu tiên theo cách mới.'],
				en: ['From year', 'The first year of the new way.'],
				example: '2018'
			},
			kind: {
				vi: ['Loại thay đổi', 'Điều gì đã đổi.'],
				en: ['Kind', 'What changed.'],
				example: 'method',
				values: {
					method: ['cách đo', 'the method'],
					publication: ['cách công bố', 'the publication'],
					units: ['đơn vị được đánh giá', 'the units that are rated']
				}
			},
			comparable_with_before: {
				vi: ['So sánh được với trước', 'Số liệu sau có so sánh được với trước không.'],
				en: ['Comparable with before', 'Whether what follows may be compared with what was before.'],
				example: 'partly',
				values: { yes: ['được', 'yes'], partly: ['một phần', 'partly'], no: ['không', 'no'] }
			},
			change_vi: {
				vi: ['Nội dung (tiếng Việt)', 'Đổi như thế nào, một hai câu.'],
				en: ['Change in Vietnamese', 'What changed, in a sentence or two.'],
				example: 'Từ 6 chỉ số nội dung lên 8 chỉ số nội dung.'
			},
			change_en: {
				vi: ['Nội dung (tiếng Anh)', 'Như trên, bằng tiếng Anh.'],
				en: ['Change in English', 'The same in English.'],
				example: 'From six dimensions to eight.'
			},
			source_id: sourceId
		}
	},
	fieldwork: {
		vi: [
			'Thời gian khảo sát',
			'Mỗi kỳ của chỉ số hỏi người dân, doanh nghiệp từ ngày nào đến ngày nào; việc làm sau đó không thể có trong kết quả.'
		],
		en: [
			'Fieldwork',
			'From when to when each edition of an index asked people; what was done later cannot be in its result.'
		],
		columns: {
			index_code: indexCode,
			year: {
				vi: ['Năm', 'Năm của kết quả, không phải năm công bố.'],
				en: ['Year', 'The year measured, not the year published.'],
				example: '2024'
			},
			first_day: {
				vi: ['Khảo sát từ ngày', 'Ngày đầu tiên đi hỏi.'],
				en: ['First day', 'The first day on which people were asked.'],
				example: '2024-09-01'
			},
			last_day: {
				vi: ['Khảo sát đến ngày', 'Ngày cuối cùng đi hỏi.'],
				en: ['Last day', 'The last day on which people were asked.'],
				example: '2024-12-15'
			},
			source_id: sourceId,
			note: remark
		}
	},
	circular_indicators: {
		vi: [
			'Thành phần chấm chính việc tuyên truyền',
			'Những thành phần có tiêu chí chấm việc tuyên truyền CCHC: điểm đi cùng hoạt động là do cách chấm.'
		],
		en: [
			'Indicators that score communication itself',
			'Indicators with a criterion on communicating reform: that their scores go with the work is mechanical.'
		],
		columns: {
			index_code: indexCode,
			indicator_code: { ...indicatorCode, example: 'L1' },
			criterion_vi: {
				vi: ['Tiêu chí (tiếng Việt)', 'Tiêu chí chấm việc tuyên truyền, như văn bản gọi.'],
				en: ['Criterion in Vietnamese', 'The criterion that scores communication.'],
				example: 'Công tác tuyên truyền cải cách hành chính'
			},
			criterion_en: {
				vi: ['Tiêu chí (tiếng Anh)', 'Như trên, bằng tiếng Anh.'],
				en: ['Criterion in English', 'The same in English.'],
				example: 'Communicating administrative reform'
			},
			source_id: sourceId,
			note: remark
		}
	}
};
