import { fail, redirect } from '@sveltejs/kit';
import { encode } from 'uqr';
import { z } from 'zod';
import { list } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { account } from '$lib/i18n/messages/account';
import { signIn } from '$lib/i18n/messages/sign-in';
import { unitName } from '$lib/i18n/names';
import { personName } from '$lib/model/person';
import { changeName, changePassword, type NotProven, type Own } from '$lib/server/auth/own';
import {
	beginSecondFactor,
	confirmSecondFactor,
	endSecondFactor,
	hasSecondFactor,
	newBackupCodes,
	setupOf,
	type Setup
} from '$lib/server/auth/second-factor';
import { context } from '$lib/server/context';
import { fieldsOf } from '$lib/server/form';
import { heldOffWords } from '$lib/server/held-off-words';
import { signedIn } from '$lib/server/signed-in';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const done = z.enum(['name', 'password', 'off']);
const authenticatorAddress = z.url({ protocol: /^otpauth$/ }).max(600);

export const load: PageServerLoad = async (event) => {
	const { locals, url } = event;
	const { state, locale } = locals;
	const { person } = signedIn(event);
	const { reference } = await context(locals);
	return {
		email: person.email,
		role: person.role,
		name: person.name,
		units:
			person.units &&
			list(
				locale,
				person.units.map((code) => unitName(reference, locale, code))
			),
		secondFactor: await hasSecondFactor(state.accounts, person.id),
		needed: url.searchParams.get('need') === 'second-factor',
		done: done.safeParse(url.searchParams.get('done')).data ?? null
	};
};

/** Who is at their own account, and what they sent. */
async function own(event: RequestEvent): Promise<{ own: Own; fields: Record<string, string> }> {
	const { locals, cookies, request } = event;
	const { person, by } = signedIn(event);
	const { accounts } = locals.state;
	return {
		own: { accounts, jar: cookies, person, from: by.from },
		fields: await fieldsOf(request, locals.locale)
	};
}

const back = (locals: App.Locals, what: z.output<typeof done>): never =>
	redirect(303, localized(locals.locale, `/account?done=${what}`));

/** What a form answers when it was not sent by who knows the password. */
function refused({ locale }: App.Locals, form: string, outcome: NotProven) {
	if (outcome.is === 'wrong') return fail(400, { form, problem: account[locale].password.wrong });
	return fail(429, { form, problem: heldOffWords(locale, outcome).text });
}

/** What an authenticator is shown: the dark squares of its picture as one path, and the key in groups of four. */
function shown({ uri, key }: Setup) {
	const { data, size } = encode(uri, { ecc: 'M', border: 4 });
	const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
	return { uri, size, path: squares.join(''), key: key.replace(/.{4}(?=.)/g, '$& ') };
}

export const actions: Actions = {
	name: async (event) => {
		const asked = await own(event);
		const name = personName.safeParse(asked.fields['name']);
		if (!name.success) return fail(400, { form: 'name', problem: account[event.locals.locale].name.empty });
		await changeName(asked.own, name.data);
		return back(event.locals, 'name');
	},
	password: async (event) => {
		const asked = await own(event);
		const { current = '', password = '' } = asked.fields;
		const outcome = await changePassword(asked.own, { current, password });
		if (outcome.is === 'done') return back(event.locals, 'password');
		if (outcome.is !== 'weak') return refused(event.locals, 'password', outcome);
		return fail(400, { form: 'password', problem: signIn[event.locals.locale].weak[outcome.weakness] });
	},
	/** First step of a second factor: shows what the authenticator needs. */
	begin: async (event) => {
		const asked = await own(event);
		const outcome = await beginSecondFactor(asked.own, asked.fields['password'] ?? '');
		if (outcome.is === 'already')
			return fail(400, { form: 'begin', problem: account[event.locals.locale].second.already });
		if (outcome.is !== 'done') return refused(event.locals, 'begin', outcome);
		return { form: 'confirm', problem: null, setup: shown(outcome.setup) };
	},
	/** Second step: a code of the authenticator; shows the backup codes, this once. */
	confirm: async (event) => {
		const asked = await own(event);
		const words = account[event.locals.locale].second;
		const outcome = await confirmSecondFactor(asked.own, asked.fields['code'] ?? '');
		if (outcome.is === 'done') return { form: 'codes', problem: null, codes: outcome.codes };
		if (outcome.is === 'nothing') return fail(400, { form: 'begin', problem: words.nothing });
		if (outcome.is !== 'wrong') return refused(event.locals, 'begin', outcome);
		// The form brings along what it showed: it is shown once more.
		const uri = authenticatorAddress.safeParse(asked.fields['uri']);
		if (!uri.success) return fail(400, { form: 'begin', problem: words.nothing });
		return fail(400, { form: 'confirm', problem: words.wrong, setup: shown(setupOf(uri.data)) });
	},
	codes: async (event) => {
		const asked = await own(event);
		const outcome = await newBackupCodes(asked.own, asked.fields['password'] ?? '');
		if (outcome.is === 'nothing')
			return fail(400, { form: 'begin', problem: account[event.locals.locale].second.nothing });
		if (outcome.is !== 'done') return refused(event.locals, 'codes', outcome);
		return { form: 'codes', problem: null, codes: outcome.codes };
	},
	off: async (event) => {
		const asked = await own(event);
		const outcome = await endSecondFactor(asked.own, asked.fields['password'] ?? '');
		return outcome.is === 'done' ? back(event.locals, 'off') : refused(event.locals, 'off', outcome);
	}
};
