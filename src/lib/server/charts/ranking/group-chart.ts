import { changeSincePrevious } from '$lib/analysis/change';
import type { Group } from '$lib/analysis/edition';
import type { Chart } from '$lib/charts/chart';
import { ranking as picture } from '$lib/charts/ranking/picture';
import { list, number } from '$lib/i18n/format';
import { rankings as pageMessages } from '$lib/i18n/messages/rankings';
import { rankingsCharts as messages } from '$lib/i18n/messages/rankings-charts';
import { results as resultWords } from '$lib/i18n/messages/results';
import { shortName, unitName } from '$lib/i18n/names';
import type { Context } from '../../context';
import { bandNotes } from './bands';
import { byRank, filled } from './chart';
import { groupRanking, type GroupField, type InsideEdition } from './inside';
import { measureName, resultSentence } from './result';
import { dataOf, pictureData, tableOf } from './rows';
import { groupHeading } from './words';

/** The ranking of one group of units inside a province as a chart: groups are rated separately. */
export function groupChart(context: Context, of: InsideEdition, shown: GroupField): Chart {
	const { locale } = context;
	const { index, component, parent, edition, field } = of;
	const words = messages[locale];
	const group = pageMessages[locale].groups.name(shown.group);
	const ranking = groupRanking(context, of, shown, byRank);
	const ranked = {
		edition,
		field: { ...field, measure: ranking.table.scores ? ('score' as const) : ('rank' as const) },
		ranking,
		what: `${group}, ${of.what}, ${parent.name}`,
		bands: shown.bands,
		inside: true
	};
	const data = pictureData(context, ranked);
	const { low, high } = field.scale;
	const title = words.insideTitle(
		shortName(index.index_code),
		parent.name,
		edition.year,
		groupHeading(context, field, shown)
	);
	const address = groupAddress(of, shown.group);
	return {
		kind: 'ranking',
		name: words.names.ranking(`${shortName(index.index_code)} ${parent.name} ${edition.year}, ${group}`),
		title,
		subtitle: words.subtitle(
			measureName(context, index, component),
			ranking.table.scores ? { low: number(locale, low), high: number(locale, high) } : null,
			!ranking.table.scores
				? words.marks.places
				: !ranking.table.bars
					? null
					: low === 0
						? words.marks.zero
						: words.marks.dots
		),
		alt: data.alt,
		caption: caption(context, of, shown, title),
		notes: notes(context, of, shown),
		demo: false,
		table: tableOf(context, ranked),
		data: dataOf(context, ranked),
		sources: [...new Set([...shown.members.map(({ source_id }) => source_id), ...(shown.bands?.sources ?? [])])],
		page: `/rankings/${index.index_code}?${filled({
			indicator: component?.indicator_code ?? '',
			year: String(edition.year),
			parent: parent.code,
			units: of.codes.join(',')
		})}`,
		address,
		draw: (room) => picture(data, room),
		live: null
	};
}

/** The address that leads to the ranking of a group in full. */
export const groupAddress = ({ index, edition, parent, codes }: InsideEdition, group: Group): string =>
	filled({
		index: index.index_code,
		indicator: edition.indicator_code,
		year: String(edition.year),
		parent: parent.code,
		group,
		units: codes.join(',')
	});

function caption(context: Context, of: InsideEdition, { members }: GroupField, title: string): string {
	const { reference, locale } = context;
	const { edition, editions, field, index, component, codes, parent, day } = of;
	const standing = members.find(({ unit_code }) => unit_code === codes[0]);
	const sentence =
		standing &&
		resultSentence(context, {
			name: `${unitName(reference, locale, standing.unit_code, day)} (${parent.name})`,
			index,
			component,
			year: edition.year,
			standing,
			change: changeSincePrevious(reference, editions, edition.year, standing.unit_code),
			highest: field.scale.high
		});
	return [sentence ?? `${title}.`, ...age(context, of), pageMessages[locale].groups.dek].join(' ');
}

/** That the edition is an excerpt, and not the newest. */
function age({ locale }: Context, { edition, editions, field }: InsideEdition): string[] {
	const newest = editions.at(-1)?.year ?? edition.year;
	return [
		...(newest > edition.year ? [pageMessages[locale].dek.older(newest)] : []),
		...(field.whole ? [] : [messages[locale].insideExcerpt])
	];
}

function notes(context: Context, of: InsideEdition, { members, bands }: GroupField): string[] {
	const { reference, locale } = context;
	const words = messages[locale];
	const { edition, editions, field, day } = of;
	const computed = members.find(({ rank }) => rank?.kind === 'computed')?.rank;
	const doubtful = members.filter(({ unit_code }) => field.doubtful.has(unit_code));
	const changes = members.flatMap(
		({ unit_code }) => changeSincePrevious(reference, editions, edition.year, unit_code) ?? []
	);
	const [apart] = changes.filter(({ score, places }) => score === null && places === null);
	return [
		...age(context, of),
		...(computed?.of ? [words.insideComputed(number(locale, computed.of))] : []),
		...bandNotes(locale, bands),
		...(doubtful.length
			? [
					words.doubtNote(
						list(
							locale,
							doubtful.map(({ unit_code }) => unitName(reference, locale, unit_code, day))
						)
					)
				]
			: []),
		...(apart ? [`${resultWords[locale].notComparable(apart.from.year)}.`] : [])
	].slice(0, 4);
}
