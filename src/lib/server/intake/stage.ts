import { type DatasetName, datasetOf, type datasets, type RowOf } from '$lib/model/datasets';
import { fold } from '$lib/i18n/fold';
import { Reference } from '$lib/model/reference';
import { referenceTables, tablesOf } from '$lib/model/reference-tables';
import type { ResolvedRow } from '$lib/model/release';
import { UnitNames } from './names';

/**
 * Tables that no row of another refers to: they may be long, so that only a part of them is in memory at a time, and what is
 * published of them stays in the warehouse.
 */
export const leaves: readonly DatasetName[] = [
	'results',
	'score_intervals',
	'index_targets',
	'target_values',
	'duty_reports',
	'difficulties',
	'assignments',
	'reported_counts',
	'activities'
];

/** What is published now, as resolved rows; of `leaves` nothing is asked. */
export interface Published {
	rows(dataset: DatasetName): ResolvedRow[];
}

/** The rows of one dataset: what is published, and above it what the submission sets. */
interface Table {
	published: Map<string, ResolvedRow>;
	submitted: Map<string, ResolvedRow>;
}

type RowsOf<N extends DatasetName> = RowOf<(typeof datasets)[N]['resolved']>[];

/** Identifies a row of a dataset by the values of its key. */
export function keyOf(dataset: DatasetName): (row: ResolvedRow) => string {
	const columns = datasetOf(dataset).key;
	return (row) => columns.map((column) => row[column] ?? '').join('\u0001');
}

/** The published state as it would be with the submission's rows in it, so that later files may name earlier ones. */
export class Stage {
	private readonly tables = new Map<DatasetName, Table>();
	private builtReference: Reference | null = null;
	private builtNames: UnitNames | null = null;
	private aliases: Map<string, string> | null = null;

	constructor(private readonly source: Published) {}

	table(dataset: DatasetName): Table {
		const known = this.tables.get(dataset);
		if (known) return known;
		const key = keyOf(dataset);
		const published = new Map(this.source.rows(dataset).map((row) => [key(row), row]));
		const table = { published, submitted: new Map<string, ResolvedRow>() };
		this.tables.set(dataset, table);
		return table;
	}

	/** Adds a row of the submission. */
	set(dataset: DatasetName, key: string, row: ResolvedRow): void {
		this.table(dataset).submitted.set(key, row);
		this.builtReference = null;
		this.builtNames = null;
		this.aliases = null;
	}

	/** Published rows with the submission's above them. */
	rows(dataset: DatasetName): ResolvedRow[] {
		const { published, submitted } = this.table(dataset);
		return [...new Map([...published, ...submitted]).values()];
	}

	/** The index that a code or an alias means, whatever its case and accents. */
	indexOf(written: string): string | null {
		if (this.reference.index.has(written)) return written;
		this.aliases ??= new Map([
			...this.indexAliases.map(({ alias, index_code }) => [fold(alias), index_code] as const),
			...this.typed('indices').map(({ index_code }) => [fold(index_code), index_code] as const)
		]);
		return this.aliases.get(fold(written)) ?? null;
	}

	/** Other spellings of indices. */
	get indexAliases(): RowsOf<'index_aliases'> {
		return this.typed('index_aliases');
	}

	get names(): UnitNames {
		this.builtNames ??= new UnitNames(this.reference);
		return this.builtNames;
	}

	get reference(): Reference {
		this.builtReference ??= new Reference(tablesOf(referenceTables.map((name) => [name, this.typed(name)] as const)));
		return this.builtReference;
	}

	/** Every staged or published row has passed its dataset's schema, which is what gives it this type. */
	private typed<N extends DatasetName>(dataset: N): RowsOf<N> {
		return this.rows(dataset) as RowsOf<N>;
	}
}
