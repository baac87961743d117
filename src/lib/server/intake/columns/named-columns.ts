import { type DatasetName, datasetOf } from '$lib/model/datasets';
import type { Meaning } from '$lib/model/mapping';
import { readNumber } from '../numbers';
import { readPeriod } from '../periods';
import { aboutColumn, type Doubt } from './doubt';
import { columnsOf } from './heading';
import { kindOfColumn } from './kinds';
import { share, type MappedColumn, type Table } from './table';
import type { UnitTexts } from './units';
import type { ValueMatcher } from './values';

export interface NamedSigns {
	units: UnitTexts;
	matcher: (column: string) => ValueMatcher | null;
}

/** What the columns of a table are whose rows are records, as in every dataset but wide results: by heading, then by value. */
export function namedColumns(
	dataset: DatasetName,
	table: Table,
	signs: NamedSigns
): { columns: MappedColumn[]; doubts: Doubt[] } {
	const lexicon = columnsOf(dataset);
	const doubts: Doubt[] = [];
	const taken = new Map<string, string>();
	const columns = table.columns.map(({ at, heading, parts }): MappedColumn => {
		const texts = table.texts(at);
		const meant = [...lexicon(heading), ...lexicon(parts.at(-1) ?? '')];
		const candidates = [...new Set(meant)];
		const free = candidates.filter((name) => !taken.has(name));
		const name = free.find((candidate) => fits(dataset, candidate, texts, signs)) ?? free[0];
		let meaning: Meaning = { kind: 'ignore' };
		if (name !== undefined) {
			taken.set(name, heading);
			meaning = { kind: 'column', column: name };
		} else if (candidates[0] !== undefined)
			doubts.push(aboutColumn('double_meaning', { at, heading }, { other: taken.get(candidates[0]) ?? '' }));
		return { at, header: heading, meaning, number: null };
	});
	return { columns, doubts };
}

/** Whether the texts of a column are what a column of the dataset holds. */
function fits(dataset: DatasetName, column: string, texts: string[], { units, matcher }: NamedSigns): boolean {
	if (texts.length === 0) return true;
	// The unit of a target is what it is counted in.
	if ((column === 'unit' && dataset !== 'plan_targets') || column === 'province')
		return share(texts, (text) => units.isUnit(text)) >= 0.5;
	const match = matcher(column);
	if (match) return share(texts, (text) => match(text) !== null) >= 0.3;
	const cell = datasetOf(dataset).uploaded[column];
	const kind = cell ? kindOfColumn(column, cell) : 'text';
	if (kind === 'number') return share(texts, (text) => readNumber(text).kind !== 'other') >= 0.5;
	if (kind === 'time') return share(texts, (text) => readPeriod(text) !== null) >= 0.5;
	return true;
}
