import type { Problem } from '$lib/model/problem';

/** A problem and the position of its file. */
export interface Told {
	file: number;
	problem: Problem;
	/** How many others of its kind in its file are counted with it and not listed. */
	more?: number;
}

/** So many errors of a file are listed, and as many warnings; all are counted. */
const most = 10_000;

/** What a file is told. */
interface Listed {
	problems: Problem[];
	errors: number;
	warnings: number;
}

/** What is told of files once they were read. */
export class Tellings {
	private readonly files = new Map<number, Listed>();

	add(told: readonly Told[]): void {
		for (const { file, problem, more = 0 } of told) {
			const listed = this.of(file);
			this.files.set(file, listed);
			const counted = problem.severity === 'error' ? 'errors' : 'warnings';
			if (listed[counted] < most) listed.problems.push(problem);
			listed[counted] += 1 + more;
		}
	}

	/** What is told of the file at a position. */
	of(file: number): Listed {
		return this.files.get(file) ?? { problems: [], errors: 0, warnings: 0 };
	}
}
