// People for stories: invited by the command line into the data folder of a server, signed in as a browser does it.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { environmentOn } from '../../scripts/built-server';
import type { Role } from '../../src/lib/model/person';

export const password = 'mua-xuan-tren-nui-61';

/** A link to join with a role, as an administrator would send it. */
async function invited(folder: string, email: string, role: Role): Promise<string> {
	const run = promisify(execFile);
	const { stdout } = await run(join('node_modules', '.bin', 'node'), ['build/cli/invite.js', email, role], {
		env: environmentOn(folder)
	});
	const [link] = /http\S+/.exec(stdout) ?? [];
	if (link === undefined) throw new Error(stdout);
	return link;
}

const joined = new Map<string, Promise<string>>();

/** The e-mail of somebody with a role, who joins when first asked for. */
export function somebody(url: string, folder: string, role: Role): Promise<string> {
	const key = `${folder} ${role}`;
	const join = async () => {
		const email = `${role}-${process.pid}@example.vn`;
		const link = await invited(folder, email, role);
		const body = new URLSearchParams({ name: `Người thử ${role}`, password });
		const answer = await fetch(link, {
			method: 'POST',
			body,
			headers: { origin: url, accept: 'text/html' },
			redirect: 'manual'
		});
		if (answer.status !== 303) throw new Error(`${answer.status} ${await answer.text()}`);
		return email;
	};
	const known = joined.get(key) ?? join();
	joined.set(key, known);
	return known;
}

/** Signs somebody with a role in; the browser of the page is theirs then. Gives their e-mail. */
export async function signInAt(page: Page, url: string, folder: string, role: Role): Promise<string> {
	const email = await somebody(url, folder, role);
	const answer = await page.request.post(`${url}/sign-in`, {
		form: { email, password },
		headers: { origin: url, accept: 'text/html' },
		maxRedirects: 0
	});
	if (answer.status() !== 303) throw new Error(`${answer.status()} ${await answer.text()}`);
	return email;
}
