// Words of the comparison with the same period a year before. Counts come as text.
import { listed, things } from '../counts';

const vi = {
	heading: 'So với cùng kỳ năm trước',
	scopes: {
		plan: (unit: string) => `Tính hoạt động mà mọi đơn vị ghi vào kế hoạch của ${unit} ở mỗi năm.`,
		plans: (unit: string) =>
			`Tính như báo cáo này ở cả hai kỳ: các kế hoạch của ${unit} và hoạt động khác của ${unit}.`,
		own: (unit: string) => `Tính hoạt động của chính ${unit}, thuộc hay không thuộc kế hoạch.`
	},
	totals: (now: string, before: string, from: string, to: string) =>
		`Trong kỳ ghi nhận ${now}; cùng kỳ năm trước (từ ngày ${from} đến ngày ${to}) ghi nhận ${before}.`,
	directions: (all: string, more: string, less: string, same: string) =>
		`Dưới đây ${all} số liệu theo kênh có ở cả hai kỳ: ${listed([more, 'tăng'], [less, 'giảm'], [same, 'không đổi'])}.`,
	noChange: 'Không kênh nào có đủ số liệu của cả hai kỳ, nên không nêu tăng hay giảm.',
	recorded:
		'Chỉ so sánh những gì đã ghi nhận trong kho; dấu “—”: kỳ ấy chưa ghi nhận, không có nghĩa là không thực hiện.',
	not: {
		running: (from: string, to: string) =>
			`Kỳ báo cáo chưa kết thúc nên chưa so sánh với cùng kỳ năm trước (từ ngày ${from} đến ngày ${to}).`,
		changed: (from: string, to: string) =>
			`Không so sánh với cùng kỳ năm trước (từ ngày ${from} đến ngày ${to}): đơn vị này không tồn tại suốt từ kỳ ấy đến hết kỳ này.`,
		none: (from: string, to: string) =>
			`Kho chưa có hoạt động nào của cùng kỳ năm trước (từ ngày ${from} đến ngày ${to}) để so sánh.`
	},
	together: 'Cộng các kênh cùng đơn vị tính',
	more: (by: string) => `tăng ${by}`,
	less: (by: string) => `giảm ${by}`,
	same: 'không đổi',
	partly: 'chưa so sánh: có số liệu chỉ trùng một phần với kỳ'
};

const en: typeof vi = {
	heading: 'Beside the same period a year before',
	scopes: {
		plan: (unit) => `Counted is what any unit recorded under the plan of ${unit} of each year.`,
		plans: (unit) => `Both periods are counted as this report is: the plans of ${unit} and its other work.`,
		own: (unit) => `Counted is what ${unit} itself did, under a plan or not.`
	},
	totals: (now, before, from, to) =>
		`Recorded in the period: ${now}; in the same period a year before (${from} to ${to}): ${before}.`,
	directions: (all, more, less, same) =>
		`${things(all, 'count by channel', 'counts by channel')} below ${all === '1' ? 'is' : 'are'} recorded in both periods: ${listed([more, 'up'], [less, 'down'], [same, 'unchanged'])}.`,
	noChange: 'No channel has figures for the whole of both periods, so nothing is called more or less.',
	recorded:
		'Only what is recorded here is compared. A dash: none recorded in that period, which does not mean that nothing was done.',
	not: {
		running: (from, to) =>
			`The period is not over, so it is not compared yet with the same one a year before (${from} to ${to}).`,
		changed: (from, to) =>
			`Not compared with the same period a year before (${from} to ${to}): the unit did not exist from then until the end of this one.`,
		none: (from, to) => `No work of the same period a year before (${from} to ${to}) is here to compare with.`
	},
	together: 'Channels counted in the same, together',
	more: (by) => `up ${by}`,
	less: (by) => `down ${by}`,
	same: 'unchanged',
	partly: 'not compared: some is known only for a time that lies partly in the period'
};

export const reportBefore = { vi, en };
