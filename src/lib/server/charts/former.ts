import { joined, pastOf, type Past, type Whose } from '$lib/analysis/former';
import { date, list } from '$lib/i18n/format';
import { former as messages } from '$lib/i18n/messages/former';
import { unitName } from '$lib/i18n/names';
import type { Guarded } from '$lib/model/visibility';
import { withheld } from '../audience';
import type { Context } from '../context';

/** Reads the work of a unit and of those that went into it wholly; `read` reads that of one. */
export async function workWithFormer<Row extends { year: number; demo: boolean }>(
	context: Context,
	unit: string,
	read: (unit: string) => Promise<readonly Row[]>
): Promise<Whose<Row>[]> {
	const past = pastOf(context.reference, unit);
	const units = [unit, ...past.whole.map(({ unit_code }) => unit_code)];
	const all = await Promise.all(
		units.map(async (code) => (await read(code)).map((row) => ({ ...row, unit_code: code })))
	);
	return joined<Row>(past, all.flat());
}

/** Whether any of some work, or of some plans, is not a unit's own. */
export const isJoint = (unit: string, rows: readonly Whose<unknown>[]): boolean =>
	rows.some(({ unit_code }) => unit_code !== unit);

/** Whose something shown with a unit's own was: `của Bắc Giang trước 1/7/2025`; null of its own. */
export function whoseOf({ reference, locale }: Context, unit: string, owner: string): string | null {
	const former = pastOf(reference, unit).whole.find(({ unit_code }) => unit_code === owner);
	return former ? messages[locale].of(unitName(reference, locale, owner), date(locale, former.until)) : null;
}

/** Codes of a unit and of those that went into it wholly of which a group is shown, and of those of which it is not. */
export function seenWithFormer({ reference, warehouse }: Context, group: Guarded, unit: string) {
	const codes = [unit, ...pastOf(reference, unit).whole.map(({ unit_code }) => unit_code)];
	const { seen = [], unseen = [] } = Object.groupBy(codes, (code) =>
		withheld(warehouse.audience, group, code) === null ? 'seen' : 'unseen'
	);
	return { seen, unseen };
}

/** That what some units brought is not counted, since it is not shown to this reader. */
export const unseenText = ({ reference, locale }: Context, codes: readonly string[]): string =>
	messages[locale].unseen(
		list(
			locale,
			codes.map((code) => unitName(reference, locale, code))
		)
	);

/** Why something of a unit, or of those that went into it wholly, is not shown; null where all of it may be. */
export const withheldWithFormer = (
	{ reference, warehouse }: Context,
	group: Guarded,
	unit: string
): ReturnType<typeof withheld> =>
	[unit, ...pastOf(reference, unit).whole.map(({ unit_code }) => unit_code)]
		.map((code) => withheld(warehouse.audience, group, code))
		.find((why) => why !== null) ?? null;

/**
 * Whose work and whose plans are shown with a unit's own, and whose are not. `shown` says of each whether any that is shown
 * is another unit's; of one that it leaves out nothing is told.
 */
export function formerNotes(
	context: Context,
	{ whole, partly }: Past,
	shown: { work?: boolean; plans?: boolean }
): string[] {
	const { reference, locale, warehouse } = context;
	const words = messages[locale];
	const named = (codes: readonly string[]) =>
		list(
			locale,
			codes.map((code) => unitName(reference, locale, code))
		);
	const notes = (['work', 'plans'] as const).flatMap((of) => {
		const joint = shown[of];
		if (joint === undefined) return [];
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
	});
	return [...new Set(notes)];
}
