// Protects the editor: work is recorded on a phone with three fields, a task is corrected, an item moves to the next month, and last year's plan becomes this year's.
import { expect, test } from './own-server';

test.describe.configure({ timeout: 120_000 });

test('work for a task is recorded with three fields and published', async ({ page, signIn, axe }) => {
	await signIn(page, 'analyst');
	await page.goto('/campaigns/HTH-2024');
	const task = page.locator('details', { hasText: 'PL.2.2' }).last();
	await task.locator('summary').click();
	await task.getByRole('link', { name: 'Ghi hoạt động PL.2.2' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ghi hoạt động');
	await expect(page.getByText('cơ quan thực hiện Đài Phát thanh và Truyền hình tỉnh')).toBeVisible();
	await axe();
	await page.getByLabel('Ngày', { exact: true }).fill('2024-06-20');
	await page.getByLabel('Số lượng (số)').fill('1');
	await page.getByLabel('Thời lượng (phút)').fill('15');
	await page.getByRole('button', { name: 'Kiểm tra' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nhập dữ liệu: 1 thay đổi sẵn sàng công bố');
	await expect(page.getByText(/đang công bố của .* không có trong tệp/)).toHaveCount(0);
	await page.getByRole('button', { name: 'Công bố 1 thay đổi' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đã công bố');
	await page.goto('/campaigns/HTH-2024');
	await expect(page.locator('summary', { hasText: 'PL.2.2' })).toContainText('1 số');
});

test('a group leads to the tasks in it, and what is wrong is said with its row', async ({ page, signIn }) => {
	await signIn(page, 'analyst');
	await page.goto('/data/row?dataset=activities&plan=HTH-2024&task=PL.2');
	await expect(page.getByText('Nhiệm vụ PL.2 là nhóm')).toBeVisible();
	await page.getByLabel('Nhiệm vụ', { exact: true }).selectOption('PL.2.1');
	await page.getByRole('button', { name: 'Tiếp tục' }).click();
	await page.getByLabel('Ngày', { exact: true }).fill('2023-06-20');
	await page.getByLabel('Tên', { exact: true }).fill('Bài thử');
	await page.getByRole('button', { name: 'Kiểm tra' }).click();
	await expect(page.getByText('2023-06-20 nằm ngoài năm 2024 của kế hoạch HTH-2024.')).toBeVisible();
	await expect(page.getByRole('button', { name: /^Công bố/ })).toBeDisabled();
});

test('a task is corrected, and the page says what it was before', async ({ page, signIn, axe }) => {
	await signIn(page, 'analyst');
	await page.goto('/campaigns/HTH-2024');
	const task = page.locator('details', { hasText: 'PL.16' }).last();
	await task.locator('summary').click();
	await task.getByRole('link', { name: 'Sửa nhiệm vụ PL.16' }).click();
	await expect(page.getByLabel('Số nhiệm vụ')).toHaveAttribute('readonly');
	await axe();
	await page.getByLabel('Phạm vi định mức').selectOption('unit');
	await page.getByRole('button', { name: 'Kiểm tra' }).click();
	await expect(page.getByRole('row', { name: /HTH-2024, PL.16/ })).toContainText('unclear');
	await page.getByRole('button', { name: 'Công bố 1 thay đổi' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đã công bố');
});

test('an item of the content calendar moves to the next month in one click', async ({ page, signIn }) => {
	await signIn(page, 'analyst');
	await page.goto('/campaigns/HDG-2024');
	const task = page.locator('details', { hasText: 'PL.II.4' }).last();
	await task.locator('summary').click();
	await task.getByRole('button', { name: 'Chuyển sang tháng sau PL.II.4' }).click();
	const row = page.getByRole('row', { name: /HDG-2024, PL.II.4/ });
	await expect(row).toContainText('2024-06-01');
	await expect(row).toContainText('Chuyển từ tháng 05/2024 sang tháng 06/2024');
	await expect(page.getByRole('button', { name: 'Công bố 1 thay đổi' })).toBeEnabled();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a plan is closed from its page, which then says so, and takes no later work', async ({ page, signIn }) => {
		await signIn(page, 'analyst');
		await page.goto('/campaigns/HTH-2024');
		await page.getByRole('link', { name: 'Kết thúc kế hoạch' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nhập một dòng: Kết thúc kế hoạch');
		await expect(page.getByLabel('Mã kế hoạch')).toHaveValue('HTH-2024');
		await page.getByLabel('Ngày kết thúc').fill('2024-06-15');
		await page.getByLabel('Số ký hiệu').fill('2150/QĐ-UBND');
		await page.getByRole('button', { name: 'Kiểm tra' }).click();
		await expect(async () => {
			await page.reload();
			await expect(page.getByRole('button', { name: 'Công bố 1 thay đổi' })).toBeVisible({ timeout: 500 });
		}).toPass();
		await page.getByRole('button', { name: 'Công bố 1 thay đổi' }).click();
		const closed = 'Đã kết thúc ngày 15/6/2024 theo văn bản số 2150/QĐ-UBND';
		await page.goto('/campaigns/HTH-2024');
		await expect(page.getByText(`${closed}. Sau ngày đó`)).toBeVisible();
		await expect(page.getByRole('link', { name: 'Sửa việc kết thúc kế hoạch' })).toBeVisible();
		await page.goto('/campaigns?unit=42');
		await expect(page.getByText(closed)).toBeVisible();
		await page.goto('/data/row?dataset=activities&plan=HTH-2024&task=PL.2.2');
		await expect(page.getByText('Hoạt động sau ngày đó không ghi được vào kế hoạch này')).toBeVisible();
		await page.getByLabel('Ngày', { exact: true }).fill('2024-06-16');
		await page.getByLabel('Số lượng (số)').fill('1');
		await page.getByRole('button', { name: 'Kiểm tra' }).click();
		await expect(async () => {
			await page.reload();
			await expect(page.getByText('2024-06-16 sau ngày 2024-06-15')).toBeVisible({ timeout: 500 });
		}).toPass();
	});

	test('last year’s plan is copied for 2025 and stands under review', async ({ page, signIn }) => {
		await signIn(page, 'analyst');
		await page.goto('/campaigns/HTH-2024');
		await page.getByRole('link', { name: 'Nhân bản cho năm sau' }).click();
		await expect(page.getByLabel('Mã kế hoạch')).toHaveValue('HTH-2025');
		for (const name of ['Sở Thông tin và Truyền thông', 'Sở Kế hoạch và Đầu tư', 'Sở Tài nguyên và Môi trường'])
			await page.getByLabel(`Kế tục ${name}`).fill('Sở Khoa học và Công nghệ');
		await page.getByRole('button', { name: 'Tạo bản nháp và kiểm tra' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('thay đổi sẵn sàng công bố');
		await expect(page.getByText('Kế hoạch HTH-2025.csv').first()).toBeVisible();
		await expect(page.getByText('nêu năm 2024').first()).toBeVisible();
	});
});

test.describe('a copy that cannot be made', () => {
	test.use({ expectedConsole: [/status of 400/] });

	test('says why before anything is made', async ({ page, signIn, axe }) => {
		await signIn(page, 'analyst');
		await page.goto('/campaigns/HTH-2024/clone');
		await axe();
		await page.getByLabel('Mã kế hoạch').fill('HDG-2024');
		for (const name of ['Sở Thông tin và Truyền thông', 'Sở Kế hoạch và Đầu tư', 'Sở Tài nguyên và Môi trường'])
			await page.getByLabel(`Kế tục ${name}`).fill('Sở Tài chính');
		await page.getByRole('button', { name: 'Tạo bản nháp và kiểm tra' }).click();
		await expect(page.getByText('Mã “HDG-2024” đã dùng cho kế hoạch khác. Ghi mã khác.')).toBeVisible();
		await expect(page.getByLabel('Mã kế hoạch')).toHaveValue('HDG-2024');
	});
});

test('an exported digest is recorded in the same click; a reader is not offered that', async ({ page, signIn }) => {
	const studio = '/press?kind=digest&unit=522-TQT&month=2024-06';
	await page.goto(studio);
	await expect(page.getByRole('link', { name: /ghi là hoạt động/ })).toHaveCount(0);
	await signIn(page, 'analyst');
	await page.goto(studio);
	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Xuất và ghi là hoạt động (số 6 trên 12)' }).click();
	await download;
	await expect(page.getByLabel('Tháng', { exact: true })).toHaveValue('2024-06');
	await expect(page.getByLabel('Tên', { exact: true })).toHaveValue('Bản tin số 6');
	await page.getByRole('button', { name: 'Kiểm tra' }).click();
	await expect(page.getByRole('button', { name: 'Công bố 1 thay đổi' })).toBeEnabled();
});

test('readers are offered none of it', async ({ page }) => {
	await page.goto('/campaigns/HTH-2024');
	await expect(page.getByRole('link', { name: /Ghi hoạt động|Sửa|Nhân bản|Thêm/ })).toHaveCount(0);
	await page.goto('/campaigns');
	await expect(page.getByRole('link', { name: 'Đăng ký kế hoạch' })).toHaveCount(0);
});
