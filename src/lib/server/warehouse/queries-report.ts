import { z } from 'zod';
import planTitlesSql from './queries/plan_titles.sql?raw';
import planWorkSql from './queries/plan_work.sql?raw';
import resultOriginsSql from './queries/result_origins.sql?raw';
import unitDifficultiesSql from './queries/unit_difficulties.sql?raw';
import unitRealWorkSql from './queries/unit_real_work.sql?raw';
import unitTitlesSql from './queries/unit_titles.sql?raw';
import unitWorkSql from './queries/unit_work.sql?raw';
import type { Reading } from './reading';
import { difficultyRow, planTitleRow } from './rows';

// What a report of a period asks the warehouse.

const text = z.string();
const number = z.number();
const maybeText = text.nullable();

const planWorkRow = z.object({
	unit_code: text,
	task_no: maybeText,
	channel_code: text,
	theme_code: maybeText,
	unit_of_count: maybeText,
	demo: z.boolean(),
	/** Its time lies in the period; in the year up to the period's end; only partly in the period. */
	inside: z.boolean(),
	to_date: z.boolean(),
	around: z.boolean(),
	count: number,
	minutes: number.nullable(),
	entries: number
});
export type PlanWork = z.output<typeof planWorkRow>;

const unitWorkRow = planWorkRow.extend({ plan_code: maybeText });
/** Work of a unit, and under which plan it is where it is under one. */
export type UnitWork = z.output<typeof unitWorkRow>;

const resultOriginRow = z.object({
	index_code: text,
	year: number,
	source_id: text,
	published_on: maybeText,
	/** The release that first brought it. */
	since: number
});
export type ResultOrigin = z.output<typeof resultOriginRow>;

/** Work under one plan by unit, task, channel and theme; `since` is the first day of the year that is added up to the period's end. */
export const planWork = (
	warehouse: Reading,
	release: number,
	by: { plan: string; from: string; to: string; since: string }
) => warehouse.read(planWorkSql, planWorkRow, { release, ...by });

/** What has a title among the work under one plan in a period. */
export const planTitles = (warehouse: Reading, release: number, by: { plan: string; from: string; to: string }) =>
	warehouse.read(planTitlesSql, planTitleRow, { release, ...by });

/** A unit without what it did under some plans. */
interface BesidePlans {
	unit: string;
	except: readonly string[];
}
const beside = <T extends BesidePlans>({ except, ...by }: T) => ({ ...by, except: JSON.stringify(except) });

/** Work of one unit under none of some plans, by plan, channel and theme, in the years that the report looks at. */
export const unitWork = (
	warehouse: Reading,
	release: number,
	by: BesidePlans & { from: string; to: string; since: string }
) => warehouse.read(unitWorkSql, unitWorkRow, { release, ...beside(by) });

/** Whether any real work of one unit under none of some plans is here, in whatever time. */
export async function hasRealWork(warehouse: Reading, release: number, by: BesidePlans): Promise<boolean> {
	const row = z.object({ found: z.boolean() });
	const [answer] = await warehouse.read(unitRealWorkSql, row, { release, ...beside(by) });
	return answer?.found ?? false;
}

/** What has a title among the work of one unit in a period under none of some plans. */
export const unitTitles = (warehouse: Reading, release: number, by: BesidePlans & { from: string; to: string }) =>
	warehouse.read(unitTitlesSql, planTitleRow, { release, ...beside(by) });

/** The difficulties of one unit that were raised under none of some plans, the oldest first. */
export const unitDifficulties = (warehouse: Reading, release: number, by: BesidePlans) =>
	warehouse.read(unitDifficultiesSql, difficultyRow, { release, ...beside(by) });

/** When each headline result of one unit came to light, the newest year of each index first. */
export const resultOrigins = (warehouse: Reading, release: number, by: { unit: string }) =>
	warehouse.read(resultOriginsSql, resultOriginRow, { release, ...by });
