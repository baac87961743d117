import type { DatasetName } from '$lib/model/datasets';
import type { Locale } from '../../locale';
import { followingTexts } from './following';
import { indexTexts } from './indices';
import { planTexts } from './plans';
import { resultTexts } from './results';
import { unitTexts } from './units';
import type { ColumnText, DatasetText, TextsOf } from './words';
import { workTexts } from './work';

const texts: TextsOf<DatasetName> = {
	...resultTexts,
	...indexTexts,
	...unitTexts,
	...planTexts,
	...workTexts,
	...followingTexts
};

const textOf = (dataset: DatasetName): Omit<DatasetText, 'columns'> & { columns: Record<string, ColumnText> } =>
	texts[dataset];

/** What a dataset is called, and what it is in one line. */
export function datasetWords(locale: Locale, dataset: DatasetName): { title: string; about: string } {
	const [title, about] = textOf(dataset)[locale];
	return { title, about };
}

/** What a column of a dataset is called and means, with a cell as an example. */
export interface ColumnWords {
	name: string;
	meaning: string;
	example: string;
	/** What each value of a fixed list means. */
	values: Readonly<Record<string, string>>;
}

/** The words of a dataset's uploaded columns, by column. */
export function columnWords(locale: Locale, dataset: DatasetName): Record<string, ColumnWords> {
	const at = locale === 'vi' ? 0 : 1;
	return Object.fromEntries(
		Object.entries(textOf(dataset).columns).map(([column, { example, values = {}, ...text }]) => {
			const [name, meaning] = text[locale];
			const meanings = Object.fromEntries(Object.entries(values).map(([value, both]) => [value, both[at]]));
			return [column, { name, meaning, example, values: meanings }];
		})
	);
}
