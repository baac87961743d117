// Every address of the product that answers with data, asked as somebody: pages by their data (which is all that their
// HTML and `__data.json` are made of), the rest by its bytes.
import { isHttpError, isRedirect } from '@sveltejs/kit';
import readXlsx from 'read-excel-file/node';
import { extractText, getDocumentProxy } from 'unpdf';
import { paragraphsOf, wordParts } from '../fixtures/word';

interface Asked {
	locals: App.Locals;
	url: URL;
	params: Record<string, string>;
	request: Request;
	isDataRequest: true;
}
type Handler = (asked: Asked) => unknown;

const pages = import.meta.glob<{ load: Handler }>('/src/routes/**/+{page,layout}.server.ts');
const servers = import.meta.glob<{ GET?: Handler }>('/src/routes/**/+server.ts');

/** `/src/routes/(site)/rankings/[index]/+page.server.ts` → `/rankings/[index]`. */
const routeOf = (file: string) =>
	file
		.slice('/src/routes'.length)
		.replace(/\/\+(page\.server|server)\.ts$/, '')
		.replace(/\/\([^)]*\)/g, '') || '/';

const handlers = new Map<string, () => Promise<Handler | undefined>>([
	...Object.entries(pages).map(([file, load]) => [routeOf(file), async () => (await load()).load] as const),
	...Object.entries(servers).map(([file, load]) => [routeOf(file), async () => (await load()).GET] as const)
]);

/** Every route with code of the server's. */
export const routes = [...handlers.keys()].sort();

export interface Answer {
	status: number;
	headers: Headers;
	text: string;
}

/** Notes the names of the parameters that are looked for. */
function noteReading(query: URLSearchParams, read: Set<string>): void {
	for (const method of ['get', 'getAll', 'has'] as const) {
		const own = query[method].bind(query) as (name: string) => never;
		query[method] = (name: string) => {
			read.add(name);
			return own(name);
		};
	}
}

/** What an address of a route answers; what is thrown is an answer too. `read` gets the names of the parameters that it looked for. */
export async function ask(route: string, address: string, locals: App.Locals, read?: Set<string>): Promise<Answer> {
	const handler = await handlers.get(route)?.();
	if (!handler) throw new Error(`${route} answers no GET`);
	const url = new URL(address, 'http://localhost');
	if (read) noteReading(url.searchParams, read);
	const names = [...route.matchAll(/\[(\w+)\]/g)].map(([, name]) => name ?? '');
	const found = new RegExp(`^${route.replaceAll('.', '\\.').replace(/\[\w+\]/g, '([^/]+)')}$`).exec(url.pathname);
	const params = Object.fromEntries(names.map((name, at) => [name, decodeURIComponent(found?.[at + 1] ?? '')]));
	try {
		const answered = await handler({ locals, url, params, request: new Request(url), isDataRequest: true });
		if (answered instanceof Response)
			return { status: answered.status, headers: answered.headers, text: await textOf(url.pathname, answered) };
		return { status: 200, headers: new Headers(), text: JSON.stringify(answered) };
	} catch (thrown) {
		const headers = new Headers();
		if (isRedirect(thrown)) return { status: thrown.status, headers, text: thrown.location };
		if (isHttpError(thrown)) return { status: thrown.status, headers, text: JSON.stringify(thrown.body) };
		throw thrown;
	}
}

/** What can be read in a file. */
async function textOf(path: string, response: Response): Promise<string> {
	const bytes = new Uint8Array(await response.arrayBuffer());
	const plain = () => new TextDecoder().decode(bytes);
	if (response.status !== 200) return plain();
	if (path.endsWith('.xlsx')) return JSON.stringify(await readXlsx(Buffer.from(bytes), { trim: false }));
	if (path.endsWith('.docx'))
		return paragraphsOf((await wordParts(bytes)).get('word/document.xml')?.toString() ?? '').join('\n');
	if (path.endsWith('.pdf')) return (await extractText(await getDocumentProxy(bytes), { mergePages: true })).text;
	if (path.endsWith('.svg')) {
		const svg = plain().replace(/<style[\s\S]*?<\/style>/g, '');
		const labels = [...svg.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label);
		return [...labels, svg.replace(/<[^>]*>/g, ' ')].join('\n');
	}
	return path.endsWith('.png') ? '' : plain();
}
