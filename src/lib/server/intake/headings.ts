import { fold } from '$lib/i18n/fold';
import type { DatasetName } from '$lib/model/datasets';

/** How people head columns in tables of their own, besides the columns' own names; folded. */
const common: Record<string, readonly string[]> = {
	unit: [
		'tinh',
		'tinh/tp',
		'tinh, thanh pho',
		'tinh thanh pho',
		'tinh/thanh pho',
		'dia phuong',
		'don vi',
		'ten don vi',
		'ten tinh',
		'province',
		'unit',
		'so, nganh',
		'co quan, don vi',
		'huyen',
		'xa, phuong'
	],
	parent_unit: ['thuoc tinh', 'tinh truc thuoc', 'truc thuoc', 'parent', 'parent unit'],
	index_code: ['chi so', 'ma chi so', 'bo chi so', 'index', 'index code'],
	indicator_code: ['ma chi so thanh phan', 'chi so thanh phan', 'ma thanh phan', 'indicator', 'indicator code'],
	year: ['nam', 'nam danh gia', 'nam do', 'year'],
	score: ['diem', 'diem so', 'diem tong hop', 'tong diem', 'ket qua', 'gia tri', 'score', 'total score'],
	rank: ['hang', 'xep hang', 'thu hang', 'xep thu', 'vi tri', 'rank', 'ranking'],
	source_id: ['nguon', 'ma nguon', 'source'],
	agency: ['co quan', 'co quan thuc hien', 'don vi thuc hien', 'co quan chu tri', 'agency'],
	plan_code: ['ke hoach', 'ma ke hoach', 'plan'],
	task_no: ['nhiem vu', 'so nhiem vu', 'ma nhiem vu', 'nhiem vu so', 'task'],
	channel_code: ['kenh', 'ma kenh', 'hinh thuc', 'kenh truyen thong', 'channel'],
	theme_code: ['chuyen de', 'chu de', 'ma chu de', 'noi dung', 'theme'],
	date: ['ngay', 'thoi gian', 'thang', 'ngay thuc hien', 'ky', 'date', 'period'],
	count: ['so luong', 'so luot', 'so tin bai', 'so bai', 'so da thuc hien', 'count', 'quantity'],
	unit_of_count: ['don vi tinh', 'dvt', 'unit of count'],
	minutes: ['so phut', 'thoi luong', 'thoi luong (phut)', 'minutes'],
	audience_reached: ['so nguoi tiep can', 'luot xem', 'so nguoi', 'audience'],
	audience_group: ['doi tuong', 'nhom doi tuong', 'audience group'],
	title: ['ten bai', 'tieu de', 'ten tin bai', 'ten hoat dong', 'title'],
	indices: ['chi so phuc vu', 'chi so lien quan', 'indices'],
	evidence_url: ['duong dan', 'link', 'minh chung', 'lien ket', 'url'],
	note: ['ghi chu', 'note', 'notes'],
	unit_code: ['ma don vi', 'ma tinh', 'ma xa', 'ma', 'code', 'unit code'],
	level: ['cap', 'level'],
	name_vi: ['ten', 'ten tieng viet', 'name'],
	full_name_vi: ['ten day du', 'full name'],
	name_en: ['ten tieng anh', 'english name'],
	parent_code: ['ma cap tren', 'ma don vi cap tren', 'parent code'],
	population: ['dan so', 'population'],
	area_km2: ['dien tich', 'dien tich (km2)', 'area'],
	alias: ['ten khac', 'cach viet khac', 'alias']
};

/** Headings that are never a column of a dataset: running numbers. */
const running = new Set(['stt', 'tt', 'so tt', 'so thu tu', 'no', '#', 'n o']);

/** A heading as it is compared: without accents, case, and what stands in brackets or behind a star. */
export const headingOf = (text: string): string =>
	fold(text.replace(/\([^)]*\)|\*/g, ' '))
		.replace(/[:?]/g, '')
		.replace(/\s*\/\s*/g, '/')
		.trim();

/** Whether a column only numbers the rows. */
export const isRunningNumber = (text: string): boolean => running.has(headingOf(text));

/** The column of the dataset that a heading means, if any. */
export function columnMeant(text: string, columns: readonly string[]): string | null {
	const heading = headingOf(text);
	if (heading === '') return null;
	const own = columns.find((name) => fold(name) === heading);
	if (own) return own;
	return columns.find((name) => common[name]?.includes(heading)) ?? null;
}

const figureWords = /\b(xep hang|thu hang|xep thu|hang|ranking|rank)\b/;

/** Whether a heading of a figure speaks of ranks. */
export const isRankHeading = (heading: string): boolean => figureWords.test(heading);

/** Datasets whose files may be wide: a column for each indicator. */
export const mayBeWide = (dataset: DatasetName): boolean => dataset === 'results';

const totals =
	/^(tong( cong| so)?|cong|ca nuoc|toan quoc|trung binh( chung| ca nuoc)?|trung vi|cao nhat|thap nhat|gia tri (lon|nho|cao|thap) nhat|binh quan|total|average|mean|median|max|min(imum)?|maximum)$/;
const notes = /^(ghi chu|nguon|chu thich|note|source|luu y)\b|^\s*[*(¹²]/;

/** Whether a row is a total or another figure over the rows above. */
export const isTotalRow = (unit: string): boolean => totals.test(headingOf(unit));

/** Whether a row is a remark under the table. */
export const isRemark = (cells: readonly string[]): boolean => {
	const filled = cells.filter((cell) => cell.trim() !== '');
	const [first = ''] = filled;
	return filled.length <= 1 && (notes.test(fold(first)) || first.trim().startsWith('*') || first.length > 60);
};

/** Whether a row under the header only numbers the columns: (1), (2), (3). */
export const isColumnNumbers = (cells: readonly string[]): boolean => {
	const filled = cells.map((cell) => cell.trim()).filter(Boolean);
	return filled.length >= 2 && filled.every((cell, at) => cell.replace(/[()[\]]/g, '') === String(at + 1));
};
