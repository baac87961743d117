import { z } from 'zod';

export const problemCodes = [
	// the file
	'empty_file',
	'not_text',
	'wrong_encoding',
	'unsure_encoding',
	'unknown_encoding',
	'old_font',
	'mixed_fonts',
	'broken_workbook',
	'sheet_too_large',
	'sheet_not_found',
	'other_sheets',
	'hidden_rows',
	'formula_error',
	'formula_uncalculated',
	'too_large',
	'nul_character',
	'line_too_long',
	'broken_quotes',
	'too_many_columns',
	'missing_column',
	'unknown_column',
	'duplicate_column',
	'no_header',
	'unsure_index',
	'unsure_year',
	'unsure_heading',
	'unclear_heading',
	'double_meaning',
	'unsure_values',
	'too_many_cells',
	'too_few_cells',
	// one cell
	'required',
	'not_a_number',
	'ambiguous_number',
	'mixed_decimals',
	'mixed_dates',
	'rank_of_differs',
	'not_an_integer',
	'not_a_date',
	'not_a_period',
	'not_a_report_period',
	'before_other',
	'not_the_share',
	'not_in_list',
	'not_a_code',
	'not_a_link',
	'out_of_range',
	'too_long',
	// against the reference data
	'unknown_unit',
	'ambiguous_unit',
	'unit_not_in_parent',
	'unit_not_valid',
	'unknown_reference',
	'lies_in_itself',
	'indicator_not_valid',
	'level_not_rated',
	'no_score_no_rank',
	'not_your_unit',
	'not_your_table',
	'not_your_tree',
	'not_yours_to_change',
	'outside_plan_year',
	'after_closing',
	'closed_before_issued',
	'closed_outside_year',
	'closed_before_work',
	'schedule_of_other_year',
	'task_has_parts',
	'unknown_agency',
	'not_a_whole_count',
	'replaced_id',
	'min_over_max',
	'still_used',
	// rows against each other
	'duplicate_row',
	'probable_duplicate',
	'total_and_parts',
	'rank_out_of_order',
	'implausible_change',
	'not_the_sum',
	'no_coverage'
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/**
 * What is wrong with a piece of input, as a value that travels to the page.
 * `code` names the kind of problem, `params` the facts for its sentence; the words are made in `i18n`, in the reader's language.
 */
export const problem = z.object({
	file: z.string(),
	/** 1-based line of the file where the row begins; null when the problem is the whole file's. */
	row: z.number().nullable(),
	/** As the file calls it. */
	column: z.string().nullable(),
	/** Which column of the file that is, counted from 0. */
	at: z.number().nullable(),
	value: z.string().nullable(),
	code: z.enum(problemCodes),
	params: z.record(z.string(), z.union([z.string(), z.number()])),
	severity: z.enum(['error', 'warning'])
});
export type Problem = z.output<typeof problem>;

/** A problem with the position of its file: two files may have one name. */
export const placedProblem = problem.extend({ position: z.number().int().nonnegative() });
export type PlacedProblem = z.output<typeof placedProblem>;
