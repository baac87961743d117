import { z } from 'zod';
import type { Value } from '$lib/model/datasets';
import type { ServerState } from '../state';
import { pageOf, totalOf } from '../warehouse/listing';
import type { Reading } from '../warehouse/reading';
import { quoted } from '../warehouse/sql';
import type { Question } from './parameters';
import type { Resource } from './resources';

export type Row = Record<string, Value>;
const row: z.ZodType<Row> = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** The rows that answer a question as of a release, and how many there are in all. */
export async function rowsOf(
	{ releases }: Pick<ServerState, 'releases'>,
	warehouse: Reading,
	release: number,
	{ columns, sql, today }: Resource,
	asked: Question
): Promise<{ rows: readonly Row[]; total: number }> {
	const names = Object.keys(columns);
	if (sql === null) return listed(await releases(), release, names, asked);
	const { condition, parameters } = where(asked);
	const list = {
		from: `from (${(asked.today && today) || sql}) ${condition}`,
		parameters: { ...parameters, release }
	};
	const total = await totalOf(warehouse, list);
	const { limit, offset } = asked;
	return { rows: await pageOf(warehouse, list, names.map(quoted).join(', '), row, { limit, offset }), total };
}

/** Columns are names of the resource, checked before; values are bound. */
function where({ filters }: Question): { condition: string; parameters: Record<string, string | number> } {
	const parameters: Record<string, string | number> = {};
	const conditions = filters.map(({ column, values }) => {
		const alternatives = values.map((value, at) => {
			if (value === null) return `${quoted(column)} is null`;
			const name = `${column}_${at}`;
			parameters[name] = typeof value === 'boolean' ? String(value) : value;
			return `${quoted(column)} = ${typeof value === 'boolean' ? `$${name}::boolean` : `$${name}`}`;
		});
		return `(${alternatives.join(' or ')})`;
	});
	return { condition: conditions.length > 0 ? `where ${conditions.join(' and ')}` : '', parameters };
}

/** Releases come from the ledger: few, and kept outside the warehouse. */
function listed(
	releases: readonly Awaited<ReturnType<ServerState['releases']>>[number][],
	newest: number,
	names: string[],
	{ filters, limit, offset }: Question
): { rows: Row[]; total: number } {
	const all = releases
		.filter((release) => release.number <= newest)
		.map((release) => Object.fromEntries(Object.entries(release).filter(([name]) => names.includes(name))))
		.map((release): Row => Object.fromEntries(names.map((name) => [name, release[name] ?? null])))
		.filter((release) => filters.every(({ column, values }) => values.some((value) => value === release[column])));
	return { rows: all.slice(offset, offset + limit), total: all.length };
}
