import { orRefuse } from '../estimating/or-refuse';
import type { AssociationFigures } from './figures';
import type { Asked } from './panels';

/**
 * Keeps what is estimated from a question's own answer as long as that answer is kept, which is by release and audience;
 * what fails is made again, and where too much waits each reader is told so.
 */
export function keptWith<T>(): (
	context: Pick<Asked, 'locale'>,
	answer: AssociationFigures,
	make: () => Promise<T>
) => Promise<T> {
	const kept = new WeakMap<AssociationFigures, Promise<T>>();
	return ({ locale }, answer, make) => {
		const known = kept.get(answer);
		if (known) return orRefuse(locale, known);
		const making = make();
		kept.set(answer, making);
		making.catch(() => kept.delete(answer));
		return orRefuse(locale, making);
	};
}
