import { clock, date } from '$lib/i18n/format';
import { audit } from '$lib/i18n/messages/audit';
import { auditActions, readAudit } from '$lib/server/ledger/audit';
import type { PageServerLoad } from './$types';
import { filterOf } from './filter';
import { actionText, actorText, detailText } from './words';

const atOnce = 100;

export const load: PageServerLoad = async ({ locals, url }) => {
	const { locale, state } = locals;
	const { db } = state.ledger;
	const filter = filterOf(url);
	const found = await readAudit(db, filter, atOnce + 1);
	const entries = found.slice(0, atOnce);
	const { columns } = audit[locale];
	const heads = [columns.at, columns.actor, columns.action, columns.subject, columns.from, columns.detail];
	return {
		filter: { action: filter.action, text: filter.text },
		first: filter.before === undefined,
		older: found.length > atOnce ? (entries.at(-1)?.id ?? null) : null,
		actions: (await auditActions(db)).map((value) => ({ value, text: actionText(locale, value) })),
		table: {
			caption: audit[locale].dek,
			head: heads.map((text) => ({ text, numeric: false })),
			rows: entries.map((entry) => [
				{ text: `${date(locale, entry.at)} ${clock(Date.parse(entry.at))}` },
				{ text: actorText(locale, entry.actor) },
				{ text: actionText(locale, entry.action) },
				{ text: entry.subject },
				{ text: entry.from ?? '' },
				{ text: detailText(locale, entry.detail) }
			])
		}
	};
};
