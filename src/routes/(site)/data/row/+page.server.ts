import { error, fail, redirect } from '@sveltejs/kit';
import { localized } from '$lib/i18n/locale';
import { datasetWords } from '$lib/i18n/messages/datasets';
import { review } from '$lib/i18n/messages/review';
import { datasetNames, datasetOf } from '$lib/model/datasets';
import { uploadedKey } from '$lib/model/datasets/uploaded';
import { context } from '$lib/server/context';
import { fieldsOf } from '$lib/server/form';
import { rowOfForm, sendTyped } from '$lib/server/reviewing/typed';
import { signedIn } from '$lib/server/signed-in';
import { quickForm } from '$lib/server/views/entry/quick';
import { rowForm } from '$lib/server/views/entry/row';
import type { Actions, PageServerLoad } from './$types';

const datasetAsked = (url: URL) =>
	datasetNames.find((name) => name === (url.searchParams.get('dataset') ?? 'activities'));

/** Work is entered by its task, unless the address says that it belongs to no plan, or names what is published. */
const isQuick = (url: URL) =>
	url.searchParams.get('plan') !== 'none' && !['key', 'activity_id'].some((name) => url.searchParams.has(name));

/** A form for one row. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const dataset = datasetAsked(url);
	const { person } = locals;
	if (!dataset || !person) error(404);
	const here = await context(locals);
	return dataset === 'activities' && isQuick(url)
		? quickForm(here, url, { person, now: Date.now() })
		: rowForm(here, dataset, url);
};

export const actions: Actions = {
	/** One row as a file of its own, through the same pipe. */
	default: async (event) => {
		const { request, locals, url } = event;
		const { state, locale } = locals;
		const { person, by } = signedIn(event, 'analyst');
		const dataset = datasetAsked(url);
		if (!dataset) error(404);
		const row = rowOfForm(dataset, await fieldsOf(request, locale));
		if (Object.values(row).every((value) => value === '')) return fail(400, { problem: review[locale].upload.nothing });
		const { title } = datasetWords(locale, dataset);
		const columns = dataset === 'activities' ? ['plan_code', 'task_no', 'date'] : uploadedKey(datasetOf(dataset));
		const name = [title, ...columns.map((column) => row[column]?.slice(0, 40))].filter(Boolean).join(' ');
		const id = await sendTyped(state, person, [{ dataset, name, rows: [row] }], by.from);
		redirect(303, localized(locale, `/data/submissions/${id}`));
	}
};
