import type { Edition } from '$lib/analysis/edition';
import { indexShape } from '$lib/charts/marks';
import { onPage, type Figure } from '$lib/charts/figure';
import { position, type PercentilesData, type Position } from '$lib/charts/percentiles/data';
import { percentiles } from '$lib/charts/percentiles/picture';
import { asEstimate } from '$lib/charts/unit-marks';
import { list, number } from '$lib/i18n/format';
import { compare as messages } from '$lib/i18n/messages/compare';
import { results as resultWords } from '$lib/i18n/messages/results';
import { todaysUnits } from '$lib/i18n/messages/todays-units';
import { shortName } from '$lib/i18n/names';
import type { Index } from '$lib/model/datasets';
import type { Compared, Reading } from '../../charts/compared';

export interface PercentileSection {
	title: string;
	dek: string;
	figure: Figure | null;
	notes: string[];
	sources: string[];
}

/** One index with the newest edition that tells where at least two of the units lie. */
interface Placed {
	index: Index;
	edition: Edition;
	newest: number;
	positions: (Position | null)[];
}

/** Small multiples: every index on one scale from the lowest to the highest of its field. */
export function percentileSection(
	context: Reading,
	compared: Compared,
	indices: readonly { index: Index; editions: Edition[] }[]
): PercentileSection {
	const { reference, locale } = context;
	const words = messages[locale].percentiles;
	const placed = indices.flatMap(({ index, editions }): Placed[] => {
		const at = (edition: Edition) => compared.units.map(({ code }) => position(reference, edition, code));
		const edition = editions.findLast((one) => at(one).filter((found) => found !== null).length > 1);
		return edition ? [{ index, edition, newest: editions.at(-1)?.year ?? edition.year, positions: at(edition) }] : [];
	});
	const left = indices.filter(({ index }) => !placed.some((one) => one.index === index));
	const older = placed
		.filter(({ edition, newest }) => newest > edition.year)
		.map(({ index, newest }) => `${shortName(index.index_code)} ${newest}`);
	const notes = [
		...(older.length ? [words.older(list(locale, older))] : []),
		...(left.length
			? [
					words.left(
						list(
							locale,
							left.map(({ index }) => shortName(index.index_code))
						)
					)
				]
			: [])
	];
	const shown = placed.toSorted((a, b) => b.edition.year - a.edition.year);
	if (placed.length === 0) return { title: words.plain, dek: words.dek, figure: null, notes, sources: [] };
	const data = pictureData(context, compared, shown);
	return {
		title: title(context, compared, placed),
		dek: words.dek,
		figure: {
			desk: percentiles(data, onPage(1280)),
			phone: percentiles(data, onPage(358)),
			table: {
				caption: words.caption,
				head: [
					{ text: resultWords[locale].index },
					...compared.units.map(({ name }) => ({ text: name, numeric: true }))
				],
				rows: data.panels.map((panel, at) => [
					{ text: `${panel.title}, ${panel.note}` },
					...compared.units.map(({ code }, unit) => {
						const value = panel.rows[unit]?.value ?? null;
						if (value === null) return { text: words.none };
						const text = number(locale, Math.round(value));
						return { text: isEstimate(shown[at], code) ? todaysUnits[locale].sign(text) : text };
					})
				])
			}
		},
		notes,
		sources: placed.flatMap(({ edition }) =>
			compared.units.flatMap(({ code }) => edition.standings.get(code)?.source_id.split(';') ?? [])
		)
	};
}

/** Whether a unit's place in what is shown comes from an estimate. */
const isEstimate = (of: Pick<Placed, 'edition'> | undefined, code: string): boolean =>
	of?.edition.standings.get(code)?.estimated ?? false;

function pictureData({ locale }: Reading, compared: Compared, placed: readonly Placed[]): PercentilesData {
	const words = messages[locale].percentiles;
	const panels = placed.map(({ index, edition, positions }) => {
		const found = positions.find((one) => one !== null);
		const of = number(locale, found?.of ?? 0);
		const estimated = [...edition.standings.values()].some((standing) => standing.estimated);
		const note = found?.from === 'scores' ? words.scores(of) : words.place(of);
		return {
			title: `${shortName(index.index_code)} ${edition.year}`,
			shape: indexShape(index.index_code),
			note: estimated ? todaysUnits[locale].lines.within(note) : note,
			rows: compared.units.map(({ code, name, mark }, at) => ({
				name: isEstimate({ edition }, code) ? todaysUnits[locale].sign(name) : name,
				mark: isEstimate({ edition }, code) ? asEstimate(mark) : mark,
				selected: at === 0,
				value: positions[at]?.value ?? null
			}))
		};
	});
	const said = panels.map((panel) => {
		const values = panel.rows.flatMap(({ name, value }) =>
			value === null ? [] : [`${name} ${number(locale, Math.round(value))}`]
		);
		return `${panel.title}: ${values.join(', ')}`;
	});
	return { panels, axis: words.axis, none: words.none, alt: words.alt(said.join('; ')), locale };
}

/** On how many of the indices the selected unit lies in the upper half. */
function title({ locale }: Reading, compared: Compared, placed: readonly Placed[]): string {
	const words = messages[locale].percentiles;
	const own = placed.flatMap(({ positions }) => positions[0]?.value ?? []);
	const [selected] = compared.units;
	if (!selected || own.length < 2) return words.plain;
	const upper = own.filter((value) => value > 50).length;
	return words.half(selected.name, number(locale, upper), number(locale, own.length));
}
