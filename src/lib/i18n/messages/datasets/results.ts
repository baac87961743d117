import { indexCode, indicatorCode, planCode, remark, sourceId } from './shared';
import type { TextsOf } from './words';

/** Results and what tells how whole and how trustworthy they are. */
export const resultTexts: TextsOf<
	'results' | 'score_intervals' | 'index_targets' | 'coverage' | 'edition_dates' | 'sources'
> = {
	results: {
		vi: ['Kết quả chỉ số', 'Điểm và hạng của từng đơn vị, theo chỉ số, thành phần và năm, kèm nguồn.'],
		en: ['Index results', 'Score and rank of each unit by index, indicator and year, with its source.'],
		columns: {
			index_code: indexCode,
			year: {
				vi: ['Năm', 'Năm được đo, không phải năm công bố.'],
				en: ['Year', 'The year measured, not the year published.'],
				example: '2024'
			},
			parent_unit: {
				vi: [
					'Thuộc tỉnh, thành phố',
					'Tên hoặc mã tỉnh, thành phố; chỉ ghi cho đơn vị bên trong tỉnh (sở, ngành, huyện, xã).'
				],
				en: [
					'Inside province',
					'Name or code of the province; only for units inside one (departments, districts, communes).'
				],
				example: 'Hà Tĩnh'
			},
			unit: {
				vi: ['Đơn vị', 'Tên, cách viết khác hoặc mã của đơn vị; được hiểu theo năm của dòng.'],
				en: ['Unit', 'Name, alias or code of the unit; read as of the year of the row.'],
				example: 'Hà Tĩnh'
			},
			indicator_code: indicatorCode,
			score: {
				vi: ['Điểm', 'Điểm như nguồn công bố, trong thang của chỉ số thành phần. Mỗi dòng cần điểm hoặc hạng.'],
				en: ['Score', 'The score as published, within the scale of its indicator. A row needs a score or a rank.'],
				example: '45.5531'
			},
			rank: {
				vi: ['Hạng', 'Hạng như nguồn công bố; để trống khi nguồn chỉ công bố điểm.'],
				en: ['Rank', 'The rank as published; blank where only scores are.'],
				example: '6'
			},
			source_id: sourceId
		}
	},
	score_intervals: {
		vi: [
			'Khoảng tin cậy của điểm',
			'Khoảng mà nguồn công bố cho điểm của từng đơn vị, thường ở chỉ số khảo sát; từ đó tính khoảng hạng.'
		],
		en: [
			'Intervals of scores',
			'The interval that a source gives for the score of each unit, usually of a survey; bands of ranks follow from them.'
		],
		columns: {
			index_code: indexCode,
			year: {
				vi: ['Năm', 'Năm được đo, không phải năm công bố.'],
				en: ['Year', 'The year measured, not the year published.'],
				example: '2024'
			},
			indicator_code: indicatorCode,
			unit: {
				vi: ['Đơn vị', 'Tên hoặc mã của đơn vị; được hiểu theo năm của dòng.'],
				en: ['Unit', 'Name or code of the unit; read as of the year of the row.'],
				example: 'Hà Tĩnh'
			},
			low: {
				vi: ['Cận dưới', 'Đầu thấp của khoảng, trong thang của điểm.'],
				en: ['Low', 'The lower end, on the scale of the score.'],
				example: '44.9'
			},
			high: {
				vi: ['Cận trên', 'Đầu cao của khoảng, trong thang của điểm.'],
				en: ['High', 'The upper end, on the scale of the score.'],
				example: '46.2'
			},
			level: {
				vi: ['Độ tin cậy (%)', 'Như nguồn cho biết; để trống là 95.'],
				en: ['Level (%)', 'As the source says; blank is 95.'],
				example: '95'
			},
			source_id: sourceId
		}
	},
	index_targets: {
		vi: ['Chỉ tiêu về chỉ số', 'Mức mà kế hoạch hoặc văn bản muốn một chỉ số của đơn vị đạt tới.'],
		en: ['Targets of indices', 'What a plan or a document wants an index of a unit to reach.'],
		columns: {
			index_code: indexCode,
			indicator_code: indicatorCode,
			unit: {
				vi: ['Đơn vị', 'Tên hoặc mã của đơn vị có chỉ tiêu; được hiểu theo năm của dòng.'],
				en: ['Unit', 'Name or code of the unit; read as of the year of the row.'],
				example: 'Hà Tĩnh'
			},
			year: {
				vi: ['Năm', 'Năm được đo mà chỉ tiêu nhằm tới.'],
				en: ['Year', 'The year measured that the target is for.'],
				example: '2026'
			},
			kind: {
				vi: ['Loại chỉ tiêu', 'Đạt một mức, hoặc cải thiện, giữ vững so với trước.'],
				en: ['Kind of target', 'A level to reach, or to improve or maintain what there is.'],
				example: 'rank',
				values: {
					score: ['đạt điểm', 'a score'],
					rank: ['đạt hạng', 'a rank'],
					group: ['vào nhóm', 'a group'],
					improve: ['cải thiện', 'improve'],
					maintain: ['giữ vững', 'maintain']
				}
			},
			value: {
				vi: ['Mức', 'Điểm, hạng hoặc số thứ tự nhóm phải đạt; để trống được với cải thiện và giữ vững.'],
				en: ['Level', 'The score, rank or number of the group to reach; may be blank for improve and maintain.'],
				example: '10'
			},
			plan_code: planCode,
			source_id: sourceId
		}
	},
	coverage: {
		vi: ['Mức độ đầy đủ', 'Kho có bao nhiêu phần của mỗi kỳ công bố; quyết định có tính hạng hay không.'],
		en: ['Coverage', 'How much of each published edition is here; decides whether ranks are computed.'],
		columns: {
			index_code: indexCode,
			indicator_code: indicatorCode,
			year: {
				vi: ['Năm', 'Năm được đo.'],
				en: ['Year', 'The year measured.'],
				example: '2024'
			},
			parent_unit: {
				vi: ['Thuộc tỉnh, thành phố', 'Tên hoặc mã tỉnh, thành phố, với chỉ số xếp hạng các đơn vị bên trong tỉnh.'],
				en: ['Inside province', 'Name or code of the province, for an index that rates units inside one.'],
				example: 'Hà Tĩnh'
			},
			coverage: {
				vi: ['Mức độ', 'Chỉ tính hạng khi là whole hoặc source_gaps.'],
				en: ['Coverage', 'Ranks are computed only for whole and source_gaps.'],
				example: 'whole',
				values: {
					whole: ['đủ các đơn vị', 'every unit is here'],
					source_gaps: ['đủ, trừ đơn vị mà nguồn không công bố', 'whole, but for units that the publisher left out'],
					top_n: ['nguồn chỉ công bố nhóm đứng đầu', 'only the top was published'],
					excerpt: ['kho mới có một phần', 'only a part is here']
				}
			},
			published_units: {
				vi: ['Số đơn vị được công bố', 'Nguồn công bố bao nhiêu đơn vị; để trống nếu chưa rõ.'],
				en: ['Published units', 'How many units the publisher gave; blank if not known.'],
				example: '61'
			},
			scores_here: {
				vi: ['Số điểm có trong kho', 'Có bao nhiêu điểm trong kho; 0 nếu kỳ này chưa có.'],
				en: ['Scores here', 'How many scores are here; 0 for an edition that is not.'],
				example: '61'
			},
			ranks_here: {
				vi: ['Số hạng có trong kho', 'Có bao nhiêu hạng công bố trong kho.'],
				en: ['Ranks here', 'How many published ranks are here.'],
				example: '0'
			}
		}
	},
	edition_dates: {
		vi: ['Ngày công bố các kỳ', 'Kỳ nào của chỉ số được công bố ngày nào, kể cả kỳ mà kho chưa có số liệu.'],
		en: ['Dates of editions', 'On which day an edition of an index was published, its figures being here or not.'],
		columns: {
			index_code: indexCode,
			year: {
				vi: ['Năm', 'Năm được đo.'],
				en: ['Year', 'The year measured.'],
				example: '2024'
			},
			published_on: {
				vi: ['Ngày công bố', 'Ngày sớm nhất mà nguồn cho biết kỳ này đã công bố.'],
				en: ['Published on', 'The first day on which the source tells that the edition was out.'],
				example: '2025-04-06'
			},
			source_id: sourceId,
			note: remark
		}
	},
	sources: {
		vi: ['Nguồn', 'Tài liệu, trang, báo mà số liệu được lấy từ đó.'],
		en: ['Sources', 'The documents, pages and newspapers that figures come from.'],
		columns: {
			source_id: {
				vi: ['Mã nguồn', 'Mã do người nhập đặt, không đổi về sau.'],
				en: ['Source code', 'A code of your own; it does not change later.'],
				example: 'S_PAPI_2025'
			},
			title: {
				vi: ['Tên tài liệu', 'Tên báo cáo, quyết định, bài báo.'],
				en: ['Title', 'The title of the report, decision or article.'],
				example: 'Báo cáo PAPI 2025'
			},
			publisher: {
				vi: ['Nơi công bố', 'Cơ quan, báo hoặc trang đã công bố.'],
				en: ['Publisher', 'Who published it.'],
				example: 'CECODES, RTA, UNDP'
			},
			published_on: {
				vi: ['Ngày công bố', 'Ngày, hoặc tháng, hoặc năm, như nguồn cho biết.'],
				en: ['Published on', 'A day, a month or a year, as exact as the source tells.'],
				example: '2026-05-12'
			},
			url: {
				vi: ['Địa chỉ', 'Địa chỉ của tài liệu trên mạng.'],
				en: ['Address', 'Where the document is on the web.'],
				example: 'https://papi.org.vn/'
			},
			note: remark
		}
	}
};
