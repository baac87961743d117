import type { DatasetName } from '$lib/model/datasets';
import { number } from '../format';
import type { Locale } from '../locale';
import { datasetWords } from './datasets';

/** A row that an undoing leaves as it is: others name it, or it names what is gone; in which tables. */
interface Held {
	dataset: DatasetName;
	key: string;
	why: 'named' | 'names';
	others: readonly DatasetName[];
}

const vi = {
	named: (row: string, tables: string) => `${row}: còn dòng gắn với nó trong ${tables}.`,
	names: (row: string, tables: string) => `${row}: dòng mà nó gắn với trong ${tables} không còn.`,
	row: (key: string, table: string) => `“${key}” (${table})`,
	more: (count: string) => `Và ${count} dòng nữa.`
};

const en: typeof vi = {
	named: (row, tables) => `${row}: rows of ${tables} belong to it.`,
	names: (row, tables) => `${row}: what it belongs to in ${tables} is gone.`,
	row: (key, table) => `“${key}” (${table})`,
	more: (count) => `And ${count} more.`
};

const messages = { vi, en };

/** Each row that an undoing leaves, with why, and how many there are beside those that are listed. */
export function heldWords(locale: Locale, { count, rows }: { count: number; rows: readonly Held[] }): string[] {
	const words = messages[locale];
	const title = (dataset: DatasetName) => datasetWords(locale, dataset).title;
	const lines = rows.map(({ dataset, key, why, others }) =>
		words[why](words.row(key, title(dataset)), others.map((other) => `“${title(other)}”`).join(', '))
	);
	return count > rows.length ? [...lines, words.more(number(locale, count - rows.length))] : lines;
}
