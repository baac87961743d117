import { number } from '$lib/i18n/format';
import { assignments as messages } from '$lib/i18n/messages/assignments';
import type { Assignment, Unit } from '$lib/model/datasets';
import { dayAfter, earlier } from '$lib/model/days';
import { assignmentRows } from '../assignments';
import { seenWithFormer, whoseOf } from '../former';
import type { Context } from '../../context';
import { ahead, shortDay } from './due';
import { item, remark, type BriefPart } from './part';
import type { Planned } from './plan';

const most = 3;

/** Assignments about the indices of the unit, and of those that went into it wholly, that are late, or due soon after the meeting; null without any, and for those who may not see them. */
export async function assignmentsPart(
	context: Context,
	unit: Unit,
	{ withheld }: Planned,
	{ at, today }: { at: string; today: string }
): Promise<BriefPart | null> {
	if (withheld.progress !== null) return null;
	const { locale } = context;
	const words = messages[locale].brief;
	const until = dayAfter(at, ahead);
	// Before a meeting that is still ahead nobody is late for what is due until then.
	const { seen } = seenWithFormer(context, 'progress', unit.unit_code);
	const all = (await Promise.all(seen.map((code) => assignmentRows(context, code, earlier(at, today))))).flat();
	const own = all
		.filter(({ standing, assignment }) => standing.state !== 'done' && assignment.due_on <= until)
		.sort((a, b) => a.assignment.due_on.localeCompare(b.assignment.due_on));
	if (own.length === 0) return null;
	const late = own.filter(({ standing }) => standing.state === 'late').length;
	const count = (value: number) => number(locale, value);
	const href = ({ unit_code, index_code }: Assignment) =>
		`/units/${encodeURIComponent(unit_code)}?index=${index_code}#assignments`;
	const left = own.length - most;
	const [first] = own;
	return {
		id: 'assignments',
		heading: words.heading(count(late), count(own.length - late)),
		items: own.slice(0, most).map(({ assignment, about, when }) =>
			item({
				term: shortDay(context, assignment.due_on),
				text: assignment.text,
				foreign: locale === 'en',
				who: `${words.who}: ${assignment.agency}`,
				note: [about, when, whoseOf(context, unit.unit_code, assignment.unit_code)]
					.filter((part) => part !== null)
					.join('; '),
				href: href(assignment),
				figures: {
					index_code: assignment.index_code,
					indicator_code: assignment.indicator_code,
					unit_code: assignment.unit_code
				}
			})
		),
		remarks: left > 0 && first ? [remark(words.others(count(left)), href(first.assignment))] : []
	};
}
