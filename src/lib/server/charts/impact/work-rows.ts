import { planned, plannedTotal, type Planned } from '$lib/analysis/communication';
import { per100k, populationOf, type WorkMeasure } from '$lib/analysis/work-measure';
import type { WorkRow } from '$lib/charts/impact/data';
import { channelGroups, groupOrder } from '$lib/i18n/messages/channels';
import { impact as messages } from '$lib/i18n/messages/impact';
import type { ActivityCount } from '../../warehouse/queries';
import type { Context } from '../../context';
import type { WorkHere } from './work-here';

/** How the rows of work are measured. */
export interface Measured {
	/** What is really shown: counts where the population of the unit is not known. */
	measure: WorkMeasure;
	/** The people that counts are set against; null where they are not. */
	people: { year: number; population: number } | null;
	digits: number;
}

/** How the work of a unit can be measured as it is asked for. */
export function measured({ reference }: Context, unit: string, asked: WorkMeasure, last: number): Measured {
	const people = asked === 'per_100k' ? populationOf(reference.tables.unit_population, unit, last) : null;
	const measure = asked === 'per_100k' && people === null ? 'count' : asked;
	return { measure, people, digits: measure === 'per_100k' ? 1 : 0 };
}

/** The group of a channel; blank where no channel is named. */
const groupOf = ({ reference }: Context, code: string | null): string =>
	code === null ? '' : (reference.channel.get(code)?.group ?? code);

/** The groups of channels with work, or with a number in a plan, in their order. */
export const workGroups = (context: Context, { counts, plans }: WorkHere): string[] =>
	[
		...new Set([
			...counts.map((row) => groupOf(context, row.channel_code)),
			...plans.flatMap((plan) =>
				plan.tasks.filter((task) => planned(task)).map((task) => groupOf(context, task.channel_code))
			)
		])
	]
		.filter((group) => group !== '')
		.sort((a, b) => groupOrder(a) - groupOrder(b));

/** All work first, then each group of channels. */
export function workRows(
	context: Context,
	{ counts, plans }: WorkHere,
	by: { years: readonly number[]; groups: readonly string[]; untied: (year: number) => boolean; measured: Measured }
): WorkRow[] {
	const { locale } = context;
	const { years, untied } = by;
	const { people, measure } = by.measured;
	const amount = ({ count, audience }: ActivityCount) => {
		if (measure === 'audience') return audience;
		return people ? per100k(count, people.population) : count;
	};
	/** Null where nothing is recorded: nothing recorded is not zero work. */
	const total = (rows: readonly ActivityCount[]): number | null => {
		const known = rows.map(amount).filter((value) => value !== null);
		return known.length ? known.reduce((sum, value) => sum + value, 0) : null;
	};
	// Plans promise numbers of activities, not of people.
	const promised = (range: Planned | null): Planned | null => {
		if (range === null || measure === 'audience') return null;
		const { min, max } = range;
		if (people === null) return range;
		return { min: per100k(min, people.population), max: max === null ? null : per100k(max, people.population) };
	};
	const row = (name: string, group: string | null): WorkRow => {
		const inGroup = (code: string | null) => group === null || groupOf(context, code) === group;
		const tasksOf = (year: number) =>
			plans
				.filter((plan) => plan.year === year)
				.flatMap((plan) => plan.tasks.filter((task) => planned(task) && inGroup(task.channel_code)));
		const rowsOf = (year: number) => counts.filter((count) => count.year === year && inGroup(count.channel_code));
		return {
			name,
			total: group === null,
			done: years.map((year) => total(rowsOf(year))),
			planned: years.map((year) =>
				promised(
					plannedTotal(
						tasksOf(year)
							.map(planned)
							.filter((range): range is Planned => range !== null)
					)
				)
			),
			counted: years.map((year) => {
				const tasks = new Set(tasksOf(year).map((task) => `${task.plan_code}/${task.task_no}`));
				const rows = rowsOf(year);
				if (tasks.size === 0 || rows.length === 0 || untied(year)) return null;
				const own = rows.filter((count) => tasks.has(`${count.plan_code ?? ''}/${count.task_no ?? ''}`));
				return own.length === 0 ? 0 : total(own);
			})
		};
	};
	return [
		row(messages[locale].measures.short[measure], null),
		...by.groups.map((group) => row(channelGroups[locale][group] ?? group, group))
	];
}
