import { adjustedTogether, type Found, type Scanned } from '$lib/analysis/association/scan';
import type { Indicator } from '$lib/model/datasets';
import { associationFigures } from '../figures';
import { keptWith } from '../kept-with';
import { readPanels, readWork, type Asked } from '../panels';
import { groupsOfChannels, type AssociationQuestion } from '../question';

/** An index looked through: its total and every component beside every group of channels. */
export interface ScanFigures {
	pairs: (Scanned & { component: Indicator | null; channel: string })[];
	/** How many p-values were adjusted together. */
	tests: number;
	demo: boolean;
}

const kept = keptWith<ScanFigures>();

/** All pairs of an index at a lag, estimated once as long as the answer about its total is kept. */
export async function scanFigures(
	context: Asked,
	{ index, lag }: Pick<AssociationQuestion, 'index' | 'lag'>
): Promise<ScanFigures> {
	const whole = await associationFigures(context, { index, lag, component: null, channel: null });
	return kept(context, whole, () => figuresOf(context, { index, lag }));
}

async function figuresOf(
	context: Asked,
	{ index, lag }: Pick<AssociationQuestion, 'index' | 'lag'>
): Promise<ScanFigures> {
	const { reference } = context;
	const groups = groupsOfChannels(reference);
	const components = reference.indicatorsOf(index.index_code).filter((row) => row.parent_code !== null);
	const work = readWork(context);
	const found: (Found & Pick<ScanFigures['pairs'][number], 'component' | 'channel'>)[] = [];
	for (const component of [null, ...components]) {
		const { run: runOf, nothing } = await readPanels(context, { index, component }, work);
		const pairs = groups.map((channel) => {
			const run = runOf({ channel, lag });
			return { rows: run.rows, nothing: nothing(run) };
		});
		const estimated = await context.estimate('scanned', pairs);
		estimated.forEach((one, at) => found.push({ ...one, component, channel: groups[at] ?? '' }));
	}
	return { ...adjustedTogether(found), demo: (await work).demo };
}
