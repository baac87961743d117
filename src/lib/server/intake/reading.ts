import { stat } from 'node:fs/promises';
import { datasetNames, datasetOf, type DatasetName } from '$lib/model/datasets';
import type { Mapping } from '$lib/model/mapping';
import type { Problem } from '$lib/model/problem';
import { LaterRows, rowSigns, sampleRows } from './columns/rows';
import { IndexNames } from './columns/titles';
import { unitTexts } from './columns/units';
import { valueMatcher } from './columns/values';
import { Findings } from './findings';
import { openGrid } from './grid';
import type { GridRow } from './grid-row';
import { isPlain } from './plain';
import { propose } from './propose';
import { type Correction, recordsOf, type Wanted } from './records';
import type { Row } from './read';
import { Rights } from './rights';
import { leaves, type Published, Stage } from './stage';
import { StagedRows } from './staged';
import { LongTable, SmallTable } from './tables';
import { mappingOf, type WideMap } from './wide-map';

/** A file on disk, and how it is to be read where its bytes alone do not tell. */
export interface FileToRead {
	dataset: DatasetName;
	name: string;
	path: string;
	mapping: Mapping | null;
	/** The same by headers, as the command line has it. */
	map: WideMap | null;
	encoding: string | null;
	sheet: string | null;
	corrections: Correction[];
	/** Lines that are left out. */
	dropped: number[];
	/** Values that hold for every row, by column, unless the file has that column. */
	given: Readonly<Record<string, string>>;
	/** Whether the file only adds to its table: no published row is missing from it. */
	addition: boolean;
	/** Whether columns may be guessed where the file has headings of its own; somebody has to look at the guess. */
	propose: boolean;
}

/** How far a reading is. */
export interface Progress {
	rows: number;
	/** Of all files before the one that is being read; sizes are on disk. */
	bytes: number;
	totalBytes: number;
}

/** What a file looked like. */
export interface Look {
	encoding: string | null;
	delimiter: string | null;
	sheets: string[];
	sheet: string | null;
	/** How its columns were understood; null for a file in the dataset's own format. */
	mapping: Mapping | null;
	/** The first rows of data, as far as they show what the columns hold. */
	sample: GridRow[];
}

/** What was read: sound rows as Parquet files, and everything that speaks against the others. */
export interface Reading {
	/** By position of the file. */
	files: { rows: number; errors: number; warnings: number; problems: Problem[]; look: Look | null }[];
	staged: { dataset: DatasetName; path: string }[];
}

/** Where rows are written, how much is too much, and how files of a shape were mapped before. */
export interface ReadingLimits {
	folder: string;
	maxBytes: number;
	remembered?: readonly { shape: string; mapping: Mapping }[];
	/** Units that rows may be about, with everything inside them; null for all. */
	own?: readonly string[] | null;
}

/** A file while it is read. */
interface Work {
	file: FileToRead;
	position: number;
	findings: Findings;
	rows: number;
	bytes: number;
	look: Look | null;
}

/**
 * Reads files, in whatever order they come, row by row against each other and against what is published, and writes the
 * sound rows to Parquet files in the folder. What needs all rows of a table at once is left to the warehouse.
 */
export async function readFiles(
	files: readonly FileToRead[],
	published: Published,
	{ folder, maxBytes, remembered = [], own = null }: ReadingLimits,
	tell: (progress: Progress) => void = () => undefined
): Promise<Reading> {
	const stage = new Stage(published);
	const works = await Promise.all(
		files.map(async (file, position): Promise<Work> => {
			const { size } = await stat(file.path);
			return { file, position, findings: new Findings(file.name), rows: 0, bytes: size, look: null };
		})
	);
	const rights = own === null ? null : new Rights(own, stage);
	const staged = await StagedRows.open(folder);
	const known = new Map(remembered.map(({ shape, mapping }) => [shape, mapping]));
	const totalBytes = works.reduce((sum, work) => sum + work.bytes, 0);
	let bytes = 0;
	let rows = 0;
	try {
		for (const dataset of datasetNames) {
			const batch = works.filter(({ file }) => file.dataset === dataset);
			if (batch.length === 0) continue;
			const table = leaves.includes(dataset)
				? new LongTable(dataset, stage, staged, rights)
				: new SmallTable(dataset, stage, staged, rights);
			for (const work of batch) {
				for await (const part of readFile(work, { stage, maxBytes, known })) {
					await table.add(part, work.position);
					rows += part.length;
					tell({ rows, bytes, totalBytes });
				}
				bytes += work.bytes;
			}
			await table.end();
		}
		const written = await staged.finish();
		return {
			files: works.map(({ findings, ...work }) => ({
				rows: work.rows,
				errors: findings.errors,
				warnings: findings.warnings,
				look: work.look,
				problems: findings.problems.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0))
			})),
			staged: written
		};
	} catch (error) {
		await staged.close();
		throw error;
	}
}

async function* readFile(
	work: Work,
	{ stage, maxBytes, known }: { stage: Stage; maxBytes: number; known: ReadonlyMap<string, Mapping> }
): AsyncGenerator<Row[]> {
	const { file, findings } = work;
	const grid = await openGrid(file, { maxBytes }, findings);
	if (!grid) return;
	const dataset = datasetOf(file.dataset);
	const { sample, rows } = await peek(grid.rows());
	const [first] = sample;
	let mapping = file.map
		? mappingOf(
				file.map,
				sample,
				{ reference: stage.reference, names: stage.names, delimiter: grid.delimiter },
				findings
			)
		: file.mapping;
	if (mapping === null && file.propose && first && !isPlain(first, dataset)) {
		const proposal = propose(sample, {
			dataset: file.dataset,
			fileName: file.name,
			reference: stage.reference,
			names: stage.names,
			aliases: stage.indexAliases,
			delimiter: grid.delimiter,
			given: file.given,
			remembered: known
		});
		mapping = proposal.mapping;
		// Until somebody has looked at the columns, what is unsure of them stands beside the rows' own problems.
		for (const { code, params, ...place } of proposal.doubts) findings.warning(code, place, params);
	}
	const { encoding, delimiter, sheets, sheet } = grid;
	if (mapping) mapping = { ...mapping, whole: { ...mapping.whole, ...unlessOwn(file.given, mapping) } };
	const out = new Set([...(mapping?.header ?? []), ...(mapping?.skipped ?? [])]);
	const shown = sample.filter(({ line }) => !out.has(line)).slice(0, lookRows);
	work.look = { encoding, delimiter, sheets, sheet, mapping, sample: shown };
	const wanted = { ...file, ...meaningsOf(mapping, file.dataset, stage, sample), mapping };
	for await (const part of recordsOf({ delimiter, rows }, wanted, dataset, findings)) {
		work.rows += part.length;
		yield part;
	}
	if (mapping && wanted.later)
		work.look.mapping = { ...mapping, skipped: [...mapping.skipped, ...wanted.later.skipped] };
	if (work.rows === 0 && findings.errors === 0) findings.error('empty_file');
}

const lookRows = 12;

/** What the texts of a file mean by its mapping, and which rows after the sample are data; of the dataset's own format nothing. */
function meaningsOf(
	mapping: Mapping | null,
	dataset: DatasetName,
	stage: Stage,
	sample: readonly GridRow[]
): Pick<Wanted, 'matcher' | 'later'> {
	if (mapping === null) return { matcher: null, later: null };
	const { reference, names } = stage;
	const indices = new IndexNames(reference, stage.indexAliases);
	const units = unitTexts(mapping, names, reference);
	const signs = rowSigns(mapping.columns, (text) => units.isRated(text));
	return {
		matcher: (column, index) => valueMatcher(dataset, column, reference, indices, index),
		later: sample.length < sampleRows ? null : new LaterRows(signs, sample.at(-1)?.line ?? 0)
	};
}

/** Given values for columns that the file does not have itself. */
function unlessOwn(given: Readonly<Record<string, string>>, { columns }: Mapping): Record<string, string> {
	const own = new Set(columns.map(({ meaning }) => (meaning.kind === 'column' ? meaning.column : '')));
	return Object.fromEntries(Object.entries(given).filter(([column]) => !own.has(column)));
}

/** The first rows of a table, and all of them. */
async function peek(
	parts: AsyncGenerator<GridRow[]>
): Promise<{ sample: GridRow[]; rows: () => AsyncGenerator<GridRow[]> }> {
	const seen: GridRow[][] = [];
	let count = 0;
	while (count < sampleRows) {
		const next = await parts.next();
		if (next.done === true) break;
		seen.push(next.value);
		count += next.value.length;
	}
	return {
		sample: seen.flat().slice(0, sampleRows),
		rows: async function* () {
			yield* seen.splice(0);
			yield* parts;
		}
	};
}
