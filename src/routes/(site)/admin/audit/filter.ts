import type { AuditFilter } from '$lib/server/ledger/audit';

/** Which entries an address asks for. */
export function filterOf(url: URL): Required<Pick<AuditFilter, 'action' | 'text'>> & Pick<AuditFilter, 'before'> {
	const before = url.searchParams.get('before') ?? '';
	return {
		action: (url.searchParams.get('action') ?? '').slice(0, 40),
		text: (url.searchParams.get('q') ?? '').trim().slice(0, 200),
		before: /^\d{1,15}$/.test(before) ? Number(before) : undefined
	};
}
