import { clock, date } from '$lib/i18n/format';
import { context } from '$lib/server/context';
import { readAudit, recordedActions } from '$lib/server/ledger/audit';
import type { PageServerLoad } from './$types';
import { filterOf } from './filter';
import { actionText, actorText, detailText, subjectText } from './words';

const atOnce = 100;

export const load: PageServerLoad = async ({ locals, url }) => {
	const { locale, state } = locals;
	const { db } = state.ledger;
	const here = await context(locals);
	const filter = filterOf(url);
	const found = await readAudit(db, filter, atOnce + 1);
	const entries = found.slice(0, atOnce);
	return {
		filter: { action: filter.action, text: filter.text },
		first: filter.before === undefined,
		older: found.length > atOnce ? (entries.at(-1)?.id ?? null) : null,
		actions: (await recordedActions(db)).map((value) => ({ value, text: actionText(locale, value) })),
		entries: entries.map((entry) => ({
			id: entry.id,
			at: `${date(locale, entry.at)} ${clock(Date.parse(entry.at))}`,
			actor: actorText(locale, entry.actor),
			action: actionText(locale, entry.action),
			subject: entry.subject === entry.actor ? '' : subjectText(locale, entry.action, entry.subject),
			from: entry.from,
			detail: detailText(here, entry.detail)
		}))
	};
};
