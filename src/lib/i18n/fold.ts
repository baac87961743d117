/**
 * Vietnamese text without its diacritics, case and punctuation, so that spellings of one name become equal:
 * `HÀ TĨNH`, `ha tinh` → `ha tinh`; `Bà Rịa - Vũng Tàu`, `Ba Ria-Vung Tau` → `ba ria vung tau`.
 */
export const fold = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/[\p{M}'’ʼ‘`´\u200b-\u200d]+/gu, '')
		// Icelandic eth looks like Đ and is often typed for it.
		.replace(/[đĐðÐ]/g, 'd')
		.toLowerCase()
		.replace(/[\s.,_‐-―−-]+/g, ' ')
		.trim();
