import { earlier, endOfYear } from './days';

/** The time that a plan is for. */
export interface PlanTime {
	year: number;
	/** The last day on which it asked for anything; null where nobody closed it. */
	closedOn: string | null;
}

/** The day on which a plan ends: with its year, or on the day within it on which it was closed. */
export const endOfPlan = ({ year, closedOn }: PlanTime): string =>
	earlier(closedOn ?? endOfYear(year), endOfYear(year));

/** Whether a plan asks for what falls due on a day: not once it is closed. */
export const asksFor = (day: string, { closedOn }: Pick<PlanTime, 'closedOn'>): boolean =>
	closedOn === null || day <= closedOn;
