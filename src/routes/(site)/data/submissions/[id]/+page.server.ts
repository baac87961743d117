import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { localized } from '$lib/i18n/locale';
import { review } from '$lib/i18n/messages/review';
import { rights } from '$lib/i18n/messages/rights';
import { context } from '$lib/server/context';
import { formOf } from '$lib/server/form';
import { record } from '$lib/server/ledger/audit';
import { submissionOf, type Submission } from '$lib/server/ledger/submissions';
import { decisions } from '$lib/server/reviewing/decisions';
import { askAgainSeconds, NotHere } from '$lib/server/reviewing/not-here';
import { reviewPage } from '$lib/server/reviewing/page';
import { seenBy } from '$lib/server/reviewing/may-see';
import { momentOf } from '$lib/server/reviewing/time';
import { signedIn } from '$lib/server/signed-in';
import type { Actions, PageServerLoad } from './$types';

const id = z.uuid();

async function found(locals: App.Locals, asked: string): Promise<Submission> {
	const known = id.safeParse(asked).success ? await submissionOf(locals.state.ledger.db, asked) : null;
	return (await seenBy(locals.state, locals.person, known)) ?? error(404);
}

export const load: PageServerLoad = async (event) => {
	const { locals, params, url } = event;
	const { person } = signedIn(event, 'analyst');
	const submission = await found(locals, params.id);
	const { reference, locale } = await context(locals);
	return reviewPage({ state: locals.state, reference, locale, submission, by: person.email, url });
};

type Event = RequestEvent<{ id: string }>;

/** Back to the page, at the part that was decided about. */
function back({ locals, params }: Event, part = ''): never {
	redirect(303, localized(locals.locale, `/data/submissions/${params.id}${part}`));
}

/** Somebody else has decided, or the files are being checked: what was decided belongs to a page that is no more. */
function overtaken({ locals, params }: Event): never {
	const { overtaken: message, again: text } = review[locals.locale];
	const href = localized(locals.locale, `/data/submissions/${params.id}`);
	error(409, { message, instead: [{ href, text }] });
}

const decide = (name: string, part: string) => async (event: Event) => {
	const { locals, params, request } = event;
	const { by } = signedIn(event, 'analyst');
	const submission = await found(locals, params.id);
	const form = await formOf(request);
	let decision;
	try {
		decision = form && (await decisions[name]?.({ state: locals.state, submission, form }));
	} catch (thrown) {
		if (!(thrown instanceof NotHere)) throw thrown;
		event.setHeaders({ 'retry-after': String(askAgainSeconds) });
		return fail(503, { problem: review[locals.locale].notHere });
	}
	if (!decision) return fail(400, { problem: rights[locals.locale].noForm });
	if (!(await locals.state.reviews.decide(submission.id, by.who, decision))) overtaken(event);
	// A small file is checked again before the page is back.
	await Promise.race([locals.state.reviews.settled(submission.id), new Promise((soon) => setTimeout(soon, 1500))]);
	return back(event, part);
};

const order = z.object({
	title: z.string().trim().max(400).catch(''),
	seen: z.coerce.number().int().nonnegative().catch(0),
	at: z.string().max(40).catch('')
});

export const actions = {
	columns: decide('columns', '#columns'),
	reading: decide('reading', ''),
	number: decide('number', '#problems'),
	correct: decide('correct', '#problems'),
	drop: decide('drop', '#problems'),
	unit: decide('unit', '#problems'),
	coverage: decide('coverage', '#problems'),
	source: decide('source', '#publish'),
	add: decide('add', '#added'),
	take: decide('take', '#added'),
	reset: decide('reset', '#problems'),
	missing: decide('missing', '#changes'),

	publish: async (event: Event) => {
		const { locals, params, request } = event;
		const { who, from } = signedIn(event, 'analyst').by;
		await found(locals, params.id);
		const { reviews } = locals.state;
		const words = review[locals.locale].publish;
		const form = await formOf(request);
		if (!form) return fail(400, { problem: rights[locals.locale].noForm });
		const asked = order.parse(Object.fromEntries(form));
		const at = asked.at === '' ? null : momentOf(asked.at, Date.now());
		if (asked.at !== '' && at === null) return fail(400, { problem: words.badTime });
		await reviews.decide(params.id, who, (one) => ({ ...one, acknowledged: Math.max(one.acknowledged, asked.seen) }));
		const outcome = await reviews.publish(params.id, { title: asked.title || params.id, by: who, from, at });
		if (outcome.kind === 'refused') return fail(409, { problem: words.refused[outcome.why] });
		return back(event);
	},

	withdraw: async (event: Event) => {
		const { by } = signedIn(event, 'analyst');
		await found(event.locals, event.params.id);
		await event.locals.state.reviews.withdraw(event.params.id, by);
		back(event);
	},

	recheck: async (event: Event) => {
		signedIn(event, 'analyst');
		await found(event.locals, event.params.id);
		await event.locals.state.reviews.recheck(event.params.id);
		back(event);
	},

	discard: async (event: Event) => {
		const { locals, params } = event;
		const { who, from } = signedIn(event, 'analyst').by;
		await found(locals, params.id);
		if (await locals.state.reviews.discard(params.id))
			await record(locals.state.ledger.db, {
				actor: who,
				action: 'discard',
				subject: `submission ${params.id}`,
				from
			});
		redirect(303, localized(locals.locale, '/data/upload'));
	}
} satisfies Actions;
