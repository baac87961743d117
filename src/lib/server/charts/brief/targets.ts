import type { Edition } from '$lib/analysis/edition';
import { pastOf } from '$lib/analysis/former';
import type { Fact } from '$lib/analysis/questions';
import { brief as messages } from '$lib/i18n/messages/brief';
import type { IndexTarget, Unit } from '$lib/model/datasets';
import type { Context } from '../../context';
import { judgedTargets, wantedText } from '../index-targets';

/**
 * Targets of indices, of the unit and of those that went into it wholly, that the result of their year misses; of several
 * years of one target the newest alone, and none of a former unit where the unit has one of its own since.
 */
export async function targetFacts(context: Context, unit: Unit): Promise<Fact[]> {
	const units = [unit.unit_code, ...pastOf(context.reference, unit.unit_code).whole.map((former) => former.unit_code)];
	const judged = (await Promise.all(units.map((code) => judgedTargets(context, { unit: code })))).flat();
	const known = judged.filter(({ state, standing }) => state !== 'waiting' && standing !== undefined);
	const isFollowed = ({ target }: (typeof known)[number]) =>
		judged.some(
			(other) =>
				other.target.unit_code === unit.unit_code && target.unit_code !== unit.unit_code && isSame(other.target, target)
		) ||
		known.some(
			(other) =>
				other.target.unit_code === target.unit_code && isSame(other.target, target) && other.target.year > target.year
		);
	return known
		.filter((one) => !isFollowed(one))
		.flatMap(({ target, standing, state }) =>
			state === 'missed' && standing ? { kind: 'target', target, standing } : []
		);
}

const isSame = (a: IndexTarget, b: IndexTarget): boolean =>
	a.index_code === b.index_code && a.indicator_code === b.indicator_code;

/**
 * What the unit wants an index as a whole to reach, beside a result of it: targets whose year has no result yet, of the last
 * year alone; null where none is left, for those of years before the result are no goals any more.
 */
export async function goalTexts(context: Context, unit: Unit): Promise<(of: Edition) => string | null> {
	const { reference, locale } = context;
	const judged = await judgedTargets(context, { unit: unit.unit_code });
	const goals = judged.flatMap(({ target, state }) =>
		state === 'waiting' && reference.headline(target.index_code, target.year)?.indicator_code === target.indicator_code
			? target
			: []
	);
	return ({ index_code, year }) => {
		const own = goals.filter((goal) => goal.index_code === index_code && goal.year >= year);
		const last = own.at(-1)?.year;
		if (last === undefined) return null;
		const wanted = own.filter((goal) => goal.year === last).map((goal) => wantedText(context, goal));
		return messages[locale].indices.goal(last, wanted.join('; '));
	};
}
