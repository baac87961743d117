import { aboutColumn, type Doubt } from './doubt';
import { headingKey } from './heading';
import type { MappedColumn, Table } from './table';
import type { ValueMatcher } from './values';

/** Columns of codes with what their texts stand for; texts that only seem to stand for one are asked about. */
export function withCodes(
	columns: MappedColumn[],
	table: Table,
	matcher: (column: string) => ValueMatcher | null
): { columns: MappedColumn[]; doubts: Doubt[] } {
	const doubts: Doubt[] = [];
	const coded = columns.map((column): MappedColumn => {
		const { at, header: heading, meaning } = column;
		const match = meaning.kind === 'column' ? matcher(meaning.column) : null;
		if (!match || meaning.kind !== 'column') return column;
		const values: Record<string, string> = { ...meaning.values };
		const unsure: string[] = [];
		for (const text of new Set(table.texts(at))) {
			if (values[headingKey(text)] !== undefined) continue;
			const found = match(text);
			// What is no code and no name is told row by row.
			if (found && found.code !== text) values[headingKey(text)] = found.code;
			if (found && !found.sure) unsure.push(`“${text}” → ${found.code}`);
		}
		if (unsure.length > 0)
			doubts.push(aboutColumn('unsure_values', { at, heading }, { examples: unsure.slice(0, 5).join('; ') }));
		return Object.keys(values).length === 0 ? column : { ...column, meaning: { ...meaning, values } };
	});
	return { columns: coded, doubts };
}
