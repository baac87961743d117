import type { Mapping } from '$lib/model/mapping';
import type { Reference } from '$lib/model/reference';
import { headingKey } from './heading';
import type { MappedColumn, TableColumn } from './table';

/** Headings of a file as they are compared: without accents and case, whatever years they name. */
export const shapeOf = (headings: string[]): string =>
	headings.map((heading) => headingKey(heading).replace(/(?:19|20)\d\d/g, '#')).join('|');

/** The mapping that a file of this shape had before. */
export function recall(columns: TableColumn[], remembered: readonly Mapping[]): Mapping | null {
	const shape = shapeOf(columns.map((column) => column.heading));
	return remembered.find((known) => shapeOf(known.columns.map((column) => column.header)) === shape) ?? null;
}

/**
 * The columns of a new file by the mapping of an older one. Years come from the new headings alone, and an indicator
 * that is not measured in the new year is proposed anew.
 */
export function again(
	known: Mapping,
	fresh: MappedColumn[],
	reference: Reference,
	index: string | null,
	year: number | null
): MappedColumn[] {
	return fresh.map((column, place) => {
		const old = known.columns[place]?.meaning;
		if (old?.kind !== 'figure') return old ? { ...column, meaning: old } : column;
		const own = /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(column.header)?.[1];
		const measured = own === undefined ? year : Number(own);
		const row = index === null ? undefined : reference.indicator(index, old.indicator);
		const isValid =
			row !== undefined &&
			(measured === null || ((row.valid_from_year ?? 0) <= measured && measured <= (row.valid_to_year ?? Infinity)));
		return isValid ? { ...column, meaning: { ...old, year: own === undefined ? null : Number(own) } } : column;
	});
}
