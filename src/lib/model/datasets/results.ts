import { choice, code, decimal, integer, optional, text, year } from '../cells';
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
		index_code: columns.index_code,
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

/** What is aimed at: a score, a place, a group of places; or only to rise, or not to fall. */
export const targetKinds = ['score', 'rank', 'group', 'improve', 'maintain'] as const;

const targetColumns = {
	/** The year that is to be measured. */
	year: year(),
	kind: choice(...targetKinds),
	/** Null where the target is only to improve or to maintain. */
	value: optional(decimal()),
	/** The plan that sets it. */
	plan_code: optional(code()),
	source_id: optional(code())
};

/** What units aim at; `unit` is a name or a code, read as of the year. */
export const indexTargets = {
	name: 'index_targets',
	uploaded: { index_code: code(), indicator_code: code(), unit: text(200), ...targetColumns },
	resolved: { unit_code: code(), index_code: code(), indicator_code: code(), ...targetColumns },
	key: ['index_code', 'indicator_code', 'unit_code', 'year', 'kind', 'plan_code']
} as const;
export type IndexTarget = RowOf<typeof indexTargets.resolved>;
