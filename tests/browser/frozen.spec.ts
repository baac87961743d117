// Protects citations: an address with release=N shows for ever what it showed, and says so; without it the newest.
import { expect, test } from './own-server';

const corrected = 'PAPI,2024,,Hà Tĩnh,TOTAL,46.1234,,S_PAPI_TUNAH';
const shown = '46,12';

test('a correction changes the page, and leaves the address of the release before as it was', async ({
	page,
	server,
	axe
}) => {
	// A server of its own, a release, and a long page on a busy machine.
	test.slow();
	await page.goto('/rankings/PAPI?units=42&release=1');
	const row = page.getByRole('row', { name: /Hà Tĩnh/ }).first();
	const before = await row.innerText();
	expect(before).not.toContain(shown);
	await expect(page.getByText(/số liệu của bản số 1, phát hành ngày/)).toBeVisible();

	await server.publish(corrected);
	await page.goto('/rankings/PAPI?units=42');
	await expect(row).toContainText(shown);
	await expect(page.getByRole('contentinfo')).toContainText('bản số 2');

	await page.goto('/rankings/PAPI?units=42&release=1');
	expect(await row.innerText()).toBe(before);
	await expect(page.getByRole('contentinfo')).toContainText('bản số 1');
	await axe();

	await page.getByRole('link', { name: 'Xem trang này theo số liệu mới nhất' }).click();
	await expect(page).toHaveURL(/\/rankings\/PAPI\?units=42$/);
	await expect(row).toContainText(shown);
});

test('conditions keep the release, also without JavaScript', async ({ page, server, browser }) => {
	await server.publish(corrected);
	await page.goto('/rankings/PAPI?units=42&release=1');
	await page.getByRole('combobox', { name: 'Năm' }).selectOption('2021');
	await expect(page).toHaveURL(/year=2021.*release=1|release=1.*year=2021/);
	await expect(page.getByRole('contentinfo')).toContainText('bản số 1');

	const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: server.url });
	const still = await plain.newPage();
	await still.goto('/compare?units=42,40&index=PAPI&release=1');
	await still.getByRole('button', { name: 'Xem' }).click();
	await expect(still).toHaveURL(/release=1/);
	await expect(still.getByText(/số liệu của bản số 1/)).toBeVisible();
	await plain.close();
});

test('a release that was taken back says so, on the page and where it is embedded', async ({ page, server }) => {
	await server.publish(corrected);
	await server.revert(2);
	await page.goto('/units/42?index=PAPI&release=2');
	await expect(page.getByText('Bản số 2 về sau đã bị hoàn tác bởi bản số 3.')).toBeVisible();
	await page.goto('/en/embed/trend?index=PAPI&units=42&release=2');
	await expect(page.getByText('Release 2 was later reverted by release 3.')).toBeVisible();
	await page.goto('/embed/trend?index=PAPI&units=42');
	await expect(page.getByRole('note')).toHaveCount(0);
	await expect(page.getByText('Bản số 3')).toBeVisible();
});

test('a release that does not exist is refused inside the frame of the site', async ({ request }) => {
	const response = await request.get('/units/42?release=7');
	expect(response.status()).toBe(400);
	const text = await response.text();
	expect(text).toContain('Không có bản dữ liệu “7”.');
	expect(text).toContain('Lăng kính CCHC</span>');
});
