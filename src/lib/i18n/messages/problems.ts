import { datasetNames } from '$lib/model/datasets';
import type { Problem, ProblemCode } from '$lib/model/problem';
import type { Locale } from '../locale';
import { datasetWords } from './datasets';
import { type Facts, fileProblemsEn, fileProblemsVi } from './file-problems';

type Sentences = Record<ProblemCode, (facts: Facts) => string>;

/** Joins what is wrong and what to do, leaving out what is blank. */
const say = (...parts: string[]) => parts.filter(Boolean).join(' ');
/** A part that is only said where the fact is known. */
const where = (fact: string, sentence: (fact: string) => string) => (fact ? sentence(fact) : '');

/** What tables are called, each in quotation marks. */
const tables = (locale: Locale, names: string) =>
	names
		.split(', ')
		.map((name) => `“${tableName(locale, name)}”`)
		.join(', ');
function tableName(locale: Locale, name: string): string {
	const dataset = datasetNames.find((known) => known === name);
	return dataset ? datasetWords(locale, dataset).title : name;
}
const levelsVi: Record<string, string> = {
	country: 'quốc gia',
	province: 'tỉnh, thành phố',
	department: 'sở, ban, ngành',
	district: 'cấp huyện',
	commune: 'cấp xã',
	agency: 'cơ quan khác',
	archipelago: 'quần đảo'
};
const levelWords = (levels: string) =>
	levels
		.split(', ')
		.map((level) => levelsVi[level] ?? level)
		.join('; ');
const spanVi = (from: string, to: string) => (from === to ? `ngày ${from}` : `từ ${from} đến ${to}`);
const spanEn = (from: string, to: string) => (from === to ? `on ${from}` : `from ${from} to ${to}`);
const scaleVi = (min: string, max: string) =>
	min && max ? `phải từ ${min} đến ${max}` : min ? `phải từ ${min} trở lên` : `không được quá ${max}`;
const scaleEn = (min: string, max: string) =>
	min && max ? `must lie between ${min} and ${max}` : min ? `must be ${min} or more` : `must not exceed ${max}`;
const vi: Sentences = {
	empty_file: () => 'Tệp không có dòng số liệu nào. Kiểm tra lại tệp rồi tải lên.',
	...fileProblemsVi,
	too_large: ({ the }) => `Tệp nặng ${the('size')} MB, quá mức ${the('limit')} MB. Chia thành nhiều tệp.`,
	nul_character: () => 'Tệp có ký tự NUL. Xuất lại tệp, lưu dạng “CSV UTF-8”.',
	line_too_long: ({ the }) =>
		`Dòng dài ${the('length')} ký tự, quá mức ${the('max')}. Kiểm tra dấu ngắt dòng và dấu ngoặc kép.`,
	broken_quotes: () => 'Dấu ngoặc kép không khép đúng từ dòng này. Thêm hoặc bỏ dấu ngoặc kép cho đủ cặp.',
	missing_column: ({ column }) => `Thiếu cột “${column}”. Thêm cột này vào dòng tiêu đề, theo tệp mẫu.`,
	unknown_column: ({ column, the }) =>
		say(
			column ? `Không nhận ra cột “${column}”.` : 'Có cột không tên.',
			where(the('nearest'), (name) => `Có thể là “${name}”.`),
			`Các cột của bảng: ${the('expected')}. Sửa tên hoặc bỏ cột.`
		),
	duplicate_column: ({ column }) => `Cột “${column}” có hơn một lần. Giữ một cột.`,
	too_many_cells: ({ the }) =>
		`Dòng có ${the('found')} ô, dòng tiêu đề có ${the('expected')}. Đặt ô có dấu phân cách trong ngoặc kép hoặc bỏ ô thừa.`,
	too_few_cells: ({ the }) =>
		`Dòng chỉ có ${the('found')} ô, dòng tiêu đề có ${the('expected')}. Bổ sung các ô còn thiếu, kể cả ô trống.`,
	required: ({ column }) => `Cột “${column}” không được để trống. Điền giá trị hoặc bỏ dòng.`,
	not_a_number: ({ value }) =>
		`“${value}” không phải là số. Chỉ ghi chữ số và dấu thập phân; trong tệp phân cách bằng dấu phẩy, dấu thập phân là dấu chấm.`,
	ambiguous_number: ({ value }) =>
		`“${value}” có thể là số nguyên có dấu phân nhóm hoặc số thập phân. Ghi lại cả cột, không dùng dấu phân nhóm.`,
	not_an_integer: ({ value }) => `“${value}” không phải là số nguyên. Ghi số nguyên, không có dấu phân nhóm.`,
	not_a_date: ({ value }) => `“${value}” không phải là ngày. Ghi dạng năm-tháng-ngày, ví dụ 2024-03-15.`,
	not_a_period: ({ value }) => `“${value}” không phải là thời gian. Ghi 2024, 2024-Q1, 2024-03 hoặc 2024-03-15.`,
	before_other: ({ value, the }) => `${value} sớm hơn ${the('other')}. Sửa một trong hai ngày.`,
	not_the_share: ({ value, the }) =>
		`${value} khác tỷ lệ tính từ tử số và mẫu số (${the('share')}%). Sửa cho khớp, hoặc để trống giá trị.`,
	not_a_report_period: ({ value }) =>
		`“${value}” không phải là kỳ báo cáo. Ghi 2024, 2024-H1 (6 tháng đầu năm), 2024-9M, 2024-Q2 hoặc 2024-06.`,
	not_in_list: ({ value, the }) => `“${value}” không thuộc danh sách. Chọn một trong: ${the('allowed')}.`,
	not_a_code: ({ value }) => `“${value}” không phải là mã. Mã chỉ gồm chữ, số và @ _ . / -, không có dấu cách.`,
	not_a_link: ({ value }) => `“${value}” không phải là địa chỉ trang. Ghi địa chỉ bắt đầu bằng http:// hoặc https://.`,
	out_of_range: ({ value, the }) =>
		`${value} nằm ngoài thang: ${scaleVi(the('min'), the('max'))}. Sửa giá trị hoặc bỏ dòng.`,
	too_long: ({ the }) => `Nội dung dài quá ${the('max')} ký tự. Rút gọn.`,
	unknown_unit: ({ value, the }) =>
		say(
			`Không tìm thấy “${value}”${where(the('parent'), (parent) => ` trong ${parent}`)}.`,
			where(the('nearest'), (name) => `Có thể là “${name}”.`),
			'Kiểm tra chính tả hoặc ghi mã đơn vị.'
		),
	ambiguous_unit: ({ value, the }) =>
		`“${value}” ứng với hơn một đơn vị (${spanVi(the('from'), the('to'))}): ${the('candidates')}. Ghi mã đơn vị.`,
	unit_not_in_parent: ({ value, the }) =>
		`“${value}” không thuộc ${the('parent')}. Sửa tên đơn vị hoặc tên tỉnh, thành phố.`,
	unit_not_valid: ({ value, the }) =>
		`“${value}” không tồn tại vào thời gian này (${spanVi(the('from'), the('to'))}): ${the('candidates')}. Kiểm tra năm hoặc ghi đơn vị của thời gian đó.`,
	unknown_reference: ({ the }) =>
		say(
			`Mã “${the('code')}” không có trong bảng ${tables('vi', the('expected'))}${where(the('within'), (scope) => ` của ${scope}`)}.`,
			where(the('nearest'), (code) => `Có thể là “${code}”.`),
			'Sửa mã hoặc thêm mã vào bảng đó.'
		),
	lies_in_itself: ({ the }) =>
		`Đi lên cấp trên thì trở về chính nó: ${the('circle')}. Sửa cấp trên của ít nhất một trong số đó.`,
	indicator_not_valid: ({ value, the }) =>
		say(
			`Chỉ số “${value}” không được đo năm ${the('year')}.`,
			where(the('from'), (from) => `Đo từ năm ${from}${where(the('to'), (to) => ` đến năm ${to}`)}.`),
			'Sửa năm hoặc mã chỉ số.'
		),
	level_not_rated: ({ value, the }) =>
		`“${value}” thuộc cấp ${levelWords(the('level'))}, ${the('index')} chỉ đánh giá: ${levelWords(the('expected'))}. Sửa đơn vị hoặc mã chỉ số.`,
	not_your_unit: ({ value }) =>
		say(
			value ? `“${value}” không thuộc đơn vị được giao.` : 'Dòng không thuộc đơn vị được giao.',
			'Bỏ dòng, hoặc đề nghị quản trị viên giao thêm đơn vị.'
		),
	replaced_id: ({ value }) =>
		`“${value}” là mã tạm trong tệp tải về khi chưa được xem tiến độ của đơn vị đó. Đăng nhập, tải lại nội dung rồi sửa trên tệp mới; hoạt động mới thì để trống cột mã.`,
	not_yours_to_change: ({ value }) =>
		`“${value}” đã công bố và dùng chung cho mọi đơn vị. Giữ nguyên, hoặc thêm dòng với mã khác.`,
	not_your_table: () =>
		'Bảng này dùng chung cho mọi đơn vị. Đề nghị người quản lý số liệu chung nhập, hoặc bỏ tệp này.',
	not_your_tree: () =>
		'Bộ thành phần này dùng chung cho mọi tỉnh. Ở chỉ số đánh giá đơn vị trong tỉnh, ghi tỉnh của mình vào cột parent_unit; không thì bỏ dòng.',
	no_score_no_rank: () => 'Dòng không có điểm, không có hạng. Điền ít nhất một giá trị hoặc bỏ dòng.',
	outside_plan_year: ({ value, the }) =>
		`${value} nằm ngoài năm ${the('year')} của kế hoạch ${the('plan')}. Sửa thời gian hoặc chọn kế hoạch của năm đó.`,
	after_closing: ({ value, the }) =>
		say(
			`${value} sau ngày ${the('closed')}, ngày kế hoạch ${the('plan')} kết thúc${where(the('document'), (document) => ` (văn bản ${document})`)}.`,
			'Sửa thời gian, hoặc để trống mã kế hoạch và số nhiệm vụ để ghi là hoạt động ngoài kế hoạch.'
		),
	closed_before_issued: ({ value, the }) =>
		`${value} sớm hơn ngày ban hành kế hoạch ${the('plan')} (${the('issued')}). Ghi ngày từ ${the('issued')} đến ${the('end')}, hoặc sửa ngày ban hành.`,
	closed_outside_year: ({ value, the }) =>
		`${value} nằm ngoài năm ${the('year')} của kế hoạch ${the('plan')}. Ghi ngày trong năm ${the('year')}; kế hoạch làm hết năm thì không cần ghi kết thúc.`,
	closed_before_work: ({ value, the }) =>
		`Số hoạt động đã công bố theo kế hoạch ${the('plan')} có thời gian sau ngày ${value}: ${the('entries')}. Hoạt động từ tháng sau ngày kết thúc không còn tính vào tiến độ. Kiểm tra ngày kết thúc, hoặc sửa các hoạt động đó.`,
	schedule_of_other_year: ({ value, the }) =>
		`“${value}” nêu năm ${the('named')}, kế hoạch ${the('plan')} là của năm ${the('year')}. Sửa lời văn nếu là của năm trước.`,
	task_has_parts: ({ the }) =>
		`Nhiệm vụ ${the('task')} là nhóm, không ghi hoạt động trực tiếp. Ghi vào nhiệm vụ trong nhóm: ${the('leaves')}.`,
	unknown_agency: ({ value, the }) =>
		say(
			`“${value}” không có trong danh sách cơ quan của kế hoạch ${the('plan')}.`,
			where(the('nearest'), (name) => `Có thể là “${name}”.`),
			'Kiểm tra tên, hoặc thêm cơ quan vào kế hoạch.'
		),
	not_a_whole_count: ({ value }) => `Số lượng ${value} không phải là số nguyên. Kiểm tra lại số đã đếm.`,
	min_over_max: ({ value, the }) =>
		`Mức tối thiểu ${value} lớn hơn mức tối đa ${the('other')}. Đổi chỗ hoặc sửa một trong hai số.`,
	still_used: ({ value, the }) =>
		say(
			`Không xoá được “${value}” vì còn dòng gắn với nó trong: ${tables('vi', the('by'))}.`,
			the('table') === 'plans'
				? 'Kế hoạch có hoạt động thì không xoá được, chỉ kết thúc được: ghi ngày kết thúc, hoặc để kế hoạch tự hết khi hết năm.'
				: 'Giữ lại dòng này, hoặc xoá các dòng gắn với nó trước.',
			'Ở bước 4, chọn “giữ lại”.'
		),
	probable_duplicate: ({ value, the }) =>
		say(
			value ? `“${value}” có thể trùng với` : 'Có thể trùng với',
			where(the('other_row'), (row) => `dòng ${row} của tệp ${the('other_file')}`),
			where(the('other_id'), (id) => `hoạt động đã công bố ${id}`),
			where(the('other_title'), (title) => `(${title})`),
			'vì cùng đơn vị, nhiệm vụ, kênh, thời gian và số lượng. Giữ cả hai nếu là hai việc khác nhau.'
		),
	duplicate_row: ({ value, the }) =>
		`Trùng với dòng ${the('other_row')} của tệp ${the('other_file')} (${the('columns')}: ${value}). Giữ một dòng.`,
	total_and_parts: ({ the }) =>
		say(
			`Số của cả kỳ ${the('period')} (${the('total')}) đứng cùng ${the('parts')} dòng nằm trong kỳ đó.`,
			where(the('first_part'), (part) => `Dòng đầu tiên: ${part}.`),
			'Giữ số cả kỳ hoặc giữ các dòng chi tiết.'
		),
	rank_out_of_order: ({ the }) =>
		`Hạng ${the('rank')} với ${the('score')} điểm không khớp với ${the('other')}: hạng ${the('other_rank')}, ${the('other_score')} điểm. Đối chiếu với nguồn.`,
	implausible_change: ({ the }) =>
		`${the('score')} lệch ${the('change')} so với ${the('before')} của năm ${the('year')}, trong khi đa số đơn vị thay đổi quanh ${the('usual')}. Đối chiếu với nguồn.`,
	not_the_sum: ({ the }) =>
		`${the('score')} không bằng tổng các chỉ số thành phần (${the('sum')}), trong khi gần như mọi đơn vị khác bằng. Đối chiếu với nguồn.`,
	no_coverage: ({ the }) =>
		`${the('index')} ${the('year')} chưa khai báo mức độ đầy đủ của số liệu cho: ${the('indicators')}. Thêm dòng vào bảng coverage; khi chưa có, hệ thống không tính hạng.`
};

const en: Sentences = {
	empty_file: () => 'The file has no rows of figures. Check the file and upload it again.',
	...fileProblemsEn,
	too_large: ({ the }) => `The file has ${the('size')} MB, more than ${the('limit')} MB. Split it into several files.`,
	nul_character: () => 'The file contains a NUL character. Export it again as “CSV UTF-8”.',
	line_too_long: ({ the }) =>
		`The line has ${the('length')} characters, more than ${the('max')}. Check line breaks and quotation marks.`,
	broken_quotes: () => 'Quotation marks are not closed from this line on. Add or remove one so that they pair.',
	missing_column: ({ column }) => `Column “${column}” is missing. Add it to the header, as in the template.`,
	unknown_column: ({ column, the }) =>
		say(
			column ? `Column “${column}” is unknown.` : 'A column has no name.',
			where(the('nearest'), (name) => `It may be “${name}”.`),
			`The columns are: ${the('expected')}. Correct its name or drop the column.`
		),
	duplicate_column: ({ column }) => `Column “${column}” stands more than once. Keep one.`,
	too_many_cells: ({ the }) =>
		`The row has ${the('found')} cells, the header ${the('expected')}. Quote the cell that contains the separator, or drop what is too much.`,
	too_few_cells: ({ the }) =>
		`The row has only ${the('found')} cells, the header ${the('expected')}. Add the missing cells, blank ones too.`,
	required: ({ column }) => `Column “${column}” must not be blank. Fill it or drop the row.`,
	not_a_number: ({ value }) =>
		`“${value}” is not a number. Write digits and a decimal mark only; in a file separated by commas that mark is a point.`,
	ambiguous_number: ({ value }) =>
		`“${value}” may be a whole number with a thousands mark or a decimal number. Write the column without thousands marks.`,
	not_an_integer: ({ value }) => `“${value}” is not a whole number. Write one without thousands marks.`,
	not_a_date: ({ value }) => `“${value}” is not a date. Write year-month-day, for example 2024-03-15.`,
	not_a_period: ({ value }) => `“${value}” is not a period. Write 2024, 2024-Q1, 2024-03 or 2024-03-15.`,
	before_other: ({ value, the }) => `${value} is before ${the('other')}. Correct one of the days.`,
	not_the_share: ({ value, the }) =>
		`${value} differs from the share of numerator and denominator (${the('share')}%). Correct it, or leave the value blank.`,
	not_a_report_period: ({ value }) =>
		`“${value}” is no period of a report. Write 2024, 2024-H1 (the first half), 2024-9M, 2024-Q2 or 2024-06.`,
	not_in_list: ({ value, the }) => `“${value}” is not in the list. Choose one of: ${the('allowed')}.`,
	not_a_code: ({ value }) => `“${value}” is not a code. A code has letters, digits and @ _ . / - only, no spaces.`,
	not_a_link: ({ value }) => `“${value}” is not a web address. Write one that begins with http:// or https://.`,
	out_of_range: ({ value, the }) =>
		`${value} is off the scale: it ${scaleEn(the('min'), the('max'))}. Correct it or drop the row.`,
	too_long: ({ the }) => `The text has more than ${the('max')} characters. Shorten it.`,
	unknown_unit: ({ value, the }) =>
		say(
			`“${value}” was not found${where(the('parent'), (parent) => ` in ${parent}`)}.`,
			where(the('nearest'), (name) => `It may be “${name}”.`),
			'Check the spelling or write the unit code.'
		),
	ambiguous_unit: ({ value, the }) =>
		`“${value}” means more than one unit ${spanEn(the('from'), the('to'))}: ${the('candidates')}. Write the unit code.`,
	unit_not_in_parent: ({ value, the }) =>
		`“${value}” does not lie in ${the('parent')}. Correct the unit or the province.`,
	unit_not_valid: ({ value, the }) =>
		`“${value}” does not exist ${spanEn(the('from'), the('to'))}: ${the('candidates')}. Check the year or write the unit of that time.`,
	unknown_reference: ({ the }) =>
		say(
			`Code “${the('code')}” is not in table ${tables('en', the('expected'))}${where(the('within'), (scope) => ` of ${scope}`)}.`,
			where(the('nearest'), (code) => `It may be “${code}”.`),
			'Correct the code or add it to that table.'
		),
	lies_in_itself: ({ the }) =>
		`Going up from here leads back here: ${the('circle')}. Correct what at least one of them lies in.`,
	indicator_not_valid: ({ value, the }) =>
		say(
			`Indicator “${value}” was not measured in ${the('year')}.`,
			where(the('from'), (from) => `It was measured from ${from}${where(the('to'), (to) => ` to ${to}`)}.`),
			'Correct the year or the indicator.'
		),
	level_not_rated: ({ value, the }) =>
		`“${value}” is of level ${the('level')}; ${the('index')} rates only: ${the('expected')}. Correct the unit or the index.`,
	not_your_unit: ({ value }) =>
		say(
			value
				? `“${value}” is none of the units that were given to you.`
				: 'The row is about no unit that was given to you.',
			'Drop the row, or ask the administrator for the unit.'
		),
	replaced_id: ({ value }) =>
		`“${value}” stands for the id in files that were downloaded without the right to see that unit’s progress. Sign in, download the content again and edit that file; leave the id of a new activity blank.`,
	not_yours_to_change: ({ value }) =>
		`“${value}” is published and shared by all units. Leave it as it is, or add a row with another code.`,
	not_your_table: () => 'This table is for all units. Ask those who keep it to bring the file, or take it out.',
	not_your_tree: () =>
		'This tree is for all provinces. In an index that rates units inside provinces, name your own in the column parent_unit; else drop the row.',
	no_score_no_rank: () => 'The row has neither a score nor a rank. Fill at least one or drop the row.',
	outside_plan_year: ({ value, the }) =>
		`${value} lies outside ${the('year')}, the year of plan ${the('plan')}. Correct the time or choose the plan of that year.`,
	after_closing: ({ value, the }) =>
		say(
			`${value} is after ${the('closed')}, the day on which plan ${the('plan')} was closed${where(the('document'), (document) => ` (document ${document})`)}.`,
			'Correct the time, or leave plan code and task number blank to record it as work outside the plan.'
		),
	closed_before_issued: ({ value, the }) =>
		`${value} is before plan ${the('plan')} was issued (${the('issued')}). Write a day from ${the('issued')} to ${the('end')}, or correct the day of issue.`,
	closed_outside_year: ({ value, the }) =>
		`${value} lies outside ${the('year')}, the year of plan ${the('plan')}. Write a day of ${the('year')}; a plan that ran until the end of its year needs no closing.`,
	closed_before_work: ({ value, the }) =>
		`Published activities under plan ${the('plan')} that began after ${value}: ${the('entries')}. From the month after the closing they no longer count. Check the day, or correct those activities.`,
	schedule_of_other_year: ({ value, the }) =>
		`“${value}” names ${the('named')}, plan ${the('plan')} is of ${the('year')}. Correct the words if they are last year’s.`,
	task_has_parts: ({ the }) =>
		`Task ${the('task')} is a group: no work is logged on it. Log it on a task within: ${the('leaves')}.`,
	unknown_agency: ({ value, the }) =>
		say(
			`“${value}” is not among the agencies of plan ${the('plan')}.`,
			where(the('nearest'), (name) => `It may be “${name}”.`),
			'Check the name, or add the agency to the plan.'
		),
	not_a_whole_count: ({ value }) => `Count ${value} is not a whole number. Check what was counted.`,
	min_over_max: ({ value, the }) =>
		`Minimum ${value} is larger than maximum ${the('other')}. Swap them or correct one.`,
	still_used: ({ value, the }) =>
		say(
			`“${value}” cannot be removed: rows belong to it in ${tables('en', the('by'))}.`,
			the('table') === 'plans'
				? 'A plan with activities cannot be deleted, only closed: enter the day on which it closed, or leave it to end with its year.'
				: 'Keep it, or remove the rows that belong to it first.',
			'Choose “keep” in step 4.'
		),
	probable_duplicate: ({ value, the }) =>
		say(
			value ? `“${value}” may be the same as` : 'It may be the same as',
			where(the('other_row'), (row) => `row ${row} of file ${the('other_file')}`),
			where(the('other_id'), (id) => `the published activity ${id}`),
			where(the('other_title'), (title) => `(${title})`),
			'since unit, task, channel, time and count are equal. Keep both if they are two pieces of work.'
		),
	duplicate_row: ({ value, the }) =>
		`The same as row ${the('other_row')} of file ${the('other_file')} (${the('columns')}: ${value}). Keep one.`,
	total_and_parts: ({ the }) =>
		say(
			`A total for ${the('period')} (${the('total')}) stands beside rows inside that period: ${the('parts')}.`,
			where(the('first_part'), (part) => `The first: ${part}.`),
			'Keep either the total or the single rows.'
		),
	rank_out_of_order: ({ the }) =>
		`Rank ${the('rank')} with score ${the('score')} does not fit ${the('other')}: rank ${the('other_rank')}, score ${the('other_score')}. Compare with the source.`,
	implausible_change: ({ the }) =>
		`${the('score')} differs by ${the('change')} from ${the('before')} in ${the('year')}, while most units changed by about ${the('usual')}. Compare with the source.`,
	not_the_sum: ({ the }) =>
		`${the('score')} is not the sum of its components (${the('sum')}), while it is for nearly all other units. Compare with the source.`,
	no_coverage: ({ the }) =>
		`${the('index')} ${the('year')} has no coverage declared for: ${the('indicators')}. Add rows to the coverage table; until then no ranks are computed.`
};

const sentences: Record<Locale, Sentences> = { vi, en };

/** The sentence of a problem: what is wrong, what was expected, what to do. Where it is stands beside it. */
export function problemText(locale: Locale, problem: Problem): string {
	const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6, useGrouping: false });
	return sentences[locale][problem.code]({
		value: problem.value ?? '',
		column: problem.column ?? '',
		the: (name) => {
			const fact = problem.params[name];
			return typeof fact === 'number' ? number.format(fact) : (fact ?? '');
		}
	});
}
