// Protects the page of a unit: where it stands, how that moved, what it did, and that no page is empty or wrong.
import { expect, test } from './test';

test('an analyst reads the profile of Hà Tĩnh', async ({ page, axe }) => {
	await page.goto('/units/42');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'Hà Tĩnh trên trung vị cả nước ở 6 trên 8 chỉ số nội dung PAPI 2024'
	);
	await expect(page.getByRole('heading', { name: 'Thiếu 0,18 điểm để lên hạng 5' })).toBeVisible();
	await expect(page.getByText('Chênh 0,02 điểm, nên coi là ngang nhau')).toBeVisible();
	await expect(page.getByText('Số hoạt động là dữ liệu minh hoạ')).toBeVisible();
	await expect(page.getByRole('link', { name: /DDCI.*Hà Tĩnh năm 2024/ })).toHaveAttribute(
		'href',
		'/campaigns/HTH-2024'
	);
	await axe();

	await page.getByRole('link', { name: 'Hạng', exact: true }).click();
	await expect(page).toHaveURL('/units/42?measure=rank');
	await expect(page.getByRole('heading', { name: 'PAPI từ 2018: hạng cao nhất 5/63 (2020)' })).toBeVisible();
});

test('the picture answers the pointer and the keyboard, and loads nothing before', async ({ page }) => {
	const scripts: string[] = [];
	page.on('response', (response) => {
		if (response.request().resourceType() === 'script') scripts.push(response.url());
	});
	await page.goto('/units/42');
	await page.waitForLoadState('networkidle');
	const before = scripts.length;
	const chart = page.getByRole('group', { name: 'Biểu đồ, dùng phím mũi tên' }).filter({ visible: true }).first();
	const size = async () => {
		const box = await chart.boundingBox();
		return [box?.width, box?.height, await page.evaluate(() => document.documentElement.scrollHeight)];
	};
	const still = await size();
	await chart.focus();
	await expect.poll(() => scripts.length).toBeGreaterThan(before);
	await expect(async () => {
		await page.keyboard.press('ArrowLeft');
		await expect(chart.getByRole('status')).toContainText('Hà Tĩnh', { timeout: 200 });
	}).toPass();
	await expect(chart.locator('.tip')).toBeVisible();
	expect(await size()).toEqual(still);
	await page.keyboard.press('Escape');
	await expect(chart.locator('.tip')).toBeHidden();
});

test('an excerpt has no ranks and says so', async ({ page }) => {
	await page.goto('/en/units/42?index=PCI');
	await expect(page.getByRole('heading', { level: 1 })).toContainText(
		'no PCI 2024 figures; the newest round with figures is 2022'
	);
	await expect(page.getByText('so there are no ranks and no median')).toBeVisible();
});

test('ended and merged units lead to each other', async ({ page, axe }) => {
	await page.goto('/units/30');
	await expect(page.getByText('Đơn vị này tồn tại đến hết ngày 30/6/2025.')).toBeVisible();
	await page.getByRole('link', { name: 'Thành phố Hải Phòng' }).click();
	await expect(page).toHaveURL(/\/units\/31(@|%40)2025$/);
	await expect(page.getByText('Chuỗi số liệu của các tỉnh, thành phố cũ được giữ riêng')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Tỉnh Hải Dương' })).toBeVisible();
	await axe();
});

test('a department shows its DDCI result and an archipelago where it belongs', async ({ page, axe }) => {
	await page.goto('/units/42-SYT');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sở Y tế đạt 62,08 điểm DDCI 2021');
	await expect(page.getByRole('heading', { name: 'DDCI 2021: điểm của 8 chỉ số thành phần' })).toBeVisible();
	await axe();
	await page.goto('/units/HOANG_SA');
	await expect(page.getByText('Quần đảo Hoàng Sa thuộc Thành phố Đà Nẵng, Việt Nam.')).toBeVisible();
});

test.describe('unknown addresses', () => {
	test.use({ expectedConsole: [/404|400/] });

	test('offer what may have been meant', async ({ page }) => {
		const unknown = await page.goto('/units/ha-tinh');
		expect(unknown?.status()).toBe(404);
		await page.getByRole('link', { name: 'Hà Tĩnh', exact: true }).click();
		await expect(page).toHaveURL('/units/42');
		expect((await page.goto('/units/42?measure=size'))?.status()).toBe(400);
		expect((await page.goto('/units/42?index=XYZ'))?.status()).toBe(404);
		expect((await page.goto('/units/42?peers=everybody'))?.status()).toBe(404);
		await page.getByRole('link', { name: 'Cùng vùng' }).click();
		await expect(page.getByRole('heading', { name: /^So với 13 đơn vị cùng vùng/ })).toBeVisible();
	});
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a unit is found by its name and read', async ({ page }) => {
		await page.goto('/units');
		await page.getByLabel('Tìm đơn vị').fill('ha tinh');
		await page.getByRole('button', { name: 'Tìm' }).click();
		await page.getByRole('link', { name: 'Hà Tĩnh', exact: true }).click();
		await expect(
			page.getByRole('img', { name: /PAPI của Hà Tĩnh, 2011–2024/ }).filter({ visible: true })
		).toBeVisible();
		await page.getByText('Xem bảng số liệu').filter({ visible: true }).first().click();
		await expect(page.getByRole('cell', { name: '45,55' }).first()).toBeVisible();
	});
});

test('a leader sees which components would lift the rank, and tries other scores', async ({ page, axe }) => {
	await page.goto('/units/42');
	await expect(page.getByRole('heading', { name: /^Cung ứng dịch vụ công đạt mức tốt nhất vùng/ })).toBeVisible();
	await page.getByText('Thử điểm khác cho từng thành phần').click();
	await page.getByRole('textbox', { name: 'Quản trị môi trường' }).fill('4,72');
	await page.getByRole('button', { name: 'Tính lại' }).click();
	await expect(page.getByText(/PAPI 2024 là 46,55 thay vì 45,55 điểm: hạng \d thay vì hạng 6\./)).toBeVisible();
	await axe();

	await page.getByRole('textbox', { name: 'Quản trị môi trường' }).fill('rất tốt');
	await page.getByRole('button', { name: 'Tính lại' }).click();
	await expect(page.getByRole('alert')).toHaveText(
		'Quản trị môi trường: “rất tốt” không phải là điểm trên thang 1–10. Nhập một số trong thang này.'
	);
	await page.getByRole('link', { name: 'Về điểm đã công bố' }).click();
	await expect(page.getByRole('alert')).toHaveCount(0);
	await expect(page).not.toHaveURL(/if\./);
});

test('an analyst sets a province against its region, the nearest scores and provinces of their choice', async ({
	page,
	axe
}) => {
	await page.goto('/units/42');
	const peers = page.getByRole('region', { name: /^So với 13 đơn vị cùng vùng .* mạnh hơn ở 4 trên 8/ });
	await expect(
		peers.getByText('Cung ứng dịch vụ công: 7,51 điểm, thấp hơn trung vị nhóm 0,40 điểm (7,91).')
	).toBeVisible();
	await axe();

	await page.getByRole('link', { name: 'Điểm gần nhất', exact: true }).click();
	await expect(page).toHaveURL('/units/42?peers=nearest#peers');
	await expect(page.getByRole('heading', { name: /^So với 6 đơn vị có điểm gần nhất/ })).toBeVisible();
	await page.locator('summary', { hasText: 'Tự chọn đơn vị' }).click();
	await page.getByRole('checkbox', { name: 'Nghệ An' }).check();
	await page.getByRole('checkbox', { name: 'Quảng Bình' }).check();
	await page.getByRole('button', { name: 'So với các đơn vị này' }).click();
	await expect(page.getByRole('heading', { name: /^So với 2 đơn vị đã chọn: mạnh hơn ở 7 trên 8/ })).toBeVisible();
	await page.getByRole('link', { name: 'So sánh các đơn vị này qua các năm' }).click();
	await expect(page).toHaveURL('/compare?units=42,40,44&index=PAPI');
});

test('what lifted and lowered a province adds up to the change of its total, or says that it does not', async ({
	page
}) => {
	await page.goto('/units/42');
	await expect(page.getByRole('heading', { name: 'PAPI 2024: 5 thành phần tăng, 3 thành phần giảm' })).toBeVisible();
	await expect(page.getByText('cộng lại là +0,12 điểm, bằng thay đổi của tổng điểm: +0,12 điểm.')).toBeVisible();
	await page.goto('/units/42?index=PCI');
	await expect(page.getByText('Trong kho chưa đủ tổng điểm PCI của cả 2022 và 2023')).toBeVisible();
});

test('a province formed by merger has the history of its parts and an estimated joint line', async ({ page, axe }) => {
	await page.goto('/units/24@2025');
	const joint = page.getByRole('region', { name: /đường chung ước tính từ Bắc Giang và Bắc Ninh/ });
	await expect(joint.getByText('không phải số công bố, không xếp hạng')).toBeVisible();
	await joint.getByText('Xem bảng số liệu').click();
	await expect(joint.getByRole('row', { name: '2020' })).toContainText('44,75 (ước tính)');
	await axe();
	await expect(page.getByText('của Bắc Giang trước 1/7/2025, năm 2019')).toBeVisible();
	await page.getByRole('link', { name: 'Tỉnh Bắc Giang', exact: true }).click();
	await expect(page).toHaveURL('/units/24');
});
