import { date, dayInVietnam, number } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { assignments as messages } from '$lib/i18n/messages/assignments';
import { assignments, type Unit } from '$lib/model/datasets';
import { withheld } from '../../audience';
import { assignmentRows, type AssignmentRow } from '../../charts/assignments';
import type { Context } from '../../context';

/** An assignment as the unit's page lists it. */
export interface AssignedWork {
	about: string;
	agency: string;
	text: string;
	when: string;
	late: boolean;
	assigned: string;
	note: string | null;
	/** To the form of its row, for those who may correct it. */
	edit: string;
}

/** What was assigned about an index of a unit. */
export interface AssignmentsSection {
	title: string;
	dek: string;
	open: AssignedWork[];
	done: AssignedWork[];
	doneTitle: string;
	/** To the form of a new one, for those who may enter it; `indicator_code` and `agency` can be added. */
	assign: string;
}

/** The assignments about one index; null where the reader may not see them. */
export async function assignmentsSection(
	context: Context,
	unit: Unit,
	index: string,
	today = dayInVietnam(Date.now())
): Promise<AssignmentsSection | null> {
	const { warehouse, locale } = context;
	const code = unit.unit_code;
	if (withheld(warehouse.audience, 'progress', code) !== null) return null;
	const words = messages[locale];
	const rows = (await assignmentRows(context, code, today)).filter(({ assignment }) => assignment.index_code === index);
	const [done, open] = [true, false].map((is) => rows.filter(({ standing }) => (standing.state === 'done') === is));
	const late = (open ?? []).filter(({ standing }) => standing.state === 'late').length;
	const query = new URLSearchParams({ dataset: 'assignments', index_code: index, unit: code, assigned_on: today });
	return {
		title: words.title(number(locale, open?.length ?? 0), number(locale, late)),
		dek: rows.length === 0 ? words.nothing : words.dek(date(locale, today)),
		open: (open ?? []).map((row) => workOf(context, row)),
		done: (done ?? []).map((row) => workOf(context, row)),
		doneTitle: words.finished(number(locale, done?.length ?? 0)),
		assign: localized(locale, `/data/row?${query.toString()}`)
	};
}

function workOf({ locale }: Context, { assignment, standing, about, when, assigned }: AssignmentRow): AssignedWork {
	const key = assignments.key.map((column) => ['key', assignment[column]]);
	const query = new URLSearchParams([['dataset', 'assignments'], ...key]);
	return {
		about,
		agency: assignment.agency,
		text: assignment.text,
		when,
		late: standing.state === 'late',
		assigned,
		note: assignment.note,
		edit: localized(locale, `/data/row?${query.toString()}`)
	};
}
