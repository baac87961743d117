import type { Locale } from '$lib/i18n/locale';
import { columnWords } from '$lib/i18n/messages/datasets';
import { entry as messages } from '$lib/i18n/messages/entry';
import { datasetOf, type DatasetName } from '$lib/model/datasets';
import { formatOf, isRequired, type Format } from '$lib/model/datasets/format';
import type { Choice, Field } from '$lib/model/form-field';

/** What a field offers; `free` takes other text too. */
export interface Offer {
	choices: readonly Choice[];
	free: boolean;
}

/** From how many characters on a text has a field of several lines. */
const longText = 1000;
/** Columns that take long texts and seldom have any. */
const short: readonly string[] = ['title', 'evidence_url'];

function kindOf(column: string, format: Format, offer: Offer | null): Field['kind'] {
	if (offer) return offer.free ? 'suggest' : 'choice';
	if (format.kind === 'choice') return 'choice';
	if (format.kind === 'decimal') return 'number';
	if (format.kind === 'whole' || format.kind === 'day' || format.kind === 'link') return format.kind;
	return format.kind === 'text' && (format.max ?? longText) >= longText && !short.includes(column) ? 'long' : 'text';
}

/** The fields of a dataset's rows in the order of its columns, with what they hold and offer. */
export function fieldsOf(
	locale: Locale,
	dataset: DatasetName,
	{
		values,
		offers,
		fixed
	}: {
		values: Readonly<Record<string, string>>;
		offers: Readonly<Record<string, Offer>>;
		fixed: readonly string[];
	}
): Field[] {
	const words = columnWords(locale, dataset);
	return Object.entries(datasetOf(dataset).uploaded).map(([column, cell]) => {
		const format = formatOf(cell);
		const said = words[column];
		const offer = offers[column] ?? null;
		const value = values[column] ?? '';
		const listed =
			offer?.choices ??
			(format.kind === 'choice' ? format.allowed.map((one) => ({ value: one, text: said?.values[one] ?? one })) : []);
		const unlisted = value !== '' && !offer?.free && listed.length > 0 && !listed.some((one) => one.value === value);
		const isFixed = fixed.includes(column);
		return {
			column,
			label: said?.name ?? column,
			hint: isFixed ? messages[locale].row.fixed : (said?.meaning ?? ''),
			required: isRequired(cell),
			kind: kindOf(column, format, offer),
			choices: unlisted ? [...listed, { value, text: value }] : listed,
			value,
			fixed: isFixed
		};
	});
}
