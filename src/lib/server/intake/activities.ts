import { createHash } from 'node:crypto';
import { parsePeriod } from '$lib/model/period';
import type { ResolvedRow } from '$lib/model/release';
import { type Row, textIn } from './read';

const pick = (row: ResolvedRow, columns: readonly string[]) => columns.map((column) => row[column] ?? '').join('|');

const named = ['unit_code', 'agency', 'plan_code', 'task_no', 'channel_code', 'date', 'title'] as const;

/** Gives a row without an id the one that follows from what it says, so that the same file gives the same ids. */
export function deriveId({ values, failed }: Row): void {
	if (values.activity_id !== null || failed.has('activity_id')) return;
	if (named.some((column) => failed.has(column))) failed.add('activity_id');
	else values.activity_id = createHash('sha256').update(pick(values, named)).digest('hex').slice(0, 20);
}

const counted = ['unit_code', 'agency', 'plan_code', 'task_no', 'channel_code', 'theme_code'] as const;

/** A total for a period, in the file or published, and the single rows that were found inside it. */
interface Total {
	values: ResolvedRow;
	/** Null for a published one. */
	row: Row | null;
	parts: number;
	/** The first part in the file; null while all are published ones. */
	firstPart: Row | null;
}

/** Tells every total that stands beside rows of its own period for the same unit, agency, task, channel and theme. */
export function checkTotals(rows: Row[], published: Iterable<ResolvedRow>): void {
	const totals = new Map<string, Total>();
	const replaced = new Set(rows.map((row) => row.values.activity_id));
	const standing = [...published].filter((values) => !replaced.has(values.activity_id ?? null));
	for (const values of standing) noteTotal(totals, values, null);
	for (const row of rows) if (row.failed.size === 0) noteTotal(totals, row.values, row);
	for (const values of standing) for (const total of totalsOver(values, totals)) if (total.row) total.parts += 1;
	for (const row of rows) {
		if (row.failed.size > 0) continue;
		for (const total of totalsOver(row.values, totals)) {
			total.parts += 1;
			total.firstPart ??= row;
		}
	}
	for (const total of totals.values()) if (total.parts > 0) tell(total);
}

function noteTotal(totals: Map<string, Total>, values: ResolvedRow, row: Row | null): void {
	const date = textIn(values, 'date');
	if (date === null || parsePeriod(date)?.grain === 'day') return;
	const key = `${pick(values, counted)}|${date}`;
	const known = totals.get(key);
	if (!known || (row && !known.row)) totals.set(key, { values, row, parts: 0, firstPart: null });
}

function* totalsOver(values: ResolvedRow, totals: Map<string, Total>): Generator<Total> {
	const wider = widerPeriods(textIn(values, 'date') ?? '');
	if (wider.length === 0) return;
	const what = pick(values, counted);
	for (const period of wider) {
		const total = totals.get(`${what}|${period}`);
		if (total) yield total;
	}
}

/** The periods that hold a period: `2024-03` → `2024-Q1`, `2024`. */
function widerPeriods(date: string): string[] {
	const period = parsePeriod(date);
	if (!period) return [];
	const { grain, year, quarter } = period;
	const wider = grain === 'year' ? [] : [`${year}`];
	if (grain === 'month' || grain === 'day') wider.push(`${year}-Q${quarter}`);
	if (grain === 'day') wider.push(date.slice(0, 7));
	return wider;
}

function tell({ values, row, parts, firstPart }: Total): void {
	const place = row ?? firstPart;
	if (!place) return;
	const period = String(values.date);
	place.findings.error(
		'total_and_parts',
		{ row: place.line, column: 'date', value: String(place.values.date) },
		{
			period,
			parts,
			total: row ? `${row.findings.file}:${row.line}` : String(values.activity_id),
			...(firstPart && { first_part: `${firstPart.findings.file}:${firstPart.line}` })
		}
	);
	place.failed.add('date');
}
