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

/** Unless its row says otherwise, an interval is one of so many per cent. */
export const usualLevel = 95;

const intervalColumns = {
	index_code: code(),
	year: year(),
	indicator_code: code(),
	low: decimal(),
	high: decimal(),
	/** In per cent. */
	level: optional(decimal(50, 99.999)),
	source_id: code()
};
/** How sure a published score is: the interval that its publisher gives, or that follows from what is published. */
export const scoreIntervals = {
	name: 'score_intervals',
	uploaded: {
		index_code: intervalColumns.index_code,
		year: intervalColumns.year,
		indicator_code: intervalColumns.indicator_code,
		unit: text(200),
		low: intervalColumns.low,
		high: intervalColumns.high,
		level: intervalColumns.level,
		source_id: intervalColumns.source_id
	},
	resolved: { unit_code: code(), ...intervalColumns },
	key: ['index_code', 'year', 'unit_code', 'indicator_code']
} as const;
export type ScoreInterval = RowOf<typeof scoreIntervals.resolved>;

const targetColumns = {
	index_code: code(),
	indicator_code: code(),
	/** The year that is to be measured. */
	year: year(),
	kind: choice('score', 'rank', 'group', 'improve', 'maintain'),
	/** The level to reach; of `improve` and `maintain` it may be left open. */
	value: optional(decimal()),
	plan_code: optional(code()),
	source_id: optional(code())
};
/** What a plan or decision wants an index to reach: the unit is one of those that the edition rates. */
export const indexTargets = {
	name: 'index_targets',
	uploaded: {
		index_code: targetColumns.index_code,
		indicator_code: targetColumns.indicator_code,
		unit: text(200),
		year: targetColumns.year,
		kind: targetColumns.kind,
		value: targetColumns.value,
		plan_code: targetColumns.plan_code,
		source_id: targetColumns.source_id
	},
	resolved: { unit_code: code(), ...targetColumns },
	key: ['index_code', 'indicator_code', 'unit_code', 'year', 'kind', 'plan_code']
} as const;
export type IndexTarget = RowOf<typeof indexTargets.resolved>;
