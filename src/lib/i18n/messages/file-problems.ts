import type { ProblemCode } from '$lib/model/problem';

/** What a sentence may use: the cell's text and column, and the facts by name, numbers written in the reader's language. */
export interface Facts {
	value: string;
	column: string;
	/** A fact as text; blank where the problem does not carry it. */
	the: (name: string) => string;
}

/** Problems of a file as a whole: its kind, its bytes, its sheets, how its columns are written. */
type FileProblem = Extract<
	ProblemCode,
	| 'not_text'
	| 'wrong_encoding'
	| 'unsure_encoding'
	| 'unknown_encoding'
	| 'old_font'
	| 'mixed_fonts'
	| 'too_many_columns'
	| 'broken_workbook'
	| 'sheet_too_large'
	| 'sheet_not_found'
	| 'other_sheets'
	| 'hidden_rows'
	| 'formula_error'
	| 'formula_uncalculated'
	| 'no_header'
	| 'unsure_index'
	| 'unsure_year'
	| 'unsure_heading'
	| 'unclear_heading'
	| 'double_meaning'
	| 'unsure_values'
	| 'mixed_decimals'
	| 'mixed_dates'
	| 'rank_of_differs'
>;
type Sentences = Record<FileProblem, (facts: Facts) => string>;

const saveVi = 'Mở bằng Excel, lưu dạng “Excel Workbook (.xlsx)” hoặc “CSV UTF-8” rồi tải lên.';
const pasteVi = 'Chép bảng trong tệp và dán vào ô “Dán bảng”, hoặc chép sang Excel, lưu dạng .xlsx rồi tải lên.';
const kindsVi: Record<string, string> = {
	xls: `Đây là tệp Excel đời cũ (.xls). ${saveVi}`,
	xlsb: `Đây là tệp Excel nhị phân (.xlsb). ${saveVi}`,
	ods: `Đây là tệp bảng tính OpenDocument (.ods). ${saveVi}`,
	html: `Đây là trang web (HTML), dù tên tệp có thể là .xls. ${saveVi}`,
	xml: `Đây là tệp XML. ${saveVi}`,
	encrypted: 'Tệp có mật khẩu. Mở bằng Excel, bỏ mật khẩu, lưu lại rồi tải lên.',
	pdf: `Đây là tệp PDF. ${pasteVi}`,
	doc: `Đây là tệp Word. ${pasteVi}`,
	docx: `Đây là tệp Word. ${pasteVi}`,
	rtf: `Đây là tệp văn bản RTF. ${pasteVi}`,
	pptx: `Đây là tệp PowerPoint. ${pasteVi}`,
	image: 'Đây là tệp ảnh, không đọc được số liệu. Xin tệp số liệu của nơi gửi, hoặc nhập lại vào tệp mẫu.',
	zip: 'Đây là tệp nén. Giải nén rồi tải từng tệp lên.',
	archive: 'Đây là tệp nén. Giải nén rồi tải từng tệp lên.'
};
const saveEn = 'Open it in Excel, save it as “Excel Workbook (.xlsx)” or “CSV UTF-8” and upload that.';
const pasteEn =
	'Copy the table and paste it under “Paste a table”, or copy it into Excel, save it as .xlsx and upload that.';
const kindsEn: Record<string, string> = {
	xls: `This is an old Excel file (.xls). ${saveEn}`,
	xlsb: `This is a binary Excel file (.xlsb). ${saveEn}`,
	ods: `This is an OpenDocument spreadsheet (.ods). ${saveEn}`,
	html: `This is a web page (HTML), even if it is named .xls. ${saveEn}`,
	xml: `This is an XML file. ${saveEn}`,
	encrypted: 'The file has a password. Open it in Excel, remove the password, save it and upload that.',
	pdf: `This is a PDF file. ${pasteEn}`,
	doc: `This is a Word file. ${pasteEn}`,
	docx: `This is a Word file. ${pasteEn}`,
	rtf: `This is an RTF document. ${pasteEn}`,
	pptx: `This is a PowerPoint file. ${pasteEn}`,
	image:
		'This is a picture; no figures can be read from it. Ask the sender for the figures, or type them into the template.',
	zip: 'This is a compressed archive. Unpack it and upload the files in it.',
	archive: 'This is a compressed archive. Unpack it and upload the files in it.'
};

export const fileProblemsVi: Sentences = {
	not_text: ({ the }) => kindsVi[the('kind')] ?? `Đây là tệp nhị phân, không phải bảng. ${saveVi}`,
	wrong_encoding: ({ the }) =>
		the('kind') === 'double'
			? 'Chữ tiếng Việt trong tệp đã hỏng do chuyển mã hai lần. Xuất lại từ tệp gốc, lưu dạng “CSV UTF-8”.'
			: the('kind') === 'damaged'
				? 'Từ dòng này, tệp UTF-8 có byte hỏng. Xuất lại từ tệp gốc, lưu dạng “CSV UTF-8”.'
				: 'Tệp không đọc được theo bảng mã đã chọn. Mở bằng Excel, lưu dạng “CSV UTF-8” rồi tải lên.',
	unsure_encoding: ({ the }) =>
		`Không nhận ra bảng mã của tệp. Chọn cách đọc đúng: windows-1258 “${the('windows-1258')}”; TCVN “${the('tcvn')}”; VISCII “${the('viscii')}”; VNI “${the('vni')}”.`,
	unknown_encoding: ({ value, the }) => `Không có bảng mã “${value}”. Chọn một trong: ${the('expected')}.`,
	old_font: ({ value, the }) =>
		`Tệp gõ bằng phông ${the('font')}: “${value}” được đọc là “${the('read_as')}”. Kiểm tra vài tên rồi xác nhận.`,
	mixed_fonts: ({ value, the }) =>
		`Tệp gõ bằng phông ${the('font')} nhưng “${value}” là chữ Unicode, nên không chắc ô nào đọc theo cách nào. Chuyển cả tệp sang Unicode rồi tải lên.`,
	too_many_columns: ({ the }) =>
		`Dòng có ${the('found')} cột, quá mức ${the('max')}. Kiểm tra dấu phân cách hoặc bỏ các cột thừa.`,
	broken_workbook: () => `Tệp Excel bị hỏng, không mở được. ${saveVi}`,
	sheet_too_large: ({ the }) =>
		`Trang tính quá lớn: quá ${the('cells')} ô hoặc ${the('columns')} cột. Xoá các dòng, cột thừa ở ngoài bảng, hoặc lưu dạng “CSV UTF-8” rồi tải lên.`,
	sheet_not_found: ({ value, the }) => `Tệp không có trang tính “${value}”. Các trang tính: ${the('expected')}.`,
	other_sheets: ({ the }) =>
		`Chỉ đọc trang tính “${the('sheet')}”. Tệp còn có: ${the('others')}. Chọn trang khác nếu cần.`,
	hidden_rows: ({ the }) =>
		`Bảng tính có ${the('count')} dòng bị ẩn; các dòng này vẫn được đọc. Xoá trong Excel nếu không dùng.`,
	formula_error: ({ the }) =>
		`Có ${the('count')} ô công thức báo lỗi, đầu tiên là ${the('cell')}; các ô này được coi là trống. Kiểm tra trong Excel.`,
	formula_uncalculated: ({ the }) =>
		`Có ${the('count')} ô công thức chưa có kết quả, đầu tiên là ${the('cell')}. Mở tệp bằng Excel, lưu lại rồi tải lên.`,
	no_header: () => 'Không tìm thấy dòng tiêu đề của bảng. Chọn ý nghĩa từng cột ở bước 2.',
	unsure_index: ({ the }) =>
		`Chưa chắc bảng nói về chỉ số nào: ${the('candidates')}. Kiểm tra ở bước 2 rồi bấm Ghép lại.`,
	unsure_year: ({ the }) => `Chưa chắc năm đo: ${the('candidates')}. Kiểm tra ở bước 2 rồi bấm Ghép lại.`,
	unsure_heading: ({ column, the }) =>
		`Cột “${column}” có thể là ${the('as')}, tên không khớp hẳn. Kiểm tra ở bước 2 rồi bấm Ghép lại.`,
	unclear_heading: ({ column }) => `Chưa rõ cột “${column}” là chỉ số nào nên không dùng. Chọn ở bước 2 nếu cần.`,
	double_meaning: ({ column, the }) =>
		`Cột “${column}” trùng ý nghĩa với cột “${the('other')}” nên không dùng. Kiểm tra ở bước 2.`,
	unsure_values: ({ column, the }) =>
		`Cột “${column}” có tên gần giống trong danh mục: ${the('examples')}. Kiểm tra, sửa ô nào chưa đúng.`,
	mixed_decimals: ({ column, value, the }) =>
		`Cột “${column}” ghi số theo hai cách: “${value}” và “${the('other')}” ở dòng ${the('other_row')}. Ghi thống nhất một dấu thập phân.`,
	mixed_dates: ({ column, value, the }) =>
		`Cột “${column}” ghi ngày theo hai cách: “${value}” đọc là ngày trước, tháng sau; “${the('other')}” ở dòng ${the('other_row')} ngược lại. Ghi dạng năm-tháng-ngày, ví dụ 2024-03-15.`,
	rank_of_differs: ({ value, the }) =>
		`“${value}” là hạng trên ${the('of')}, các dòng khác trên ${the('other')}. Phần sau dấu gạch chéo không được dùng; đối chiếu với nguồn.`
};

export const fileProblemsEn: Sentences = {
	not_text: ({ the }) => kindsEn[the('kind')] ?? `This is a binary file, not a table. ${saveEn}`,
	wrong_encoding: ({ the }) =>
		the('kind') === 'double'
			? 'The Vietnamese text in the file was damaged by converting it twice. Export the original again as “CSV UTF-8”.'
			: the('kind') === 'damaged'
				? 'From this line on the UTF-8 file has damaged bytes. Export the original again as “CSV UTF-8”.'
				: 'The file cannot be read in the chosen encoding. Open it in Excel, save it as “CSV UTF-8” and upload that.',
	unsure_encoding: ({ the }) =>
		`The file's encoding is unclear. Choose the right reading: windows-1258 “${the('windows-1258')}”; TCVN “${the('tcvn')}”; VISCII “${the('viscii')}”; VNI “${the('vni')}”.`,
	unknown_encoding: ({ value, the }) => `There is no encoding “${value}”. Choose one of: ${the('expected')}.`,
	old_font: ({ value, the }) =>
		`The file is typed in a ${the('font')} font: “${value}” is read as “${the('read_as')}”. Check some names, then confirm.`,
	mixed_fonts: ({ value, the }) =>
		`The file is typed in a ${the('font')} font, but “${value}” is Unicode, so it is not certain how each cell is to be read. Convert the whole file to Unicode and upload that.`,
	too_many_columns: ({ the }) =>
		`The row has ${the('found')} columns, more than ${the('max')}. Check the separator or drop what is too much.`,
	broken_workbook: () => `The Excel file is damaged and cannot be opened. ${saveEn}`,
	sheet_too_large: ({ the }) =>
		`The sheet is too large: more than ${the('cells')} cells or ${the('columns')} columns. Delete rows and columns outside the table, or save it as “CSV UTF-8” and upload that.`,
	sheet_not_found: ({ value, the }) => `The file has no sheet “${value}”. Its sheets are: ${the('expected')}.`,
	other_sheets: ({ the }) =>
		`Only sheet “${the('sheet')}” is read. The file also has: ${the('others')}. Choose another if needed.`,
	hidden_rows: ({ the }) =>
		`The sheet has hidden rows (${the('count')}); they are read like the others. Delete them in Excel if they are not meant.`,
	formula_error: ({ the }) =>
		`Formulas show errors (${the('count')}, the first in ${the('cell')}); these cells are taken as blank. Check them in Excel.`,
	formula_uncalculated: ({ the }) =>
		`Formulas have no result (${the('count')}, the first in ${the('cell')}). Open the file in Excel, save it and upload that.`,
	no_header: () => 'No line names the columns of the table. Choose what each column is in step 2.',
	unsure_index: ({ the }) =>
		`It is not certain which index the table is about: ${the('candidates')}. Check it in step 2 and apply.`,
	unsure_year: ({ the }) =>
		`It is not certain which year was measured: ${the('candidates')}. Check it in step 2 and apply.`,
	unsure_heading: ({ column, the }) =>
		`Column “${column}” may be ${the('as')}; the names differ. Check it in step 2 and apply.`,
	unclear_heading: ({ column }) =>
		`It is not clear which indicator column “${column}” is, so it is not used. Choose one in step 2 if it is needed.`,
	double_meaning: ({ column, the }) =>
		`Column “${column}” means the same as column “${the('other')}”, so it is not used. Check it in step 2.`,
	unsure_values: ({ column, the }) =>
		`Column “${column}” has names that are nearly those of the lists: ${the('examples')}. Check them and correct what is wrong.`,
	mixed_decimals: ({ column, value, the }) =>
		`Column “${column}” writes numbers in two ways: “${value}”, and “${the('other')}” in row ${the('other_row')}. Use one decimal mark throughout.`,
	mixed_dates: ({ column, value, the }) =>
		`Column “${column}” writes days in two ways: “${value}” is read day first, “${the('other')}” in row ${the('other_row')} has the month first. Write year-month-day, for example 2024-03-15.`,
	rank_of_differs: ({ value, the }) =>
		`“${value}” is a rank among ${the('of')}, other rows have ${the('other')}. What follows the slash is not used; compare with the source.`
};
