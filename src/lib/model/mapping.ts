import { z } from 'zod';

/** What one column of a file is. */
const meaning = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('ignore') }),
	/** A column of the dataset itself; `values` says what its texts (without accents and case) are as codes. */
	z.object({ kind: z.literal('column'), column: z.string(), values: z.record(z.string(), z.string()).optional() }),
	/** A figure of one indicator, as wide tables of results have them; without a year, the year of the whole file. */
	z.object({
		kind: z.literal('figure'),
		figure: z.enum(['score', 'rank']),
		indicator: z.string(),
		year: z.number().int().nullable()
	})
]);
export type Meaning = z.output<typeof meaning>;

/** How a file that came from elsewhere becomes rows of a dataset. Lines are numbered from 1, columns from 0. */
export const mapping = z.object({
	/** Lines whose cells together name the columns: one, or two and three where cells were merged. */
	header: z.array(z.number().int().positive()),
	/** Lines that are no data: titles, totals, footnotes. */
	skipped: z.array(z.number().int().positive()),
	/** Values that hold for every row, by column of the dataset: index, year, source. */
	whole: z.record(z.string(), z.string()),
	columns: z.array(
		z.object({
			at: z.number().int().nonnegative(),
			/** As written in the file, lines of a header joined by a space. */
			header: z.string(),
			meaning,
			/** The answer where `1.234` could be two things. */
			number: z.enum(['point', 'comma']).nullable()
		})
	)
});
export type Mapping = z.output<typeof mapping>;
