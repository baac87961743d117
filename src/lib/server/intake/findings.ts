import type { Problem, ProblemCode } from '$lib/model/problem';

/** Where a problem is; what is left out is the whole file's. */
type Place = Partial<Pick<Problem, 'row' | 'column' | 'value' | 'at'>>;

/** The problems of one file. All are counted; the first `cap` errors and the first `cap` warnings are kept. */
export class Findings {
	readonly problems: Problem[] = [];
	private told = { row: 0, cells: new Set<string>() };
	errors = 0;
	warnings = 0;

	constructor(
		readonly file: string,
		private readonly cap = 10_000
	) {}

	error(code: ProblemCode, place: Place = {}, params: Problem['params'] = {}): void {
		if (this.isTold(code, place)) return;
		this.errors += 1;
		if (this.errors <= this.cap) this.keep('error', code, place, params);
	}

	warning(code: ProblemCode, place: Place = {}, params: Problem['params'] = {}): void {
		this.warnings += 1;
		if (this.warnings <= this.cap) this.keep('warning', code, place, params);
	}

	/** A row of a wide table becomes several, which share some cells: each is told once. */
	private isTold(code: ProblemCode, { row, at }: Place): boolean {
		if (row == null || at == null) return false;
		if (this.told.row !== row) this.told = { row, cells: new Set() };
		const cell = `${code} ${at}`;
		const known = this.told.cells.has(cell);
		this.told.cells.add(cell);
		return known;
	}

	private keep(severity: Problem['severity'], code: ProblemCode, place: Place, params: Problem['params']): void {
		this.problems.push({
			file: this.file,
			row: null,
			column: null,
			at: null,
			value: null,
			...place,
			code,
			params,
			severity
		});
	}
}
