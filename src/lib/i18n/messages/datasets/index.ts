import type { DatasetName } from '$lib/model/datasets';
import type { Locale } from '../../locale';
import { plans } from './plans';
import { reference } from './reference';
import { results } from './results';
import { units } from './units';
import type { ColumnWords, DatasetWords, WordsOf } from './words';
import { work } from './work';

const all = (locale: Locale): WordsOf<DatasetName> => ({
	...results[locale],
	...work[locale],
	...plans[locale],
	...units[locale],
	...reference[locale]
});

/** The words of every dataset. */
export const datasetWords = { vi: all('vi'), en: all('en') };

/** The words of a dataset, in the general shape that code over all datasets uses. */
export const wordsOf = (
	locale: Locale,
	name: DatasetName
): Omit<DatasetWords, 'columns'> & { columns: Record<string, ColumnWords> } => datasetWords[locale][name];
