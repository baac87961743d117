import { pastOf } from '$lib/analysis/former';
import { date, number } from '$lib/i18n/format';
import { brief as messages } from '$lib/i18n/messages/brief';
import { former as formerWords } from '$lib/i18n/messages/former';
import { unitName } from '$lib/i18n/names';
import type { Difficulty, Unit } from '$lib/model/datasets';
import type { Context } from '../../context';
import { openDifficulties } from '../../warehouse/queries';
import { seenWithFormer, unseenText } from '../former';
import { item, remark, type BriefPart } from './part';
import type { Planned } from './plan';

const most = 3;

/**
 * Difficulties of the unit, and of those that went into it wholly, that are open on the day, and who has to resolve them;
 * null where the reader may not see the unit's own.
 */
export async function difficultiesPart(
	context: Context,
	unit: Unit,
	{ withheld, seen: look }: Planned
): Promise<BriefPart | null> {
	// That it is for those who sign in is said with the plan's progress already.
	if (withheld.progress !== null) return null;
	const { locale } = context;
	const words = messages[locale].difficulties;
	const { seen, unseen } = seenWithFormer(context, 'progress', unit.unit_code);
	const open = await openOf(context, seen, look.until);
	const left = open.length - most;
	return {
		id: 'difficulties',
		heading: open.length === 0 ? words.plain : words.heading(number(locale, open.length)),
		items: open.slice(0, most).map((row) =>
			item({
				term: date(locale, row.raised_on),
				text: row.text,
				foreign: locale === 'en',
				who: [
					placeOf(context, unit, row),
					row.who_resolves === null ? words.noWho : `${words.who}: ${row.who_resolves}`
				]
					.filter((part) => part !== null)
					.join('. '),
				figures: { unit_code: row.unit_code, plan_code: row.plan_code }
			})
		),
		remarks: [
			...(open.length === 0 ? [remark(words.none)] : left > 0 ? [remark(words.others(number(locale, left)))] : []),
			...(unseen.length > 0 ? [remark(unseenText(context, unseen))] : [])
		]
	};
}

/** The open difficulties of several units, the oldest first; what two of them share is told once. */
async function openOf({ warehouse, release }: Context, units: readonly string[], at: string): Promise<Difficulty[]> {
	const all = await Promise.all(units.map((unit) => openDifficulties(warehouse, release, { unit, at })));
	const key = (row: Difficulty) => JSON.stringify([row.plan_code, row.unit_code, row.raised_on, row.text]);
	return [...new Map(all.flat().map((row) => [key(row), row])).values()].sort((a, b) =>
		a.raised_on.localeCompare(b.raised_on)
	);
}

/** The unit that a difficulty is of, where it is not the brief's own; of one that ended, until when it was. */
function placeOf(context: Context, unit: Unit, { unit_code: code, raised_on }: Difficulty): string | null {
	const { reference, locale } = context;
	if (code === unit.unit_code) return null;
	const name = unitName(reference, locale, code, raised_on);
	const former = pastOf(reference, unit.unit_code).whole.find((one) => one.unit_code === code);
	return former ? formerWords[locale].withDay(name, date(locale, former.until)) : name;
}
