// Requests as they are written: no browser adds to them.
import { request as http } from 'node:http';
import type { Role } from '../../src/lib/model/person';
import { password, somebody } from './people';

/** Somebody with a role, or one who has not signed in. */
export type Reader = Role | null;

const parameters: Readonly<Record<string, string>> = {
	index: 'PAPI',
	code: '42',
	plan: 'HTH-2024',
	kind: 'ranking',
	file: 'ranking.svg?index=PAPI',
	resource: 'units',
	token: 'none',
	person: 'nobody',
	dataset: 'results',
	number: '1',
	position: '0',
	'...path': 'no/such/page'
};
/** A route as an address: with what is there, or with something else in the place of every parameter. */
export const filled = (route: string, other?: string) =>
	route.replace(/\[([^\]]+)\]/g, (_, name: string) => other ?? parameters[name] ?? 'none');

export interface Answer {
	status: number;
	location: string;
	text: string;
	headers: Record<string, string | string[] | undefined>;
	bytes: Buffer;
}

/** A request as it is written: no browser adds to it, and nobody tidies its path. */
export function ask(url: string, method: string, headers: Record<string, string> = {}, body = ''): Promise<Answer> {
	const { origin } = new URL(url);
	const path = url.slice(origin.length) || '/';
	const length = 'transfer-encoding' in headers ? {} : { 'content-length': String(Buffer.byteLength(body)) };
	return new Promise((settle, fail) => {
		const sent = http(origin, { path, method, headers: { ...length, ...headers } });
		sent.once('error', fail);
		sent.once('response', (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.once('end', () => {
				const bytes = Buffer.concat(parts);
				settle({
					status: response.statusCode ?? 0,
					location: response.headers.location ?? '',
					text: bytes.toString(),
					headers: response.headers,
					bytes
				});
			});
		});
		sent.end(body);
	});
}

export const form = 'application/x-www-form-urlencoded';

/** What a form on a page sends. */
export const sendForm = (
	url: string,
	path: string,
	fields: Record<string, string>,
	cookie: Record<string, string> = {}
) =>
	ask(
		url + path,
		'POST',
		{ origin: url, 'content-type': form, accept: 'text/html', ...cookie },
		new URLSearchParams(fields).toString()
	);

/** The cookies that an answer sets, as the next request sends them. */
const cookiesSet = ({ headers }: Answer): string =>
	[headers['set-cookie'] ?? []]
		.flat()
		.map((text) => text.split(';')[0])
		.join('; ');

/** Signs somebody in: their cookies. */
export async function enter(url: string, email: string, secret = password, cookie: Record<string, string> = {}) {
	const answer = await sendForm(url, '/sign-in', { email, password: secret }, cookie);
	if (answer.status !== 303) throw new Error(`${email} cannot sign in: ${answer.status}`);
	return { cookie: cookiesSet(answer) };
}

/** The cookies of somebody who signs in now. */
export async function cookieOf(url: string, folder: string, reader: Reader): Promise<Record<string, string>> {
	if (reader === null) return {};
	return enter(url, await somebody(url, folder, reader));
}
