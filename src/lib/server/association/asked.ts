import type { Context } from '../context';
import { newestWhole } from '../charts/ranking/asked';
import { refuse } from '../refuse';
import { associationQuestion, isUnanswerable, type AssociationQuestion } from './question';

/**
 * The question of an address about all provinces; without an index it is about the newest one that is whole.
 * @throws SvelteKit's HttpError for a part that does not exist, with what could stand there
 */
export function associationAsked(context: Context, url: URL): AssociationQuestion {
	const query = new URLSearchParams(url.searchParams);
	if (!query.get('index')?.trim()) query.set('index', newestWhole(context.reference) ?? '');
	const found = associationQuestion(context, query);
	if (!isUnanswerable(found)) return found;
	const { parameter, value, choices } = found;
	const isMissing = value === '' || parameter === 'lag';
	return refuse(
		isMissing ? 400 : 404,
		{ locale: context.locale, url },
		{ name: parameter, what: parameter, value },
		choices
	);
}
