import type { Problem, ProblemCode } from '$lib/model/problem';

/** What a proposed mapping is not sure of: told as a warning, so that somebody looks at it before anything is published. */
export interface Doubt extends Pick<Problem, 'column' | 'at' | 'params'> {
	code: Extract<
		ProblemCode,
		| 'no_header'
		| 'unsure_index'
		| 'unsure_year'
		| 'unsure_heading'
		| 'unclear_heading'
		| 'double_meaning'
		| 'unsure_values'
	>;
}

/** A doubt about one column of the file. */
export const aboutColumn = (
	code: Doubt['code'],
	{ at, heading }: { at: number; heading: string },
	params: Doubt['params'] = {}
): Doubt => ({ code, column: heading, at, params });

/** A doubt about the file as a whole. */
export const aboutFile = (code: Doubt['code'], params: Doubt['params'] = {}): Doubt => ({
	code,
	column: null,
	at: null,
	params
});
