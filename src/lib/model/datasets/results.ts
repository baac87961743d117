import { code, decimal, integer, optional, text, year } from '../cells';
import type { RowOf } from './dataset';

const columns = {
	index_code: code(),
	/** The year measured, not the year published. */
	year: year(),
	indicator_code: code(),
	score: optional(decimal()),
	/** As published; null where only a score was published. */
	rank: optional(integer(1)),
	source_id: code()
};

/** `unit` is a name or a code, `parent_unit` only for units inside a province. */
export const results = {
	name: 'results',
	uploaded: {
		/** A code or an alias. */
		index_code: text(200),
		year: columns.year,
		parent_unit: optional(text(200)),
		unit: text(200),
		indicator_code: columns.indicator_code,
		score: columns.score,
		rank: columns.rank,
		source_id: columns.source_id
	},
	resolved: { unit_code: code(), ...columns },
	key: ['index_code', 'year', 'unit_code', 'indicator_code']
} as const;
export type Result = RowOf<typeof results.resolved>;
