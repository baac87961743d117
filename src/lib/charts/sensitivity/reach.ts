import type { SensitivityData, VariantMark, VariantRow } from './data';

const valuesOf = ({ b, low, high }: VariantMark) => [b, low, high].filter((value) => value !== null);
const all = (rows: readonly VariantRow[]) =>
	rows.flatMap((row) => [...valuesOf(row.fixed_effects), ...(row.changes.b === null ? [] : [row.changes.b])]);

/**
 * How far the axis goes: around zero and everything of the same work. Groups of channels, whose activities differ much
 * in number, stretch it by its own length at most; what lies beyond is drawn as cut.
 */
export function reachOf({ groups }: Pick<SensitivityData, 'groups'>): [number, number] {
	const rows = (may: boolean) => groups.filter((group) => group.mayReachOut === may).flatMap((group) => group.rows);
	const [own, others] = [all(rows(false)), all(rows(true))];
	const [low, high] = [Math.min(0, ...own), Math.max(0, ...own)];
	const span = own.length > 0 ? high - low : Infinity;
	return [Math.max(Math.min(low, ...others), low - span), Math.min(Math.max(high, ...others), high + span)];
}

/** Whether something lies beyond the axis, so that the words must say it. */
export function isCut(data: Pick<SensitivityData, 'groups'>): boolean {
	const [low, high] = reachOf(data);
	return all(data.groups.flatMap((group) => group.rows)).some((value) => value < low || value > high);
}
