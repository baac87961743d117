import { error } from '@sveltejs/kit';
import { datasetWords } from '$lib/i18n/messages/datasets';
import { entry as messages } from '$lib/i18n/messages/entry';
import { localized } from '$lib/i18n/locale';
import { planTitle } from '$lib/i18n/names';
import { datasetOf, type DatasetName, type Value } from '$lib/model/datasets';
import { uploadedColumn, uploadedKey } from '$lib/model/datasets/uploaded';
import { planPath } from '$lib/model/plan-path';
import type { ResolvedRow } from '$lib/model/release';
import type { Field } from '$lib/model/form-field';
import { withheld } from '../../audience';
import type { Context } from '../../context';
import { uploadedForm } from '../../uploaded-form';
import { rowWithKey } from '../../warehouse/content';
import { fieldsOf } from './field';
import { offersOf } from './offers';

/** A form for one row of any dataset. */
export interface RowForm {
	form: 'row';
	title: string;
	dek: string;
	/** Fields that a row cannot do without. */
	needed: Field[];
	optional: Field[];
	/** Whether the optional ones are shown from the start. */
	open: boolean;
	/** The plan that it belongs to. */
	plan: { href: string; text: string } | null;
}

/** The form of one row: of the published one that the address names, with its other parameters laid over it; else a new one. */
export async function rowForm(context: Context, dataset: DatasetName, url: URL): Promise<RowForm> {
	const { locale, reference } = context;
	const words = messages[locale].row;
	const shape = datasetOf(dataset);
	const published = await publishedRow(context, dataset, url);
	const { columns, write } = uploadedForm(dataset, reference);
	const values: Record<string, string> = {};
	const cells = published === null ? [] : write(published);
	for (const [at, column] of columns.entries())
		values[column] = url.searchParams.get(column) ?? textOf(cells[at] ?? null);
	const offers = await offersOf(context, dataset, values);
	const key = uploadedKey(shape);
	const fields = fieldsOf(locale, dataset, { values, offers, fixed: published === null ? [] : key });
	const title = datasetWords(locale, dataset).title;
	const about = key
		.map((column) => values[column])
		.filter(Boolean)
		.join(', ');
	const plan = reference.plan.get(values['plan_code'] ?? '');
	return {
		form: 'row',
		title: published === null ? words.add(title) : words.edit(title, about),
		dek: published === null ? words.addDek : words.editDek,
		needed: fields.filter(({ required }) => required),
		optional: fields.filter(({ required }) => !required),
		// Where most of a row is optional, little of it would be seen.
		open: dataset !== 'activities' || fields.some(({ value }) => value !== ''),
		plan: plan
			? {
					href: localized(locale, planPath(plan.plan_code)),
					text: messages[locale].quick.backToPlan
				}
			: null
	};
}

const textOf = (value: Value): string => (value === null ? '' : String(value));

/**
 * The published row that an address names, by its key in order (`key=HTH-2024&key=PL.2.2`) or by the columns of its key.
 * @throws SvelteKit's HttpError where `key` names a row that is not there, with the way to the rows that are
 */
async function publishedRow(context: Context, dataset: DatasetName, url: URL): Promise<ResolvedRow | null> {
	const { warehouse, release } = context;
	const shape = datasetOf(dataset);
	const query = url.searchParams;
	const byKey = query.has('key');
	const named = shape.key.map((column) => query.get(column) ?? query.get(uploadedColumn(shape, column)));
	if (!byKey && named.every((part) => part === null || part === '')) return null;
	const key = byKey ? query.getAll('key') : named.map((part) => part ?? '');
	const found = await rowWithKey(warehouse, release, dataset, key);
	// Where the tie to its task is not shown, the id that is shown is not its own.
	const whole =
		found !== null &&
		(dataset !== 'activities' || withheld(warehouse.audience, 'progress', String(found['unit_code'])) === null);
	if (whole) return found;
	if (byKey) refuseKey(context, dataset, key);
	return null;
}

/** Says that there is no such row, and leads to the plan that it would belong to and to the rows of the dataset. */
function refuseKey({ reference, locale }: Context, dataset: DatasetName, key: readonly string[]): never {
	const plan = reference.plan.get(key[datasetOf(dataset).key.indexOf('plan_code')] ?? '');
	const title = datasetWords(locale, dataset).title;
	error(404, {
		message: messages[locale].row.missing,
		instead: [
			...(plan
				? [
						{
							href: localized(locale, planPath(plan.plan_code)),
							text: `${plan.plan_code}: ${planTitle(locale, plan)}`
						}
					]
				: []),
			{ href: localized(locale, `/data/${dataset}`), text: title }
		]
	});
}
