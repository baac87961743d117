import type { DatasetName } from '$lib/model/datasets';
import type { ResolvedRow } from '$lib/model/release';
import { refuse, type Row, textIn } from './read';
import { keyOf, type Stage } from './stage';

/** Tables whose rows lie in one another: the columns of a row's own code, of the code above it, and of its name. */
const trees: Partial<Record<DatasetName, { own: string; above: string; name: string | null }>> = {
	units: { own: 'unit_code', above: 'parent_code', name: 'full_name_vi' },
	indicators: { own: 'indicator_code', above: 'parent_code', name: 'name_vi' },
	plan_tasks: { own: 'task_no', above: 'parent_task_no', name: null }
};

/** How many of a circle are named: enough to find it. */
const mostNamed = 6;

/** Tells rows that lie in themselves, over however many others. Build it when the table is staged. */
export class Circles {
	private readonly key: (row: ResolvedRow) => string;
	/** By key: what the row is called, and the key of the row above it. */
	private readonly nodes = new Map<string, { label: string; above: string | null }>();
	/** By key of each row that lies in itself: those of its circle in order upwards, and its place among them. */
	private readonly circles = new Map<string, { keys: readonly string[]; place: number }>();

	constructor(
		private readonly dataset: DatasetName,
		stage: Stage
	) {
		this.key = keyOf(dataset);
		const tree = trees[dataset];
		if (!tree) return;
		for (const row of stage.rows(dataset)) {
			const [own, above] = [textIn(row, tree.own) ?? '', textIn(row, tree.above)];
			const name = tree.name === null ? null : textIn(row, tree.name);
			this.nodes.set(this.key(row), {
				label: name === null ? own : `${name} (${own})`,
				above: above === null ? null : this.key({ ...row, [tree.own]: above })
			});
		}
		const walked = new Set<string>();
		for (const key of this.nodes.keys()) this.walk(key, walked);
	}

	/** Tells every one of these rows that is part of a circle. */
	check(rows: readonly Row[]): void {
		const tree = trees[this.dataset];
		if (!tree || this.circles.size === 0) return;
		for (const row of rows) {
			const circle = row.failed.has(tree.above) ? undefined : this.circles.get(this.key(row.values));
			if (circle) refuse(row, tree.above, 'lies_in_itself', { circle: this.named(circle) });
		}
	}

	/** Goes up until the top or where somebody has been before; where that was on this very way, it is a circle. */
	private walk(from: string, walked: Set<string>): void {
		const way = new Map<string, number>();
		let at: string | null = from;
		while (at !== null && !walked.has(at)) {
			walked.add(at);
			way.set(at, way.size);
			at = this.nodes.get(at)?.above ?? null;
		}
		const start = at === null ? undefined : way.get(at);
		if (start === undefined) return;
		const keys = [...way.keys()].slice(start);
		for (const [place, key] of keys.entries()) this.circles.set(key, { keys, place });
	}

	/** The rows of a circle from one upwards until it comes again. */
	private named({ keys, place }: { keys: readonly string[]; place: number }): string {
		const upwards = [...keys.slice(place, place + mostNamed), ...keys.slice(0, place)].slice(0, mostNamed);
		const labels = upwards.map((key) => this.nodes.get(key)?.label ?? key);
		return [...labels, ...(keys.length > mostNamed ? ['…'] : []), ...labels.slice(0, 1)].join(' → ');
	}
}
