// Protects pages and pictures from each other: pixels are made while other work goes on, and a failure ends one picture only.
import { expect, test } from 'vitest';
import { renderPdf, renderPng } from './renderer';

const square = (side: number) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><rect width="${side}" height="${side}" fill="#c00"/></svg>`;

test('several pictures at once are each given to who asked for it', async () => {
	const sides = [10, 20, 30];
	const made = await Promise.all(sides.map((side) => renderPng(square(side), {})));
	expect(made.map((png) => new DataView(png.buffer).getUint32(16))).toEqual(sides);
});

test('what cannot be drawn is an error, and the next picture is drawn', async () => {
	await expect(renderPng('no picture', {})).rejects.toThrow();
	expect(await renderPng(square(10), {})).toHaveProperty('length');
});

test('a page that cannot be drawn is an error, and the next one is drawn', async () => {
	const page = { width: 20, height: 20, info: {} };
	await expect(renderPdf(square(20), { ...page, width: NaN })).rejects.toThrow();
	const pdf = await renderPdf(square(20), page);
	expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
});

test('other work goes on while pages are drawn', async () => {
	const many = Array.from({ length: 20_000 }, (_, at) => `<path d="M${at} 0L0 ${at}" stroke="#c00"/>`).join('');
	let turns = 0;
	const count = setInterval(() => (turns += 1), 1);
	await renderPdf(square(100).replace('</svg>', `${many}</svg>`), { width: 100, height: 100, info: {} });
	clearInterval(count);
	expect(turns).toBeGreaterThan(10);
});

test('other work goes on while a large picture is drawn', async () => {
	let turns = 0;
	const count = setInterval(() => (turns += 1), 1);
	await renderPng(square(6000), {});
	clearInterval(count);
	expect(turns).toBeGreaterThan(10);
});
