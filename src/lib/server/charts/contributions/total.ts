import { scoreChange } from '$lib/analysis/change';
import { number, scoreDigits, signed } from '$lib/i18n/format';
import { sums as messages } from '$lib/i18n/messages/sums';
import { shortName } from '$lib/i18n/names';
import type { Result } from '$lib/model/datasets';
import type { Context } from '../../context';
import { isDirect, madeOfIn } from '../components/made-of';
import { partName } from '../editions';
import type { Changes } from './changes';

/**
 * How the changes of the components stand to the change of the total: they add up to it, by weights or plainly, or they do
 * not because some are `missing`, the set of components is another (`parts`) or the total is made in an `other` way. Else there is no change of the total to set them
 * against: it is `incomparable`, or `unknown` in one of the years.
 */
export type TotalChange =
	| { kind: 'sum' | 'weights' | 'missing' | 'parts' | 'other'; sum: number; points: number }
	| { kind: 'incomparable' | 'unknown'; sum: number; points: null };

/** Sets the changes of the components against the change of the total, in the figures as they were published. */
export async function totalChange(context: Context, found: Changes, own: readonly Result[]): Promise<TotalChange> {
	const { reference } = context;
	const { unit, index, year, before, missing } = found;
	const direct = found.rows.filter(({ indicator }) => isDirect(context, indicator));
	const sum = direct.reduce((all, { change }) => all + (change.points ?? 0), 0);
	const headline = (at: number) => {
		const code = reference.headline(index, at)?.indicator_code;
		return own.find((row) => row.index_code === index && row.year === at && row.indicator_code === code);
	};
	const [was, now] = [headline(before), headline(year)];
	if (was?.score == null || now?.score == null) return { kind: 'unknown', sum, points: null };
	const { points } = scoreChange(reference, was, now);
	if (points === null) return { kind: 'incomparable', sum, points };
	if (missing > 0) return { kind: 'missing', sum, points };
	const [then, after] = await Promise.all([before, year].map((at) => madeOfIn(context, unit, index, at)));
	if (!then || !after || then.by !== after.by) return { kind: 'other', sum, points };
	// A component that was measured in the year before only is in the old total, but in no change.
	if ([then, after].some(({ rows }) => rows.length !== direct.length)) return { kind: 'parts', sum, points };
	const shares = new Map(after.field.parts.map(({ code, share }) => [code, share]));
	const added = direct.reduce(
		(all, { indicator, change }) => all + (shares.get(indicator.indicator_code) ?? 0) * (change.points ?? 0),
		0
	);
	return { kind: after.by, sum: added, points };
}

/** The same in words, with both figures. */
export function totalWords({ reference, locale }: Context, found: Changes, total: TotalChange): string {
	const words = messages[locale];
	const { index, year, before } = found;
	const digits = scoreDigits(reference.headline(index, year)?.max_score ?? null);
	const points = (value: number) => signed(locale, value, digits);
	const [part, sum] = [partName(locale, index), points(total.sum)];
	if (total.points === null) return words[total.kind](part, sum, shortName(index), before, year);
	const whole = points(total.points);
	if (total.kind === 'other') return words.other(part, sum, whole, shortName(index));
	if (total.kind === 'parts') return words.parts(part, sum, whole, before);
	if (total.kind === 'missing') return words.missing(part, sum, whole, number(locale, found.missing));
	const said = total.kind === 'weights' ? words.weighted(part, sum) : words.sum(part, sum);
	const shown = points(found.rows.reduce((all, { value }) => all + value, 0));
	// What a reader gets who adds up the bars, which are rounded.
	const byHand = total.kind === 'sum' && shown !== whole ? [words.byHand(shown)] : [];
	return [(sum === whole ? words.equal : words.rounded)(said, whole), ...byHand].join(' ');
}
