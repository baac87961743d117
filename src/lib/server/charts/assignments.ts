import { assignmentStanding, type AssignmentStanding } from '$lib/analysis/assignments';
import { treeOf } from '$lib/analysis/edition';
import { date, number } from '$lib/i18n/format';
import { assignments as messages } from '$lib/i18n/messages/assignments';
import { indicatorName, shortName } from '$lib/i18n/names';
import type { Assignment } from '$lib/model/datasets';
import type { Context } from '../context';
import { unitAssignments } from '../warehouse/queries';

/** An assignment in words, as it stands on a day. */
export interface AssignmentRow {
	assignment: Assignment;
	standing: AssignmentStanding;
	/** The component, or the index where it is about the whole. */
	about: string;
	/** When it is due, and how far off that is; of what is done, when it was. */
	when: string;
	assigned: string;
}

/** What was assigned about the indices of a unit, as far as the reader may see it: open ones first, what is due first before the rest. */
export async function assignmentRows(context: Context, unit: string, day: string): Promise<AssignmentRow[]> {
	const { warehouse, release, reference } = context;
	const here = { ...context, reference: reference.within(treeOf(reference, unit)) };
	const rows = (await unitAssignments(warehouse, release, { unit, at: day })).map((row) => inWords(here, row, day));
	const isDone = ({ standing: { state } }: AssignmentRow) => state === 'done';
	return [...rows.filter((row) => !isDone(row)), ...rows.filter(isDone).reverse()];
}

function inWords({ reference, locale }: Context, assignment: Assignment, day: string): AssignmentRow {
	const words = messages[locale];
	const { index_code: index, indicator_code, due_on: due, assigned_on: assigned } = assignment;
	const indicator = reference.indicator(index, indicator_code);
	const standing = assignmentStanding(assignment, day);
	const component = indicator && indicator.parent_code !== null ? indicatorName(locale, indicator) : null;
	return {
		assignment,
		standing,
		about: words.about(shortName(index), component),
		when:
			standing.state === 'done'
				? words.done(date(locale, standing.on))
				: `${words.due(date(locale, due))}, ${words[standing.state === 'late' ? 'late' : 'left'](number(locale, standing.days))}`,
		assigned: words.assigned(date(locale, assigned))
	};
}
