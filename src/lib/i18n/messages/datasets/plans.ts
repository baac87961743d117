import type { WordsOf } from './words';

/** Words of the tables of plans. */
type Names = 'plans' | 'plan_tasks' | 'plan_targets' | 'agencies' | 'reporting_duties';

const vi: WordsOf<Names> = {
	plans: {
		title: 'Kế hoạch',
		line: 'Kế hoạch tuyên truyền cải cách hành chính, mỗi văn bản một dòng.',
		key: 'Mỗi kế hoạch có một mã.',
		columns: {
			plan_code: ['Mã kế hoạch', 'Đặt một lần, dùng trong mọi bảng khác.'],
			unit_code: ['Mã đơn vị', 'Đơn vị mà kế hoạch áp dụng, có trong bảng Đơn vị.'],
			issuer_vi: ['Nơi ban hành', 'Như trong văn bản; nhiều nơi thì cách nhau bằng dấu chấm phẩy.'],
			issuer_level: ['Cấp ban hành', 'Một từ: province, department, ward…'],
			year: ['Năm', 'Năm thực hiện.'],
			document_no: ['Số ký hiệu', 'Để trống nếu là dự thảo.'],
			issued_on: ['Ngày ban hành', 'Để trống nếu là dự thảo.'],
			parent_reference_vi: ['Kế hoạch cấp trên', 'Văn bản mà kế hoạch triển khai, ghi như trong văn bản.'],
			title_vi: ['Tên', 'Trích yếu của văn bản.'],
			title_en: ['Tên bằng tiếng Anh', 'Bản dịch, nếu có.']
		}
	},
	plan_tasks: {
		title: 'Nhiệm vụ',
		line: 'Nhiệm vụ của từng kế hoạch: kênh, chủ đề, cơ quan chủ trì, số lượng cả năm.',
		key: 'Mỗi nhiệm vụ của một kế hoạch có một dòng.',
		columns: {
			plan_code: ['Mã kế hoạch', 'Có trong bảng Kế hoạch.'],
			task_no: ['Số nhiệm vụ', 'Số mục trong văn bản, không trùng trong một kế hoạch.'],
			parent_task_no: [
				'Thuộc nhiệm vụ',
				'Số của nhiệm vụ bao trùm; hoạt động chỉ ghi cho nhiệm vụ không còn chia nhỏ.'
			],
			section_vi: ['Mục', 'Phần của văn bản có nhiệm vụ.'],
			task_vi: ['Nhiệm vụ', 'Lời văn của kế hoạch.'],
			task_en: ['Nhiệm vụ bằng tiếng Anh', 'Bản dịch, nếu có.'],
			theme_code: ['Mã chủ đề', 'Mã trong bảng Chủ đề.'],
			channel_code: ['Mã kênh', 'Mã trong bảng Kênh.'],
			product_vi: ['Sản phẩm', 'Kết quả phải có.'],
			lead_agency_vi: ['Cơ quan chủ trì', 'Nhiều cơ quan thì cách nhau bằng dấu chấm phẩy.'],
			coordinating_agencies_vi: ['Cơ quan phối hợp', 'Cách nhau bằng dấu chấm phẩy.'],
			schedule_text_vi: ['Thời gian theo văn bản', 'Lời văn về thời gian, như “thường xuyên”, “quý III”.'],
			frequency_per_year_min: [
				'Số lượng cả năm, tối thiểu',
				'“03–04 số/tháng” là 36. Để trống nếu văn bản không nêu số lượng.'
			],
			frequency_per_year_max: ['Số lượng cả năm, tối đa', '“03–04 số/tháng” là 48. Để trống nếu chỉ nêu “tối thiểu”.'],
			unit_of_count: ['Đơn vị đếm', 'Bài, chương trình, buổi…'],
			period_start: ['Từ ngày', 'Ngày đầu của thời hạn, nếu có.'],
			period_end: ['Đến ngày', 'Ngày cuối của thời hạn, nếu có.'],
			funding_vi: ['Kinh phí', 'Nguồn kinh phí như trong văn bản.'],
			indices: ['Chỉ số phục vụ', 'Các mã chỉ số mà nhiệm vụ nhằm tới.'],
			note: ['Ghi chú', 'Điều cần nói thêm khi nhập.'],
			quota_scope: ['Phạm vi số lượng', 'Số lượng tính cho cả kế hoạch, cho từng đơn vị, hay văn bản không nêu rõ.']
		}
	},
	plan_targets: {
		title: 'Chỉ tiêu của kế hoạch',
		line: 'Chỉ tiêu bằng số mà kế hoạch đặt ra, như tỷ lệ hồ sơ trực tuyến.',
		key: 'Mỗi chỉ tiêu của một kế hoạch có một dòng.',
		columns: {
			plan_code: ['Mã kế hoạch', 'Có trong bảng Kế hoạch.'],
			target_no: ['Số chỉ tiêu', 'Số thứ tự trong kế hoạch.'],
			target_vi: ['Chỉ tiêu', 'Lời văn của kế hoạch.'],
			target_en: ['Chỉ tiêu bằng tiếng Anh', 'Bản dịch, nếu có.'],
			metric: ['Thước đo', 'Mã ngắn của điều được đo, để các năm dùng chung.'],
			target_value: ['Mức', 'Mức phải đạt; để trống nếu văn bản không nêu.'],
			unit: ['Đơn vị tính', 'Như % hoặc lượt.']
		}
	},
	agencies: {
		title: 'Cơ quan trong kế hoạch',
		line: 'Các cơ quan mà kế hoạch nêu tên.',
		key: 'Mỗi cơ quan của một kế hoạch có một dòng.',
		columns: {
			agency_name_vi: ['Tên cơ quan', 'Như trong kế hoạch; hoạt động ghi đúng tên này.'],
			agency_type: ['Loại cơ quan', 'Một từ: department, newspaper, broadcaster…'],
			plan_code: ['Mã kế hoạch', 'Có trong bảng Kế hoạch.']
		}
	},
	reporting_duties: {
		title: 'Chế độ báo cáo',
		line: 'Ai phải báo cáo cho ai và khi nào theo từng kế hoạch.',
		key: 'Mỗi chế độ báo cáo của một kế hoạch có một dòng.',
		columns: {
			plan_code: ['Mã kế hoạch', 'Có trong bảng Kế hoạch.'],
			duty_no: ['Số thứ tự', 'Trong kế hoạch.'],
			who_vi: ['Nơi báo cáo', 'Nhiều nơi thì cách nhau bằng dấu chấm phẩy.'],
			to_whom_vi: ['Nơi nhận', 'Để trống nếu văn bản không nêu.'],
			cadence: ['Kỳ báo cáo', 'Hằng tháng, hằng quý, 6 tháng, hằng năm, một lần, khi phát sinh hoặc không nêu.'],
			due_rule_vi: ['Quy định', 'Lời văn về thời hạn.'],
			due_on: ['Hạn', 'Ngày cụ thể, nếu văn bản nêu.']
		}
	}
};

const en: WordsOf<Names> = {
	plans: {
		title: 'Plans',
		line: 'Plans for communicating administrative reform, one row per document.',
		key: 'One code for each plan.',
		columns: {
			plan_code: ['Plan', 'Given once, used in all other tables.'],
			unit_code: ['Unit', 'The unit that the plan is for, in the table of units.'],
			issuer_vi: ['Issued by', 'As in the document; several are separated by semicolons.'],
			issuer_level: ['Level of issuer', 'One word: province, department, ward…'],
			year: ['Year', 'The year in which it is carried out.'],
			document_no: ['Number', 'Blank for a draft.'],
			issued_on: ['Date', 'Blank for a draft.'],
			parent_reference_vi: ['Carries out', 'The document that the plan carries out, as written.'],
			title_vi: ['Title', 'The subject of the document.'],
			title_en: ['Title in English', 'A translation, where there is one.']
		}
	},
	plan_tasks: {
		title: 'Tasks',
		line: 'Tasks of each plan: channel, theme, lead agency, number for the year.',
		key: 'One row for each task of a plan.',
		columns: {
			plan_code: ['Plan', 'A code of the table of plans.'],
			task_no: ['Task', 'The number in the document, once in each plan.'],
			parent_task_no: ['Part of task', 'The task around it; work is recorded only for tasks without parts.'],
			section_vi: ['Section', 'The part of the document.'],
			task_vi: ['Task', 'In the words of the plan.'],
			task_en: ['Task in English', 'A translation, where there is one.'],
			theme_code: ['Theme', 'A code of the table of themes.'],
			channel_code: ['Channel', 'A code of the table of channels.'],
			product_vi: ['Product', 'What has to come of it.'],
			lead_agency_vi: ['Lead agency', 'Several are separated by semicolons.'],
			coordinating_agencies_vi: ['Coordinating agencies', 'Separated by semicolons.'],
			schedule_text_vi: ['Schedule as written', 'The words about time.'],
			frequency_per_year_min: [
				'Number for the year, minimum',
				'“03–04 issues a month” is 36. Blank where the document gives no number.'
			],
			frequency_per_year_max: ['Number for the year, maximum', '“03–04 issues a month” is 48. Blank for “at least”.'],
			unit_of_count: ['Counted in', 'Articles, programmes, sessions…'],
			period_start: ['From', 'The first day of its window, if it has one.'],
			period_end: ['Until', 'The last day of its window, if it has one.'],
			funding_vi: ['Funding', 'As in the document.'],
			indices: ['Indices served', 'Codes of the indices that it serves.'],
			note: ['Note', 'What else there is to say.'],
			quota_scope: ['Scope of the number', 'For the whole plan, for each unit in it, or not said.']
		}
	},
	plan_targets: {
		title: 'Targets of plans',
		line: 'Numeric targets that plans set, such as the share of online files.',
		key: 'One row for each target of a plan.',
		columns: {
			plan_code: ['Plan', 'A code of the table of plans.'],
			target_no: ['Target', 'Its number in the plan.'],
			target_vi: ['Target in words', 'In the words of the plan.'],
			target_en: ['Target in English', 'A translation, where there is one.'],
			metric: ['Metric', 'A short code of what is measured, shared by the years.'],
			target_value: ['Level', 'What has to be reached; blank where the document does not say.'],
			unit: ['Unit of measure', 'Such as %.']
		}
	},
	agencies: {
		title: 'Agencies of plans',
		line: 'The agencies that each plan names.',
		key: 'One row for each agency of a plan.',
		columns: {
			agency_name_vi: ['Agency', 'As in the plan; work is recorded under this name.'],
			agency_type: ['Kind of agency', 'One word: department, newspaper, broadcaster…'],
			plan_code: ['Plan', 'A code of the table of plans.']
		}
	},
	reporting_duties: {
		title: 'Reporting duties',
		line: 'Who has to report to whom, and when, under each plan.',
		key: 'One row for each duty of a plan.',
		columns: {
			plan_code: ['Plan', 'A code of the table of plans.'],
			duty_no: ['Number', 'Within the plan.'],
			who_vi: ['Who', 'Several are separated by semicolons.'],
			to_whom_vi: ['To whom', 'Blank where the document does not say.'],
			cadence: ['Cadence', 'Monthly, quarterly, half-yearly, yearly, once, as needed, or not stated.'],
			due_rule_vi: ['Rule', 'The words about the deadline.'],
			due_on: ['Due on', 'The day, where the document gives one.']
		}
	}
};

export const plans = { vi, en };
