import { changesOf, type Changed } from '$lib/analysis/association/panel';
import type { Chart } from '$lib/charts/chart';
import type { ScatterData } from '$lib/charts/scatter/data';
import { scatterPicture } from '$lib/charts/scatter/picture';
import { list, number, range, scoreDigits, signed } from '$lib/i18n/format';
import { association as messages } from '$lib/i18n/messages/association';
import { scaleOf } from '$lib/model/reference';
import { unitName } from '$lib/i18n/names';
import type { AssociationFigures } from '../../association/figures';
import { basis, found, missing, warnings } from '../../association/notes';
import { associationAddress, associationNames, type AssociationQuestion } from '../../association/question';
import { regionNamed } from '../../association/regions';
import type { Context } from '../../context';
import { addressOf, type Look } from './look';
import { scatterRows, scatterTable } from './rows';

/** Changes of a score against work as a chart; its words say what it rests on, never what causes what. */
export function scatterChart(
	context: Context,
	question: AssociationQuestion,
	figures: AssociationFigures,
	look: Look
): Chart {
	const { locale } = context;
	const words = messages[locale].chart;
	const { measure, work } = associationNames(context, question);
	const changes = changesOf(figures.panel).filter((row) => look.year === null || row.year === look.year);
	const years = changes.map((row) => row.year);
	const when = range(Math.min(...years), Math.max(...years));
	const title = words.title(measure, work, when);
	const units = new Set(changes.map((row) => row.unit_code)).size;
	const alt = words.alt(measure, number(locale, changes.length), number(locale, units), when, work, figures.demo);
	const address = addressOf(question, look);
	const told = found(context, figures);
	const absent = look.units.filter((code) => !changes.some((row) => row.unit_code === code));
	const names = absent.map((code) => unitName(context.reference, locale, code));
	return {
		kind: 'scatter',
		name: words.name(measure),
		title,
		subtitle: words.subtitle(question.lag),
		alt,
		caption: [
			title + '.',
			...(figures.demo ? [messages[locale].demo] : []),
			...told,
			...warnings(context, question, figures),
			messages[locale].cause
		].join(' '),
		notes: [
			...warnings(context, question, figures),
			[messages[locale].cause, ...told, ...missing(context, figures)].join(' '),
			[...basis(context, figures), ...(names.length > 0 ? [words.absent(list(locale, names))] : [])].join(' ')
		],
		demo: figures.demo,
		table: scatterTable(context, changes, measure, regionNamed(context, question, figures.run)),
		data: scatterRows(context, question, figures, look.year),
		sources: [...new Set(changes.flatMap((row) => figures.result(row.unit_code, row.year)?.source_id ?? []))],
		page: `/impact/provinces?${look.units[0] === undefined ? '' : `unit=${look.units[0]}&`}${associationAddress(question)}`,
		address,
		draw: (room) => scatterPicture(dataOf(context, question, figures, { changes, units: look.units, alt }), room),
		live: null
	};
}

function dataOf(
	context: Context,
	question: AssociationQuestion,
	{ demo, run, panel }: AssociationFigures,
	{ changes, units, alt }: { changes: readonly Changed[]; units: readonly string[]; alt: string }
): ScatterData {
	const { locale, reference } = context;
	const { index, component, lag, channel } = question;
	const words = messages[locale].chart;
	const point = (row: Changed) => ({ x: row.activity, y: row.change, year: row.year });
	const day = reference.ratedOn(index.index_code, run.years.at(-1) ?? 0);
	const digits = scoreDigits(scaleOf(index, component).max);
	const named = regionNamed(context, question, run);
	const region = (row: { unit_code: string }) => named(row.unit_code) ?? words.noRegion;
	// In the order of the whole panel, so that a region looks alike in every year.
	const regions = [...new Set(panel.map(region))];
	return {
		groups: regions.map((name) => ({
			name,
			points: changes.filter((row) => region(row) === name && !units.includes(row.unit_code)).map(point)
		})),
		units: units.map((code) => ({
			name: unitName(reference, locale, code, day),
			points: changes.filter((row) => row.unit_code === code).map(point)
		})),
		demo,
		words: { x: words.x(lag, channel !== null), y: words.y },
		formatX: (value, most) => number(locale, value, most),
		formatY: (value, most) => signed(locale, value, Math.min(most, digits)),
		alt
	};
}
