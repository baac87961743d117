import { hash } from 'node:crypto';
import type { ResolvedRow } from '$lib/model/release';
import type { Row } from './read';

const pick = (row: ResolvedRow, columns: readonly string[]) => columns.map((column) => row[column] ?? '').join('|');

const named = ['unit_code', 'agency', 'plan_code', 'task_no', 'channel_code', 'date', 'title'] as const;

/** Gives a row without an id the one that follows from what it says, so that the same file gives the same ids. */
export function deriveId({ values, failed }: Row): void {
	if (values.activity_id !== null || failed.has('activity_id')) return;
	if (named.some((column) => failed.has(column))) failed.add('activity_id');
	else values.activity_id = hash('sha256', pick(values, named), 'hex').slice(0, 20);
}
