import { groupOf, provinceOf } from '$lib/analysis/edition';
import type { Index, Level } from '$lib/model/datasets';
import { measuredIn, scaleOf, type Reference } from '$lib/model/reference';
import type { Findings } from './findings';
import { numberIn, refuse, type Row, textIn } from './read';

/** A row with both score and rank: of one indicator, year and province, each group that is rated together apart. */
interface Ranked {
	findings: Findings;
	line: number;
	unit: string;
	rank: number;
	/** Turned so that a better rank means a higher one. */
	merit: number;
	score: number;
}

/** Tells what makes a result impossible (errors) or doubtful (warnings), part by part, and at the end what the whole tells. */
export class ResultChecks {
	private readonly editions = new Map<string, Edition>();
	private readonly rankings = new Map<string, Ranked[]>();

	constructor(private readonly reference: Reference) {}

	add(rows: readonly Row[]): void {
		for (const row of rows) this.check(row);
	}

	end(): void {
		for (const edition of this.editions.values()) warnOfCoverage(edition, this.reference);
		for (const ranking of this.rankings.values()) warnOfOrder(ranking);
	}

	private check(row: Row): void {
		const { reference } = this;
		const code = textIn(row.values, 'index_code');
		const year = numberIn(row.values, 'year');
		const index = code === null ? undefined : reference.index.get(code);
		checkUnit(row, index, reference);
		checkFigures(row, index, year, reference);
		if (!index || year === null || row.failed.size > 0) return;
		const indicator = String(row.values.indicator_code);
		const unit = String(row.values.unit_code);
		const parent = provinceOf(reference, unit);
		const { findings, line } = row;
		noteEdition(this.editions, { findings, line, index: index.index_code, year, parent }, indicator);
		const rank = numberIn(row.values, 'rank');
		const score = numberIn(row.values, 'score');
		if (rank === null || score === null) return;
		const key = [index.index_code, indicator, year, parent, groupOf(reference.unit.get(unit))].join('|');
		const merit = index.higher_is_better ? score : -score;
		const ranked = { findings, line, unit: String(row.cells.unit), rank, score, merit };
		const ranking = this.rankings.get(key);
		if (ranking) ranking.push(ranked);
		else this.rankings.set(key, [ranked]);
	}
}

/** Departments' indices rate agencies (ban, ngành, cơ quan trung ương) among the departments. */
const rates = (index: Index, level: Level): boolean =>
	index.rated_levels.split(';').some((rated) => rated === level || (rated === 'department' && level === 'agency'));

function checkUnit(row: Row, index: Index | undefined, reference: Reference): void {
	const unit = reference.unit.get(String(row.values.unit_code));
	if (unit && index && !rates(index, unit.level))
		refuse(row, 'unit', 'level_not_rated', {
			index: index.index_code,
			level: unit.level,
			expected: index.rated_levels.split(';').join(', ')
		});
}

function checkFigures(row: Row, index: Index | undefined, year: number | null, reference: Reference): void {
	const score = numberIn(row.values, 'score');
	if (score === null && row.values.rank === null && !row.failed.has('score') && !row.failed.has('rank'))
		refuse(row, 'score', 'no_score_no_rank');
	const own = reference.within(provinceOf(reference, String(row.values.unit_code)));
	const indicator = index && own.indicator(index.index_code, String(row.values.indicator_code));
	if (!index || !indicator) return;
	if (year !== null && !measuredIn(indicator, year))
		refuse(row, 'indicator_code', 'indicator_not_valid', {
			year,
			...(indicator.valid_from_year !== null && { from: indicator.valid_from_year }),
			...(indicator.valid_to_year !== null && { to: indicator.valid_to_year })
		});
	const { min, max } = scaleOf(index, indicator);
	if (score !== null && (score < min || max < score)) refuse(row, 'score', 'out_of_range', { min, max });
}

interface Edition {
	/** Where its first row stands. */
	findings: Findings;
	line: number;
	index: string;
	year: number;
	parent: string | null;
	indicators: Set<string>;
}

function noteEdition(editions: Map<string, Edition>, found: Omit<Edition, 'indicators'>, indicator: string): void {
	const key = `${found.index}|${found.year}|${found.parent}`;
	const edition = editions.get(key);
	if (edition) edition.indicators.add(indicator);
	else editions.set(key, { ...found, indicators: new Set([indicator]) });
}

function warnOfCoverage({ findings, line, index, year, parent, indicators }: Edition, reference: Reference): void {
	const bare = [...indicators].filter((indicator) => !reference.coverage(index, indicator, year, parent));
	if (bare.length === 0) return;
	const params = { index, year, indicators: bare.join(', '), ...(parent !== null && { parent }) };
	findings.warning('no_coverage', { row: line, column: 'year', value: String(year) }, params);
}

/**
 * Points at the fewest rows without which ranks and scores agree: those outside the longest run in which
 * no better rank has a lower score. Rows of one rank may have any scores.
 */
function warnOfOrder(ranking: Ranked[]): void {
	const ordered = ranking.toSorted((a, b) => a.rank - b.rank || b.merit - a.merit);
	const kept = longestFalling(ordered);
	for (const misfit of ordered) {
		if (kept.has(misfit)) continue;
		const other = ordered.find(
			(row) => kept.has(row) && row.rank !== misfit.rank && row.rank < misfit.rank !== row.merit >= misfit.merit
		);
		if (!other) continue;
		misfit.findings.warning(
			'rank_out_of_order',
			{ row: misfit.line, column: 'rank', value: String(misfit.rank) },
			{
				rank: misfit.rank,
				score: misfit.score,
				other: other.unit,
				other_rank: other.rank,
				other_score: other.score
			}
		);
	}
}

/** The longest subsequence whose merit never rises (patience sorting). */
function longestFalling(ordered: Ranked[]): Set<Ranked> {
	const tails: Ranked[] = [];
	const before = new Map<Ranked, Ranked>();
	for (const next of ordered) {
		let low = 0;
		let high = tails.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((tails[middle]?.merit ?? -Infinity) >= next.merit) low = middle + 1;
			else high = middle;
		}
		const previous = tails[low - 1];
		if (previous) before.set(next, previous);
		tails[low] = next;
	}
	const kept = new Set<Ranked>();
	for (let last = tails.at(-1); last; last = before.get(last)) kept.add(last);
	return kept;
}
