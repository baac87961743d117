import { z } from 'zod';
import type { ProblemCode } from './problem';

/**
 * Schemas of CSV cells: text in, typed value out. A cell that does not fit raises an issue whose
 * `params.problem` is a `ProblemCode`; intake turns it into a `Problem` with row and column.
 */
export type Cell<T> = z.ZodType<T, string>;

function refuse(ctx: z.RefinementCtx, problem: ProblemCode, params: Record<string, string | number> = {}): never {
	ctx.addIssue({ code: 'custom', params: { problem, ...params } });
	return z.NEVER;
}

const trimmed = z.string().transform((text) => text.normalize('NFC').trim());

/** Text that must be there, at most `max` characters. */
export const text = (max = 4000): Cell<string> =>
	trimmed.transform((value, ctx) => {
		if (value === '') return refuse(ctx, 'required');
		return value.length > max ? refuse(ctx, 'too_long', { max }) : value;
	});

/** A cell that may be blank: blank becomes null. */
export const optional = <T>(cell: Cell<T>): Cell<T | null> =>
	z.string().transform((value, ctx) => {
		if (value.trim() === '') return null;
		const result = cell.safeParse(value);
		if (result.success) return result.data;
		for (const issue of result.error.issues) ctx.addIssue({ ...issue, code: 'custom' });
		return z.NEVER;
	});

/** A code: letters, digits and `@ _ . / -`, never translated or folded. */
export const code = (): Cell<string> =>
	text(80).transform((value, ctx) => (/^[\p{L}\p{N}@_./-]+$/u.test(value) ? value : refuse(ctx, 'not_a_code')));

/** A number with a decimal point (or, where intake found that the file uses it, a comma already turned into a point). */
export const decimal = (min = -Infinity, max = Infinity): Cell<number> =>
	text(40).transform((value, ctx) => {
		if (!/^[-−]?\d+(\.\d+)?$/.test(value)) return refuse(ctx, 'not_a_number');
		const number = Number(value.replace('−', '-'));
		return number < min || number > max ? refuse(ctx, 'out_of_range', { min, max }) : number;
	});

/** What a count of pieces, minutes or people may be: sums of a billion such rows are still exact. */
export const mostCounted = 1_000_000_000;

/** What the database keeps of a whole number. */
const widest = 2_147_483_647;

/** A whole number. */
export const integer = (min = -widest, max = widest): Cell<number> =>
	text(40).transform((value, ctx) => {
		if (!/^-?\d+$/.test(value)) return refuse(ctx, 'not_an_integer');
		const number = Number(value);
		return number < min || number > max ? refuse(ctx, 'out_of_range', { min, max }) : number;
	});

/** Years that anything here can be about. */
export const years = { min: 1990, max: 2100 };

/** The year that was measured. */
export const year = () => integer(years.min, years.max);

/** A calendar day, `2024-03-15`. */
export const day = (): Cell<string> =>
	text(10).transform((value, ctx) => {
		const parsed = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
		const real = parsed && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value);
		return real ? value : refuse(ctx, 'not_a_date');
	});

/** One of a fixed list. */
export const choice = <const T extends string>(...values: T[]): Cell<T> =>
	text(80).transform((value, ctx) => {
		const found = values.find((allowed) => allowed === value);
		return found ?? refuse(ctx, 'not_in_list', { allowed: values.join(', ') });
	});

/** `true` or `false`. */
export const flag = (): Cell<boolean> => choice('true', 'false').transform((value) => value === 'true');

/** A web address, http or https. */
export const link = (): Cell<string> =>
	text(2000).transform((value, ctx) => (/^https?:\/\/\S+$/i.test(value) ? value : refuse(ctx, 'not_a_link')));

/** Values separated by semicolons, kept as text. */
export const list = (): Cell<string> =>
	text(2000).transform((value) =>
		value
			.split(';')
			.map((part) => part.trim())
			.filter(Boolean)
			.join(';')
	);
