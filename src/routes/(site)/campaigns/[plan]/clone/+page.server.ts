import { fail, redirect } from '@sveltejs/kit';
import { localized } from '$lib/i18n/locale';
import { datasetWords } from '$lib/i18n/messages/datasets';
import { planPath } from '$lib/model/plan-path';
import { askedPlan } from '$lib/server/charts/plan-progress/address';
import { context, type Context } from '$lib/server/context';
import { fieldsOf } from '$lib/server/form';
import { sendTyped } from '$lib/server/reviewing/typed';
import { signedIn } from '$lib/server/signed-in';
import { askedCopyYear, cloneOf, clonePage, successorFields, wholePlan } from '$lib/server/views/entry/clone-page';
import type { Actions, PageServerLoad } from './$types';

const planOf = (here: Context, url: URL, code: string) =>
	askedPlan(here, url, code, ({ value }) => localized(here.locale, planPath(value, {}, '/clone')));

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const here = await context(locals);
	const plan = planOf(here, url, params.plan);
	return clonePage(here, await wholePlan(here, plan), askedCopyYear(here, url, plan));
};

export const actions: Actions = {
	/** The copy as one submission of several files, through the same pipe. */
	default: async (event) => {
		const { request, locals, params, url } = event;
		const { state, locale } = locals;
		const { person, by } = signedIn(event, 'analyst');
		const here = await context(locals);
		const from = await wholePlan(here, planOf(here, url, params.plan));
		const sent = await fieldsOf(request, locale);
		const copy = cloneOf(here, from, sent);
		if ('problem' in copy) {
			// Another year may have ended other agencies.
			const ended = copy.year === undefined ? null : successorFields(here, from, copy.year);
			return fail(400, { problem: copy.problem, sent, ended });
		}
		const tables = copy.tables.map(({ dataset, rows }) => ({
			dataset,
			name: `${datasetWords(locale, dataset).title} ${copy.code}`,
			rows: rows.map((row) =>
				Object.fromEntries(Object.entries(row).map(([column, value]) => [column, String(value ?? '')]))
			)
		}));
		const id = await sendTyped(state, person, tables, by.from);
		redirect(303, localized(locale, `/data/submissions/${id}`));
	}
};
