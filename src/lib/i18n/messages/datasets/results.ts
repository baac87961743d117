import type { WordsOf } from './words';

/** Words of the tables of results: what was measured, what is to be reached, what is here and what changed. */
type Names = 'results' | 'index_targets' | 'coverage' | 'breaks';

const vi: WordsOf<Names> = {
	results: {
		title: 'Kết quả chỉ số',
		line: 'Điểm và hạng của từng đơn vị theo chỉ số, thành phần và năm được đo.',
		key: 'Mỗi đơn vị, chỉ số, thành phần và năm có một dòng.',
		columns: {
			index_code: ['Mã chỉ số', 'Mã trong bảng Chỉ số.'],
			year: ['Năm', 'Năm được đo, không phải năm công bố.'],
			parent_unit: [
				'Thuộc tỉnh',
				'Tên hoặc mã của tỉnh, thành phố, chỉ ghi cho đơn vị bên trong tỉnh (sở, huyện, xã). Để trống với tỉnh, thành phố.'
			],
			unit: ['Đơn vị', 'Tên, tên gọi khác hoặc mã của đơn vị được đánh giá. Tên được hiểu theo năm của dòng.'],
			indicator_code: ['Mã thành phần', 'Mã trong bảng Thành phần của chỉ số đó; tổng điểm cũng là một thành phần.'],
			score: ['Điểm', 'Điểm như đã công bố, trong thang của thành phần. Mỗi dòng phải có điểm hoặc hạng.'],
			rank: ['Hạng', 'Hạng như đã công bố. Để trống nếu chỉ công bố điểm; không tự tính rồi ghi vào.'],
			source_id: ['Mã nguồn', 'Tài liệu đã dùng để nhập số liệu, có trong bảng Nguồn.']
		}
	},
	index_targets: {
		title: 'Chỉ tiêu về chỉ số',
		line: 'Mức mà kế hoạch hoặc văn bản muốn một chỉ số của đơn vị đạt tới.',
		key: 'Mỗi đơn vị, chỉ số, thành phần, năm, loại chỉ tiêu và kế hoạch có một dòng.',
		columns: {
			index_code: ['Mã chỉ số', 'Mã trong bảng Chỉ số.'],
			indicator_code: [
				'Mã thành phần',
				'Mã trong bảng Thành phần; ghi mã của tổng điểm nếu chỉ tiêu là cho cả chỉ số.'
			],
			unit: ['Đơn vị', 'Tên hoặc mã của đơn vị có chỉ tiêu. Tên được hiểu theo năm của dòng.'],
			year: ['Năm', 'Năm được đo mà chỉ tiêu nhằm tới.'],
			kind: ['Loại chỉ tiêu', 'Đạt một mức điểm, hạng hay nhóm; hoặc cải thiện, giữ vững so với trước.'],
			value: [
				'Mức',
				'Điểm, hạng hoặc số thứ tự nhóm phải đạt. Với cải thiện và giữ vững, để trống nếu văn bản không nêu mức.'
			],
			plan_code: ['Mã kế hoạch', 'Kế hoạch đề ra chỉ tiêu. Mỗi dòng phải có mã kế hoạch hoặc mã nguồn.'],
			source_id: ['Mã nguồn', 'Văn bản đề ra chỉ tiêu, nếu không phải là một kế hoạch trong kho.']
		}
	},
	coverage: {
		title: 'Mức đầy đủ',
		line: 'Mỗi kỳ của mỗi thành phần có đủ các đơn vị hay chỉ có một phần.',
		key: 'Mỗi chỉ số, thành phần, năm và tỉnh có một dòng.',
		columns: {
			index_code: ['Mã chỉ số', 'Mã trong bảng Chỉ số.'],
			indicator_code: ['Mã thành phần', 'Mã trong bảng Thành phần của chỉ số đó.'],
			year: ['Năm', 'Năm được đo.'],
			parent_unit: [
				'Thuộc tỉnh',
				'Tên hoặc mã của tỉnh, với chỉ số đánh giá đơn vị bên trong tỉnh. Để trống với chỉ số của tỉnh.'
			],
			coverage: ['Mức đầy đủ', 'Hạng chỉ được tính khi đầy đủ hoặc khi chính nguồn không công bố một số đơn vị.'],
			published_units: ['Số đơn vị đã công bố', 'Cơ quan công bố nêu bao nhiêu đơn vị; để trống nếu chưa biết.'],
			scores_here: ['Số điểm trong kho', 'Bao nhiêu đơn vị có điểm trong kho.'],
			ranks_here: ['Số hạng trong kho', 'Bao nhiêu đơn vị có hạng đã công bố trong kho.']
		}
	},
	breaks: {
		title: 'Thay đổi cách đo',
		line: 'Thay đổi đã được ghi nhận về phương pháp, cách công bố hoặc đơn vị, quyết định năm nào so được với năm nào.',
		key: 'Mỗi chỉ số, nhóm thành phần, năm và loại thay đổi có một dòng.',
		columns: {
			index_code: ['Mã chỉ số', 'Mã trong bảng Chỉ số.'],
			indicator_codes: ['Các mã thành phần', 'Những thành phần bị ảnh hưởng; * là tất cả.'],
			from_year: ['Từ năm', 'Năm được đo đầu tiên theo cách mới.'],
			kind: ['Loại thay đổi', 'Đổi phương pháp, đổi cách công bố hay đổi đơn vị được đánh giá.'],
			comparable_with_before: ['So được với trước', 'Kết quả từ năm đó có so được với các năm trước không.'],
			change_vi: ['Nội dung thay đổi', 'Một câu bằng tiếng Việt, hiển thị cạnh biểu đồ.'],
			change_en: ['Nội dung bằng tiếng Anh', 'Cũng câu đó bằng tiếng Anh.'],
			source_id: ['Mã nguồn', 'Tài liệu nói về thay đổi, có trong bảng Nguồn.']
		}
	}
};

const en: WordsOf<Names> = {
	results: {
		title: 'Index results',
		line: 'Score and rank of each unit by index, component and year measured.',
		key: 'One row for each unit, index, component and year.',
		columns: {
			index_code: ['Index', 'A code of the table of indices.'],
			year: ['Year', 'The year that was measured, not the year of publication.'],
			parent_unit: [
				'Province',
				'Name or code of the province, only for units inside one (departments, districts, communes). Blank for provinces.'
			],
			unit: ['Unit', 'Name, other name or code of the unit that is rated. A name is read as of the year of its row.'],
			indicator_code: [
				'Component',
				'A code of the table of components for that index; the total is a component as well.'
			],
			score: ['Score', 'As published, within the scale of the component. A row needs a score or a rank.'],
			rank: ['Rank', 'As published. Blank where only scores are published; never a rank of one’s own.'],
			source_id: ['Source', 'The document that the figure was taken from, in the table of sources.']
		}
	},
	index_targets: {
		title: 'Index targets',
		line: 'What a plan or another document wants an index of a unit to reach.',
		key: 'One row for each unit, index, component, year, kind of target and plan.',
		columns: {
			index_code: ['Index', 'A code of the table of indices.'],
			indicator_code: ['Component', 'A code of the table of components; that of the total for the whole index.'],
			unit: ['Unit', 'Name or code of the unit that has the target. A name is read as of the year of its row.'],
			year: ['Year', 'The year measured that the target is for.'],
			kind: ['Kind of target', 'To reach a score, a rank or a group; or to improve or keep what was reached.'],
			value: [
				'Level',
				'The score, rank or number of the group to reach. To improve or to maintain may be left without a level.'
			],
			plan_code: ['Plan', 'The plan that sets the target. A row needs a plan or a source.'],
			source_id: ['Source', 'The document that sets the target, where it is no plan of these tables.']
		}
	},
	coverage: {
		title: 'Coverage',
		line: 'Whether an edition of a component is here whole or in part.',
		key: 'One row for each index, component, year and province.',
		columns: {
			index_code: ['Index', 'A code of the table of indices.'],
			indicator_code: ['Component', 'A code of the table of components for that index.'],
			year: ['Year', 'The year that was measured.'],
			parent_unit: [
				'Province',
				'Name or code of the province for an index that rates units inside it. Blank for an index of provinces.'
			],
			coverage: [
				'Coverage',
				'Ranks are computed only where it is whole, or where the publisher itself left units out.'
			],
			published_units: ['Units published', 'How many units the publisher gave; blank where that is not known.'],
			scores_here: ['Scores here', 'How many units have a score here.'],
			ranks_here: ['Ranks here', 'How many units have a published rank here.']
		}
	},
	breaks: {
		title: 'Changes of method',
		line: 'Documented changes of method, publication or units: they decide which years may be compared.',
		key: 'One row for each index, group of components, year and kind of change.',
		columns: {
			index_code: ['Index', 'A code of the table of indices.'],
			indicator_codes: ['Components', 'Those that the change touches; * is all.'],
			from_year: ['From year', 'The first year measured in the new way.'],
			kind: ['Kind of change', 'A change of method, of publication, or of the units that are rated.'],
			comparable_with_before: ['Comparable', 'Whether results from that year on may be compared with those before.'],
			change_vi: ['Change in Vietnamese', 'One sentence that is shown beside charts.'],
			change_en: ['Change in English', 'The same sentence in English.'],
			source_id: ['Source', 'The document about the change, in the table of sources.']
		}
	}
};

export const results = { vi, en };
