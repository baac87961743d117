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

	constructor(dataset: DatasetName, stage: Stage) {
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
				const codes = known.get(scope);
				for (const code of rule.many ? written.split(';') : [written]) {
					if (codes?.has(code) || (rule.many && code === '*')) continue;
					const place = `${scope}\u0001${code}`;
					if (!suggestions.has(place) && suggestions.size < mostSuggestions)
						suggestions.set(place, nearest(code, codes ?? []));
					const near = suggestions.get(place);
					const params: Problem['params'] = { code, expected: rule.dataset };
					if (rule.within) params.within = scope;
					if (near) params.nearest = near;
					refuse(row, rule.column, 'unknown_reference', params);
				}
			}
		}
	}
}

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
