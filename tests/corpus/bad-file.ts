import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';

// Files as they should not be, each with what may become of it. Plain modules: the tests and a script without a bundler read them.

/** A file that somebody might bring, and how it may end. */
export interface BadFile {
	name: string;
	dataset: string;
	bytes: () => Uint8Array;
	/** `taken`: read to its end without an error; `either`: that, or refused in words. */
	ends: 'taken' | 'refused' | 'either';
	/** Where it is taken: the most rows that may be new, and the most that may differ from what is published. */
	added: number;
	changed: number;
	/** Where it is taken: the rows that it has; not told where that depends on the damage. */
	rows?: number;
	/** Where it is taken: what its one changed or new row says in a column. */
	says?: { column: string; value: string | number | null };
	/** Read as the command line reads: columns by their own names, and nothing else. */
	plain: boolean;
	/** Takes long or much memory: left out of the short run. */
	heavy: boolean;
}

/** A file that holds what is published, or is refused, unless more is said. */
export const badFile = (
	name: string,
	dataset: string,
	bytes: () => Uint8Array | string,
	more: Partial<Omit<BadFile, 'name' | 'dataset' | 'bytes'>> = {}
): BadFile => ({
	name,
	dataset,
	bytes: () => {
		const made = bytes();
		return typeof made === 'string' ? Buffer.from(made) : made;
	},
	ends: 'either',
	added: 0,
	changed: 0,
	plain: false,
	heavy: false,
	...more
});

/** A table as cells: the header, then rows. */
export interface Table {
	name: string;
	dataset: string;
	lines: string[][];
	/** Whether its rows are published: if not, they are new where the file is taken. */
	published: boolean;
}

/** How many rows it has, and how many of them are new. */
export const rowsOf = ({ lines, published }: Table): { rows: number; added: number } => ({
	rows: lines.length - 1,
	added: published ? 0 : lines.length - 1
});

const starter = (dataset: string, path: string): Table => ({
	name: path.replace(/^.*\//, ''),
	dataset,
	lines: Papa.parse<string[]>(readFileSync(`data/${path}.csv`, 'utf8'), { skipEmptyLines: true }).data,
	published: true
});

const activityColumns =
	'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note';

/** One row of work for each day of a month and a half. */
function activities(): Table {
	const lines = Array.from({ length: 40 }, (_, at) => {
		const [month, day] = [String(1 + (at % 12)).padStart(2, '0'), String(1 + (at % 28)).padStart(2, '0')];
		const title = `Tin "một cửa", bài số ${at}: cải cách hành chính`;
		return `X-${at}|Hà Tĩnh|Báo Hà Tĩnh|||bao_dia_phuong||2023-${month}-${day}|${1 + at}|bài||||${title}||||`.split(
			'|'
		);
	});
	return { name: 'activities', dataset: 'activities', lines: [activityColumns.split(','), ...lines], published: false };
}

/** Real tables of every kind that are small enough to be read some hundred times. */
export const tables = {
	sipas: starter('results', 'results/sipas'),
	ict: starter('results', 'results/ict'),
	ddci: starter('results', 'results/ddci'),
	agencies: starter('agencies', 'campaigns/agencies'),
	plans: starter('plans', 'campaigns/plans'),
	tasks: starter('plan_tasks', 'campaigns/plan_tasks'),
	counts: starter('reported_counts', 'campaigns/reported_counts'),
	channels: starter('channels', 'reference/channels'),
	population: starter('unit_population', 'reference/unit_population'),
	successions: starter('unit_successions', 'reference/unit_successions'),
	activities: activities()
};

/** How a table is written. */
export interface Style {
	separator?: string;
	newline?: string;
	/** Every cell between quotation marks, or only those that need them. */
	quotes?: boolean;
	end?: string;
}

/** A table as text. */
export const written = (
	lines: string[][],
	{ separator = ',', newline = '\n', quotes = false, end }: Style = {}
): string => Papa.unparse(lines, { delimiter: separator, newline, quotes }) + (end ?? newline);

/** Draws so many values, the same ones for the same seed, and none oftener than others. */
export const drawn = <T>(arbitrary: fc.Arbitrary<T>, many: number, seed: number): T[] =>
	fc.sample(fc.noBias(arbitrary), { numRuns: many, seed });
