/** Words about whether the changes of components add up to the change of their total. */
const vi = {
	sum: (part: string, sum: string) => `Thay đổi của các ${part} cộng lại là ${sum} điểm`,
	weighted: (part: string, sum: string) =>
		`Nhân với trọng số đã nhập, thay đổi của các ${part} cộng lại là ${sum} điểm`,
	equal: (said: string, total: string) => `${said}, bằng thay đổi của tổng điểm: ${total} điểm.`,
	rounded: (said: string, total: string) => `${said}, tổng điểm thay đổi ${total} điểm; chênh nhau do làm tròn.`,
	byHand: (shown: string) => `Cộng các số đã làm tròn trong hình thì được ${shown}.`,
	other: (part: string, sum: string, total: string, index: string) =>
		`Thay đổi của các ${part} cộng lại là ${sum} điểm, còn tổng điểm thay đổi ${total} điểm: theo số đã công bố, tổng điểm ${index} không phải là tổng các ${part}.`,
	parts: (part: string, sum: string, total: string, before: number) =>
		`Thay đổi của các ${part} cộng lại là ${sum} điểm, còn tổng điểm thay đổi ${total} điểm: bộ ${part} không còn như năm ${before}.`,
	missing: (part: string, sum: string, total: string, count: string) =>
		`Thay đổi của các ${part} trong hình cộng lại là ${sum} điểm, còn tổng điểm thay đổi ${total} điểm: không cộng ra tổng được vì ${count} ${part} không so sánh được hoặc thiếu số liệu.`,
	incomparable: (part: string, sum: string, index: string, before: number, year: number) =>
		`Thay đổi của các ${part} cộng lại là ${sum} điểm. Tổng điểm ${index} của ${before} và ${year} không so sánh được, nên không đặt cạnh.`,
	unknown: (part: string, sum: string, index: string, before: number, year: number) =>
		`Thay đổi của các ${part} cộng lại là ${sum} điểm. Trong kho chưa đủ tổng điểm ${index} của cả ${before} và ${year} để đặt cạnh.`
};

const en: typeof vi = {
	sum: (part, sum) => `The changes of the ${part} add up to ${sum} points`,
	weighted: (part, sum) => `By the weights that were entered the changes of the ${part} add up to ${sum} points`,
	equal: (said, total) => `${said}, which is the change of the total: ${total} points.`,
	rounded: (said, total) => `${said}, the total changed by ${total} points; the difference is rounding.`,
	byHand: (shown) => `Adding the rounded figures of the picture gives ${shown}.`,
	other: (part, sum, total, index) =>
		`The changes of the ${part} add up to ${sum} points, but the total changed by ${total} points: in the published figures the ${index} total is not the sum of its ${part}.`,
	parts: (part, sum, total, before) =>
		`The changes of the ${part} add up to ${sum} points, but the total changed by ${total} points: the set of ${part} is no longer that of ${before}.`,
	missing: (part, sum, total, count) =>
		`The changes of the ${part} in the picture add up to ${sum} points, but the total changed by ${total} points: they cannot make up the total, since ${count} of the ${part} cannot be compared or ${count === '1' ? 'has' : 'have'} no figures.`,
	incomparable: (part, sum, index, before, year) =>
		`The changes of the ${part} add up to ${sum} points. The ${index} totals of ${before} and ${year} cannot be compared, so none is set beside it.`,
	unknown: (part, sum, index, before, year) =>
		`The changes of the ${part} add up to ${sum} points. The ${index} totals of both ${before} and ${year} are not here to be set beside it.`
};

export const sums = { vi, en };
