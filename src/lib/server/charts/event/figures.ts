import { windowsOf, type EventStudy } from '$lib/analysis/association/event-study';
import type { Reason } from '$lib/analysis/association/estimate';
import { associationFigures, type AssociationFigures } from '../../association/figures';
import type { AssociationQuestion } from '../../association/question';
import { keptWith } from '../../association/kept-with';
import type { Asked } from '../../association/panels';

/** What scores did around rises of work, and what the words about it need. */
export interface EventFigures extends EventStudy {
	/** The panel at a lag of 0, in which the windows lie. */
	own: AssociationFigures;
	/** Whether the work is generated: then nothing is said of it. */
	demo: boolean;
}

const kept = keptWith<EventStudy>();

/** Estimates what scores did around rises of the work that a question is about; its lag does not matter. */
export async function eventFigures(context: Asked, question: AssociationQuestion): Promise<EventFigures> {
	const own = await associationFigures(context, { ...question, lag: 0 });
	const study = await kept(context, own, () =>
		context.estimate('eventStudy', windowsOf(own.panel, own.work), own.fixed_effects.reason ?? undefined)
	);
	return { ...study, own, demo: own.demo };
}

/** Why there is no estimate of any year; null where there is one. */
export function nothingAround({ points }: EventFigures): Reason | null {
	return points.some(({ estimate }) => estimate.b !== null) ? null : (points[0]?.estimate.reason ?? 'no_window');
}
