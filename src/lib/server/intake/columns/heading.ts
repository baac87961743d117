import { fold } from '$lib/i18n/fold';
import { type DatasetName, datasetOf } from '$lib/model/datasets';
import { headingWords } from './heading-words';

/** A heading without accents, case and punctuation: `Tỉnh/TP` → `tinh tp`. */
export const headingKey = (text: string): string =>
	fold(text)
		.replace(/[^\p{L}\p{N}%#]+/gu, ' ')
		.trim();

/** The same without what stands in brackets, mostly units: `Điểm (%)`. */
export const bareKey = (text: string): string => headingKey(text.replace(/[([][^)\]]*[)\]]/g, ' '));

const serial = new Set('stt|tt|so tt|so thu tu|thu tu|no|#|order|s t t|serial'.split('|'));

/** Columns that only number the rows. */
export const isSerial = (heading: string): boolean => serial.has(headingKey(heading));

/** The columns of a dataset that a heading may mean, best first. */
export function columnsOf(dataset: DatasetName): (heading: string) => string[] {
	const byWord = new Map<string, string[]>();
	const add = (word: string, column: string) => {
		const known = byWord.get(word);
		if (!known) byWord.set(word, [column]);
		else if (!known.includes(column)) known.push(column);
	};
	const columns = Object.keys(datasetOf(dataset).uploaded);
	for (const column of columns) add(headingKey(column), column);
	for (const [column, words] of Object.entries(headingWords[dataset] ?? {}))
		for (const word of words.split('|')) add(word, column);
	return (heading) => byWord.get(headingKey(heading)) ?? byWord.get(bareKey(heading)) ?? [];
}
