import type { PlanTask } from '$lib/model/datasets';
import type { Chance } from './chance';

const monthOf = (day: string | null) => (day === null ? null : Number(day.slice(5, 7)));

/** The months of the plan's year that a task is meant for; a task with only an end is done by then, in that month. */
export function monthsOfTask(task: PlanTask, year: number): number[] {
	const start = task.period_start?.startsWith(String(year)) ? monthOf(task.period_start) : null;
	const end = task.period_end?.startsWith(String(year)) ? monthOf(task.period_end) : null;
	const first = start ?? end ?? 1;
	const last = end ?? 12;
	return Array.from({ length: Math.max(1, last - first + 1) }, (_, at) => first + at);
}

/** What a standing task of a kind may bring in an active month, and how often a month is active. */
const standing: Partial<Record<string, { most: number; share: number }>> = {
	press: { most: 6, share: 0.9 },
	broadcast: { most: 4, share: 0.9 },
	grassroots_radio: { most: 24, share: 0.9 },
	digital: { most: 12, share: 0.9 },
	management: { most: 1, share: 0.2 }
};
const rarely = { most: 3, share: 0.35 };
const silentShare = 0.2;

/** Counts for each of the months: near the planned number where there is one, by habit where there is none. */
export function plannedCount(task: PlanTask, group: string, months: number, random: Chance): number[] {
	const low = task.frequency_per_year_min ?? task.frequency_per_year_max;
	if (low !== null) {
		const high = task.frequency_per_year_max ?? low;
		const total = Math.max(1, Math.round(random.between(low, high) * random.between(0.8, 1.1)));
		return Array.from(
			{ length: months },
			(_, month) => Math.floor(((month + 1) * total) / months) - Math.floor((month * total) / months)
		);
	}
	const { most, share } = months === 1 ? { most: 3, share: 1 } : (standing[group] ?? rarely);
	if (months > 1 && random.number() < silentShare) return [];
	return Array.from({ length: months }, () => (random.number() < share ? Math.ceil(random.between(0, most)) : 0));
}
