import { csv } from '$lib/server/csv';
import { readAudit, type AuditEntry } from '$lib/server/ledger/audit';
import { filterOf } from '../audit/filter';
import type { RequestHandler } from './$types';

const atOnce = 2000;
/** More are had in parts: `before=` goes on where a file ends. */
const most = 100_000;

/** The audit as a file, newest first, as the page filters it. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const { action, text, before } = filterOf(url);
	const entries: AuditEntry[] = [];
	for (let last = before; entries.length < most; last = entries.at(-1)?.id) {
		const some = await readAudit(locals.state.ledger.db, { action, text, before: last }, atOnce);
		entries.push(...some);
		if (some.length < atOnce) break;
	}
	const columns = ['id', 'at', 'actor', 'action', 'subject', 'from_address', 'detail'];
	const rows = entries.map((entry) => [
		entry.id,
		entry.at,
		entry.actor,
		entry.action,
		entry.subject,
		entry.from,
		entry.detail && JSON.stringify(entry.detail)
	]);
	return new Response(csv(columns, rows, { bom: true, separator: ',', decimal: '.' }), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="audit.csv"'
		}
	});
};
