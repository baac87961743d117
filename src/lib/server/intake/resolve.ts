import type { DatasetName } from '$lib/model/datasets';
import { parsePeriod } from '$lib/model/period';
import type { Problem } from '$lib/model/problem';
import type { Reference } from '$lib/model/reference';
import type { Resolution, Span, UnitNames } from './names';
import { checkPlanClosing } from './plan-closings';
import { checkPlanTask } from './plan-tasks';
import { numberIn, refuse, type Row, textIn } from './read';
import type { Stage } from './stage';
import { checkReached, checkTarget } from './targets';

type Resolver = (row: Row, stage: Stage) => void;

/** Per dataset whose files name units: from names to codes, at the time that the row speaks of. */
const resolvers: Partial<Record<DatasetName, Resolver>> = {
	coverage(row, { names, reference }) {
		const day = ratedOn(row, reference);
		if (day === null) row.failed.add('parent_code');
		else row.values.parent_code = resolveParent(row, names, reference, day);
	},
	indicators(row, { names, reference }) {
		const year = numberIn(row.cells, 'valid_from_year') ?? numberIn(row.cells, 'valid_to_year');
		const time = year === null ? always : `${year}-12-31`;
		const province = resolveParent(row, names, reference, time);
		row.values.province_code = province;
		if (province === null && textIn(row.cells, 'parent_unit') !== null) row.failed.add('province_code');
	},
	results(row, stage) {
		const { names, reference } = stage;
		const written = textIn(row.cells, 'index_code');
		// What is no index is told with the other codes that do not exist.
		if (written !== null) row.values.index_code = stage.indexOf(written) ?? written;
		const day = ratedOn(row, reference);
		const parent = day ? resolveParent(row, names, reference, day) : null;
		const unit = textIn(row.cells, 'unit');
		if (day === null || unit === null || row.failed.has('parent_unit')) row.failed.add('unit_code');
		else {
			const resolution = parent ? names.resolveInside(parent, unit, day) : names.resolve(unit, day);
			row.values.unit_code = accept(row, 'unit', resolution, day, reference, parent);
		}
	},
	edition_dates(row) {
		const [year, on] = [numberIn(row.cells, 'year'), textIn(row.cells, 'published_on')];
		const start = `${year}-01-01`;
		if (year !== null && on !== null && on < start) refuse(row, 'published_on', 'before_other', { other: start });
	},
	fieldwork(row) {
		const [first, last] = [textIn(row.cells, 'first_day'), textIn(row.cells, 'last_day')];
		if (first !== null && last !== null && last < first) refuse(row, 'last_day', 'before_other', { other: first });
	},
	plan_closings(row, { reference }) {
		checkPlanClosing(row, reference);
	},
	plan_tasks(row, { reference }) {
		checkPlanTask(row, reference);
	},
	index_targets(row, { names, reference }) {
		row.values.unit_code = resolveOwn(row, 'unit', ratedOn(row, reference), names, reference);
		checkTarget(row, reference);
	},
	score_intervals(row, { names, reference }) {
		row.values.unit_code = resolveOwn(row, 'unit', ratedOn(row, reference), names, reference);
		const [low, high] = [numberIn(row.cells, 'low'), numberIn(row.cells, 'high')];
		if (low !== null && high !== null && low > high) refuse(row, 'low', 'min_over_max', { other: high });
	},
	reported_counts(row, { names, reference }) {
		const day = textIn(row.cells, 'period_end');
		row.values.unit_code = resolveOwn(row, 'province', day, names, reference);
	},
	target_values(row, { names, reference }) {
		row.values.unit_code = resolveOwn(row, 'unit', periodOf(row), names, reference);
		checkReached(row);
	},
	difficulties(row, { names, reference }) {
		row.values.unit_code = resolveOwn(row, 'unit', textIn(row.cells, 'raised_on'), names, reference);
		const [raised, resolved] = [textIn(row.cells, 'raised_on'), textIn(row.cells, 'resolved_on')];
		if (raised !== null && resolved !== null && resolved < raised)
			refuse(row, 'resolved_on', 'before_other', { other: raised });
	},
	assignments(row, { names, reference }) {
		const [assigned, due, done] = ['assigned_on', 'due_on', 'done_on'].map((column) => textIn(row.cells, column));
		row.values.unit_code = resolveOwn(row, 'unit', assigned ?? null, names, reference);
		if (!assigned) return;
		if (due && due < assigned) refuse(row, 'due_on', 'before_other', { other: assigned });
		if (done && done < assigned) refuse(row, 'done_on', 'before_other', { other: assigned });
	},
	activities(row, { names, reference }) {
		row.values.unit_code = resolveOwn(row, 'unit', periodOf(row), names, reference);
	}
};

const periodOf = (row: Row): Span | null => parsePeriod(textIn(row.cells, 'date') ?? '');

/** Sets the unit codes of a row, or tells why a name is none. */
export function resolve(dataset: DatasetName, row: Row, stage: Stage): void {
	resolvers[dataset]?.(row, stage);
}

function ratedOn(row: Row, reference: Reference): string | null {
	const index = textIn(row.values, 'index_code');
	const year = numberIn(row.cells, 'year');
	return index === null || year === null ? null : reference.ratedOn(index, year);
}

/** An indicator may be measured at any time. */
const always: Span = { from: '1990-01-01', to: '9999-12-31' };

function resolveParent(row: Row, names: UnitNames, reference: Reference, day: string | Span): string | null {
	const parent = textIn(row.cells, 'parent_unit');
	return parent === null ? null : accept(row, 'parent_unit', names.resolve(parent, day), day, reference, null);
}

function resolveOwn(row: Row, column: string, time: string | Span | null, names: UnitNames, reference: Reference) {
	const name = textIn(row.cells, column);
	if (name === null || time === null) {
		row.failed.add('unit_code');
		return null;
	}
	const meant = names.resolve(name, time);
	// Of several units of a name, work under a plan is by the one inside the plan's own unit.
	const plan = meant.kind === 'ambiguous' ? reference.plan.get(textIn(row.cells, 'plan_code') ?? '') : undefined;
	const own = plan && names.resolveInside(plan.unit_code, name, time);
	return accept(row, column, own?.kind === 'unit' ? own : meant, time, reference, null);
}

function accept(
	row: Row,
	column: string,
	resolution: Resolution,
	time: string | Span,
	reference: Reference,
	parent: string | null
): string | null {
	const named = (code: string): string => `${reference.unit.get(code)?.full_name_vi ?? code} (${code})`;
	const { from, to } = typeof time === 'string' ? { from: time, to: time } : time;
	const params: Problem['params'] = { from, to, ...(parent !== null && { parent: named(parent) }) };
	if (resolution.kind === 'unit') return resolution.code;
	row.failed.add(column === 'parent_unit' ? 'parent_code' : 'unit_code');
	switch (resolution.kind) {
		case 'unknown':
			if (resolution.nearest !== null) params.nearest = resolution.nearest;
			refuse(row, column, 'unknown_unit', params);
			break;
		case 'ambiguous':
			refuse(row, column, 'ambiguous_unit', { ...params, candidates: resolution.candidates.map(named).join('; ') });
			break;
		case 'not_valid':
			refuse(row, column, 'unit_not_valid', { ...params, candidates: resolution.candidates.map(named).join('; ') });
			break;
		case 'not_in_parent':
			refuse(row, column, 'unit_not_in_parent', params);
	}
	return null;
}
