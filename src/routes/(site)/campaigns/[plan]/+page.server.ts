import { error, fail, redirect } from '@sveltejs/kit';
import { localized } from '$lib/i18n/locale';
import { planPath } from '$lib/model/plan-path';
import { context } from '$lib/server/context';
import { askedDay, askedFilter, askedPlan } from '$lib/server/charts/plan-progress/address';
import { fieldsOf } from '$lib/server/form';
import { mayAnswer, quotaAnswer, quotaQuestions } from '$lib/server/views/plan/quota';
import { askedShown } from '$lib/server/views/plan/ask';
import { planPage } from '$lib/server/views/plan/plan';
import { sendTyped } from '$lib/server/reviewing/typed';
import { refuseMisspelt } from '$lib/server/refuse';
import { planTasks } from '$lib/server/warehouse/queries';
import { forReader } from '$lib/server/views/for-reader';
import type { Actions, PageServerLoad } from './$types';

/** One plan, whole or the tasks of a group of channels, a theme, an agency, a source of money, or those that stand in one way; the work of anybody or of one level. */
export const load: PageServerLoad = async ({ locals, params, url, isDataRequest }) => {
	const here = await context(locals, url);
	const { locale, warehouse, release } = here;
	refuseMisspelt({ locale, url }, [
		'group',
		'theme',
		'lead',
		'coordinating',
		'funding',
		'level',
		'state',
		'scope',
		'at'
	]);
	const plan = askedPlan(here, url, params.plan, ({ value }) => localized(locale, planPath(value)));
	const at = askedDay(here, url, plan);
	const tasks = await planTasks(warehouse, release, { plan: plan.plan_code });
	const page = await planPage(here, plan, tasks, askedFilter(here, url, tasks), at, askedShown(here, url));
	const questions = mayAnswer(locals.person) ? quotaQuestions(here, tasks) : [];
	return forReader({ isDataRequest }, { ...page, questions, share: page.progress.figure?.press });
};

export const actions: Actions = {
	/** Says whether a task's number is for the whole plan or for each unit: a correction of the task, to be published. */
	quota: async ({ locals, params, request, url, getClientAddress }) => {
		const { locale, person, state } = locals;
		if (!person || !mayAnswer(person)) error(403);
		const here = await context(locals);
		const plan = askedPlan(here, url, params.plan);
		const tasks = await planTasks(here.warehouse, here.release, { plan: plan.plan_code });
		const { task, scope } = await fieldsOf(request, locale);
		const answer = quotaAnswer(here, tasks, { task, scope });
		if ('problem' in answer) return fail(400, answer);
		const id = await sendTyped(state, person, [answer], getClientAddress());
		redirect(303, localized(locale, `/data/submissions/${id}`));
	}
};
