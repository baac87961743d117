import { z } from 'zod';
import { datasetOf, type DatasetName, type datasets, type RowOf } from '$lib/model/datasets';
import type { Audience } from '../audience';
import type { Parameters, Reader } from './query';
import { columnsOf } from './sql';

export type ResolvedOf<N extends DatasetName> = RowOf<(typeof datasets)[N]['resolved']>;

/** The warehouse as one audience sees it. */
export class Reading {
	constructor(
		/** Whose answers these are: what is kept beside them is kept by it. */
		readonly reader: Reader,
		readonly audience: Audience
	) {}

	/** The rows of a query as of a release, remembered. */
	read<R>(sql: string, row: z.ZodType<R>, parameters: Parameters): Promise<readonly R[]> {
		return this.reader.read(this.audience, sql, row, parameters);
	}

	/** As `read`, without remembering: for the parts of a long answer. */
	run<R>(sql: string, row: z.ZodType<R>, parameters: Parameters): Promise<R[]> {
		return this.reader.run(this.audience, sql, row, parameters);
	}

	/** Every row of a dataset as of a release, in the order of its files. */
	rows<N extends DatasetName>(name: N, release: number): Promise<ResolvedOf<N>[]> {
		const columns = Object.keys(datasetOf(name).resolved);
		const row = z.custom<ResolvedOf<N>>(
			(value) => typeof value === 'object' && value !== null && columns.every((column) => column in value)
		);
		const sql = `select ${columnsOf(name)} from ${name}_at($release) order by position`;
		return this.run(sql, row, { release });
	}
}
