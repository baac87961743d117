import type { DatasetName } from '.';

/** A column that names rows of a dataset. */
export interface NamingColumn {
	/** The column, as `resolved` has it. */
	column: string;
	/** The dataset that it names, and which column of it. */
	dataset: DatasetName;
	code: string;
	/** A column that both rows share: the code counts among those rows alone. */
	within?: string;
	/** Several codes separated by semicolons; `*` stands for all. */
	many?: true;
	/** Files write a name, which becomes a code only where such a row exists. */
	byName?: true;
}

const unit = (column: string): NamingColumn => ({ column, dataset: 'units', code: 'unit_code' });
const unitByName: NamingColumn = { ...unit('unit_code'), byName: true };
const index: NamingColumn = { column: 'index_code', dataset: 'indices', code: 'index_code' };
const indices: NamingColumn = { column: 'indices', dataset: 'indices', code: 'index_code', many: true };
const indicator = (column: string): NamingColumn => ({
	column,
	dataset: 'indicators',
	code: 'indicator_code',
	within: 'index_code'
});
const source: NamingColumn = { column: 'source_id', dataset: 'sources', code: 'source_id' };
const channel: NamingColumn = { column: 'channel_code', dataset: 'channels', code: 'channel_code' };
const theme: NamingColumn = { column: 'theme_code', dataset: 'themes', code: 'theme_code' };
const plan: NamingColumn = { column: 'plan_code', dataset: 'plans', code: 'plan_code' };
const task = (column: string): NamingColumn => ({
	column,
	dataset: 'plan_tasks',
	code: 'task_no',
	within: 'plan_code'
});
const target: NamingColumn = { column: 'target_no', dataset: 'plan_targets', code: 'target_no', within: 'plan_code' };
const duty: NamingColumn = { column: 'duty_no', dataset: 'reporting_duties', code: 'duty_no', within: 'plan_code' };

/** Which columns of each dataset name rows of which. */
export const references: Readonly<Record<DatasetName, readonly NamingColumn[]>> = {
	sources: [],
	units: [unit('parent_code')],
	unit_names: [unit('unit_code')],
	unit_aliases: [unit('unit_code')],
	unit_regions: [unit('unit_code')],
	unit_successions: [unit('from_code'), unit('to_code')],
	unit_population: [unit('unit_code')],
	tile_map: [unit('unit_code')],
	channels: [],
	themes: [],
	indices: [],
	index_aliases: [index],
	indicators: [index, indicator('parent_code'), { ...unit('province_code'), byName: true }],
	breaks: [index, { ...indicator('indicator_codes'), many: true }, source],
	coverage: [index, indicator('indicator_code'), { ...unit('parent_code'), byName: true }],
	edition_dates: [index, source],
	fieldwork: [index, source],
	circular_indicators: [index, indicator('indicator_code'), source],
	results: [index, indicator('indicator_code'), unitByName, source],
	score_intervals: [index, indicator('indicator_code'), unitByName, source],
	plans: [unit('unit_code')],
	plan_closings: [plan],
	plan_tasks: [plan, task('parent_task_no'), theme, channel, indices],
	plan_targets: [plan],
	index_targets: [index, indicator('indicator_code'), unitByName, plan, source],
	agencies: [plan],
	reporting_duties: [plan],
	target_values: [plan, target, unitByName, source],
	duty_reports: [plan, duty],
	difficulties: [plan, unitByName],
	assignments: [index, indicator('indicator_code'), unitByName],
	reported_counts: [unitByName, source],
	activities: [plan, task('task_no'), unitByName, channel, theme, source, indices]
};
