import type { DatasetName, datasets } from '$lib/model/datasets';

/** What a column is called, and what stands in it. */
export type ColumnWords = readonly [name: string, meaning: string];

/** Words of one dataset: its name, what it is in one line, what tells its rows apart, and every column of its files. */
export interface DatasetWords<N extends DatasetName = DatasetName> {
	title: string;
	line: string;
	key: string;
	columns: Record<keyof (typeof datasets)[N]['uploaded'], ColumnWords>;
}

/** Words of several datasets. */
export type WordsOf<N extends DatasetName> = { [K in N]: DatasetWords<K> };
