import type { Chart } from '$lib/charts/chart';
import type { EventData } from '$lib/charts/event/data';
import { eventPicture } from '$lib/charts/event/picture';
import { signed } from '$lib/i18n/format';
import { association } from '$lib/i18n/messages/association';
import { event as messages } from '$lib/i18n/messages/event';
import { associationNames, type AssociationQuestion } from '../../association/question';
import type { Context } from '../../context';
import { effectsAddress } from '../effects/chart';
import type { EventFigures } from './figures';
import { eventRows, eventTable } from './rows';
import { eventAlt, eventBasis, eventMissing, eventSentences, eventTitle, eventWarnings } from './words';

/** Scores around rises of work as a chart; its words never say that one thing causes the other. */
export function eventChart(context: Context, question: AssociationQuestion, figures: EventFigures): Chart {
	const { locale } = context;
	const words = messages[locale];
	const { cause, demo } = association[locale];
	const { measure } = associationNames(context, question);
	const title = eventTitle(context, question, figures);
	const alt = eventAlt(locale, measure, figures);
	const first = eventWarnings(context, question, figures);
	const told = eventSentences(locale, figures);
	const address = effectsAddress(question);
	const sources = figures.rows.flatMap((row) => figures.own.result(row.unit_code, row.year)?.source_id ?? []);
	return {
		kind: 'event',
		name: words.name(measure),
		title,
		subtitle: words.subtitle,
		alt,
		caption: [`${title}.`, ...first, ...(figures.demo ? [demo] : []), ...told, cause].join(' '),
		notes: [
			...first,
			// What limits it stands before what it says: small pictures have room for the first lines only.
			[cause, ...eventBasis(context, figures), ...eventMissing(locale, figures)].join(' '),
			...(told.length > 0 ? [told.join(' ')] : [])
		],
		demo: figures.demo,
		table: eventTable(context, figures, measure),
		data: eventRows(context, question, figures),
		sources: [...new Set(sources)],
		page: `/impact/provinces?${address}`,
		address,
		draw: (room) => eventPicture(dataOf(context, figures, alt), room),
		live: null
	};
}

function dataOf({ locale }: Context, { points, demo }: EventFigures, alt: string): EventData {
	const { x, y, keys } = messages[locale];
	const drawn = points.map(({ at, estimate }) => ({
		part: at < 0 ? ('before' as const) : ('after' as const),
		mark: estimate,
		name: shortNames[at]
	}));
	const base = { part: 'base' as const, mark: { b: 0, low: null, high: null }, name: '−1' };
	const before = drawn.filter(({ part }) => part === 'before');
	return {
		points: [...before, base, ...drawn.slice(before.length)],
		demo,
		words: { x, y, keys },
		format: (value, digits) => signed(locale, value, digits),
		alt
	};
}

/** As the axis names them; fonts of pictures have no sign for “and earlier”. */
const shortNames: Record<EventFigures['points'][number]['at'], string> = {
	[-3]: '… −3',
	[-2]: '−2',
	0: '0',
	1: '+1',
	2: '+2 …'
};
