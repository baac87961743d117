// Protects labels: words stay whole, and what is left out shows.
import { expect, it } from 'vitest';
import { wrap } from './wrap';

it('breaks between words', () => {
	expect(wrap('Công khai, minh bạch trong việc ra quyết định ở địa phương', 46, 2)).toEqual([
		'Công khai, minh bạch trong việc ra quyết định',
		'ở địa phương'
	]);
});

it('marks what it leaves out', () => {
	expect(wrap('Sở Lao động - Thương binh và Xã hội', 21, 1)).toEqual(['Sở Lao động - Thương…']);
});
