import { list } from '$lib/i18n/format';
import { data as messages } from '$lib/i18n/messages/data';
import { releases } from '$lib/i18n/messages/releases';
import { shortName } from '$lib/i18n/names';
import type { DatasetName } from '$lib/model/datasets';
import type { Guarded } from '$lib/model/visibility';
import type { Audience, Scope } from '../../audience';
import type { Context } from '../../context';

/** What a reader is told of rows or cells that are not shown to them. */
export interface NotShown {
	text: string;
	/** Signing in shows more. */
	signIn: boolean;
}

/** The group that guards the rows of a dataset. Of an index that is not seen nothing is said: it does not exist. */
const groups: Partial<Record<DatasetName, Guarded>> = {
	activities: 'activities',
	plans: 'plans',
	plan_closings: 'plans',
	plan_tasks: 'plans',
	plan_targets: 'plans',
	agencies: 'plans',
	reporting_duties: 'plans',
	index_targets: 'plans',
	target_values: 'progress',
	duty_reports: 'progress',
	difficulties: 'progress',
	assignments: 'progress'
};
const byIndex: readonly DatasetName[] = ['results', 'score_intervals', 'index_targets', 'assignments'];

/** Why not all rows of a dataset are shown to somebody; null where none is left out for its unit. */
export function rowsWithheld(audience: Audience, dataset: DatasetName): Exclude<Scope, 'all'> | null {
	const group = groups[dataset];
	const scope = group === undefined ? 'all' : audience[group];
	return scope === 'all' ? null : scope;
}

/** What is said of a dataset to those who do not see all of it. */
export function notShown({ warehouse: { audience }, locale }: Context, dataset: DatasetName): NotShown[] {
	const words = messages[locale].dataset.withheld;
	const said = (why: Exclude<Scope, 'all'>, what: 'rows' | 'ties') => ({
		text: words[why][what],
		signIn: why === 'none'
	});
	const rows = rowsWithheld(audience, dataset);
	const { progress, own } = audience;
	return [
		...(rows === null ? [] : [said(rows, 'rows')]),
		// Where no row is shown, nothing is to be said of its cells.
		...(dataset === 'activities' && rows !== 'none' && progress !== 'all' ? [said(progress, 'ties')] : []),
		...(byIndex.includes(dataset) && own.length > 0
			? [{ text: words.results(list(locale, own.map(shortName))), signIn: false }]
			: [])
	];
}

/** What is said of a release's changes to those who may not see all data; nothing where they do. */
export function changesNotShown({ warehouse: { audience }, locale }: Context): NotShown[] {
	const scopes: readonly Scope[] = [audience.activities, audience.plans, audience.progress];
	const words = releases[locale].page.withheld;
	if (scopes.includes('none') || audience.unseen.length > 0) return [{ text: words.none, signIn: true }];
	return scopes.includes('own') || audience.own.length > 0 ? [{ text: words.own, signIn: false }] : [];
}
