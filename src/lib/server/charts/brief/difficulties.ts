import { date, number } from '$lib/i18n/format';
import { brief as messages } from '$lib/i18n/messages/brief';
import { unitName } from '$lib/i18n/names';
import type { Unit } from '$lib/model/datasets';
import type { Context } from '../../context';
import { openDifficulties } from '../../warehouse/queries';
import { item, remark, type BriefPart } from './part';
import type { Planned } from './plan';

const most = 3;

/** Difficulties that are open on the day, and who has to resolve them; null where the reader may not see them. */
export async function difficultiesPart(
	context: Context,
	unit: Unit,
	{ withheld, seen }: Planned
): Promise<BriefPart | null> {
	// That it is for those who sign in is said with the plan's progress already.
	if (withheld.progress !== null) return null;
	const { warehouse, release, reference, locale } = context;
	const words = messages[locale].difficulties;
	const open = await openDifficulties(warehouse, release, { unit: unit.unit_code, at: seen.until });
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
					row.unit_code === unit.unit_code ? null : unitName(reference, locale, row.unit_code, row.raised_on),
					row.who_resolves === null ? words.noWho : `${words.who}: ${row.who_resolves}`
				]
					.filter((part) => part !== null)
					.join('. '),
				figures: { unit_code: row.unit_code, plan_code: row.plan_code }
			})
		),
		remarks: open.length === 0 ? [remark(words.none)] : left > 0 ? [remark(words.others(number(locale, left)))] : []
	};
}
