// Protects: a name is found however it is typed: with or without diacritics, in any case, with any dash.
import { expect, test } from 'vitest';
import { fold } from './fold';

test.each([
	['ha tinh', ['Hà Tĩnh', 'HÀ TĨNH', 'ha tinh', '  Hà\u00a0 Tĩnh ', 'Hà Tĩnh'.normalize('NFD')]],
	['ba ria vung tau', ['Bà Rịa - Vũng Tàu', 'Ba Ria-Vung Tau', 'BÀ RỊA – VŨNG TÀU', 'Bà Rịa—Vũng Tàu']],
	['dak lak', ['Đắk Lắk', 'ĐẮK LẮK', 'đak lak', 'Ðắk Lắk']],
	['tp ho chi minh', ['TP. Hồ Chí Minh', 'TP.Hồ Chí Minh', 'tp Hồ Chí Minh']],
	['so van hoa the thao va du lich', ['Sở Văn hóa, Thể thao và Du lịch', 'SỞ VĂN HÓA THỂ THAO VÀ DU LỊCH']],
	['cu mgar', ["Cư M'gar", 'Cư M’gar', 'Cu Mgar']]
])('%s', (folded, spellings) => {
	expect(new Set(spellings.map(fold))).toEqual(new Set([folded]));
});

test('different names stay different', () => {
	expect(fold('Hà Nam')).not.toBe(fold('Hà Nội'));
	expect(fold('')).toBe('');
});
