import type { Edition } from '$lib/analysis/edition';
import { othersOf, peerGap, type PeerGap } from '$lib/analysis/peers';
import type { Table } from '$lib/charts/figure';
import { byName } from '$lib/i18n/collate';
import { list, number, signed } from '$lib/i18n/format';
import { peers as messages } from '$lib/i18n/messages/peers';
import { results as resultWords } from '$lib/i18n/messages/results';
import { shortName, unitName } from '$lib/i18n/names';
import type { Unit } from '$lib/model/datasets';
import type { Context } from '../../context';
import { componentRows, type Row } from '../../charts/components/rows';
import { doubtMark } from '../../charts/doubt';
import { nameIn, partName } from '../../charts/editions';
import { newestYear } from '../../charts/newest-year';
import { ownerText } from './owners';
import { waysOf, withPeers, type PeersAsked } from './peers-asked';
import { compareLink, peersOf, type Peers } from './peers-found';

/** Where a unit is strong and weak against its peers, in the newest edition whose field is wholly here. */
export interface PeersSection {
	heading: string;
	dek: string;
	ways: { text: string; href: string; current: boolean }[];
	/** Everybody who may be chosen. */
	choices: { code: string; name: string; chosen: boolean }[];
	/** Null where no peer has figures. */
	result: { strong: Said[]; weak: Said[]; table: Table; link: { href: string; text: string } } | null;
	notes: string[];
	sources: string[];
}

/** A sentence and who answers for what it says. */
interface Said {
	text: string;
	owner: string | null;
}

/** How many components are named before the table. */
const few = 3;
/** More names than this are counted only. */
const mostNames = 15;

/** A component of the unit beside its peers, as far as it can be seen in the digits that are written. */
interface Beside {
	row: Row;
	gap: PeerGap;
}

/** The section for an edition; words alone where none is wholly here, with all its components. */
export async function peersSection(
	context: Context,
	unit: Unit,
	index_code: string,
	edition: Edition | undefined,
	asked: PeersAsked,
	url: URL
): Promise<PeersSection | { unknown: string }> {
	const { locale, reference } = context;
	const words = messages[locale];
	const index = shortName(index_code);
	if (!edition) return { unknown: words.excerpt(index) };
	const { year } = edition;
	const { rows, ranked } = await componentRows(context, unit, index_code, year);
	if (rows.length === 0 || !ranked) return { unknown: words.partsExcerpt(index, year) };
	const found = peersOf(context, unit, edition, asked);
	const beside = besides(context, index_code, rows, found);
	const stronger = beside.filter(({ gap }) => gap.lead > 0);
	const weaker = beside.filter(({ gap }) => gap.lead < 0).toReversed();
	const name = unitName(reference, locale, unit.unit_code);
	const newest = newestYear(reference, index_code);
	const all = number(locale, beside.length);
	return {
		heading: beside.length
			? words.heading(found.who, number(locale, stronger.length), all, partName(locale, index_code), index, year) +
				doubtMark(context, unit, edition)
			: words.nobody(index, year),
		dek: beside.length ? [words.dek(name), ...namesOf(context, edition, found)].join(' ') : '',
		ways: waysOf(unit).map((way) => ({
			text: words.ways[way],
			href: withPeers(url, unit, way),
			current: way === asked.way
		})),
		choices: othersOf(edition, unit.unit_code)
			.map(({ unit_code: code }) => ({
				code,
				name: nameIn(context, code, edition),
				chosen: asked.way === 'chosen' && found.codes.includes(code)
			}))
			.sort(byName(locale, (choice) => choice.name)),
		result: beside.length
			? {
					strong: stronger.slice(0, few).map((one) => said(context, one)),
					weak: weaker.slice(0, few).map((one) => said(context, one)),
					table: tableOf(context, beside, words.table.caption(index, year, name)),
					link: compareLink(context, unit, edition, found)
				}
			: null,
		notes: notesOf(context, unit, edition, { asked, found, beside, newest }),
		sources: [
			...rows.map(({ standing }) => standing.standing.source_id),
			...found.codes.flatMap((code) => edition.standings.get(code)?.source_id ?? [])
		]
	};
}

/** The components that peers have scores of, the strongest first. */
function besides({ reference }: Context, index: string, rows: readonly Row[], { codes }: Peers): Beside[] {
	const higherIsBetter = reference.index.get(index)?.higher_is_better ?? true;
	const peers = new Set(codes);
	return rows
		.flatMap((row): Beside[] => {
			const gap = peerGap(row.score, row.standing.field, peers, higherIsBetter);
			if (!gap) return [];
			const seen = (value: number) => Number(value.toFixed(row.digits)) + 0;
			return [{ row, gap: { ...gap, difference: seen(gap.difference), lead: seen(gap.lead) } }];
		})
		.sort((a, b) => b.gap.lead - a.gap.lead);
}

function namesOf(context: Context, edition: Edition, { codes }: Peers): string[] {
	const { locale } = context;
	if (codes.length > mostNames) return [];
	const names = codes.map((code) => nameIn(context, code, edition));
	return [messages[locale].names(list(locale, names))];
}

function said(context: Context, { row, gap }: Beside): Said {
	const { locale } = context;
	const words = messages[locale];
	const points = (value: number) => number(locale, value, row.digits);
	const say = gap.difference > 0 ? words.above : words.below;
	return {
		text: say(row.name, points(row.score), points(Math.abs(gap.difference)), points(gap.median)),
		owner: ownerText(context, row.standing.indicator)
	};
}

function tableOf({ locale }: Context, beside: readonly Beside[], caption: string): Table {
	const words = messages[locale].table;
	return {
		caption,
		head: [
			{ text: words.component },
			{ text: words.score, numeric: true },
			{ text: words.median, numeric: true },
			{ text: words.gap, numeric: true }
		],
		rows: beside.map(({ row, gap }) => [
			{ text: row.name },
			{ text: number(locale, row.score, row.digits) },
			{ text: number(locale, gap.median, row.digits) },
			{ text: signed(locale, gap.difference, row.digits) }
		])
	};
}

function notesOf(
	context: Context,
	unit: Unit,
	edition: Edition,
	{ asked, found, beside, newest }: { asked: PeersAsked; found: Peers; beside: readonly Beside[]; newest: number }
): string[] {
	const { locale } = context;
	const words = messages[locale];
	const index = shortName(edition.index_code);
	const computed = edition.standings.get(unit.unit_code)?.rank?.kind === 'computed';
	const fewer = beside.filter(({ gap }) => gap.scored < found.codes.length).map(({ row }) => row.name);
	return [
		...(found.absent.length ? [words.absent(list(locale, found.absent), index, edition.year)] : []),
		...(asked.way === 'neighbours' && computed ? [words.computed] : []),
		...(fewer.length ? [words.fewer(list(locale, fewer))] : []),
		...(newest > edition.year ? [resultWords[locale].newerHere(index, newest)] : [])
	];
}
