import type { Reference } from '$lib/model/reference';
import { comparability, type Verdict } from '../comparability';
import type { Edition } from '../edition';
import type { PanelRow } from './panel';

/** Work by unit and year: only years in which something of the unit is recorded, so that nothing recorded is not zero. */
export type WorkByYear = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** The rows of one run of editions that may be compared with each other, and what was left out. */
export interface Run {
	rows: PanelRow[];
	/** Years of its editions. */
	years: number[];
	/** Years from which its method differs partly from the year before. */
	partly: number[];
	/** Years that may not be compared with these. */
	apart: number[];
	/** Years of which only the best, or only some, units are here. */
	chosen: number[];
	/** Scores without recorded work in their lag window. */
	missing: number;
}

/**
 * Sets scores beside the work of their lag window, over the run of comparable editions with the most such rows; of equal
 * ones the newest. Editions of which units are here by their result, or only some, are left out.
 */
export function richestRun(reference: Reference, all: readonly Edition[], work: WorkByYear, lag: number): Run {
	const isChosen = (edition: Edition) => {
		const { coverage } = reference.coverage(edition.index_code, edition.indicator_code, edition.year) ?? {};
		return coverage === 'top_n' || coverage === 'excerpt';
	};
	const editions = all.filter((edition) => !isChosen(edition));
	const runs = comparableRuns(reference, editions).map((run) => ({ run, ...rowsOf(run, work, lag) }));
	const best = runs.reduce<(typeof runs)[number] | null>(
		(found, one) => (found !== null && found.rows.length > one.rows.length ? found : one),
		null
	);
	const run = best?.run ?? [];
	const years = (some: readonly Edition[]) => some.map(({ year }) => year);
	return {
		rows: best?.rows ?? [],
		missing: best?.missing ?? 0,
		years: years(run),
		partly: run.flatMap((edition, at) => {
			const before = run[at - 1];
			return before && verdict(reference, before, edition) === 'partly' ? [edition.year] : [];
		}),
		apart: years(editions.filter((edition) => !run.includes(edition))),
		chosen: years(all.filter(isChosen))
	};
}

/** Editions parted wherever one may not be compared with all that stand before it. */
function comparableRuns(reference: Reference, editions: readonly Edition[]): Edition[][] {
	const runs: Edition[][] = [];
	for (const edition of editions) {
		const run = runs.at(-1);
		if (run?.every((before) => verdict(reference, before, edition) !== 'no')) run.push(edition);
		else runs.push([edition]);
	}
	return runs;
}

/** Whether scores of one unit may be compared between two editions; no where no unit stands in both. */
function verdict(reference: Reference, before: Edition, after: Edition): Verdict {
	const unit_code = [...before.standings.keys()].find((code) => after.standings.has(code));
	if (unit_code === undefined) return 'no';
	return comparability(reference, { ...before, unit_code, rank: null }, { ...after, unit_code, rank: null }).score;
}

function rowsOf(editions: readonly Edition[], work: WorkByYear, lag: number) {
	const scored = editions.flatMap(({ year, standings }) =>
		[...standings.values()].flatMap(({ unit_code, score }) => (score === null ? [] : [{ unit_code, year, score }]))
	);
	const rows = scored.flatMap((row): PanelRow[] => {
		const own = work.get(row.unit_code);
		const activity = own?.get(row.year - lag);
		return activity === undefined ? [] : [{ ...row, activity, after: own?.get(row.year + 1) ?? null }];
	});
	const order = (row: PanelRow) => `${row.unit_code} ${row.year}`;
	return {
		rows: rows.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)),
		missing: scored.length - rows.length
	};
}
