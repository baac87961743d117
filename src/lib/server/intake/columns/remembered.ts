import { createHash } from 'node:crypto';
import type { DatasetName } from '$lib/model/datasets';
import type { Mapping } from '$lib/model/mapping';
import type { Reference } from '$lib/model/reference';
import { headingKey } from './heading';
import type { MappedColumn, Table } from './table';

/** What tells that two files are of one kind: their headings in order, without accents and case, whatever years they name. */
export const shapeOf = (dataset: DatasetName, headings: readonly string[]): string =>
	createHash('sha256')
		.update([dataset, ...headings.map((heading) => headingKey(heading).replace(/(?:19|20)\d\d/g, '#'))].join('\n'))
		.digest('hex');

/** The mapping that a file of this shape had before. */
export const recall = (
	dataset: DatasetName,
	{ columns }: Table,
	remembered: ReadonlyMap<string, Mapping>
): Mapping | null =>
	remembered.get(
		shapeOf(
			dataset,
			columns.map((column) => column.heading)
		)
	) ?? null;

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
		const valid = index === null ? [] : reference.measuredAnywhere(index, measured);
		const isValid = valid.some((row) => row.indicator_code === old.indicator);
		return isValid ? { ...column, meaning: { ...old, year: own === undefined ? null : Number(own) } } : column;
	});
}
