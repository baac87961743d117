// What tells that Vietnamese text was read as it was meant: names and words that carry diacritics, in NFC.

const provinces =
	'Hà Nội|Hà Giang|Cao Bằng|Bắc Kạn|Tuyên Quang|Lào Cai|Điện Biên|Sơn La|Yên Bái|Hòa Bình|Hoà Bình|Thái Nguyên|Lạng Sơn|' +
	'Quảng Ninh|Bắc Giang|Phú Thọ|Vĩnh Phúc|Bắc Ninh|Hải Dương|Hải Phòng|Hưng Yên|Thái Bình|Hà Nam|Nam Định|Ninh Bình|' +
	'Thanh Hóa|Thanh Hoá|Nghệ An|Hà Tĩnh|Quảng Bình|Quảng Trị|Thừa Thiên Huế|Huế|Đà Nẵng|Quảng Nam|Quảng Ngãi|Bình Định|' +
	'Phú Yên|Khánh Hòa|Khánh Hoà|Ninh Thuận|Bình Thuận|Đắk Lắk|Đắk Nông|Lâm Đồng|Bình Phước|Tây Ninh|Bình Dương|Đồng Nai|' +
	'Bà Rịa|Vũng Tàu|Hồ Chí Minh|Tiền Giang|Bến Tre|Trà Vinh|Vĩnh Long|Đồng Tháp|Kiên Giang|Cần Thơ|Hậu Giang|Sóc Trăng|' +
	'Bạc Liêu|Cà Mau';
const words =
	'tỉnh|thành phố|phường|huyện|điểm|hạng|chỉ số|đơn vị|nội vụ|số lượng|cải cách|hành chính|tuyên truyền|ủy ban|uỷ ban|' +
	'nội dung|kế hoạch|nhiệm vụ|thời gian|hội nghị|tập huấn|ghi chú|người dân|nguồn|tổng|trách nhiệm|công khai|' +
	'nghị quyết|quyết định|nghị định|thông tư|văn bản|báo cáo|cơ quan|mã số';

const known = `${provinces}|${words}`.split('|').map((word) => word.toLowerCase());

/** How many different known names and words a text has. */
export function knownWordsIn(text: string): number {
	const lower = text.normalize('NFC').toLowerCase();
	return known.filter((word) => lower.includes(word)).length;
}
