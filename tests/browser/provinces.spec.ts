// Protects the part over all provinces: it comes when the reader reaches it, and without JavaScript has a page of its own.
import { expect, test } from './test';

const address = '/impact?unit=42&index=PAPI&indicator=D5';

test('the page of a unit takes in all provinces when the reader comes to them', async ({ page, axe }) => {
	await page.goto(address);
	const part = page.getByRole('region', { name: 'Trên mọi tỉnh, thành phố' });
	await part.scrollIntoViewIfNeeded();
	const pictures = part.getByRole('img').filter({ visible: true });
	await expect(pictures).toHaveCount(3);
	await expect(part.getByRole('img', { name: /ước lượng \(dữ liệu minh hoạ\) theo ba độ trễ/ }).first()).toBeAttached();
	await expect(part).toContainText('Hoạt động là dữ liệu minh hoạ nên không nêu phát hiện nào.');
	await expect(part).not.toContainText('p =');
	await axe();
	// Another lag is another part.
	await page.getByRole('link', { name: 'Sau 2 năm' }).click();
	await expect(part.getByRole('link', { name: 'Đúng các dòng đã dùng (CSV)' })).toHaveAttribute('href', /lag=2/);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('all provinces are a page away', async ({ page }) => {
		await page.goto(address);
		await page.getByRole('link', { name: 'Xem phần mọi tỉnh trên trang riêng' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'PAPI, Thủ tục hành chính công và tuyên truyền trên mọi tỉnh'
		);
		await expect(page.getByRole('img').filter({ visible: true })).toHaveCount(3);
		await expect(page.locator('header a[href="/units/42"]').first()).toBeAttached();
		await expect(page.getByRole('heading', { name: 'Đọc được gì' })).toBeVisible();
	});
});
