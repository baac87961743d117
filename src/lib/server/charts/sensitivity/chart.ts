import type { Chart } from '$lib/charts/chart';
import type { SensitivityData } from '$lib/charts/sensitivity/data';
import { sensitivityPicture } from '$lib/charts/sensitivity/picture';
import { isCut } from '$lib/charts/sensitivity/reach';
import { number, signed } from '$lib/i18n/format';
import { association } from '$lib/i18n/messages/association';
import { sensitivity as messages } from '$lib/i18n/messages/sensitivity';
import { basis, slopeText, warnings } from '../../association/notes';
import { associationAddress, associationNames, type AssociationQuestion } from '../../association/question';
import type { Context } from '../../context';
import type { SensitivityFigures } from './figures';
import { sensitivityRows, sensitivityTable } from './rows';
import {
	byFamily,
	estimateText,
	scaleNotes,
	sensitivityAlt,
	sensitivityNotes,
	sensitivitySentences,
	sensitivityTitle,
	variantName
} from './words';

/** One question looked at in other ways, as a chart; its words never say that one thing causes the other. */
export function sensitivityChart(context: Context, question: AssociationQuestion, figures: SensitivityFigures): Chart {
	const { locale } = context;
	const { cause, demo } = association[locale];
	const { measure } = associationNames(context, question);
	const title = sensitivityTitle(context, question, figures);
	const data = dataOf(context, question, figures, sensitivityAlt(locale, measure, figures));
	const first = warnings(context, question, figures.base);
	const told = sensitivitySentences(locale, figures);
	const address = associationAddress(question);
	return {
		kind: 'sensitivity',
		name: messages[locale].name(measure),
		title,
		subtitle: messages[locale].subtitle,
		alt: data.alt,
		caption: [`${title}.`, ...(figures.base.demo ? [demo] : []), ...first, ...told, cause].join(' '),
		notes: [
			...first,
			// What limits it stands before what it says: small pictures have room for the first lines only.
			[cause, ...scaleNotes(locale, figures, isCut(data))].join(' '),
			...(told.length > 0 ? [told.join(' ')] : []),
			[...sensitivityNotes(context, figures), ...basis(context, figures.base)].join(' ')
		],
		demo: figures.base.demo,
		table: sensitivityTable(context, question, figures, measure),
		data: sensitivityRows(context, question, figures),
		sources: [...new Set(figures.all.flatMap(({ sources }) => sources))],
		page: `/impact/provinces/variants?${address}`,
		address,
		draw: (room) => sensitivityPicture(data, room),
		live: null
	};
}

function dataOf(
	context: Context,
	question: AssociationQuestion,
	figures: SensitivityFigures,
	alt: string
): SensitivityData {
	const { locale } = context;
	const { families, keys, x, more } = messages[locale];
	const { demo, fixed_effects } = figures.base;
	const isHollow = figures.all.some(({ fixed_effects: { b, low } }) => b !== null && low === null);
	return {
		groups: byFamily(figures).map(({ family, own }) => ({
			name: families[family],
			mayReachOut: family === 'channel',
			rows: own.map((one) => ({
				name: variantName(context, question, one),
				fixed_effects: one.fixed_effects,
				changes: one.changes,
				slope: one.fixed_effects.b === null ? '' : slopeText(locale, one.fixed_effects),
				text: estimateText(locale, one.fixed_effects)
			}))
		})),
		base: fixed_effects.b,
		demo,
		// Of generated work everything is hollow, with or without an interval.
		words: { x, keys: { ...keys, hollow: isHollow && !demo ? keys.hollow : null } },
		more: (count) => more(number(locale, count)),
		format: (value, digits) => signed(locale, value, digits),
		alt
	};
}
