import { association, type Association } from '$lib/analysis/association/association';
import type { Run } from '$lib/analysis/association/runs';
import { Kept } from '../kept';
import type { Reader } from '../warehouse/query';
import { readPanels, type Asked, type Panels } from './panels';
import { associationAddress, type AssociationQuestion } from './question';

/** How scores and work go together over all provinces, with what the words about it need. */
export interface AssociationFigures extends Association, Pick<Panels, 'demo' | 'result'> {
	run: Run;
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
	if (known) return known;
	const making = figuresOf(context, question);
	answers.set(key, making);
	making.catch(() => answers.delete(key));
	return making;
}

async function figuresOf(context: Asked, question: AssociationQuestion): Promise<AssociationFigures> {
	const { run: runOf, nothing, demo, result } = await readPanels(context, question);
	const run = runOf(question);
	return { ...association(run.rows, nothing(run)), run, demo, result };
}
