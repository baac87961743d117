import { indexCode, indicatorCode, planCode, remark, sourceId } from './shared';
import type { TextsOf } from './words';

const unit = {
	vi: ['Đơn vị', 'Tên hoặc mã đơn vị; được hiểu theo thời gian của dòng.'],
	en: ['Unit', 'Name or code of the unit; read as of the time of the row.'],
	example: 'Hà Tĩnh'
} as const;

/** What became of a plan: values of its targets, reports that came, difficulties; and what agencies were given to do about an index. */
export const followingTexts: TextsOf<'target_values' | 'duty_reports' | 'difficulties' | 'assignments'> = {
	target_values: {
		vi: ['Kết quả chỉ tiêu kế hoạch', 'Mức đã đạt của từng chỉ tiêu, theo đơn vị và thời gian.'],
		en: ['Values of plan targets', 'What was reached of each target, by unit and time.'],
		columns: {
			plan_code: planCode,
			target_no: {
				vi: ['Số chỉ tiêu', 'Chỉ tiêu của kế hoạch.'],
				en: ['Target number', 'A target of the plan.'],
				example: '1'
			},
			unit,
			date: {
				vi: ['Thời gian', 'Ngày, tháng, quý hoặc năm mà giá trị này tính đến.'],
				en: ['Time', 'The day, month, quarter or year that the value is of.'],
				example: '2024-06'
			},
			numerator: {
				vi: ['Tử số', 'Số đã đạt, ví dụ số cổng có chuyên mục.'],
				en: ['Numerator', 'How many have it, such as portals with a section.'],
				example: '45'
			},
			denominator: {
				vi: ['Mẫu số', 'Tổng số.'],
				en: ['Denominator', 'Of how many.'],
				example: '48'
			},
			value: {
				vi: ['Giá trị', 'Để trống nếu có tử số và mẫu số.'],
				en: ['Value', 'Blank where numerator and denominator are given.'],
				example: '93.75'
			},
			source_id: sourceId
		}
	},
	duty_reports: {
		vi: ['Báo cáo đã nhận', 'Báo cáo theo chế độ của kế hoạch: kỳ nào, nhận ngày nào.'],
		en: ['Reports received', 'Reports that a plan asks for: of which period, received when.'],
		columns: {
			plan_code: planCode,
			duty_no: {
				vi: ['Số chế độ báo cáo', 'Số thứ tự trong bảng Chế độ báo cáo.'],
				en: ['Duty', 'Its number in the table of reporting duties.'],
				example: '1'
			},
			period: {
				vi: ['Kỳ báo cáo', '2024, 2024-H1 (6 tháng đầu năm), 2024-9M, 2024-Q2 hoặc 2024-06.'],
				en: ['Period', '2024, 2024-H1 (the first half), 2024-9M, 2024-Q2 or 2024-06.'],
				example: '2024-Q2'
			},
			received_on: {
				vi: ['Ngày nhận', 'Ngày nhận được báo cáo.'],
				en: ['Received on', 'The day it came.'],
				example: '2024-06-18'
			},
			document_no: {
				vi: ['Số, ký hiệu', 'Của báo cáo, nếu có.'],
				en: ['Document number', 'Of the report, if it has one.'],
				example: '87/BC-STTTT'
			},
			note: remark
		}
	},
	difficulties: {
		vi: ['Khó khăn, vướng mắc', 'Khó khăn khi thực hiện, ai phải giải quyết, đã giải quyết chưa.'],
		en: ['Difficulties', 'What stands in the way, who has to resolve it, and whether they have.'],
		columns: {
			plan_code: {
				...planCode,
				vi: ['Mã kế hoạch', 'Để trống nếu không thuộc kế hoạch nào.'],
				en: ['Plan code', 'Blank where it belongs to no plan.']
			},
			unit,
			raised_on: {
				vi: ['Ngày nêu', 'Ngày được phản ánh.'],
				en: ['Raised on', 'The day it was told.'],
				example: '2024-05-20'
			},
			text: {
				vi: ['Nội dung', 'Khó khăn gì.'],
				en: ['What', 'The difficulty.'],
				example: 'Chưa có kinh phí cho chuyên mục quý III'
			},
			who_resolves: {
				vi: ['Ai giải quyết', 'Cơ quan có trách nhiệm giải quyết.'],
				en: ['Who resolves', 'Who has to resolve it.'],
				example: 'Sở Tài chính'
			},
			resolved_on: {
				vi: ['Ngày giải quyết', 'Để trống nếu chưa.'],
				en: ['Resolved on', 'Blank while it is open.'],
				example: '2024-07-02'
			}
		}
	},
	assignments: {
		vi: ['Việc đã giao', 'Giao cơ quan nào làm gì để một chỉ số hoặc thành phần khá lên, hạn ngày nào, xong ngày nào.'],
		en: ['Assignments', 'What an agency is to do about an index or a component, by when, and when it was done.'],
		columns: {
			index_code: indexCode,
			indicator_code: indicatorCode,
			unit: {
				...unit,
				vi: ['Đơn vị', 'Tên hoặc mã đơn vị được chấm; được hiểu theo ngày giao.'],
				en: ['Unit', 'Name or code of the unit rated; read as of the day of the assignment.']
			},
			agency: {
				vi: ['Cơ quan', 'Giao cho cơ quan nào.'],
				en: ['Agency', 'Who has to do it.'],
				example: 'Sở Kế hoạch và Đầu tư'
			},
			text: {
				vi: ['Việc giao', 'Phải làm gì.'],
				en: ['What', 'What is to be done.'],
				example: 'Rà soát thời gian cấp giấy phép xây dựng, báo cáo UBND tỉnh'
			},
			assigned_on: {
				vi: ['Ngày giao', 'Ngày giao việc.'],
				en: ['Assigned on', 'The day it was assigned.'],
				example: '2024-05-20'
			},
			due_on: {
				vi: ['Hạn', 'Ngày phải xong.'],
				en: ['Due on', 'The day by which it is to be done.'],
				example: '2024-09-30'
			},
			done_on: {
				vi: ['Ngày xong', 'Để trống nếu chưa xong.'],
				en: ['Done on', 'Blank while it is open.'],
				example: '2024-09-25'
			},
			note: remark
		}
	}
};
