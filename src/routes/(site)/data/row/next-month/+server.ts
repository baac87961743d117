import { redirect } from '@sveltejs/kit';
import { monthAfter } from '$lib/analysis/calendar-month';
import { localized } from '$lib/i18n/locale';
import { datasetWords } from '$lib/i18n/messages/datasets';
import { entry } from '$lib/i18n/messages/entry';
import { context } from '$lib/server/context';
import { fieldsOf } from '$lib/server/form';
import { sendTyped } from '$lib/server/reviewing/typed';
import { signedIn } from '$lib/server/signed-in';
import { uploadedForm } from '$lib/server/uploaded-form';
import { planTasks } from '$lib/server/warehouse/queries';
import type { RequestHandler } from './$types';

/** `2024-03-01` as `03/2024`. */
const monthText = (day: string) => `${day.slice(5, 7)}/${day.slice(0, 4)}`;

/** Puts a task that is meant for one month under review with the next month instead; others are changed in their form. */
export const POST: RequestHandler = async (event) => {
	const { request, locals } = event;
	const { state, locale } = locals;
	const { person, by } = signedIn(event, 'analyst');
	const { plan = '', task: no = '' } = await fieldsOf(request, locale);
	const here = await context(locals);
	const tasks = await planTasks(here.warehouse, here.release, { plan });
	const task = tasks.find((known) => known.task_no === no);
	const next = task && monthAfter(task);
	// What cannot be moved is changed by hand, on a page that has words for a task that is not there.
	if (!task || !next) {
		const named = new URLSearchParams([
			['dataset', 'plan_tasks'],
			['key', plan],
			['key', no]
		]);
		redirect(303, localized(locale, `/data/row?${named.toString()}`));
	}
	const note = [task.note, entry[locale].moved(monthText(task.period_start ?? ''), monthText(next.start))];
	const moved = {
		...task,
		period_start: next.start,
		period_end: next.end,
		// The schedule stays as the document has it.
		note: note.filter((text) => text !== null).join('; ')
	};
	const { columns, write } = uploadedForm('plan_tasks', here.reference);
	const cells = write(moved);
	const row = Object.fromEntries(columns.map((column, at) => [column, String(cells[at] ?? '')]));
	const name = `${datasetWords(locale, 'plan_tasks').title} ${plan} ${no}`;
	const id = await sendTyped(state, person, [{ dataset: 'plan_tasks', name, rows: [row] }], by.from);
	redirect(303, localized(locale, `/data/submissions/${id}`));
};
