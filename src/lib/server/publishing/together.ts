import { provinceOf } from '$lib/analysis/edition';
import { comparability } from '$lib/analysis/comparability';
import { decimalsOf, notSums, outliers, type Parts } from '$lib/analysis/plausible';
import type { DatasetName } from '$lib/model/datasets';
import type { Problem, ProblemCode } from '$lib/model/problem';
import type { Reference } from '$lib/model/reference';
import type { Mapping } from '$lib/model/mapping';
import type { WorkAfter } from '../warehouse/after-closing';
import type { Neighbour, TotalAndParts, Twin } from '../warehouse/beside';
import type { Duplicate } from '../warehouse/difference';
import type { InUse } from '../warehouse/in-use';
import { reference } from '../warehouse/queries';
import type { TakenOver } from '../warehouse/taken-over';
import type { Warehouse } from '../warehouse/warehouse';
import type { Told } from './told';

/** A file that was read, and how its columns were understood. */
export interface ReadFile {
	name: string;
	mapping: Mapping | null;
}

/** Tells what only all rows of a table together show, those that a release shows with them. */
export async function checkTogether(
	warehouse: Warehouse,
	release: number,
	staged: { dataset: DatasetName; path: string },
	files: readonly ReadFile[]
): Promise<Told[]> {
	if (staged.dataset === 'activities')
		return [
			...(await warehouse.totalsBesideParts(staged.path, release)).flatMap((total) => totalBeside(total, files)),
			...(await warehouse.twinActivities(staged.path, release)).map((twin) => probableDuplicate(twin, files))
		];
	if (staged.dataset === 'plan_closings')
		return (await warehouse.workAfterClosing(staged.path, release)).map((closing) => closedBeforeWork(closing, files));
	if (staged.dataset !== 'results') return [];
	const scores = await warehouse.scoresBeside(staged.path, release);
	const known = await reference(warehouse.everything, release);
	return [...leaps(scores, known, files), ...unequalTotals(scores, known, files)];
}

/** A row whose key an earlier row has. */
export function duplicateRow(duplicate: Duplicate, columns: readonly string[], files: readonly ReadFile[]): Told {
	const { file, line, other_file, other_line, value, more } = duplicate;
	const params = { other_row: other_line, other_file: files[other_file]?.name ?? '', columns: columns.join(', ') };
	return { ...tell(files, { file, line }, 'duplicate_row', 'error', { value }, params), more };
}

/** A file of results that does not say where its figures come from. */
export const noSource = (file: number, files: readonly ReadFile[]): Told => ({
	file,
	problem: {
		file: files[file]?.name ?? '',
		row: null,
		column: 'source_id',
		at: null,
		value: null,
		code: 'missing_column',
		params: {},
		severity: 'error'
	}
});

/** Rows that were to be taken away although others name them, each table of them told once. */
export const stillUsed = (
	{ dataset, file }: { dataset: DatasetName; file: number },
	inUse: readonly InUse[],
	files: readonly ReadFile[]
): Told[] =>
	inUse.map(({ key, by, more }) => ({
		file,
		more,
		problem: {
			file: files[file]?.name ?? '',
			row: null,
			column: null,
			at: null,
			value: key,
			code: 'still_used',
			params: { table: dataset, by: by.join(', ') },
			severity: 'error'
		}
	}));

/** A row that would correct one of a unit that is not the person's. */
export const ofOthers = ({ file, line, key, more }: TakenOver, column: string, files: readonly ReadFile[]): Told => ({
	...tell(files, { file, line }, 'not_your_unit', 'error', { column, value: key }, {}),
	more
});

function probableDuplicate(twin: Twin, files: readonly ReadFile[]): Told {
	const { file, line, title, other_file, other_line, other_id, other_title } = twin;
	const place =
		other_file !== null && other_line !== null
			? { other_row: other_line, other_file: files[other_file]?.name ?? '' }
			: { other_id };
	const cell = { column: 'title', value: title };
	const params = { ...place, ...(other_title !== null && { other_title }) };
	return tell(files, { file, line }, 'probable_duplicate', 'warning', cell, params);
}

/** A closing that leaves published work behind it: a mistyped day would take it out of the plan's progress in silence. */
function closedBeforeWork({ file, line, ...closing }: WorkAfter, files: readonly ReadFile[]): Told {
	const { plan_code: plan, closed_on: closed, entries } = closing;
	const cell = { column: 'closed_on', value: closed };
	return tell(files, { file, line }, 'closed_before_work', 'warning', cell, { plan, entries });
}

function totalBeside(total: TotalAndParts, files: readonly ReadFile[]): Told[] {
	const { file, line, part_file, part_line } = total;
	const own = file !== null && line !== null ? { file, line, date: total.date } : null;
	const part =
		part_file !== null && part_line !== null ? { file: part_file, line: part_line, date: total.part_date ?? '' } : null;
	const place = own ?? part;
	if (!place) return [];
	const named = (at: { file: number; line: number }) => `${files[at.file]?.name ?? ''}:${at.line}`;
	const params = {
		period: total.date,
		parts: total.parts,
		total: own ? named(own) : total.activity_id,
		...(part && { first_part: named(part) })
	};
	const told = tell(files, place, 'total_and_parts', 'error', { column: 'date', value: place.date }, params);
	return [{ ...told, more: total.more }];
}

/** The reference data with the tree of the unit's province. */
const within = (known: Reference, { unit_code }: Neighbour): Reference => known.within(provinceOf(known, unit_code));

/** Scores that leap further from those of the year before than nearly all others do. */
function leaps(scores: readonly Neighbour[], known: Reference, files: readonly ReadFile[]): Told[] {
	const told: Told[] = [];
	for (const edition of Map.groupBy(scores, editionOf).values()) {
		const comparable = edition.flatMap((row) => {
			const point = { ...row, rank: null };
			const before = row.before;
			if (before === null || comparability(within(known, row), { ...point, year: row.year - 1 }, point).score === 'no')
				return [];
			return [{ ...row, before, change: row.score - before }];
		});
		const found = outliers(comparable.map(({ change }) => change));
		for (const row of comparable) {
			const { file, line, score, before, change, year } = row;
			if (file === null || line === null || !found?.isFar(change)) continue;
			const params = { score, year: year - 1, before, change, usual: found.middle };
			told.push(
				tell(
					files,
					{ file, line },
					'implausible_change',
					'warning',
					{ column: 'score', value: String(score), figure: row },
					params
				)
			);
		}
	}
	return told;
}

const editionOf = ({ index_code, indicator_code, year }: Neighbour) => `${index_code}|${indicator_code}|${year}`;

/** Totals that are not the sum of their components where those of nearly all other units are. */
function unequalTotals(scores: readonly Neighbour[], known: Reference, files: readonly ReadFile[]): Told[] {
	const told: Told[] = [];
	const treeOf = (row: Neighbour) => `${row.index_code}|${row.year}|${provinceOf(known, row.unit_code) ?? ''}`;
	for (const rows of Map.groupBy(scores, treeOf).values()) {
		const [first] = rows;
		if (!first) continue;
		const { index_code, year } = first;
		const own = within(known, first);
		const headline = own.headline(index_code, year)?.indicator_code;
		const components = own
			.components(index_code, year)
			.filter(({ parent_code }) => parent_code === headline)
			.map(({ indicator_code }) => indicator_code);
		const whole = [...Map.groupBy(rows, ({ unit_code }) => unit_code).values()].flatMap((unit) => {
			const total = unit.find(({ indicator_code }) => indicator_code === headline);
			const parts = components.flatMap((code) => unit.find((row) => row.indicator_code === code)?.score ?? []);
			return total && parts.length === components.length && parts.length > 1
				? [{ row: total, total: total.score, parts } satisfies Parts & { row: Neighbour }]
				: [];
		});
		for (const { row, total, parts } of notSums(whole, decimalsOf(whole.flatMap(({ parts }) => parts)))) {
			if (row.file === null || row.line === null) continue;
			const params = { score: total, sum: parts.reduce((sum, part) => sum + part, 0), year };
			const place = { file: row.file, line: row.line };
			told.push(
				tell(files, place, 'not_the_sum', 'warning', { column: 'score', value: String(total), figure: row }, params)
			);
		}
	}
	return told;
}

/** Which cell of a row is meant: a column of the dataset, in a wide table of one indicator and year. */
interface Cell {
	column?: string | null;
	value?: string | null;
	figure?: Pick<Neighbour, 'indicator_code' | 'year'>;
}

/** A problem of a row as the warehouse tells it, with what the file calls its column. */
function tell(
	files: readonly ReadFile[],
	{ file, line }: { file: number; line: number },
	code: ProblemCode,
	severity: Problem['severity'],
	{ column = null, value = null, figure }: Cell,
	params: Problem['params']
): Told {
	const mapped = (files[file]?.mapping?.columns ?? []).find(({ meaning }) =>
		meaning.kind === 'figure'
			? meaning.figure === column &&
				meaning.indicator === figure?.indicator_code &&
				[null, figure.year].includes(meaning.year)
			: meaning.kind === 'column' && meaning.column === column
	);
	const name = files[file]?.name ?? '';
	const place = { file: name, row: line, column: mapped?.header ?? column, at: mapped?.at ?? null, value };
	return { file, problem: { ...place, code, params, severity } };
}
