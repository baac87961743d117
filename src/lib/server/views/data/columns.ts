import { exact, number } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { data as messages } from '$lib/i18n/messages/data';
import { columnWords } from '$lib/i18n/messages/datasets';
import { datasetOf, type DatasetName } from '$lib/model/datasets';
import { formatOf, isRequired, type Format } from '$lib/model/datasets/format';
import { uploadedKey } from '$lib/model/datasets/uploaded';

/** A column of a file as its manual explains it. */
export interface ColumnLine {
	column: string;
	name: string;
	meaning: string;
	required: boolean;
	key: boolean;
	format: string;
	/** The values of a fixed list, each with what it means. */
	values: { value: string; meaning: string }[];
	example: string;
}

/** Every column of a dataset's files, in their order. */
export function columnLines(locale: Locale, dataset: DatasetName): ColumnLine[] {
	const shape = datasetOf(dataset);
	const words = columnWords(locale, dataset);
	const key = uploadedKey(shape);
	return Object.entries(shape.uploaded).map(([column, cell]) => {
		const { name = column, meaning = '', example = '', values = {} } = words[column] ?? {};
		const format = formatOf(cell);
		return {
			column,
			name,
			meaning,
			required: isRequired(cell),
			key: key.includes(column),
			format: formatText(locale, format),
			values:
				format.kind === 'choice' ? format.allowed.map((value) => ({ value, meaning: values[value] ?? value })) : [],
			example
		};
	});
}

/** What a cell may hold, in words. */
function formatText(locale: Locale, format: Format): string {
	const words = messages[locale].format;
	if (format.kind === 'whole' || format.kind === 'decimal') {
		const { min, max } = format;
		const bound = (value: number | null) => (value === null ? null : exact(locale, value));
		const range = min === null && max === null ? null : words.range(bound(min), bound(max));
		return [words[format.kind], range].filter((part) => part !== null).join(', ');
	}
	if (format.kind === 'text' && format.max !== null) return `${words.text}, ${words.max(number(locale, format.max))}`;
	return words[format.kind];
}
