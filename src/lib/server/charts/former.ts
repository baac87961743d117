import { joined, pastOf, type Past, type Whose } from '$lib/analysis/former';
import { date, list } from '$lib/i18n/format';
import { former as messages } from '$lib/i18n/messages/former';
import { unitName } from '$lib/i18n/names';
import { withheld } from '../audience';
import type { Context } from '../context';

/** Work of a unit with that of the units that went into it, and what must be said of it. */
export interface WorkWithFormer<Row> {
	rows: Whose<Row>[];
	/** Whether any of it was done by one of those. */
	joint: boolean;
	notes: string[];
}

/** Reads the work of a unit and of those that went into it wholly; `read` reads that of one. */
export async function workWithFormer<Row extends { year: number; demo: boolean }>(
	context: Context,
	unit: string,
	read: (unit: string) => Promise<readonly Row[]>
): Promise<WorkWithFormer<Row>> {
	const past = pastOf(context.reference, unit);
	const units = [unit, ...past.whole.map(({ unit_code }) => unit_code)];
	const all = await Promise.all(
		units.map(async (code) => (await read(code)).map((row) => ({ ...row, unit_code: code })))
	);
	const rows = joined<Row>(past, all.flat());
	const joint = rows.some(({ unit_code }) => unit_code !== unit);
	return { rows, joint, notes: formerNotes(context, past, 'work', joint) };
}

/** Whose work, or whose plans, are shown with a unit's own where any is, and whose are not. */
export function formerNotes(context: Context, { whole, partly }: Past, of: 'work' | 'plans', joint: boolean): string[] {
	const { reference, locale, warehouse } = context;
	const words = messages[locale];
	const named = (codes: readonly string[]) =>
		list(
			locale,
			codes.map((code) => unitName(reference, locale, code))
		);
	const guarded = of === 'work' ? 'activities' : 'plans';
	const isSeen = ({ unit_code }: Past['whole'][number]) => withheld(warehouse.audience, guarded, unit_code) === null;
	const byDay = Map.groupBy(whole.filter(isSeen), ({ until }) => until);
	const unseen = whole.filter((unit) => !isSeen(unit)).map(({ unit_code }) => unit_code);
	return [
		...(joint ? [...byDay] : []).map(([day, units]) =>
			words[of](named(units.map(({ unit_code }) => unit_code)), date(locale, day))
		),
		...(unseen.length ? [words.unseen(named(unseen))] : []),
		...(partly.length ? [words.partly(named(partly))] : [])
	];
}
