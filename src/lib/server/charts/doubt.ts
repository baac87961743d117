import { doubts, type Doubt } from '$lib/analysis/doubt';
import type { Edition } from '$lib/analysis/edition';
import { number, score } from '$lib/i18n/format';
import { rankings as messages } from '$lib/i18n/messages/rankings';
import { unitName } from '$lib/i18n/names';
import type { Unit } from '$lib/model/datasets';
import type { Context } from '../context';
import type { UnitIndex } from './editions';

/** Why the unit's value in an edition should be checked with its source; null where nothing speaks against it. */
const doubtOf = ({ reference }: Context, unit: Unit, edition: Edition): Doubt | null =>
	doubts(reference, edition).get(unit.unit_code) ?? null;

/** The mark of a doubtful value, as it stands in a heading. */
export const doubtMark = (context: Context, unit: Unit, edition: Edition): string =>
	doubtOf(context, unit, edition) ? ` (${messages[context.locale].doubt.mark})` : '';

/** Every doubtful value of the unit, with its year and its reason. */
export function doubtNotes(context: Context, unit: Unit, { index, own }: UnitIndex): string[] {
	const { reference, locale } = context;
	return own.flatMap((edition) => {
		const doubt = doubtOf(context, unit, edition);
		if (!doubt) return [];
		const name = `${unitName(reference, locale, unit.unit_code)} ${edition.year}`;
		return messages[locale].doubt.note(name, doubt, {
			median: doubt.kind === 'far' ? score(locale, doubt.median, index.score_max) : '',
			others: doubt.kind === 'order' ? number(locale, doubt.others) : '',
			note: doubt.kind === 'noted' ? (reference.source.get(doubt.source_id)?.note ?? '') : ''
		});
	});
}
