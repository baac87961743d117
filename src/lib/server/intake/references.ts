import { treeOf } from '$lib/analysis/edition';
import type { DatasetName } from '$lib/model/datasets';
import { references, type NamingColumn } from '$lib/model/datasets/references';
import type { Problem } from '$lib/model/problem';
import { nearest } from './nearest';
import { refuse, type Row, textIn } from './read';
import type { Stage } from './stage';

/** Looking for the nearest code of each would take minutes where nearly all are wrong. */
const mostSuggestions = 500;

/** The codes that an index has in a place, and how it is called there. */
interface Tree {
	codes: Set<string>;
	name: string;
}

/** Tells codes that do not exist, neither published nor in the same submission. Build it when what may be named is staged. */
export class References {
	private readonly rules: {
		rule: NamingColumn;
		known: Map<string, Set<string>>;
		suggestions: Map<string, string | null>;
	}[];
	/** The trees of indicators that hold, by province and index. */
	private readonly trees = new Map<string, Tree>();

	constructor(
		private readonly dataset: DatasetName,
		private readonly stage: Stage
	) {
		this.rules = references[dataset]
			.filter(({ byName }) => !byName)
			.map((rule) => ({ rule, known: codesOf(rule, stage), suggestions: new Map() }));
	}

	/** Tells every code of these rows that does not exist. */
	check(rows: readonly Row[]): void {
		for (const { rule, known, suggestions } of this.rules) {
			for (const row of rows) {
				const written = codeIn(row, rule.column);
				if (written === null) continue;
				const scope = rule.within ? textIn(row.values, rule.within) : '';
				if (rule.within && scope === null && !row.failed.has(rule.within)) refuse(row, rule.within, 'required');
				// An unknown index or plan is told once, in its own column.
				if (scope === null || (rule.within && row.failed.has(rule.within))) continue;
				const tree = rule.dataset === 'indicators' ? this.treeFor(scope, row) : null;
				const codes = tree?.codes ?? known.get(scope);
				const within = tree?.name ?? scope;
				for (const code of rule.many ? written.split(';') : [written]) {
					if (codes?.has(code) || (rule.many && code === '*')) continue;
					const place = `${within}\u0001${code}`;
					if (!suggestions.has(place) && suggestions.size < mostSuggestions)
						suggestions.set(place, nearest(code, codes ?? []));
					const near = suggestions.get(place);
					const params: Problem['params'] = { code, expected: rule.dataset };
					if (rule.within) params.within = within;
					if (near) params.nearest = near;
					refuse(row, rule.column, 'unknown_reference', params);
				}
			}
		}
	}

	/** The tree of an index that holds where a row is about: a code that is only in another means nothing there. */
	private treeFor(index: string, row: Row): Tree | null {
		const { reference } = this.stage;
		const province = this.provinceFor(row);
		if (province === undefined) return null;
		const key = `${province ?? ''}\u0001${index}`;
		const known = this.trees.get(key);
		if (known) return known;
		const rows = reference.within(province).indicatorsOf(index);
		const isOwn = province !== null && reference.provincesWithTree(index).includes(province);
		const tree = {
			codes: new Set(rows.map(({ indicator_code }) => indicator_code)),
			name: isOwn ? `${index} (${reference.unit.get(province)?.name_vi ?? province})` : index
		};
		this.trees.set(key, tree);
		return tree;
	}

	/** The province whose trees hold for a row, null for everyone's; not known where it names no place, or none that exists. */
	private provinceFor({ values, failed }: Row): string | null | undefined {
		const unit = textIn(values, 'unit_code');
		if (unit !== null) return treeOf(this.stage.reference, unit);
		const column = provinceColumns[this.dataset];
		return column === undefined || failed.has('parent_unit') ? undefined : textIn(values, column);
	}
}

/** Where rows that name no unit say which province they are about. */
const provinceColumns: Partial<Record<DatasetName, string>> = { indicators: 'province_code', coverage: 'parent_code' };

/** A code that could be read and is not blank; some are numbers. */
function codeIn({ values }: Row, column: string): string | null {
	const value = values[column] ?? null;
	return value === null ? null : String(value);
}

/** The codes that exist, by the scope that they exist in. */
function codesOf(rule: NamingColumn, stage: Stage): Map<string, Set<string>> {
	const known = new Map<string, Set<string>>();
	if (!rule.within) known.set('', new Set());
	for (const row of stage.rows(rule.dataset)) {
		const scope = rule.within ? String(row[rule.within]) : '';
		const codes = known.get(scope);
		if (codes) codes.add(String(row[rule.code]));
		else known.set(scope, new Set([String(row[rule.code])]));
	}
	return known;
}
