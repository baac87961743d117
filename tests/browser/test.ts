// Protects what holds on every page: no request to another host, a silent console, and WCAG 2.2 AA on demand.
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import type { Role } from '../../src/lib/model/person';
import { signInAt } from './people';

export { expect } from '@playwright/test';

interface Watched {
	/** Asserts that the page as it stands has no violation of WCAG 2.0 to 2.2, levels A and AA. */
	axe: (page?: Page) => Promise<void>;
	/** Messages that a story expects, such as the browser's note on a 404 that it asks for. */
	expectedConsole: RegExp[];
	/** The data folder of the server under test. */
	dataFolder: string;
	/** Signs somebody with that role in, in the browser of that page; gives their e-mail. */
	signIn: (page: Page, role: Role) => Promise<string>;
	/** Runs around every story by itself. */
	watch: undefined;
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Whether a request stays on the server under test (or never leaves the browser). */
const isOwn = (address: string, own: string | undefined): boolean => {
	const { origin, protocol } = new URL(address);
	return protocol === 'data:' || protocol === 'blob:' || (own !== undefined && origin === new URL(own).origin);
};

/** Playwright's `test`, watching every page of the story. */
export const test = base.extend<Watched>({
	expectedConsole: [[], { option: true }],

	dataFolder: [process.env['TEST_DATA_DIR'] ?? '', { option: true }],

	signIn: async ({ baseURL, dataFolder }, use) => use((page, role) => signInAt(page, baseURL ?? '', dataFolder, role)),

	axe: async ({ page: own }, use) => {
		await use(async (page = own) => {
			const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
			const found = violations.flatMap(({ id, help, nodes }) =>
				nodes.map((node) => `${id}: ${help}\n  ${node.target.join(' ')}\n  ${node.failureSummary ?? ''}`)
			);
			expect(found, `WCAG violations of ${page.url()}`).toEqual([]);
		});
	},

	watch: [
		async ({ context, baseURL, expectedConsole }, use) => {
			const elsewhere: string[] = [];
			const complaints: string[] = [];
			await context.route(
				(url) => !isOwn(url.href, baseURL),
				async (route) => {
					elsewhere.push(route.request().url());
					await route.abort();
				}
			);
			context.on('console', (message) => {
				const text = message.text();
				if (message.type() !== 'error' || expectedConsole.some((pattern) => pattern.test(text))) return;
				complaints.push(`${text} (${message.location().url})`);
			});
			context.on('weberror', (error) => complaints.push(error.error().stack ?? error.error().message));
			await use(undefined);
			expect(elsewhere, 'requests to other hosts').toEqual([]);
			expect(complaints, 'errors in the console').toEqual([]);
		},
		{ auto: true }
	]
});
