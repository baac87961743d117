import { hash } from 'node:crypto';
import { fold } from '$lib/i18n/fold';
import type { PlanClosing } from '$lib/model/datasets';
import { parts } from '$lib/model/parts';
import { parsePeriod } from '$lib/model/period';
import { replacedId, type ResolvedRow } from '$lib/model/release';
import { nearest } from './nearest';
import { doubt, numberIn, refuse, type Row, textIn } from './read';
import type { Stage } from './stage';

const pick = (row: ResolvedRow, columns: readonly string[]) => columns.map((column) => row[column] ?? '').join('|');

const named = ['unit_code', 'agency', 'plan_code', 'task_no', 'channel_code', 'date', 'title'] as const;

/** Gives a row without an id the one that follows from what it says, so that the same file gives the same ids. */
export function deriveId({ values, failed }: Row): void {
	if (values.activity_id !== null || failed.has('activity_id')) return;
	if (named.some((column) => failed.has(column))) failed.add('activity_id');
	else values.activity_id = hash('sha256', pick(values, named), 'hex').slice(0, 20);
}

/** What the work under a plan is held against. */
interface PlanFacts {
	year: number;
	/** The plan's year, or longer where one of its tasks reaches beyond it. */
	from: string;
	to: string;
	/** What closed it; null where nothing did. */
	closing: PlanClosing | null;
	/** The tasks below each task that has any. */
	parts: Map<string, string[]>;
	/** Who the plan names, by folded name. */
	agencies: Map<string, string>;
}

/** How many of the tasks below one are named as suggestions. */
const mostParts = 8;

/** Tells what is wrong with work by the plan that it was done under. */
export class ActivityChecks {
	private readonly plans: ReadonlyMap<string, PlanFacts>;
	private readonly nearestNames = new Map<string, string | null>();

	constructor(stage: Stage) {
		this.plans = factsOf(stage);
	}

	/** Tells every problem of these rows; codes that do not exist are told elsewhere. */
	check(rows: readonly Row[]): void {
		for (const row of rows) {
			const count = numberIn(row.cells, 'count');
			if (count !== null && !Number.isInteger(count)) doubt(row, 'count', 'not_a_whole_count');
			// It would be another row beside the one that is meant, without its plan and task.
			if (replacedId.test(textIn(row.cells, 'activity_id') ?? '')) refuse(row, 'activity_id', 'replaced_id');
			const code = textIn(row.values, 'plan_code');
			const plan = code === null || row.failed.has('plan_code') ? undefined : this.plans.get(code);
			if (!plan || code === null) continue;
			this.checkTime(row, code, plan);
			this.checkTask(row, plan);
			this.checkAgency(row, code, plan);
		}
	}

	private checkTime(row: Row, code: string, { year, from, to, closing }: PlanFacts): void {
		const time = parsePeriod(textIn(row.cells, 'date') ?? '');
		// A month, quarter or year within which the plan was closed holds work that was done before, and counts from then on.
		if (time && closing && time.from > closing.closed_on) {
			const document = closing.document_no === null ? {} : { document: closing.document_no };
			refuse(row, 'date', 'after_closing', { plan: code, closed: closing.closed_on, ...document });
			return;
		}
		if (!time || (`${year}-01-01` <= time.from && time.to <= `${year}-12-31`)) return;
		const beyond = from <= time.from && time.to <= to;
		(beyond ? doubt : refuse)(row, 'date', 'outside_plan_year', { plan: code, year: String(year) });
	}

	private checkTask(row: Row, { parts }: PlanFacts): void {
		const task = textIn(row.values, 'task_no');
		const below = task === null ? undefined : parts.get(task);
		if (task === null || !below) return;
		const leaves = below.slice(0, mostParts).join('; ') + (below.length > mostParts ? ' …' : '');
		refuse(row, 'task_no', 'task_has_parts', { task, leaves });
	}

	private checkAgency(row: Row, code: string, { agencies }: PlanFacts): void {
		const agency = textIn(row.cells, 'agency');
		if (agency === null || agencies.size === 0 || agencies.has(fold(agency))) return;
		const place = `${code}\u0001${agency}`;
		if (!this.nearestNames.has(place)) this.nearestNames.set(place, nearest(agency, agencies.values()));
		const near = this.nearestNames.get(place);
		doubt(row, 'agency', 'unknown_agency', { plan: code, ...(near != null && { nearest: near }) });
	}
}

/** What the plans that are published or submitted say of their work. */
function factsOf(stage: Stage): Map<string, PlanFacts> {
	const facts = new Map<string, PlanFacts>();
	const { tables, planClosing } = stage.reference;
	for (const { plan_code, year } of tables.plans)
		facts.set(plan_code, {
			year,
			from: `${year}-01-01`,
			to: `${year}-12-31`,
			closing: planClosing.get(plan_code) ?? null,
			parts: new Map(),
			agencies: new Map()
		});
	for (const row of stage.rows('agencies')) {
		const name = String(row.agency_name_vi);
		facts.get(String(row.plan_code))?.agencies.set(fold(name), name);
	}
	const below = new Map<string, Map<string, string[]>>();
	for (const row of stage.rows('plan_tasks')) {
		const plan = facts.get(String(row.plan_code));
		if (!plan) continue;
		const listed = ['lead_agency_vi', 'coordinating_agencies_vi'].flatMap((column) => parts(textIn(row, column)));
		for (const name of listed) plan.agencies.set(fold(name), name);
		if (typeof row.period_start === 'string' && row.period_start < plan.from) plan.from = row.period_start;
		if (typeof row.period_end === 'string' && row.period_end > plan.to) plan.to = row.period_end;
		if (typeof row.parent_task_no !== 'string') continue;
		const own = below.get(String(row.plan_code)) ?? new Map<string, string[]>();
		own.set(row.parent_task_no, [...(own.get(row.parent_task_no) ?? []), String(row.task_no)]);
		below.set(String(row.plan_code), own);
	}
	for (const [code, children] of below)
		for (const task of children.keys()) facts.get(code)?.parts.set(task, leavesBelow(children, task));
	return facts;
}

/** The tasks at the ends of the branches below one. */
function leavesBelow(children: ReadonlyMap<string, string[]>, task: string, depth = 0): string[] {
	return (children.get(task) ?? []).flatMap((child) =>
		// Bounded, since a wrong file could make two tasks each other's parent.
		children.has(child) && depth < 8 ? leavesBelow(children, child, depth + 1) : [child]
	);
}
