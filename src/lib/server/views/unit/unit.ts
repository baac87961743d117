import { number, score as scoreText } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { overview as overviewWords } from '$lib/i18n/messages/overview';
import { unit as messages } from '$lib/i18n/messages/unit';
import { shortName, unitName } from '$lib/i18n/names';
import type { Unit } from '$lib/model/datasets';
import { unitResults } from '../../warehouse/queries';
import type { Context } from '../../context';
import { sourceLinks, type SourceLink } from '../../charts/sources-cited';
import { compareHref } from '../compare/address';
import { aboutUnit, unitsInside, type AboutUnit, type InsideGroup } from './about';
import { assignmentsSection, type AssignmentsSection } from './assignments';
import { changesSection, type ChangesSection } from './changes';
import { componentsSection, type ComponentsSection } from './components';
import { distanceSection, newestWholeOf, type DistanceSection } from './distance';
import { changesOf } from '../../charts/contributions/changes';
import { doubtMark } from '../../charts/doubt';
import { partName, rankText, type Measure, type UnitIndex } from '../../charts/editions';
import { judgedTargets } from '../../charts/index-targets';
import { formerTargets } from './former-targets';
import { goalsOf, type Goal } from './goals';
import { mergedSection, type MergedIndex, type MergedSection } from './merged';
import { otherIndices, type OtherIndex } from './others';
import { noOwners } from './owners';
import { peersSection, type PeersSection } from './peers';
import { readPeers } from './peers-asked';
import { targetsSection, type TargetsSection } from './targets';
import { trendSection, type TrendSection } from './trend';
import { whatIfSection, type WhatIfSection } from './what-if';
import { workOfUnit, type WorkOfUnit } from './work';

/** Everything that the page of a unit shows. */
export interface UnitProfile {
	name: string;
	/** To the comparison with others of its field, by the provinces of today where only they have it; null while no index rates it. */
	compareHref: string | null;
	finding: string;
	dek: string | null;
	about: AboutUnit;
	chosen: ChosenIndex | null;
	/** The estimated history of a province formed by merger. */
	merged: MergedSection | null;
	others: { heading: string; dek: string; indices: Cited<OtherIndex>[] } | null;
	/** What it wants to reach in the indices in which it has no result yet. */
	goals: Goal[];
	/** What was assigned about the index that is estimated; null of others, and where the reader may not see it. */
	assignments: AssignmentsSection | null;
	/** The targets of the units that it came from; null where none is known. */
	formerTargets: TargetsSection | null;
	work: WorkOfUnit;
	inside: InsideGroup[];
	sources: SourceLink[];
}

/** The index looked at: its trend, its components, the distance to the next places. */
export interface ChosenIndex {
	code: string;
	name: string;
	measures: { measure: Measure; href: string }[];
	measure: Measure;
	trend: Cited<TrendSection>;
	targets: TargetsSection | null;
	components: Cited<ComponentsSection> | null;
	/** Null where the reader may not see what was assigned. */
	assignments: AssignmentsSection | null;
	/** Said once where no agency is entered for any component shown. */
	noOwners: string | null;
	/** Words alone where no edition is wholly here. */
	peers: Cited<PeersSection> | { unknown: string };
	/** Words alone where no two rounds can be compared. */
	changes: Cited<ChangesSection> | { unknown: string };
	distance: Cited<DistanceSection> | null;
	/** Words alone where nothing can be moved. */
	whatIf: WhatIfSection | { unknown: string };
}

/** A section with its sources as links. */
type Cited<T extends { sources: string[] }> = Omit<T, 'sources'> & { sources: SourceLink[] };

export async function unitProfile(
	context: Context,
	unit: Unit,
	indices: readonly UnitIndex[],
	asked: { index: UnitIndex | null; merged: MergedIndex | null; measure: Measure; url: URL }
): Promise<UnitProfile> {
	const { warehouse, release, reference, locale } = context;
	const own = await unitResults(warehouse, release, { unit: unit.unit_code });
	const found = asked.index;
	const rest = indices.filter((other) => other !== found);
	const peersAsked = readPeers(context, unit, asked.url);
	const components = found && (await componentsSection(context, unit, found, own));
	const targets = found ? await judgedTargets(context, { unit: unit.unit_code, index: found.index.index_code }) : [];
	const trend = found && trendSection(context, unit, found, asked.measure, targets);
	const distance = found && distanceSection(context, unit, found);
	const whole = found ? newestWholeOf(context, unit, found) : undefined;
	const peers = found && (await peersSection(context, unit, found.index.index_code, whole, peersAsked, asked.url));
	const moved = found && changesOf(context, unit, found.index.index_code, own);
	const changes = moved ? await changesSection(context, moved, own, 1280) : null;
	const whatIf = found && (await whatIfSection(context, unit, found.index.index_code, whole, asked.url));
	const others = rest.length ? otherIndices(context, unit, rest, asked.measure) : null;
	const cited = <T extends { sources: string[] }>(section: T): Cited<T> => ({
		...section,
		sources: sourceLinks(context, section.sources)
	});
	const [work, inside, before, goals] = await Promise.all([
		workOfUnit(context, unit),
		unitsInside(context, unit),
		formerTargets(context, unit),
		goalsOf(context, unit, indices)
	]);
	return {
		name: unitName(reference, locale, unit.unit_code),
		compareHref: found
			? compareHref(locale, [unit.unit_code], found.index.index_code, null)
			: asked.merged && compareHref(locale, [unit.unit_code], asked.merged.index.index_code, null, 'today'),
		...finding(context, unit, found, { components, merged: asked.merged }),
		about: aboutUnit(context, unit),
		chosen: found &&
			trend &&
			peers &&
			whatIf && {
				code: found.index.index_code,
				name: shortName(found.index.index_code),
				measure: asked.measure,
				measures: (['score', 'rank'] as const).map((measure) => ({
					measure,
					href: pageHref(context, unit, found, indices, measure, asked.url)
				})),
				trend: cited(trend),
				targets: targetsSection(context, unit, found.index.index_code, targets),
				components: components && cited(components),
				assignments: await assignmentsSection(context, unit, found.index.index_code),
				noOwners: noOwners(
					context,
					[components, changes].flatMap((section) => section?.owners ?? [])
				),
				peers: 'unknown' in peers ? peers : cited(peers),
				changes: changes
					? cited(changes)
					: { unknown: overviewWords[locale].components.chart.none(shortName(found.index.index_code)) },
				distance: distance && cited(distance),
				whatIf
			},
		merged: asked.merged && mergedSection(context, unit, asked.merged),
		others: others && { ...others, indices: others.indices.map(cited) },
		goals,
		assignments: !found && asked.merged ? await assignmentsSection(context, unit, asked.merged.index.index_code) : null,
		formerTargets: before,
		work,
		inside,
		sources: sourceLinks(context, [
			...own.map((row) => row.source_id),
			...(components?.sources ?? []),
			...(peers && 'sources' in peers ? peers.sources : []),
			...(changes?.sources ?? []),
			...(distance?.sources ?? [])
		])
	};
}

/** The address of the page with an index and a measure and the peers as asked for; what is the default stays out of it. */
function pageHref(
	{ locale }: Context,
	unit: Unit,
	found: UnitIndex,
	indices: readonly UnitIndex[],
	measure: Measure,
	read: URL
): string {
	const query = new URLSearchParams(read.searchParams.getAll('peers').map((peers) => ['peers', peers]));
	if (found !== indices[0]) query.set('index', found.index.index_code);
	if (measure === 'rank') query.set('measure', measure);
	const path = `/units/${encodeURIComponent(unit.unit_code)}`;
	return localized(locale, query.size ? `${path}?${query.toString()}` : path);
}

/** The heading: the newest edition of the index only; an older one is never shown as the present state. */
function finding(
	context: Context,
	unit: Unit,
	found: UnitIndex | null,
	{ components, merged }: { components: ComponentsSection | null; merged: MergedIndex | null }
): { finding: string; dek: string | null } {
	const { locale } = context;
	const words = messages[locale];
	const edition = found?.own.at(-1);
	const standing = edition?.standings.get(unit.unit_code);
	if (!found && merged) return { finding: words.finding.estimated(shortName(merged.index.index_code)), dek: null };
	if (!found || !edition || !standing) {
		const rated = unit.level !== 'archipelago' && unit.level !== 'country';
		return { finding: rated ? words.finding.none : '', dek: null };
	}
	const index = shortName(found.index.index_code);
	const newest = found.editions.at(-1)?.year ?? edition.year;
	if (newest !== edition.year) return { finding: words.finding.notIn(index, newest, edition.year), dek: null };
	if (components?.against && components.year === newest) {
		const { above, all, strong, weak, near } = components.against;
		const part = partName(locale, found.index.index_code);
		const dek = [
			strong.length ? words.dek.strong(strong.join('; ')) : null,
			weak.length ? words.dek.weak(weak.join('; ')) : near.length ? words.dek.least(near.join('; ')) : null
		].filter((sentence) => sentence !== null);
		return {
			finding: words.finding.above(
				number(locale, above),
				number(locale, all),
				part,
				index,
				newest,
				standing.parent_code !== null
			),
			dek: dek.join(' ')
		};
	}
	const { rank, score } = standing;
	const mark = doubtMark(context, unit, edition);
	if (rank)
		return { finding: words.finding.ranked(index, newest, rankText(rank), rank.kind === 'computed') + mark, dek: null };
	return {
		finding: words.finding.scored(index, newest, scoreText(locale, score ?? 0, found.index.score_max)) + mark,
		dek: null
	};
}
