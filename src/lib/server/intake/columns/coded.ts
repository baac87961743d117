import type { Doubt } from '$lib/model/mapping';
import { headingKey } from './heading';
import type { MappedColumn, Table } from './table';
import type { ValueMatcher } from './values';

/** Columns of codes with what their texts stand for; texts that stand for nothing, or only seem to, are asked about. */
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
		const unknown: string[] = [];
		const unsure: string[] = [];
		for (const text of new Set(table.texts(at))) {
			if (values[headingKey(text)] !== undefined) continue;
			const found = match(text);
			if (!found) unknown.push(text);
			else if (found.code !== text) values[headingKey(text)] = found.code;
			if (found && !found.sure) unsure.push(`“${text}” → ${found.code}`);
		}
		const params = (texts: string[]) => ({ heading, count: texts.length, examples: texts.slice(0, 5).join('; ') });
		if (unknown.length > 0) doubts.push({ code: 'values_unknown', at, params: params(unknown) });
		if (unsure.length > 0) doubts.push({ code: 'values_unsure', at, params: params(unsure) });
		return Object.keys(values).length === 0 ? column : { ...column, meaning: { ...meaning, values } };
	});
	return { columns: coded, doubts };
}
