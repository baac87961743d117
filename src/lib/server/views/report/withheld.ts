import type { Plan } from '$lib/model/datasets';
import { withheld } from '../../audience';
import { workWithheld } from '../../charts/plan-progress/withheld';
import type { Context } from '../../context';
import { channelCounts, taskCounts } from '../../warehouse/queries';
import { plansIn, yearOf, type ReportAsked } from './facts';

/**
 * Why the results of a report are not for its reader, null where they are. Generated work is shown to everybody; the report
 * on a unit only where nothing else may stand in it.
 */
export async function reportWithheld(context: Context, asked: ReportAsked): Promise<ReturnType<typeof withheld>> {
	if ('plan' in asked) return planWithheld(context, asked.plan);
	const { warehouse, release } = context;
	const { unit_code: unit } = asked.unit;
	const why = withheld(warehouse.audience, 'progress', unit);
	if (why === null) return null;
	const year = yearOf(asked);
	const plans = plansIn(context, unit, year);
	const each = await Promise.all(plans.map((plan) => planWithheld(context, plan)));
	const counts = plans.length > 0 ? [] : await channelCounts(warehouse, release, { unit });
	const isGenerated = plans.length > 0 || counts.some((row) => row.demo && row.year === year);
	return isGenerated && each.every((own) => own === null) ? null : why;
}

const planWithheld = async (context: Context, plan: Plan) =>
	workWithheld(context, plan, await taskCounts(context.warehouse, context.release, { plan: plan.plan_code }));
