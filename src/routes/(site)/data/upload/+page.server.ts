import { setTimeout } from 'node:timers/promises';
import { fail, redirect } from '@sveltejs/kit';
import { number } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { datasetWords } from '$lib/i18n/messages/datasets';
import { review } from '$lib/i18n/messages/review';
import { shortName } from '$lib/i18n/names';
import { datasetNames } from '$lib/model/datasets';
import { context } from '$lib/server/context';
import { detectDataset } from '$lib/server/intake/detect';
import { tableOfPaste } from '$lib/server/intake/paste';
import { record } from '$lib/server/ledger/audit';
import { openStatuses, submissionsOf } from '$lib/server/ledger/submissions';
import { sourceOf } from '$lib/server/reviewing/decisions';
import { seenOf } from '$lib/server/reviewing/may-see';
import { instant } from '$lib/server/reviewing/time';
import { signedIn } from '$lib/server/signed-in';
import { asFile, mostFiles, mostTextMb, receive, UploadRefused } from '$lib/server/upload';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { state, locale } = locals;
	const { reference } = await context(locals);
	const words = review[locale];
	const asked = url.searchParams.get('dataset');
	const waiting = await submissionsOf(state.ledger.db, openStatuses);
	return {
		dataset: datasetNames.find((name) => name === asked) ?? 'results',
		datasets: datasetNames.map((name) => ({ value: name, text: datasetWords(locale, name).title })),
		indices: reference.tables.indices.map(({ index_code }) => ({ value: index_code, text: shortName(index_code) })),
		sources: reference.tables.sources.map(({ source_id, title }) => ({ value: source_id, text: title })),
		limit: number(locale, state.settings.MAX_UPLOAD_MB),
		waiting: (await seenOf(state, locals.person, waiting)).map(({ id, files, status, created_at }) => ({
			id,
			name: files.map(({ name }) => name).join(', '),
			dataset: [...new Set(files.map((file) => datasetWords(locale, file.dataset).title))].join(', '),
			status: words.status[status],
			at: instant(locale, created_at)
		}))
	};
};

export const actions: Actions = {
	/** Takes the files and starts to check them. */
	default: async (event) => {
		const { request, locals } = event;
		const { state, locale } = locals;
		const { person, by } = signedIn(event, 'analyst');
		const words = review[locale].upload;
		const received = await receive(request, state.warehouse.folder, state.maxBytes).catch((refusal: unknown) => {
			if (refusal instanceof UploadRefused) return refusal;
			throw refusal;
		});
		if (received instanceof UploadRefused)
			return fail(received.why === 'full' ? 507 : 413, { problem: reason(received.why) });
		try {
			const { fields } = received;
			const chosen = datasetNames.find((name) => name === fields.get('dataset')) ?? 'results';
			const files = [...received.files];
			const pasted = fields.get('pasted') ?? '';
			if (pasted.trim() !== '') files.push(await asFile(received.folder, review[locale].pasted, tableOfPaste(pasted)));
			if (files.length === 0) return fail(400, { problem: words.nothing });
			const given = Object.fromEntries(
				(['index_code', 'year'] as const).flatMap((name) => {
					const value = (fields.get(name) ?? '').trim();
					return value === '' || chosen !== 'results' ? [] : [[name, value]];
				})
			);
			const sent = await Promise.all(
				files.map(async (file) => ({ ...file, dataset: (await detectDataset(file.path)) ?? chosen }))
			);
			const source = sourceOf(fields, 'source.');
			const id = await state.reviews.create(sent, person.email, (empty) => {
				const first = { ...empty, given, units: person.units };
				return source ? source(first) : first;
			});
			// A small file is checked before its page is there.
			await Promise.race([state.reviews.settled(id), setTimeout(1000)]);
			await record(state.ledger.db, {
				actor: person.email,
				action: 'upload',
				subject: `submission ${id}`,
				from: by.from,
				detail: { files: sent.map(({ name }) => name) }
			});
			redirect(303, localized(locale, `/data/submissions/${id}`));
		} finally {
			await received.remove();
		}

		function reason(why: UploadRefused['why']): string {
			switch (why) {
				case 'too_large':
					return words.tooLarge(number(locale, state.settings.MAX_UPLOAD_MB));
				case 'all_too_large':
					return words.allTooLarge;
				case 'text_too_large':
					return words.textTooLarge(number(locale, mostTextMb));
				case 'too_many':
					return words.tooMany(number(locale, mostFiles));
				case 'full':
					return words.full;
				case 'unreadable':
					return words.nothing;
			}
		}
	}
};
