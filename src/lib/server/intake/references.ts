import type { DatasetName } from '$lib/model/datasets';
import type { Problem } from '$lib/model/problem';
import { nearest } from './nearest';
import { refuse, type Row, textIn } from './read';
import type { Stage } from './stage';

/** A column whose codes must exist: in a table, or, with `within`, among the rows of that table that share a column. */
interface Rule {
	column: string;
	dataset:
		| 'units'
		| 'indices'
		| 'indicators'
		| 'sources'
		| 'channels'
		| 'themes'
		| 'plans'
		| 'plan_tasks'
		| 'plan_targets'
		| 'reporting_duties';
	code: string;
	within?: string;
	/** Several codes separated by semicolons; `*` stands for all. */
	many?: true;
}

const unit = (column: string): Rule => ({ column, dataset: 'units', code: 'unit_code' });
const index: Rule = { column: 'index_code', dataset: 'indices', code: 'index_code' };
const indices: Rule = { column: 'indices', dataset: 'indices', code: 'index_code', many: true };
const indicator = (column: string): Rule => ({
	column,
	dataset: 'indicators',
	code: 'indicator_code',
	within: 'index_code'
});
const source: Rule = { column: 'source_id', dataset: 'sources', code: 'source_id' };
const channel: Rule = { column: 'channel_code', dataset: 'channels', code: 'channel_code' };
const theme: Rule = { column: 'theme_code', dataset: 'themes', code: 'theme_code' };
const plan: Rule = { column: 'plan_code', dataset: 'plans', code: 'plan_code' };
const task = (column: string): Rule => ({ column, dataset: 'plan_tasks', code: 'task_no', within: 'plan_code' });

const rules: Partial<Record<DatasetName, Rule[]>> = {
	units: [unit('parent_code')],
	unit_names: [unit('unit_code')],
	unit_aliases: [unit('unit_code')],
	unit_regions: [unit('unit_code')],
	unit_successions: [unit('from_code'), unit('to_code')],
	unit_population: [unit('unit_code')],
	tile_map: [unit('unit_code')],
	index_aliases: [index],
	indicators: [index, indicator('parent_code')],
	breaks: [index, { ...indicator('indicator_codes'), many: true }, source],
	coverage: [index, indicator('indicator_code')],
	results: [index, indicator('indicator_code'), source],
	plans: [unit('unit_code')],
	plan_tasks: [plan, task('parent_task_no'), theme, channel, indices],
	plan_targets: [plan],
	index_targets: [index, indicator('indicator_code'), plan, source],
	agencies: [plan],
	reporting_duties: [plan],
	target_values: [
		plan,
		{ column: 'target_no', dataset: 'plan_targets', code: 'target_no', within: 'plan_code' },
		source
	],
	duty_reports: [plan, { column: 'duty_no', dataset: 'reporting_duties', code: 'duty_no', within: 'plan_code' }],
	difficulties: [plan],
	reported_counts: [source],
	activities: [plan, task('task_no'), channel, theme, source, indices]
};

/** Looking for the nearest code of each would take minutes where nearly all are wrong. */
const mostSuggestions = 500;

/** Tells codes that do not exist, neither published nor in the same submission. Build it when what may be named is staged. */
export class References {
	private readonly rules: { rule: Rule; known: Map<string, Set<string>>; suggestions: Map<string, string | null> }[];

	constructor(dataset: DatasetName, stage: Stage) {
		this.rules = (rules[dataset] ?? []).map((rule) => ({ rule, known: codesOf(rule, stage), suggestions: new Map() }));
	}

	/** Tells every code of these rows that does not exist. */
	check(rows: readonly Row[]): void {
		for (const { rule, known, suggestions } of this.rules) {
			for (const row of rows) {
				const written = textIn(row.values, rule.column);
				if (written === null) continue;
				const scope = rule.within ? textIn(row.values, rule.within) : '';
				if (rule.within && scope === null && !row.failed.has(rule.within)) refuse(row, rule.within, 'required');
				// An unknown index or plan is told once, in its own column.
				if (scope === null || (rule.within && row.failed.has(rule.within))) continue;
				const codes = known.get(scope);
				for (const code of rule.many ? written.split(';') : [written]) {
					if (codes?.has(code) || (rule.many && code === '*')) continue;
					const place = `${scope}\u0001${code}`;
					if (!suggestions.has(place) && suggestions.size < mostSuggestions)
						suggestions.set(place, nearest(code, codes ?? []));
					const near = suggestions.get(place);
					const params: Problem['params'] = { code, expected: rule.dataset };
					if (rule.within) params.within = scope;
					if (near) params.nearest = near;
					refuse(row, rule.column, 'unknown_reference', params);
				}
			}
		}
	}
}

/** The codes that exist, by the scope that they exist in. */
function codesOf(rule: Rule, stage: Stage): Map<string, Set<string>> {
	const known = new Map<string, Set<string>>();
	if (!rule.within) known.set('', new Set());
	for (const row of stage.rows(rule.dataset)) {
		const scope = rule.within ? String(row[rule.within]) : '';
		const codes = known.get(scope);
		if (codes) codes.add(String(row[rule.code]));
		else known.set(scope, new Set([String(row[rule.code])]));
	}
	return known;
}
