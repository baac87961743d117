import { setTimeout } from 'node:timers/promises';
import Papa from 'papaparse';
import { datasetOf, type DatasetName } from '$lib/model/datasets';
import { formatOf } from '$lib/model/datasets/format';
import type { Person } from '$lib/model/person';
import { record } from '../ledger/audit';
import { inFolder } from '../publishing/pipe';
import type { ServerState } from '../state';
import { asFile } from '../upload';

/** Rows that were typed or made from others, by uploaded column; what is left out is blank. */
export interface TypedRows {
	dataset: DatasetName;
	/** What the file is called. */
	name: string;
	rows: readonly Readonly<Record<string, string>>[];
}

/** A row of a dataset by the fields of a form. */
export function rowOfForm(dataset: DatasetName, fields: Readonly<Record<string, string>>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(datasetOf(dataset).uploaded).map(([column, cell]) => {
			const text = (fields[column] ?? '').trim();
			const { kind } = formatOf(cell);
			// Whoever writes numbers by hand writes them with a comma.
			const isComma = (kind === 'decimal' || kind === 'whole') && /^-?\d+,\d+$/.test(text);
			return [column, isComma ? text.replace(',', '.') : text];
		})
	);
}

/** Puts typed rows under review as files of one submission, to which nothing published is compared as missing; gives its id. */
export async function sendTyped(
	state: ServerState,
	person: Person,
	tables: readonly TypedRows[],
	from: string
): Promise<string> {
	const id = await inFolder(state, async (folder) => {
		const files = await Promise.all(
			tables.map(async ({ dataset, name, rows }) => {
				const fields = Object.keys(datasetOf(dataset).uploaded);
				const data = rows.map((row) => fields.map((column) => row[column] ?? ''));
				const text = Papa.unparse({ fields, data }, { newline: '\n' });
				return { dataset, ...(await asFile(folder, fileName(name), `${text}\n`)) };
			})
		);
		return state.reviews.create(files, person.email, (empty) => ({
			...empty,
			units: person.units,
			partial: files.map((_, position) => position)
		}));
	});
	// A few rows are checked before their page is there.
	await Promise.race([state.reviews.settled(id), setTimeout(1000)]);
	await record(state.ledger.db, {
		actor: person.email,
		action: 'upload',
		subject: `submission ${id}`,
		from,
		detail: { files: tables.map(({ name }) => fileName(name)) }
	});
	return id;
}

/** A name that every system takes. */
const fileName = (name: string): string =>
	`${name
		.replace(/[\p{Cc}/\\:*?"<>|]+/gu, ' ')
		.replace(/ +/g, ' ')
		.trim()
		.slice(0, 120)}.csv`;
