import { z } from 'zod';
import planTitlesSql from './queries/plan_titles.sql?raw';
import planWorkSql from './queries/plan_work.sql?raw';
import resultOriginsSql from './queries/result_origins.sql?raw';
import type { Reading } from './reading';
import { planTitleRow } from './rows';

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

/** When each headline result of one unit came to light, the newest year of each index first. */
export const resultOrigins = (warehouse: Reading, release: number, by: { unit: string }) =>
	warehouse.read(resultOriginsSql, resultOriginRow, { release, ...by });
