import type { Plan } from '$lib/model/datasets';
import { withheld } from '../../audience';
import type { Context } from '../../context';

/**
 * Why the work done under a plan is not set beside it, null where it is. Generated work says nothing about an office and
 * is shown to everybody.
 */
export const workWithheld = (
	{ warehouse }: Context,
	plan: Plan,
	counts: readonly { year: number; demo: boolean }[]
): ReturnType<typeof withheld> =>
	counts.some(({ year, demo }) => demo && year === plan.year)
		? null
		: withheld(warehouse.audience, 'progress', plan.unit_code);
