import { error, fail, redirect } from '@sveltejs/kit';
import Papa from 'papaparse';
import { localized } from '$lib/i18n/locale';
import { columnWords, datasetWords } from '$lib/i18n/messages/datasets';
import { review } from '$lib/i18n/messages/review';
import { datasetNames, datasetOf } from '$lib/model/datasets';
import { formatOf, isRequired } from '$lib/model/datasets/format';
import { hasRole } from '$lib/model/person';
import { context } from '$lib/server/context';
import { inFolder } from '$lib/server/publishing/pipe';
import { asFile } from '$lib/server/upload';
import type { Actions, PageServerLoad } from './$types';

const datasetAsked = (url: URL) =>
	datasetNames.find((name) => name === (url.searchParams.get('dataset') ?? 'activities'));

/** Lists from which people choose rather than type. */
type Choosable = 'index_code' | 'channel_code' | 'theme_code' | 'source_id' | 'plan_code';

export const load: PageServerLoad = async ({ locals, url }) => {
	const dataset = datasetAsked(url);
	if (!dataset) error(404);
	const { locale } = locals;
	const { reference } = await context(locals);
	const { title } = datasetWords(locale, dataset);
	const columns = columnWords(locale, dataset);
	const lists: Record<Choosable, { value: string; text: string }[]> = {
		index_code: reference.tables.indices.map((one) => ({ value: one.index_code, text: one[`name_${locale}`] })),
		channel_code: reference.tables.channels.map((one) => ({ value: one.channel_code, text: one[`name_${locale}`] })),
		theme_code: reference.tables.themes.map((one) => ({ value: one.theme_code, text: one[`name_${locale}`] })),
		source_id: reference.tables.sources.map((one) => ({ value: one.source_id, text: one.title })),
		plan_code: reference.tables.plans.map((one) => ({ value: one.plan_code, text: one.title_vi }))
	};
	const listOf = (column: string) => Object.entries(lists).find(([name]) => name === column)?.[1] ?? null;
	const fields = Object.entries(datasetOf(dataset).uploaded).map(([column, cell]) => {
		const format = formatOf(cell);
		const said = columns[column];
		const choices = format.kind === 'choice' ? format.allowed.map((value) => ({ value, text: value })) : listOf(column);
		return {
			column,
			label: said?.name ?? column,
			hint: said?.meaning ?? '',
			required: isRequired(cell),
			choices,
			value: url.searchParams.get(column) ?? ''
		};
	});
	return {
		dataset,
		title,
		// What a row cannot do without comes first: on a phone the rest may wait.
		needed: fields.filter(({ required }) => required),
		optional: fields.filter(({ required }) => !required),
		prefilled: fields.some(({ value }) => value !== '')
	};
};

export const actions: Actions = {
	/** One row as a file of its own, through the same pipe. */
	default: async ({ request, locals, url }) => {
		const { state, locale, person } = locals;
		if (!person || !hasRole(person, 'analyst')) error(403);
		const dataset = datasetAsked(url);
		if (!dataset) error(404);
		const form = await request.formData();
		const columns = Object.keys(datasetOf(dataset).uploaded);
		const row = columns.map((column) => {
			const value = form.get(column);
			return typeof value === 'string' ? value.trim() : '';
		});
		if (row.every((value) => value === '')) return fail(400, { problem: review[locale].upload.nothing });
		const text = Papa.unparse([columns, row], { newline: '\n' });
		const id = await inFolder(state, async (folder) => {
			const file = await asFile(folder, review[locale].typed, `${text}\n`);
			return state.reviews.create([{ ...file, dataset }], person.email, (empty) => ({ ...empty, units: person.units }));
		});
		redirect(303, localized(locale, `/data/submissions/${id}`));
	}
};
