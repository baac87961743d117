import { number } from '$lib/i18n/format';
import { assignments as messages } from '$lib/i18n/messages/assignments';
import type { Unit } from '$lib/model/datasets';
import { dayAfter, earlier } from '$lib/model/days';
import { assignmentRows } from '../assignments';
import type { Context } from '../../context';
import { ahead, shortDay } from './due';
import { item, remark, type BriefPart } from './part';
import type { Planned } from './plan';

const most = 3;

/** Assignments about the unit's indices that are late, or due soon after the meeting; null without any, and for those who may not see them. */
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
	const all = await assignmentRows(context, unit.unit_code, earlier(at, today));
	const own = all.filter(({ standing, assignment }) => standing.state !== 'done' && assignment.due_on <= until);
	if (own.length === 0) return null;
	const late = own.filter(({ standing }) => standing.state === 'late').length;
	const count = (value: number) => number(locale, value);
	const href = (index: string) => `/units/${encodeURIComponent(unit.unit_code)}?index=${index}#assignments`;
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
				note: `${about}; ${when}`,
				href: href(assignment.index_code),
				figures: {
					index_code: assignment.index_code,
					indicator_code: assignment.indicator_code,
					unit_code: assignment.unit_code
				}
			})
		),
		remarks: left > 0 && first ? [remark(words.others(count(left)), href(first.assignment.index_code))] : []
	};
}
