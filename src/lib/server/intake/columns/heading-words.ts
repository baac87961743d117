import type { DatasetName } from '$lib/model/datasets';

/**
 * What columns are called in files from offices, without accents, by column of the dataset; the columns' own names need
 * no words. Where two columns share a word, the values decide, or else the order here.
 */
type Words = Record<string, string>;

const unit =
	'tinh|tinh tp|tinh thanh pho|tinh thanh|thanh pho|tp|ten tinh|ten tinh tp|ten tinh thanh pho|dia phuong|ten dia phuong|' +
	'don vi|ten don vi|province|provinces|province city|city province|city|unit|unit name|locality|so ban nganh|so nganh|' +
	'ten so ban nganh|co quan don vi|quan huyen|huyen thi xa thanh pho|xa phuong|xa phuong thi tran|xa phuong dac khu';
const indexWords = 'chi so|ten chi so|ma chi so|bo chi so|index|index name';
const yearWords = 'nam|nam danh gia|nam do|nam du lieu|year|measured year';
const indicatorWords =
	'chi so thanh phan|ma chi so thanh phan|ten chi so thanh phan|chi so noi dung|noi dung|tieu chi|linh vuc|thanh phan|' +
	'indicator|sub index|subindex|dimension|component|cstp|csnd';
const source = 'nguon|ma nguon|nguon so lieu|source';
const note = 'ghi chu|note|notes|remark';
const planCode = 'ma ke hoach|ke hoach|plan';
const themeWords = 'chuyen de|chu de|ma chu de|theme|noi dung tuyen truyen|linh vuc';
const channelWords =
	'kenh|ma kenh|kenh truyen thong|hinh thuc|hinh thuc tuyen truyen|loai hinh|phuong tien|kenh tuyen truyen|channel|form';
const unitOfCount = 'don vi tinh|dvt|don vi dem|unit of count|unit of measure';
const validity = { valid_from: 'hieu luc tu|tu ngay|valid from', valid_to: 'hieu luc den|den ngay|valid to' };
const names = { name_vi: 'ten|ten tieng viet|name vi', name_en: 'ten tieng anh|english name|name en' };
const unitCode = 'ma don vi|ma|code|unit code';

export const headingWords: Partial<Record<DatasetName, Words>> = {
	results: {
		unit,
		parent_unit: 'truc thuoc|thuoc tinh|don vi cap tren|parent|parent province',
		index_code: indexWords,
		year: yearWords,
		indicator_code: indicatorWords,
		score: 'diem|diem so|score|gia tri|ket qua|ty le|value|so diem',
		rank: 'hang|xep hang|thu hang|vi tri|vi thu|xep thu|rank|ranking|thu tu xep hang',
		source_id: source
	},
	activities: {
		activity_id: 'ma hoat dong|id',
		unit,
		agency:
			'co quan thuc hien|don vi thuc hien|co quan|co quan chu tri|don vi chu tri|don vi bao cao|so ban nganh|agency|' +
			'co quan don vi thuc hien|co quan don vi',
		plan_code: planCode,
		task_no: 'nhiem vu|so nhiem vu|ma nhiem vu|muc|task|task no',
		channel_code: channelWords,
		theme_code: themeWords,
		date:
			'thoi gian|ngay|ngay thang|thang|quy|ky|ky bao cao|thoi diem|thoi gian thuc hien|ngay thuc hien|ngay dang|' +
			'ngay phat song|ngay dang phat|date|period|month',
		unit_of_count: unitOfCount,
		count: 'so luong|so tin bai|so bai|so lan|so cuoc|so luot|so san pham|tong so|ket qua|count|quantity|number',
		minutes: 'thoi luong|so phut|thoi luong phut|phut|duration|minutes',
		audience_reached: 'so nguoi|so luot nguoi|so nguoi tham gia|so nguoi tiep can|luot xem|luot tiep can|reach|views',
		audience_group: 'doi tuong|nhom doi tuong|audience|target group',
		title:
			'ten bai|tieu de|ten tin bai|ten hoat dong|ten san pham|noi dung|noi dung tuyen truyen|noi dung hoat dong|hoat dong|trich yeu|title|headline',
		indices: 'chi so|chi so lien quan|phuc vu chi so|indices',
		evidence_url: 'duong dan|link|lien ket|minh chung|dia chi|url|duong link|evidence',
		source_id: source,
		note
	},
	reported_counts: {
		province: unit,
		reporting_unit_vi: 'don vi bao cao|co quan bao cao|reporting unit',
		year: yearWords,
		period_start: 'tu ngay|bat dau|from',
		period_end: 'den ngay|ket thuc|to|until',
		channel_vi: channelWords,
		channel_group: 'nhom kenh|nhom|channel group',
		count: 'so luong|so da thuc hien|count',
		unit_of_count_vi: unitOfCount,
		source_id: source
	},
	plans: {
		plan_code: planCode,
		unit_code: `${unitCode}|don vi`,
		issuer_vi: 'co quan ban hanh|don vi ban hanh|issuer',
		issuer_level: 'cap ban hanh|cap',
		year: 'nam|year',
		document_no: 'so van ban|so ky hieu|so hieu|so ke hoach|document no',
		issued_on: 'ngay ban hanh|ngay ky|issued on',
		parent_reference_vi: 'can cu|van ban can cu',
		title_vi: 'ten ke hoach|trich yeu|tieu de|ten',
		title_en: 'ten tieng anh|english title'
	},
	plan_closings: {
		plan_code: planCode,
		closed_on: 'ngay ket thuc|ket thuc ngay|closed on',
		document_no: 'so ky hieu|so van ban|van ban ket thuc|document',
		note
	},
	plan_tasks: {
		plan_code: planCode,
		task_no: 'so nhiem vu|ma nhiem vu|muc|task no',
		parent_task_no: 'nhiem vu cha|thuoc nhiem vu',
		section_vi: 'phan|muc lon|section',
		task_vi: 'nhiem vu|noi dung|noi dung nhiem vu|ten nhiem vu|task',
		task_en: 'nhiem vu tieng anh|english',
		theme_code: themeWords,
		channel_code: channelWords,
		product_vi: 'san pham|ket qua|san pham du kien|product',
		lead_agency_vi: 'chu tri|co quan chu tri|don vi chu tri|don vi thuc hien|lead agency',
		coordinating_agencies_vi: 'phoi hop|co quan phoi hop|don vi phoi hop|coordinating agencies',
		schedule_text_vi: 'thoi gian|thoi gian thuc hien|tien do|schedule',
		frequency_per_year_min: 'so lan toi thieu|toi thieu|minimum',
		frequency_per_year_max: 'so lan toi da|toi da|maximum',
		unit_of_count: unitOfCount,
		period_start: 'bat dau|tu ngay|start',
		period_end: 'ket thuc|den ngay|han hoan thanh|end',
		funding_vi: 'kinh phi|nguon kinh phi|funding',
		indices: 'chi so|chi so lien quan|indices',
		note,
		quota_scope: 'pham vi dinh muc'
	},
	plan_targets: {
		plan_code: planCode,
		target_no: 'so chi tieu|stt chi tieu',
		target_vi: 'chi tieu|muc tieu|noi dung chi tieu|target',
		metric: 'do luong|thuoc do|metric',
		target_value: 'gia tri|muc|gia tri chi tieu|value',
		unit: 'don vi tinh|dvt|don vi'
	},
	agencies: {
		agency_name_vi: 'ten co quan|co quan|don vi|ten don vi|agency',
		agency_type: 'loai|loai co quan|type',
		plan_code: planCode
	},
	reporting_duties: {
		plan_code: planCode,
		duty_no: 'so|thu tu',
		who_vi: 'don vi bao cao|co quan bao cao|ai bao cao|who',
		to_whom_vi: 'noi nhan|bao cao cho|to whom',
		cadence: 'dinh ky|tan suat|cadence',
		due_rule_vi: 'thoi han|han bao cao|due',
		due_on: 'ngay den han|han'
	},
	target_values: {
		plan_code: planCode,
		target_no: 'so chi tieu|chi tieu|target',
		unit: 'don vi|ten don vi|unit',
		date: 'thoi diem|ngay|ky|date',
		numerator: 'tu so|so dat|so luong dat|numerator',
		denominator: 'mau so|tong so|denominator',
		value: 'gia tri|ket qua|ty le|value',
		source_id: 'nguon|ma nguon|source'
	},
	duty_reports: {
		plan_code: planCode,
		duty_no: 'so|so che do|che do bao cao|duty',
		period: 'ky|ky bao cao|period',
		received_on: 'ngay nhan|nhan ngay|received on',
		document_no: 'so ky hieu|so van ban|document',
		note
	},
	difficulties: {
		plan_code: planCode,
		unit: 'don vi|ten don vi|unit',
		raised_on: 'ngay neu|ngay phan anh|ngay|raised on',
		text: 'kho khan|vuong mac|kho khan vuong mac|noi dung|text',
		who_resolves: 'co quan giai quyet|ai giai quyet|tham quyen giai quyet|who resolves',
		resolved_on: 'ngay giai quyet|da giai quyet|resolved on'
	},
	assignments: {
		index_code: indexWords,
		indicator_code: indicatorWords,
		unit: 'don vi|ten don vi|tinh|unit',
		agency: 'co quan|co quan thuc hien|co quan chu tri|giao cho|giao co quan|agency',
		text: 'viec giao|noi dung giao|noi dung cong viec|noi dung viec|cong viec|text',
		assigned_on: 'ngay giao|giao ngay|assigned on',
		due_on: 'han|thoi han|han hoan thanh|ngay den han|due on|deadline',
		done_on: 'ngay xong|xong ngay|ngay hoan thanh|hoan thanh ngay|done on',
		note
	},
	units: {
		unit_code: unitCode,
		level: 'cap|level',
		...names,
		full_name_vi: 'ten day du|full name',
		parent_code: 'ma cap tren|truc thuoc|parent',
		...validity
	},
	unit_names: {
		unit_code: unitCode,
		full_name_vi: 'ten day du|ten',
		...validity,
		legal_basis: 'can cu|can cu phap ly|van ban'
	},
	unit_aliases: { alias: 'ten goi khac|cach viet|ten', unit_code: unitCode },
	unit_population: {
		unit_code: unitCode,
		year: 'nam|year',
		population: 'dan so|dan so nguoi|population',
		area_km2: 'dien tich|dien tich km2|area',
		source
	},
	indices: {
		index_code: 'ma chi so|ma',
		name_vi: 'ten chi so|ten',
		name_en: names.name_en,
		publisher_vi: 'co quan cong bo',
		score_unit: 'don vi tinh'
	},
	index_aliases: { alias: 'ten goi khac|cach viet|ten', index_code: 'ma chi so|chi so|ma' },
	indicators: {
		index_code: indexWords,
		indicator_code: 'ma thanh phan|ma chi so thanh phan|ma',
		parent_code: 'ma cap tren|thuoc',
		name_vi: 'ten chi so thanh phan|ten thanh phan|chi so thanh phan|ten',
		name_en: names.name_en,
		min_score: 'diem toi thieu|thap nhat',
		max_score: 'diem toi da|cao nhat|thang diem',
		valid_from_year: 'tu nam',
		valid_to_year: 'den nam',
		weight: 'trong so|weight',
		owner_agency_vi: 'co quan phu trach|don vi phu trach',
		note,
		parent_unit: 'cua tinh|tinh|province'
	},
	breaks: {
		index_code: indexWords,
		from_year: 'tu nam|nam',
		kind: 'loai',
		change_vi: 'thay doi|noi dung thay doi',
		source_id: source
	},
	coverage: {
		index_code: indexWords,
		indicator_code: indicatorWords,
		year: yearWords,
		parent_unit: 'tinh',
		coverage: 'muc do day du',
		published_units: 'so don vi cong bo'
	},
	score_intervals: {
		index_code: indexWords,
		year: yearWords,
		indicator_code: indicatorWords,
		unit,
		low: 'can duoi|gioi han duoi|tu|lower|lower bound|ci low|low',
		high: 'can tren|gioi han tren|den|upper|upper bound|ci high|high',
		level: 'do tin cay|muc tin cay|level|confidence level',
		source_id: source
	},
	edition_dates: {
		index_code: indexWords,
		year: yearWords,
		published_on: 'ngay cong bo|cong bo ngay|ngay|published on',
		source_id: source,
		note
	},
	fieldwork: {
		index_code: indexWords,
		year: yearWords,
		first_day: 'khao sat tu ngay|tu ngay|bat dau|from',
		last_day: 'khao sat den ngay|den ngay|ket thuc|to|until',
		source_id: source,
		note
	},
	circular_indicators: {
		index_code: indexWords,
		indicator_code: indicatorWords,
		criterion_vi: 'tieu chi|tieu chi tieng viet',
		criterion_en: 'tieu chi tieng anh|criterion',
		source_id: source,
		note
	},
	sources: {
		source_id: 'ma nguon|ma',
		title: 'ten|tieu de|ten tai lieu|ten van ban|trich yeu',
		publisher: 'co quan ban hanh|co quan cong bo|noi cong bo|publisher',
		published_on: 'ngay ban hanh|ngay cong bo|ngay|published on',
		url: 'duong dan|link|dia chi|url',
		note
	},
	channels: {
		channel_code: 'ma kenh|ma',
		...names,
		group: 'nhom',
		unit_of_count_vi: unitOfCount,
		description: 'mo ta'
	},
	themes: { theme_code: 'ma chu de|ma', ...names }
};
