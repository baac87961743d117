import { changesDesign, fixedEffectsDesign, leadDesign } from './design';
import { estimate, level, notEstimated, type Estimate, type Reason } from './estimate';
import { countOf, withoutSingles, type PanelRow } from './panel';

/** How scores and work go together over all units: three regressions over one panel. */
export interface Association {
	/** The rows that everything is estimated from. */
	panel: PanelRow[];
	/** Score on work in the lag window, with effects of units and years. */
	fixed_effects: Estimate;
	/** Change of score on change of work, with effects of years. */
	changes: Estimate;
	/** Score on the work of the year after, which cannot have mattered: the placebo test. */
	lead: Estimate;
}

/** Estimates what the rows allow; `nothing` says why there are none, where that is known. */
export function association(rows: readonly PanelRow[], nothing: Reason = 'no_activities'): Association {
	const pair = pairOf(rows, nothing, { permuted: true });
	const reason = rows.length === 0 ? nothing : nothingToEstimate(rows, pair.panel);
	if (reason) return { ...pair, lead: notEstimated(reason) };
	const lead = leadDesign(pair.panel);
	return { ...pair, lead: lead.y.length === 0 ? notEstimated('no_activities') : estimate(lead, { permuted: false }) };
}

/** The two estimates without the placebo test. */
export function pairOf(
	rows: readonly PanelRow[],
	nothing: Reason,
	{ permuted }: { permuted: boolean }
): Omit<Association, 'lead'> {
	const panel = withoutSingles(rows);
	const reason = rows.length === 0 ? nothing : nothingToEstimate(rows, panel);
	if (reason) {
		const none = notEstimated(reason);
		return { panel, fixed_effects: none, changes: none };
	}
	const changes = changesDesign(panel);
	return {
		panel,
		fixed_effects: estimate(fixedEffectsDesign(panel), { permuted }),
		changes: changes.y.length === 0 ? notEstimated('one_year') : estimate(changes, { permuted })
	};
}

/** Whether scores are followed by work, so that the other two may run the other way. */
export const runsBackwards = ({ lead }: Pick<Association, 'lead'>): boolean => lead.p !== null && lead.p < level;

/** Why a panel with rows allows no estimate; null where it does. */
export function nothingToEstimate(rows: readonly PanelRow[], panel: readonly PanelRow[]): Reason | null {
	if (rows.every((row) => row.activity === 0)) return 'all_zero';
	if (countOf(rows, (row) => row.unit_code) === 1) return 'one_unit';
	return panel.length === 0 ? 'one_year' : null;
}
