import { changeSincePrevious, type Change } from '$lib/analysis/change';
import { headlineEditions, indicatorEditions, type Edition, type Standing } from '$lib/analysis/edition';
import { shortfall, targetState, type TargetState } from '$lib/analysis/index-targets';
import { number, score as scoreText, scoreDigits } from '$lib/i18n/format';
import { brief } from '$lib/i18n/messages/brief';
import { indexTargets as messages } from '$lib/i18n/messages/index-targets';
import type { IndexTarget } from '$lib/model/datasets';
import type { Context } from '../context';
import { indexTargets, indicatorResults } from '../warehouse/queries';
import { rankText } from './editions';

/** A target of a unit with the result of its year and what became of it. */
export interface JudgedTarget {
	target: IndexTarget;
	standing: Standing | undefined;
	change: Change | null;
	state: TargetState;
	/** Points or places that are missing; negative where the result is beyond the target; null where neither is known. */
	short: number | null;
}

/** The targets of a unit, of an index, of one edition of it, the oldest year first, each with what became of it. */
export async function judgedTargets(
	context: Context,
	by: { unit?: string; index?: string; indicator?: string; year?: number }
): Promise<JudgedTarget[]> {
	const { warehouse, release } = context;
	const all = await indexTargets(warehouse, release, { unit: by.unit ?? null, index: by.index ?? null });
	// Before anything is judged: editions are read for what is asked alone.
	const targets = all.filter(
		({ indicator_code, year }) =>
			(by.indicator === undefined || indicator_code === by.indicator) && (by.year === undefined || year === by.year)
	);
	const measured = new Map<string, Promise<Edition[]>>();
	return await Promise.all(
		targets.map(async (target) => {
			const key = `${target.index_code}/${target.indicator_code}`;
			const found = measured.get(key) ?? editionsOf(context, target);
			measured.set(key, found);
			return judged(context, target, await found);
		})
	);
}

/** The editions that a target is judged by; of a headline all of them, for its code may change with the method. */
async function editionsOf(context: Context, { index_code: index, indicator_code: indicator }: IndexTarget) {
	const { warehouse, release, reference } = context;
	const headlines = reference.headlines(index).map((row) => row.indicator_code);
	if (!headlines.includes(indicator))
		return indicatorEditions(
			reference,
			index,
			indicator,
			await indicatorResults(warehouse, release, { index, indicator })
		);
	const results = await Promise.all(
		headlines.map((headline) => indicatorResults(warehouse, release, { index, indicator: headline }))
	);
	return headlineEditions(reference, index, results.flat());
}

const isHigherBetter = (reference: Context['reference'], { index_code }: IndexTarget): boolean =>
	reference.index.get(index_code)?.higher_is_better ?? true;

function judged({ reference }: Context, target: IndexTarget, editions: readonly Edition[]): JudgedTarget {
	const standing = editions.find(({ year }) => year === target.year)?.standings.get(target.unit_code);
	const change = changeSincePrevious(reference, editions, target.year, target.unit_code);
	const higherIsBetter = isHigherBetter(reference, target);
	return {
		target,
		standing,
		change,
		state: targetState(target, { standing, change, higherIsBetter }),
		short: shortfall(target, standing, higherIsBetter)
	};
}

const scaleEnd = ({ reference }: Context, target: IndexTarget): number | null =>
	reference.indicator(target.index_code, target.indicator_code)?.max_score ?? null;

/** What a target asks for: `từ hạng 10 trở lên`. */
export function wantedText(context: Context, target: IndexTarget): string {
	const { wanted } = messages[context.locale];
	const { kind, value } = target;
	if (kind === 'score')
		return wanted.score(
			value === null ? '' : scoreText(context.locale, value, scaleEnd(context, target)),
			isHigherBetter(context.reference, target)
		);
	if (kind === 'rank' || kind === 'group') return wanted[kind](value === null ? '' : number(context.locale, value));
	return value === null ? wanted[kind] : wanted.by(wanted[kind], number(context.locale, value, decimals(value)));
}

const decimals = (value: number) => (Number.isInteger(value) ? 0 : 2);

/** What was reached, as far as the target asks for it: `hạng 6/61 (tính)`. */
export function reachedText(context: Context, target: IndexTarget, { rank, score }: Standing): string {
	const { reference, locale } = context;
	const words = brief[locale].indices;
	const percent = reference.index.get(target.index_code)?.score_unit === '%';
	const scored = score === null ? null : words.score(scoreText(locale, score, scaleEnd(context, target)), percent);
	const placed = rank && words.rank(rankText(rank), rank.kind === 'computed');
	const parts = target.kind === 'score' ? [scored] : target.kind === 'rank' ? [placed] : [placed, scored];
	return parts.filter((part) => part !== null).join(', ');
}

/** What became of a target, with the distance where there is one: `Chưa đạt, thiếu 2 bậc`. */
export function stateText(context: Context, { target, state, short }: JudgedTarget): string {
	const { locale } = context;
	const words = messages[locale];
	if (short === null || (state !== 'met' && state !== 'missed')) return words.state[state];
	const of = target.kind === 'rank' ? 'places' : 'points';
	const digits = of === 'places' ? 0 : scoreDigits(scaleEnd(context, target));
	const count = number(locale, Math.abs(short), digits);
	if (Number(Math.abs(short).toFixed(digits)) === 0) return words.state[state];
	if (of === 'points' && !isHigherBetter(context.reference, target))
		return `${words.state[state]}, ${state === 'missed' ? words.above(count) : words.below(count)}`;
	return `${words.state[state]}, ${state === 'missed' ? words.short(count, of) : words.beyond(count, of)}`;
}
