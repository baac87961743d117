// Protects readers from exports: heavy work waits while a page is being made, and is done in the end however many come.
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { afterPages, makingPage } from './pages-first';

test('heavy work waits for the pages that are being made', async () => {
	const order: string[] = [];
	const pages = [5, 20].map((ms) => makingPage(() => setTimeout(ms)).then(() => order.push('page')));
	const work = afterPages().then(() => order.push('work'));
	await Promise.all([...pages, work]);
	expect(order).toEqual(['page', 'page', 'work']);
});

test('a page that fails keeps nothing back', async () => {
	await expect(makingPage(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
	const begun = performance.now();
	await afterPages();
	expect(performance.now() - begun).toBeLessThan(100);
});

test('a page that takes long keeps heavy work back for a while only', async () => {
	const page = makingPage(() => setTimeout(1500, 'page'));
	expect(await Promise.race([page, afterPages().then(() => 'work')])).toBe('work');
	await page;
});
