import type { Association } from '$lib/analysis/association/association';
import type { Run } from '$lib/analysis/association/runs';
import { orRefuse } from '../estimating/or-refuse';
import { Kept } from '../kept';
import type { Reader } from '../warehouse/query';
import { readPanels, type Asked, type Panels } from './panels';
import { associationAddress, type AssociationQuestion } from './question';

/** How scores and work go together over all provinces, with what the words about it need. */
export interface AssociationFigures extends Association, Pick<Panels, 'demo' | 'result'> {
	run: Run;
	/** Work of a unit in a calendar year; null where nothing is recorded of it. */
	work: (unit: string, year: number) => number | null;
}

/** How many answers are kept: every channel and lag of an index with its components. */
const most = 400;
const kept = new WeakMap<Reader, Kept<Promise<AssociationFigures>>>();

/** The estimates that answer a question, made once for a release and an audience. */
export function associationFigures(context: Asked, question: AssociationQuestion): Promise<AssociationFigures> {
	const { reader, audience } = context.warehouse;
	const answers = kept.get(reader) ?? new Kept<Promise<AssociationFigures>>(most, () => 1);
	kept.set(reader, answers);
	const key = `${reader.generation} ${context.release} ${audience.key} ${associationAddress(question)}`;
	const known = answers.get(key);
	if (known) return orRefuse(context.locale, known);
	const making = figuresOf(context, question);
	answers.set(key, making);
	making.catch(() => answers.delete(key));
	return orRefuse(context.locale, making);
}

async function figuresOf(context: Asked, question: AssociationQuestion): Promise<AssociationFigures> {
	const { run: runOf, work, nothing, demo, result } = await readPanels(context, question);
	const run = runOf(question);
	return {
		...(await context.estimate('association', run.rows, nothing(run))),
		run,
		demo,
		work: work(question.channel),
		result
	};
}
