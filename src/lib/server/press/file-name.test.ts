// Protects those who save files: names that say what is in them, on any file system, and headers that nothing breaks out of.
import { describe, expect, it } from 'vitest';
import { attachmentNamed, contentDisposition, fileName } from './file-name';
import type { Format } from './options';
import { sizeOf } from './sizes';

const named = (name: string, format: Format, size = 'article', lang: 'vi' | 'en' = 'vi', scale = 1) => {
	const found = sizeOf(size);
	if (!found) throw new Error(size);
	return fileName({ kind: 'ranking', name }, { format, lang, size: found, scale });
};

describe('a file name', () => {
	it.each([
		[named('Xếp hạng PAPI 2024', 'png'), 'xep-hang-papi-2024-1200x675.png'],
		[named('Xếp hạng PAPI 2024', 'png', 'screen', 'vi', 2), 'xep-hang-papi-2024-3840x2160.png'],
		[named('Xếp hạng PAPI 2024', 'pdf', 'a4'), 'xep-hang-papi-2024-a4.pdf'],
		[named('Xếp hạng PAPI 2024', 'svg', '2880x960'), 'xep-hang-papi-2024-2880x960.svg'],
		[named('PAPI ranking 2024', 'csv', 'article', 'en'), 'papi-ranking-2024-en.csv'],
		[named('Đắk Lắk, Thừa Thiên – Huế: diễn biến', 'xlsx'), 'dak-lak-thua-thien-hue-dien-bien.xlsx'],
		[named('…', 'json'), 'ranking.json']
	])('%s', (made, expected) => {
		expect(made).toBe(expected);
	});

	it.each(['a"; filename="b.exe', 'a\r\nSet-Cookie: x=1', '../../etc/passwd', '中文'.repeat(2000), 'x'.repeat(5000)])(
		'is safe in a header whatever the chart is called: %.20s',
		(name) => {
			const header = contentDisposition(named(name, 'png'), true);
			expect(header).toMatch(/^attachment; filename="[a-z0-9-]{1,120}\.png"$/);
		}
	);
});

it.each([
	['Bảng 2024.csv', 'B%E1%BA%A3ng%202024.csv'],
	["a'b(1)*.csv", 'a%27b%281%29%2A.csv'],
	['a"; x=y\r\nSet-Cookie: z', 'a%22%3B%20x%3Dy%0D%0ASet-Cookie%3A%20z'],
	['half \ud83d', 'half%20%EF%BF%BD']
])('a name that somebody else gave, %j, ends no header', (name, written) => {
	expect(attachmentNamed(name)).toBe(`attachment; filename*=UTF-8''${written}`);
});
