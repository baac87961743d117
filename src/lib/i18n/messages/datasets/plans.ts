import { channelCode, planCode, remark, servedIndices, themeCode } from './shared';
import type { TextsOf } from './words';

const titleVi = (example: string) =>
	({
		vi: ['Nội dung', 'Đúng lời văn của văn bản.'],
		en: ['In Vietnamese', 'In the words of the document.'],
		example
	}) as const;
const titleEn = (example: string) =>
	({
		vi: ['Bản dịch tiếng Anh', 'Để trống nếu chưa dịch.'],
		en: ['In English', 'A translation; blank if there is none.'],
		example
	}) as const;

type PlanDatasets = 'plans' | 'plan_closings' | 'plan_tasks' | 'plan_targets' | 'agencies' | 'reporting_duties';

/** Communication plans and what they contain. */
export const planTexts: TextsOf<PlanDatasets> = {
	plans: {
		vi: ['Kế hoạch', 'Các kế hoạch tuyên truyền cải cách hành chính: của ai, năm nào, số ký hiệu.'],
		en: ['Plans', 'Communication plans: whose, which year, which document.'],
		columns: {
			plan_code: {
				vi: ['Mã kế hoạch', 'Mã ngắn do người nhập đặt, không đổi về sau.'],
				en: ['Plan code', 'A short code of your own; it does not change later.'],
				example: 'HTH-2024'
			},
			unit_code: {
				vi: ['Mã đơn vị', 'Đơn vị mà kế hoạch áp dụng.'],
				en: ['Unit code', 'The unit that the plan is for.'],
				example: '42'
			},
			issuer_vi: {
				vi: ['Nơi ban hành', 'Cơ quan ban hành; nhiều cơ quan thì phân cách bằng dấu chấm phẩy.'],
				en: ['Issuer', 'Who issued it; several are separated by semicolons.'],
				example: 'UBND tỉnh Hà Tĩnh'
			},
			issuer_level: {
				vi: ['Cấp ban hành', 'province, department, ward, agency.'],
				en: ['Level of the issuer', 'province, department, ward, agency.'],
				example: 'province'
			},
			year: {
				vi: ['Năm', 'Năm của kế hoạch.'],
				en: ['Year', 'The year of the plan.'],
				example: '2024'
			},
			document_no: {
				vi: ['Số ký hiệu', 'Để trống nếu là dự thảo.'],
				en: ['Number', 'Number and symbol of the document; blank in a draft.'],
				example: '51/KH-UBND'
			},
			issued_on: {
				vi: ['Ngày ban hành', 'Để trống nếu là dự thảo.'],
				en: ['Issued on', 'Blank in a draft.'],
				example: '2024-02-19'
			},
			parent_reference_vi: {
				vi: ['Thực hiện văn bản', 'Văn bản cấp trên mà kế hoạch này thực hiện, ghi như trong văn bản.'],
				en: ['Carries out', 'The document that this plan carries out, as it is named.'],
				example: 'Kế hoạch số 210/KH-UBND ngày 18/01/2024'
			},
			title_vi: titleVi('Kế hoạch tuyên truyền cải cách hành chính năm 2024'),
			title_en: titleEn('Communication plan on administrative reform 2024')
		}
	},
	plan_closings: {
		vi: ['Kết thúc kế hoạch', 'Kế hoạch nào đã kết thúc, từ ngày nào, theo văn bản nào.'],
		en: ['Closed plans', 'Which plans were closed, on which day, by which document.'],
		columns: {
			plan_code: planCode,
			closed_on: {
				vi: ['Ngày kết thúc', 'Ngày cuối cùng kế hoạch còn hiệu lực; sau ngày đó không còn hạn nào.'],
				en: ['Closed on', 'The last day of the plan; nothing falls due after it.'],
				example: '2024-09-30'
			},
			document_no: {
				vi: ['Số ký hiệu', 'Văn bản kết thúc kế hoạch, nếu có.'],
				en: ['Document number', 'The document that closed it, if there is one.'],
				example: '2150/QĐ-UBND'
			},
			note: remark
		}
	},
	plan_tasks: {
		vi: ['Nhiệm vụ của kế hoạch', 'Từng nhiệm vụ: ai chủ trì, kênh nào, bao nhiêu lần mỗi năm, thời gian.'],
		en: ['Plan tasks', 'Each task: who leads, which channel, how often a year, when.'],
		columns: {
			plan_code: planCode,
			task_no: {
				vi: ['Số nhiệm vụ', 'Số thứ tự trong văn bản; không trùng trong một kế hoạch.'],
				en: ['Task number', 'Its number in the document; unique within a plan.'],
				example: 'PL.2.2'
			},
			parent_task_no: {
				vi: ['Thuộc nhiệm vụ', 'Số của nhóm nhiệm vụ ở trên.'],
				en: ['Parent task', 'The number of the group that it stands in.'],
				example: 'PL.2'
			},
			section_vi: {
				vi: ['Mục', 'Mục của văn bản.'],
				en: ['Section', 'The section of the document.'],
				example: 'II. Nhiệm vụ'
			},
			task_vi: titleVi('Chuyên mục “Cải cách hành chính” trên Đài PT&TH tỉnh'),
			task_en: titleEn('Programme “Administrative reform” on provincial television'),
			theme_code: themeCode,
			channel_code: channelCode,
			product_vi: {
				vi: ['Sản phẩm', 'Kết quả phải có, như văn bản ghi.'],
				en: ['Product', 'What is to result, as written.'],
				example: 'Chuyên mục, tin, bài'
			},
			lead_agency_vi: {
				vi: ['Cơ quan chủ trì', 'Nhiều cơ quan thì phân cách bằng dấu chấm phẩy.'],
				en: ['Lead agency', 'Several are separated by semicolons.'],
				example: 'Đài Phát thanh và Truyền hình tỉnh'
			},
			coordinating_agencies_vi: {
				vi: ['Cơ quan phối hợp', 'Phân cách bằng dấu chấm phẩy.'],
				en: ['Coordinating agencies', 'Separated by semicolons.'],
				example: 'Sở Nội vụ;Sở Thông tin và Truyền thông'
			},
			schedule_text_vi: {
				vi: ['Thời gian theo văn bản', 'Đúng lời văn: “03–04 số/tháng”, “Quý III”.'],
				en: ['Schedule as written', 'In the words of the document: “03–04 số/tháng”, “Quý III”.'],
				example: '03-04 số/tháng'
			},
			frequency_per_year_min: {
				vi: ['Số lần mỗi năm, tối thiểu', 'Nhiệm vụ thường xuyên để trống.'],
				en: ['Times a year, minimum', 'Blank for a standing task.'],
				example: '36'
			},
			frequency_per_year_max: {
				vi: ['Số lần mỗi năm, tối đa', 'Để trống khi văn bản chỉ nêu mức tối thiểu.'],
				en: ['Times a year, maximum', 'Blank where only a minimum is given.'],
				example: '48'
			},
			unit_of_count: {
				vi: ['Đơn vị đếm', 'Đếm bằng gì: bài, số, cuộc, lớp; để trống thì theo kênh.'],
				en: ['Counted in', 'Articles, issues, events; blank takes that of the channel.'],
				example: 'số'
			},
			period_start: {
				vi: ['Từ ngày', 'Ngày đầu của thời gian thực hiện.'],
				en: ['From', 'The first day of its window.'],
				example: '2024-07-01'
			},
			period_end: {
				vi: ['Đến ngày', 'Ngày cuối của thời gian thực hiện.'],
				en: ['To', 'The last day of its window.'],
				example: '2024-09-30'
			},
			funding_vi: {
				vi: ['Kinh phí', 'Nguồn kinh phí, như văn bản ghi.'],
				en: ['Funding', 'Who pays, as written.'],
				example: 'Ngân sách tỉnh'
			},
			indices: servedIndices,
			note: remark,
			quota_scope: {
				vi: ['Phạm vi định mức', 'Con số là của ai.'],
				en: ['Scope of the number', 'Whose number it is.'],
				example: 'plan',
				values: {
					plan: ['của cả kế hoạch', 'of the whole plan'],
					unit: ['của từng đơn vị', 'of each unit'],
					unclear: ['văn bản không nói rõ', 'the document does not say']
				}
			}
		}
	},
	plan_targets: {
		vi: ['Chỉ tiêu của kế hoạch', 'Các chỉ tiêu bằng số mà kế hoạch đặt ra.'],
		en: ['Plan targets', 'Numeric targets that a plan sets.'],
		columns: {
			plan_code: planCode,
			target_no: {
				vi: ['Số chỉ tiêu', 'Số thứ tự; không trùng trong một kế hoạch.'],
				en: ['Target number', 'Its number; unique within a plan.'],
				example: '1'
			},
			target_vi: titleVi('TTHC niêm yết, công khai đúng quy định'),
			target_en: titleEn('Procedures listed and published as required'),
			metric: {
				vi: ['Mã cách đo', 'Mã ngắn bằng chữ không dấu của điều được đo.'],
				en: ['Metric', 'A short code of what is measured.'],
				example: 'procedures_published_share'
			},
			target_value: {
				vi: ['Mức', 'Mức phải đạt; để trống nếu văn bản không nêu số.'],
				en: ['Level', 'What is to be reached; blank where no number is given.'],
				example: '100'
			},
			unit: {
				vi: ['Đơn vị tính', '%, lượt, ngày …'],
				en: ['Unit of measure', '%, times, days …'],
				example: '%'
			}
		}
	},
	agencies: {
		vi: ['Cơ quan trong kế hoạch', 'Những cơ quan mà kế hoạch nêu tên.'],
		en: ['Agencies', 'Who a plan names.'],
		columns: {
			agency_name_vi: {
				vi: ['Tên cơ quan', 'Đúng như trong kế hoạch.'],
				en: ['Agency', 'As the plan writes it.'],
				example: 'Báo Hải Dương'
			},
			agency_type: {
				vi: ['Loại', 'Mã loại cơ quan: department, newspaper, broadcaster …'],
				en: ['Type', 'A code of its type: department, newspaper, broadcaster …'],
				example: 'newspaper'
			},
			plan_code: { ...planCode, example: 'HDG-2024' }
		}
	},
	reporting_duties: {
		vi: ['Chế độ báo cáo', 'Ai phải báo cáo cho ai, bao lâu một lần, hạn nào.'],
		en: ['Reporting duties', 'Who has to report to whom, how often and by when.'],
		columns: {
			plan_code: planCode,
			duty_no: {
				vi: ['Số thứ tự', 'Không trùng trong một kế hoạch.'],
				en: ['Number', 'Unique within a plan.'],
				example: '1'
			},
			who_vi: {
				vi: ['Ai báo cáo', 'Nhiều nơi thì phân cách bằng dấu chấm phẩy.'],
				en: ['Who', 'Several are separated by semicolons.'],
				example: 'Các sở, ban, ngành'
			},
			to_whom_vi: {
				vi: ['Báo cáo cho ai', 'Để trống nếu văn bản không nêu.'],
				en: ['To whom', 'Blank where the document does not say.'],
				example: 'Sở Nội vụ'
			},
			cadence: {
				vi: ['Chu kỳ', 'Bao lâu một lần.'],
				en: ['Cadence', 'How often.'],
				example: 'quarterly',
				values: {
					monthly: ['hằng tháng', 'monthly'],
					quarterly: ['hằng quý', 'quarterly'],
					half_year: ['6 tháng', 'half-yearly'],
					yearly: ['hằng năm', 'yearly'],
					once: ['một lần', 'once'],
					ad_hoc: ['khi có yêu cầu', 'as needed'],
					unspecified: ['văn bản không nêu', 'not stated']
				}
			},
			due_rule_vi: {
				vi: ['Hạn, theo văn bản', 'Đúng lời văn.'],
				en: ['Due, as written', 'In the words of the document.'],
				example: 'Trước ngày 15 tháng cuối quý'
			},
			due_on: {
				vi: ['Ngày hạn', 'Khi chỉ có một hạn.'],
				en: ['Due on', 'Where there is a single day.'],
				example: '2024-12-15'
			}
		}
	}
};
