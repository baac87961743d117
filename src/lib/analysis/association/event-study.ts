import { holm } from './adjusted';
import { fixedEffectsDesign, type Design } from './design';
import { estimate, level, notEstimated, type Estimate, type Reason } from './estimate';
import { withoutSingles, type PanelRow } from './panel';

/** Years from a rise of work; the year before it, −1, is what they are compared with. The outermost stand for all beyond. */
export const yearsBefore = [-3, -2] as const;
export const yearsAfter = [0, 1, 2] as const;
export type EventYear = (typeof yearsBefore)[number] | (typeof yearsAfter)[number];
const eventYears: readonly EventYear[] = [...yearsBefore, ...yearsAfter];

/** The work of a unit in a year; null where nothing at all is recorded of it. */
export type WorkOf = (unit_code: string, year: number) => number | null;

/** A score with the work of the two years before, its own, and the two after. */
export interface EventRow extends PanelRow {
	work: Record<-2 | -1 | 0 | 1 | 2, number>;
}

/** The score in a year before or after a rise of work by one activity that lasts, against the year before the rise. */
export interface EventPoint {
	at: EventYear;
	estimate: Estimate;
	/** P-values that hold the level over all years before, or over all after (Holm). */
	adjusted: number | null;
}

/** What scores did around rises of work. */
export interface EventStudy {
	/** The rows that everything is estimated from. */
	rows: EventRow[];
	/** Scores with work of their own year, but not of all five. */
	broken: number;
	points: EventPoint[];
	/** Whether scores differed before the rise already: all of it may run the other way. */
	before: boolean;
}

/** Scores of the panel at a lag of 0, and those of them with work of all five years. */
export interface Windows {
	scores: number;
	whole: EventRow[];
}

/** A missing year breaks the window: what happened in it is not known. */
export const windowsOf = (panel: readonly PanelRow[], workOf: WorkOf): Windows => ({
	scores: panel.length,
	whole: panel.flatMap((row) => windowOf(row, workOf))
});

/**
 * An event study with events of every size (Schmidheiny and Siegloch 2023). `nothing` says why there are no scores, where
 * that is known.
 */
export function eventStudy({ scores, whole }: Windows, nothing: Reason = 'no_activities'): EventStudy {
	const rows = withoutSingles(whole);
	const reason = scores === 0 ? nothing : nothingToEstimate(whole, rows);
	const estimates = eventYears.map((at) =>
		reason === null ? estimate(eventDesign(rows, at), { permuted: false }) : notEstimated(reason)
	);
	const adjusted = [
		...adjustedOf(estimates.slice(0, yearsBefore.length)),
		...adjustedOf(estimates.slice(yearsBefore.length))
	];
	const points = eventYears.flatMap((at, place): EventPoint[] => {
		const one = estimates[place];
		return one ? [{ at, estimate: one, adjusted: adjusted[place] ?? null }] : [];
	});
	return {
		rows,
		broken: scores - whole.length,
		points,
		before: points.some((point) => point.at < 0 && isFound(point))
	};
}

/** Whether the score of that year differs from the year before the rise. */
export const isFound = ({ adjusted }: Pick<EventPoint, 'adjusted'>): boolean => adjusted !== null && adjusted < level;

function nothingToEstimate(whole: readonly EventRow[], rows: readonly EventRow[]): Reason | null {
	if (whole.length === 0) return 'no_window';
	if (whole.every(({ work }) => Object.values(work).every((count) => count === 0))) return 'all_zero';
	return rows.length === 0 ? 'one_year' : null;
}

function windowOf(row: PanelRow, workOf: WorkOf): EventRow[] {
	const of = (away: number) => workOf(row.unit_code, row.year + away);
	const [before2, before1, after1, after2] = [of(-2), of(-1), of(1), of(2)];
	if (before2 === null || before1 === null || after1 === null || after2 === null) return [];
	return [{ ...row, work: { [-2]: before2, [-1]: before1, 0: row.activity, 1: after1, 2: after2 } }];
}

/** The column whose slope is the score that many years from a lasting rise by one. */
const columns: Record<EventYear, (work: EventRow['work']) => number> = {
	[-3]: (work) => -work[2],
	[-2]: (work) => work[2] - work[1],
	0: (work) => work[0] - work[-1],
	1: (work) => work[-1] - work[-2],
	2: (work) => work[-2]
};

/** One column of the regression beside all others. */
function eventDesign(rows: readonly EventRow[], at: EventYear): Design {
	const column = (of: EventYear) => rows.map(({ work }) => columns[of](work));
	const controls = eventYears.filter((other) => other !== at).map(column);
	return { ...fixedEffectsDesign(rows), x: column(at), controls };
}

function adjustedOf(estimates: readonly Estimate[]): (number | null)[] {
	const told = estimates.flatMap(({ p }) => (p === null ? [] : [p]));
	const values = holm(told);
	let at = 0;
	return estimates.map(({ p }) => (p === null ? null : (values[at++] ?? null)));
}
