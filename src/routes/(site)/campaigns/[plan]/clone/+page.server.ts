import { error, fail, redirect } from '@sveltejs/kit';
import { localized } from '$lib/i18n/locale';
import { datasetWords } from '$lib/i18n/messages/datasets';
import { hasRole } from '$lib/model/person';
import { planPath } from '$lib/model/plan-path';
import { askedPlan } from '$lib/server/charts/plan-progress/address';
import { context, type Context } from '$lib/server/context';
import { fieldsOf } from '$lib/server/form';
import { sendTyped } from '$lib/server/reviewing/typed';
import { cloneOf, clonePage, successorFields, wholePlan } from '$lib/server/views/entry/clone-page';
import type { Actions, PageServerLoad } from './$types';

const planOf = (here: Context, url: URL, code: string) =>
	askedPlan(here, url, code, ({ value }) => localized(here.locale, planPath(value, {}, '/clone')));

/** The year that the copy is of: the next one, or another that the address asks for. */
function yearAsked(url: URL, year: number): number {
	const asked = Number(url.searchParams.get('year'));
	return Number.isInteger(asked) && asked >= 1990 && asked <= 2100 && asked !== year ? asked : year + 1;
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const here = await context(locals);
	const plan = planOf(here, url, params.plan);
	return clonePage(here, await wholePlan(here, plan), yearAsked(url, plan.year));
};

export const actions: Actions = {
	/** The copy as one submission of several files, through the same pipe. */
	default: async ({ request, locals, params, url, getClientAddress }) => {
		const { state, locale, person } = locals;
		if (!person || !hasRole(person, 'analyst')) error(403);
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
		const id = await sendTyped(state, person, tables, getClientAddress());
		redirect(303, localized(locale, `/data/submissions/${id}`));
	}
};
