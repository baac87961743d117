import { edition } from '$lib/analysis/edition';
import { score as formatScore } from '$lib/i18n/format';
import { review as messages } from '$lib/i18n/messages/review';
import { shortName, unitName } from '$lib/i18n/names';
import { datasets, type CoverageRow, type Result } from '$lib/model/datasets';
import { Reference } from '$lib/model/reference';
import { editionResults } from '../warehouse/queries';
import type { DifferenceRow } from '../warehouse/difference-rows';
import type { Reviewing } from './reviewing';

const mostEditions = 4;
const mostRows = 12;
/** Editions of more rows than any ranking has are not previewed. */
const mostChanges = 20_000;

/** The rankings of headlines that a difference of results touches, before and after it. */
export async function previewsOf(at: Reviewing, path: string) {
	const { state, locale } = at;
	const words = messages[locale].changes;
	const kinds = ['added', 'changed'] as const;
	const changes = await state.warehouse.differenceRows('results', path, { kinds, limit: mostChanges, offset: 0 });
	const reference = withAddedCoverage(at);
	const touched = Map.groupBy(
		changes.filter((row) => isHeadline(reference, row)),
		({ after }) => `${String(after?.['index_code'])} ${String(after?.['year'])} ${String(after?.['indicator_code'])}`
	);
	const previews = [];
	for (const [key, rows] of [...touched].slice(0, mostEditions)) {
		const [index = '', yearText = '', indicator = ''] = key.split(' ');
		const year = Number(yearText);
		const published = await editionResults(state.warehouse.everything, state.warehouse.release, { index, year });
		const changed = new Map(rows.map(({ after }) => [String(after?.['unit_code']), resultOf(after ?? {})]));
		const then = [
			...published.filter((row) => row.indicator_code !== indicator || !changed.has(row.unit_code)),
			...changed.values()
		];
		const before = edition(at.reference, index, indicator, year, published).standings;
		const after = edition(reference, index, indicator, year, then).standings;
		const max = reference.scale(index, indicator)?.max ?? null;
		const place = (standing: { rank: { place: number } | null } | undefined) =>
			standing?.rank ? String(standing.rank.place) : words.none1;
		const moved = [...after]
			.filter(([unit, standing]) => changed.has(unit) || place(before.get(unit)) !== place(standing))
			.sort(
				([, a], [, b]) => (a.rank?.place ?? Infinity) - (b.rank?.place ?? Infinity) || (b.score ?? 0) - (a.score ?? 0)
			);
		previews.push({
			title: words.preview(`${shortName(index)} ${year}`),
			caption: words.previewCaption,
			rows: moved.slice(0, mostRows).map(([unit, standing]) => ({
				unit: unitName(reference, locale, unit),
				score: standing.score === null ? words.none1 : formatScore(locale, standing.score, max),
				before: place(before.get(unit)),
				after: standing.rank ? place(standing) : words.noPlace
			})),
			more: Math.max(0, moved.length - mostRows)
		});
	}
	return previews;
}

const isHeadline = (reference: Reference, { after }: DifferenceRow): boolean =>
	reference.headline(String(after?.['index_code']), Number(after?.['year']))?.indicator_code ===
	after?.['indicator_code'];

const resultOf = (row: Record<string, unknown>): Result => ({
	unit_code: String(row['unit_code']),
	index_code: String(row['index_code']),
	year: Number(row['year']),
	indicator_code: String(row['indicator_code']),
	score: typeof row['score'] === 'number' ? row['score'] : null,
	rank: typeof row['rank'] === 'number' ? row['rank'] : null,
	source_id: String(row['source_id'])
});

/** The reference data as it would be with the coverage that publishes along, so that ranks are computed as they will be. */
function withAddedCoverage({ reference, submission }: Reviewing): Reference {
	const added = submission.review.supplements.flatMap(({ dataset, row }): CoverageRow[] => {
		if (dataset !== 'coverage' || row['parent_unit']) return [];
		const coverage = datasets.coverage.resolved.coverage.safeParse(row['coverage'] ?? '');
		if (!coverage.success) return [];
		return [
			{
				index_code: row['index_code'] ?? '',
				indicator_code: row['indicator_code'] ?? '',
				year: Number(row['year']),
				coverage: coverage.data,
				published_units: row['published_units'] ? Number(row['published_units']) : null,
				scores_here: Number(row['scores_here']),
				ranks_here: Number(row['ranks_here']),
				parent_code: null
			}
		];
	});
	if (added.length === 0) return reference;
	return new Reference({ ...reference.tables, coverage: [...added, ...reference.tables.coverage] });
}
