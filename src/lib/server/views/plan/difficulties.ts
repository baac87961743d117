import { isUnresolved } from '$lib/analysis/difficulties';
import { date, number } from '$lib/i18n/format';
import { following } from '$lib/i18n/messages/following';
import { unitName } from '$lib/i18n/names';
import type { Difficulty } from '$lib/model/datasets';
import type { Context } from '../../context';

/** A difficulty as it is listed. */
export interface DifficultyRow {
	text: string;
	raised: string;
	/** Who has to resolve it; of what is resolved, when that was. */
	who: string;
}

/** The difficulties raised by a day, the open ones apart from those resolved by then; null where none is recorded. */
export function difficultiesSection({ reference, locale }: Context, rows: readonly Difficulty[], at: string) {
	const words = following[locale].difficulties;
	const raised = rows.filter(({ raised_on }) => raised_on <= at);
	if (raised.length === 0) return null;
	const row = (difficulty: Difficulty): DifficultyRow => ({
		text: difficulty.text,
		raised: words.raised(
			unitName(reference, locale, difficulty.unit_code, difficulty.raised_on),
			date(locale, difficulty.raised_on)
		),
		who: [
			difficulty.who_resolves === null ? words.nobody : words.who(difficulty.who_resolves),
			...(difficulty.resolved_on !== null && !isUnresolved(difficulty, at)
				? [words.resolvedOn(date(locale, difficulty.resolved_on))]
				: [])
		].join(', ')
	});
	const open = raised.filter((one) => isUnresolved(one, at)).map(row);
	const resolved = raised
		.filter((one) => !isUnresolved(one, at))
		.map(row)
		.reverse();
	return {
		title: open.length > 0 ? words.heading(number(locale, open.length)) : words.allResolved,
		dek: words.dek(date(locale, at)),
		open,
		resolved,
		resolvedTitle: words.resolved(number(locale, resolved.length))
	};
}
