import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';

/** A closing of a plan under which published work began after that day. */
const workAfter = z.object({
	file: z.number(),
	line: z.number(),
	plan_code: z.string(),
	closed_on: z.string(),
	entries: z.number()
});
export type WorkAfter = z.output<typeof workAfter>;

/** How many published activities began after the day on which staged rows close their plan; what the program generates is none. */
export async function workAfterClosing(
	connection: DuckDBConnection,
	path: string,
	release: number
): Promise<WorkAfter[]> {
	const reader = await connection.runAndReadAll(
		`select closing.file::integer as file, closing.line::integer as line, closing.plan_code, closing.closed_on,
			count(*)::integer as entries
		from read_parquet($path) closing join activities_at($release) activity using (plan_code)
		where not activity.demo and period_from(activity.date) > closing.closed_on
		group by all order by all`,
		{ path, release }
	);
	return z.array(workAfter).parse(reader.getRowObjectsJS());
}
