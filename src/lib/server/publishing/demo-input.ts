import { planTasks, reference } from '../warehouse/queries';
import type { Reading } from '../warehouse/reading';
import { demoYears, type DemoInput } from './demo';

/** What the generator follows: provinces, their populations, channels, plans and tasks of a release. */
export async function demoInput(warehouse: Reading, release: number): Promise<DemoInput> {
	const known = await reference(warehouse, release);
	const tasks = known.tables.plans.map((plan) => planTasks(warehouse, release, { plan: plan.plan_code }));
	return {
		provinces: known.provincesOn(`${demoYears.to}-12-31`),
		populations: known.tables.unit_population,
		channels: known.tables.channels,
		// A closed plan takes no more work.
		plans: known.tables.plans.filter(({ plan_code }) => !known.planClosing.has(plan_code)),
		tasks: (await Promise.all(tasks)).flat()
	};
}
