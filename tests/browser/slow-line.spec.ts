// Protects what is typed, chosen or opened on a slow line before the scripts have come: it stays, and it is answered.
import type { Page } from '@playwright/test';
import { expect, test } from './test';

/** Opens a page whose scripts wait; what it gives lets them in, and waits until the page is alive. */
async function openSlowly(page: Page, path: string): Promise<() => Promise<void>> {
	let open: () => void = () => undefined;
	const opened = new Promise<void>((settle) => (open = settle));
	await page.route('**/*.js', async (route) => {
		await opened;
		await route.continue();
	});
	await page.goto(path, { waitUntil: 'commit' });
	await page.getByRole('contentinfo').waitFor();
	return async () => {
		open();
		// SvelteKit's own region for screen readers comes once everything is mounted.
		await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
	};
}

test('a name and a password typed early are still there', async ({ page }) => {
	const letIn = await openSlowly(page, '/sign-in');
	const email = page.getByRole('textbox', { name: 'Email' });
	const password = page.getByRole('textbox', { name: 'Mật khẩu', exact: true });
	await email.fill('quan@example.vn');
	await password.fill('chua-kip-tai-xong');
	await letIn();
	await expect(email).toHaveValue('quan@example.vn');
	await expect(password).toHaveValue('chua-kip-tai-xong');
});

test('peers ticked early stay ticked, in a list that stays open', async ({ page }) => {
	const letIn = await openSlowly(page, '/units/42');
	await page.locator('summary', { hasText: 'Tự chọn đơn vị' }).click();
	const first = page.getByRole('group').getByRole('checkbox').first();
	await first.check();
	await letIn();
	await expect(first).toBeVisible();
	await expect(first).toBeChecked();
});

test('a slide unticked and a theme chosen early stay so, and are in the address made of them', async ({ page }) => {
	const letIn = await openSlowly(page, '/screen/setup?unit=42');
	const slide = page.getByRole('checkbox', { checked: true }).first();
	const value = await slide.getAttribute('value');
	await slide.uncheck();
	const theme = page.locator('select[name=theme]');
	await theme.selectOption({ index: 1 });
	const chosen = await theme.inputValue();
	await letIn();
	await expect(page.locator(`input[name=slide][value="${value}"]`)).not.toBeChecked();
	await expect(theme).toHaveValue(chosen);
	const made = new URL(await page.locator('.address .note').innerText()).searchParams;
	expect(made.get('theme')).toBe(chosen);
	expect(made.getAll('slide').length).toBeGreaterThan(0);
	expect(made.getAll('slide')).not.toContain(value);
});

test('a region chosen early is answered', async ({ page }) => {
	const letIn = await openSlowly(page, '/rankings/PAPI');
	await page.getByRole('combobox', { name: 'Vùng' }).selectOption({ index: 2 });
	await letIn();
	await expect(page).toHaveURL(/region=/);
});

test('a choice in the sentence made early is answered', async ({ page }) => {
	const letIn = await openSlowly(page, '/impact?unit=42');
	await page.getByRole('combobox', { name: 'Chỉ số' }).selectOption('PCI');
	await letIn();
	await expect(page).toHaveURL(/index=PCI/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('PCI');
});

test('a day chosen early is answered', async ({ page }) => {
	const letIn = await openSlowly(page, '/brief?unit=42&at=2024-07-01');
	await page.locator('input[type=date]').fill('2024-06-03');
	await letIn();
	await expect(page).toHaveURL(/at=2024-06-03/);
});

test('a province typed early is offered', async ({ page }) => {
	const letIn = await openSlowly(page, '/');
	await page.getByRole('combobox', { name: 'Tỉnh, thành phố' }).fill('ha tinh');
	await letIn();
	await expect(page.getByRole('option', { name: 'Hà Tĩnh' })).toBeVisible();
});

test('the menu opened early on a phone stays open', async ({ page }, { project }) => {
	test.skip(project.name === 'desk', 'There the pages stand in a bar.');
	const letIn = await openSlowly(page, '/units/42');
	await page.locator('.menu summary').click();
	await letIn();
	await expect(page.getByRole('navigation').getByRole('link', { name: 'Kế hoạch' })).toBeVisible();
	await page.getByRole('navigation').getByRole('link', { name: 'Kế hoạch' }).click();
	await expect(page).toHaveURL(/\/campaigns/);
	await expect(page.locator('.menu')).not.toHaveAttribute('open');
});
