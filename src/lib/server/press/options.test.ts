// Protects the addresses of files: sensible defaults, and words with the choices for what cannot be.
import { isHttpError } from '@sveltejs/kit';
import { describe, expect, it } from 'vitest';
import { essence, readOptions, type Format } from './options';

const read = (query: string, format: Format = 'png', locale: 'vi' | 'en' = 'vi', own: string[] = []) =>
	readOptions({ locale, url: new URL(`http://localhost/charts/ranking.${format}?${query}`) }, format, own);

function refusal(query: string, format?: Format, locale?: 'vi' | 'en') {
	try {
		read(query, format, locale);
	} catch (thrown) {
		if (isHttpError(thrown)) return `${thrown.status} ${thrown.body.message}`;
		throw thrown;
	}
	return null;
}

describe('options of a file', () => {
	it('are article, light, once, for Excel unless said', () => {
		expect(read('')).toMatchObject({
			format: 'png',
			lang: 'vi',
			size: { name: 'article', width: 1200, height: 675 },
			theme: 'light',
			scale: 1,
			csv: { bom: true, separator: ',', decimal: '.' },
			download: false
		});
	});

	it('are read as they are given', () => {
		expect(read('size=2880x960&lang=en&theme=dark&scale=3&download=1&bom=0&separator=semicolon')).toMatchObject({
			lang: 'en',
			size: { width: 2880, height: 960 },
			theme: 'dark',
			scale: 3,
			csv: { bom: false, separator: ';', decimal: '.' },
			download: true
		});
	});

	it('a decimal comma brings semicolons along', () => {
		expect(read('decimal=comma', 'csv').csv).toEqual({ bom: true, separator: ';', decimal: ',' });
	});

	it('theme is the look, also where a kind has themes of work', () => {
		const own = ['theme'];
		expect(read('theme=tthc&theme=dark', 'png', 'vi', own).theme).toBe('dark');
		expect(read('theme=tthc', 'png', 'vi', own).theme).toBe('light');
		expect(refusal('theme=tthc')).toContain('tthc');
	});

	it('of two equal files have the same essence', () => {
		expect(essence(read('size=article&download=1&bom=0'))).toEqual(essence(read('')));
		expect(essence(read('size=square', 'csv'))).toEqual(essence(read('', 'csv')));
		expect(essence(read('scale=2'))).not.toEqual(essence(read('')));
		expect(essence(read('theme=dark', 'svg'))).not.toEqual(essence(read('', 'svg')));
	});
});

describe('what cannot be is refused with choices', () => {
	it.each([
		'size=',
		'size=poster',
		'size=NaN',
		'size=Infinity',
		'size=1e9',
		'size=0x0',
		'size=-400x300',
		'size=100000x100000',
		'size=4096x320',
		'size=319x320',
		'size=1200x675.5',
		'size=__proto__',
		'size=constructor',
		'lang=',
		'lang=fr',
		'theme=sepia',
		'scale=',
		'scale=0',
		'scale=4',
		'scale=1.5',
		'scale=NaN',
		'scale=1e9',
		'download=yes',
		'bom=2',
		'separator=tab',
		'decimal=',
		'size=article&size=square',
		'release=1&release=2',
		'scale=2&size=4096x4096'
	])('%s', (query) => {
		expect(refusal(query)).toMatch(/^400 ./);
	});

	it('in the language of the address', () => {
		expect(refusal('size=poster')).toBe(
			'400 Giá trị “poster” không dùng được cho size. Dùng: article, square, story, screen, a4, a4-landscape, hoặc RỘNGxCAO tính bằng pixel như 2880x960 (mỗi cạnh từ 320 đến 4096, cạnh dài nhiều nhất gấp 8 lần cạnh ngắn).'
		);
		expect(refusal('theme=sepia', 'svg', 'en')).toBe('400 “sepia” cannot be used for theme. Use: light, dark.');
		expect(refusal('decimal=comma&separator=comma', 'csv', 'en')).toContain('separator=semicolon');
	});

	it('a huge picture is refused as pixels only: vectors have no size', () => {
		expect(refusal('scale=3&size=a4')).toContain('7440 × 10524');
		expect(refusal('scale=3&size=a4', 'pdf')).toBeNull();
	});
});
