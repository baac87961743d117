import { edition, type Standing } from '$lib/analysis/edition';
import { number, score as formatScore } from '$lib/i18n/format';
import { review as messages } from '$lib/i18n/messages/review';
import { shortName, unitName } from '$lib/i18n/names';
import { datasets, type CoverageRow, type Result } from '$lib/model/datasets';
import { Reference } from '$lib/model/reference';
import { takenAway } from '$lib/model/submission';
import { editionResults } from '../warehouse/queries';
import type { ChangeKind, TouchedEdition } from '../warehouse/difference-rows';
import type { Reviewing } from './reviewing';

const mostEditions = 4;
const mostRows = 12;

/** The rankings of headlines that a difference of results touches, before and after it, the newest first. */
export async function previewsOf(at: Reviewing, path: string) {
	const { state, submission, locale } = at;
	const words = messages[locale].changes;
	const removes = takenAway(submission.review).includes('results');
	const kinds: ChangeKind[] = removes ? ['added', 'changed', 'missing'] : ['added', 'changed'];
	const reference = withAddedCoverage(at);
	const touched = (await state.warehouse.touchedEditions(path, kinds)).filter(
		({ index_code, year, indicator_code }) => reference.headline(index_code, year)?.indicator_code === indicator_code
	);
	const previews = [];
	for (const one of touched.slice(0, mostEditions)) previews.push(await previewOf(at, reference, one, path, kinds));
	const more = touched.length - previews.length;
	return { previews, morePreviews: more > 0 ? words.previewEditions(number(locale, more)) : null };
}

async function previewOf(
	at: Reviewing,
	reference: Reference,
	one: TouchedEdition,
	path: string,
	kinds: readonly ChangeKind[]
) {
	const { state, locale } = at;
	const words = messages[locale].changes;
	const { index_code: index, year, indicator_code: indicator } = one;
	const changes = await state.warehouse.editionRows(path, kinds, one);
	const published = await editionResults(state.warehouse.everything, state.warehouse.release, { index, year });
	const touched = new Set(changes.map(({ before, after }) => String((after ?? before)?.['unit_code'])));
	const then = [
		...published.filter((row) => row.indicator_code !== indicator || !touched.has(row.unit_code)),
		...changes.flatMap(({ after }) => (after ? [resultOf(after)] : []))
	];
	const before = edition(at.reference, index, indicator, year, published).standings;
	const after = edition(reference, index, indicator, year, then).standings;
	const max = reference.scale(index, indicator)?.max ?? null;
	const place = (standing: Standing | undefined) => (standing?.rank ? String(standing.rank.place) : words.none1);
	const shown = (unit: string, standing: Standing | undefined, now: string) => ({
		code: unit,
		unit: unitName(reference, locale, unit),
		score: standing?.score == null ? words.none1 : formatScore(locale, standing.score, max),
		before: place(before.get(unit)),
		after: now
	});
	const moved = [...after]
		.filter(([unit, standing]) => touched.has(unit) || place(before.get(unit)) !== place(standing))
		.sort(
			([, a], [, b]) => (a.rank?.place ?? Infinity) - (b.rank?.place ?? Infinity) || (b.score ?? 0) - (a.score ?? 0)
		)
		.map(([unit, standing]) => shown(unit, standing, standing.rank ? place(standing) : words.noPlace));
	const gone = [...before.keys()].filter((unit) => !after.has(unit));
	const rows = [...gone.map((unit) => shown(unit, undefined, words.kinds.removed)), ...moved];
	const more = rows.length - mostRows;
	return {
		title: words.preview(`${shortName(index)} ${year}`),
		caption: words.previewCaption,
		rows: rows.slice(0, mostRows),
		more: more > 0 ? words.previewUnits(number(locale, more)) : null
	};
}

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
