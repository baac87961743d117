// Protects the look of pictures for download: each kind and each size beside the one that was approved by eye.
import { expect, test } from '@playwright/test';

// A file looks alike whatever the reader's screen.
test.skip(({ isMobile }) => isMobile, 'One project is enough.');

const pictures = [
	['ranking', 'index=PAPI&year=2024&units=42', 'article'],
	['ranking', 'index=PAPI&year=2024&units=42', 'square'],
	['ranking', 'index=PAPI&year=2024&units=42', 'story'],
	['ranking', 'index=PAPI&year=2024&units=42', 'screen'],
	['ranking', 'index=PAPI&year=2024&units=42&lang=en&theme=dark', 'article'],
	['trend', 'index=PAPI&units=42', 'article'],
	['bump', 'index=PAPI&units=42,40,38', 'article'],
	['components', 'index=PAPI&unit=42&year=2024', 'article'],
	['contributions', 'index=PAPI&unit=42&year=2024', 'article'],
	['tiles', 'index=PAPI&year=2024&units=42', 'article'],
	['distribution', 'index=PAPI&year=2024&units=42', 'article'],
	['impact', 'unit=42&index=PAPI', 'article'],
	['plan-progress', 'plan=HTH-2024&at=2024-12-31', 'article'],
	['channels', 'unit=42&year=2024', 'article'],
	['digest', 'unit=42&month=2024-06', 'screen']
] as const;

for (const [kind, address, size] of pictures) {
	test(`${kind}?${address} at ${size}`, async ({ request }) => {
		const response = await request.get(`/charts/${kind}.png?${address}&size=${size}`);
		expect(response.status()).toBe(200);
		const name = [kind, size, ...(address.includes('dark') ? ['en-dark'] : [])].join('-');
		// The release's date is in the foot and changes with the day of the test.
		expect(await response.body()).toMatchSnapshot(`${name}.png`, { maxDiffPixelRatio: 0.004 });
	});
}
