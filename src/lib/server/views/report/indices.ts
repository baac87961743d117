import { changeSincePrevious } from '$lib/analysis/change';
import { treeOf } from '$lib/analysis/edition';
import { date, number, period as periodText } from '$lib/i18n/format';
import { report as messages } from '$lib/i18n/messages/report';
import { placeWithin, unitName } from '$lib/i18n/names';
import { endOfYear } from '$lib/model/days';
import { parsePeriod } from '$lib/model/period';
import { dayInVietnam } from '$lib/i18n/format';
import type { ReportBlock } from '$lib/model/report';
import { scaleOf } from '$lib/model/reference';
import { nameIn, unitIndices } from '../../charts/editions';
import { resultSentence } from '../../charts/ranking/result';
import type { Context } from '../../context';
import { resultOrigins, type ResultOrigin } from '../../warehouse/queries-report';
import { heading, paragraph } from './cells';
import type { ReportFacts } from './facts';

/** Index results of the report's unit that came to light in the period, with the year measured and what may be compared. */
export async function indicesBlocks(
	asked: Context,
	{ unit: code, year: of, period, day }: ReportFacts
): Promise<{ blocks: ReportBlock[]; sources: string[] }> {
	// The address of a report on a plan names no unit.
	const context = { ...asked, reference: asked.reference.within(treeOf(asked.reference, code)) };
	const { warehouse, release, reference, locale } = context;
	const words = messages[locale];
	const unit = reference.unit.get(code);
	const origins = await resultOrigins(warehouse, release, { unit: code });
	const days = new Map(
		(await context.releases()).map(({ number: at, published_at }) => [at, dayInVietnam(Date.parse(published_at))])
	);
	const inPeriod = origins.filter((origin) => cameIn(origin, days, { ...period, until: day }));
	// A publication that repeats earlier years is news of its newest one.
	const newest = [...Map.groupBy(inPeriod, (origin) => origin.index_code).values()].flatMap(([first]) => first ?? []);
	const indices = unit && newest.length > 0 ? await unitIndices(context, unit) : [];
	const items = newest.flatMap((origin) => {
		const found = indices.find(({ index }) => index.index_code === origin.index_code);
		const edition = found?.editions.find(({ year }) => year === origin.year);
		if (!found || !edition) return [];
		const indicator = reference.indicator(edition.index_code, edition.indicator_code);
		const sentence = resultSentence(context, {
			name: nameIn(context, code, edition),
			index: found.index,
			component: null,
			year: edition.year,
			standing: edition.standings.get(code),
			change: changeSincePrevious(reference, found.editions, edition.year, code),
			highest: scaleOf(found.index, indicator).max
		});
		return [{ text: `${sentence} ${whenText(context, origin, days)}`, source: origin.source_id }];
	});
	return {
		blocks: [
			heading(words.headings.indices),
			...(items.length > 0
				? [{ kind: 'items' as const, items: items.map(({ text }) => text) }]
				: [paragraph(words.indices.none(placeWithin(unitName(reference, locale, code, endOfYear(of)))))])
		],
		sources: items.map(({ source }) => source)
	};
}

/**
 * Whether a result came to light in a period: on the day that its source gives, or, where that gives none, with its release.
 * What is known to the month is news of the period that this ends in, also of one that closes before or is not over: a
 * report is never of what was not out yet, and each result is in one. The first release brings what was there before.
 */
function cameIn(
	{ published_on, since }: ResultOrigin,
	days: ReadonlyMap<number, string>,
	{ from, to, until }: { from: string; to: string; until: string }
): boolean {
	const told = published_on === null ? null : parsePeriod(published_on);
	if (told) {
		const isWhole = told.from >= from || told.grain === 'month';
		return isWhole && told.from <= until && told.to >= from && told.to <= to;
	}
	const day = since > 1 ? days.get(since) : undefined;
	return day !== undefined && day >= from && day <= until;
}

function whenText({ locale }: Context, origin: ResultOrigin, days: ReadonlyMap<number, string>): string {
	const words = messages[locale].indices;
	if (origin.published_on !== null) return words.published(periodText(locale, origin.published_on));
	const day = days.get(origin.since);
	return words.recorded(number(locale, origin.since), day === undefined ? '' : date(locale, day));
}
