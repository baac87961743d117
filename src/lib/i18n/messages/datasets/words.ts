import type { DatasetName, datasets } from '$lib/model/datasets';

/** A name and what it means. */
export type Named = readonly [name: string, meaning: string];

/** What a column is, in both languages. */
export interface ColumnText {
	vi: Named;
	en: Named;
	/** One cell as it could stand in a file. */
	example: string;
	/** What each value of a fixed list means: Vietnamese, English. */
	values?: Readonly<Record<string, readonly [vi: string, en: string]>>;
}

type Uploaded<N extends DatasetName> = keyof (typeof datasets)[N]['uploaded'] & string;

/** What a dataset is, in one line, and each of its columns. */
export interface DatasetText<N extends DatasetName = DatasetName> {
	vi: Named;
	en: Named;
	columns: Record<Uploaded<N>, ColumnText>;
}

/** The words of several datasets. */
export type TextsOf<N extends DatasetName> = { [K in N]: DatasetText<K> };
