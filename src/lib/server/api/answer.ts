import { version } from '$app/environment';
import type { Locale } from '$lib/i18n/locale';
import { api } from '$lib/i18n/messages/api';
import type { Audience } from '../audience';
import { csv } from '../csv';
import { fingerprint, isKnown } from '../etag';
import { forWhom, open } from '../for-whom';
import type { ServerState } from '../state';
import { isRefusal, question, type Refusal } from './parameters';
import { resourceNames, resourceOf } from './resources';
import { rowsOf } from './rows';

/** What pages of other sites may read beside the answer itself. */
const exposed = { 'access-control-expose-headers': 'ETag, Link, X-Release, X-Total-Count' };
const minutely = 'public, max-age=60, must-revalidate';

/** A question to the API, and who asks. */
export interface Asked {
	state: Pick<ServerState, 'warehouse' | 'releases' | 'visibility' | 'estimate'>;
	audience: Audience;
	locale: Locale;
	url: URL;
	request: Request;
}

/** Answers a question to a table of the API; a question that cannot be answered gets 404 or 400 and what could be asked. */
export async function answer(name: string, from: Asked): Promise<Response> {
	const { state, audience, locale, url, request } = from;
	const resource = resourceOf(name);
	if (!resource)
		return refusal({ reason: 'resource', parameter: 'resource', value: name, valid: resourceNames }, locale);
	const asked = question(url.searchParams, resource);
	if (isRefusal(asked)) return refusal(asked, locale);

	const { release } = state.warehouse;
	const headers = await headersFor(from);
	if (isKnown(request, headers.etag)) return new Response(null, { status: 304, headers });

	const { rows, total } = await rowsOf(state, state.warehouse.for(audience), release, resource, asked);
	headers['x-total-count'] = String(total);
	const next = asked.offset + asked.limit;
	if (next < total) headers['link'] = `<${following(url, next)}>; rel="next"`;
	if (asked.format === 'json') {
		return Response.json({ release, total, limit: asked.limit, offset: asked.offset, rows }, { headers });
	}
	headers['content-type'] = 'text/csv; charset=utf-8';
	headers['content-disposition'] = `attachment; filename="${name}.csv"`;
	const columns = Object.keys(resource.columns);
	const values = rows.map((row) => columns.map((column) => row[column] ?? null));
	return new Response(csv(columns, values, { bom: asked.bom, separator: ',', decimal: '.' }), { headers });
}

/** Headers of an answer that is the same until the next release, for all who see as much. */
export async function headersFor({
	state,
	audience,
	url
}: Omit<Asked, 'request'>): Promise<Record<string, string> & { etag: string }> {
	const { release, submission } = state.warehouse;
	const everybody = await state.visibility.audience(null);
	return {
		...forWhom(audience.key === everybody.key, minutely),
		...exposed,
		etag: tag([version, release, submission, audience.key, url.pathname, url.search]),
		'x-release': String(release)
	};
}

/** A document that changes only with the release and the program. */
export function document(body: unknown, { state, url, request }: Asked): Response {
	const { release, submission } = state.warehouse;
	const headers = {
		...open,
		...exposed,
		'cache-control': minutely,
		etag: tag([version, release, submission, url.pathname])
	};
	if (isKnown(request, headers.etag)) return new Response(null, { status: 304, headers });
	return Response.json(body, { headers });
}

/** Tells a browser that pages elsewhere may ask with `If-None-Match`. */
export const preflight = (): Response =>
	new Response(null, {
		status: 204,
		headers: {
			...open,
			...exposed,
			'access-control-allow-methods': 'GET, HEAD',
			'access-control-allow-headers': 'If-None-Match',
			'access-control-max-age': '86400'
		}
	});

/** Words of a question that cannot be answered, with what could be asked. */
export function refusal({ reason, parameter, value, valid }: Refusal, locale: Locale): Response {
	const words = api[locale].refusal;
	const status = reason === 'resource' ? 404 : 400;
	const detail = words[reason](parameter, value.slice(0, 80));
	return new Response(JSON.stringify({ title: words.title, status, detail, parameter, valid }), {
		status,
		headers: {
			...open,
			...exposed,
			'content-type': 'application/problem+json; charset=utf-8',
			'cache-control': 'no-store'
		}
	});
}

/** Weak: what stands between may compress. */
const tag = (parts: unknown[]) => `W/"${fingerprint(parts)}"`;

function following(url: URL, offset: number): string {
	const query = new URLSearchParams(url.searchParams);
	query.set('offset', String(offset));
	return `${url.pathname}?${query.toString()}`;
}
