import { treeOf } from '$lib/analysis/edition';
import type { DatasetName } from '$lib/model/datasets';
import { references, type NamingColumn } from '$lib/model/datasets/references';
import type { Problem } from '$lib/model/problem';
import { nearest } from './nearest';
import { refuse, type Row, textIn } from './read';
import type { Stage } from './stage';

/** Looking for the nearest code of each would take minutes where nearly all are wrong. */
const mostSuggestions = 500;

/** Tells codes that do not exist, neither published nor in the same submission. Build it when what may be named is staged. */
export class References {
	private readonly rules: {
		rule: NamingColumn;
		known: Map<string, Set<string>>;
		suggestions: Map<string, string | null>;
	}[];
	/** The trees of indicators that provinces have of their own, by index and province; null where one has none. */
	private readonly ownTrees = new Map<string, { codes: Set<string>; name: string } | null>();

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
				const tree = rule.dataset === 'indicators' ? this.ownTree(scope, row) : null;
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

	/** The tree of an index that the province of a row has of its own: a code that is only in another means nothing there. */
	private ownTree(index: string, { values }: Row): { codes: Set<string>; name: string } | null {
		const { reference } = this.stage;
		const unit = textIn(values, 'unit_code');
		const province = unit === null ? textIn(values, provinceColumns[this.dataset] ?? '') : treeOf(reference, unit);
		if (province === null) return null;
		const key = `${province}\u0001${index}`;
		const known = this.ownTrees.get(key);
		if (known !== undefined) return known;
		const rows = reference.within(province).indicatorsOf(index);
		const tree = reference.provincesWithTree(index).includes(province)
			? {
					codes: new Set(rows.map(({ indicator_code }) => indicator_code)),
					name: `${index} (${reference.unit.get(province)?.name_vi ?? province})`
				}
			: null;
		this.ownTrees.set(key, tree);
		return tree;
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
