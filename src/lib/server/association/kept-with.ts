import type { AssociationFigures } from './figures';

/**
 * Keeps what is made from a question's own answer as long as that answer is kept, which is by release and audience; what
 * fails is made again.
 */
export function keptWith<T>(): (answer: AssociationFigures, make: () => Promise<T>) => Promise<T> {
	const kept = new WeakMap<AssociationFigures, Promise<T>>();
	return (answer, make) => {
		const known = kept.get(answer);
		if (known) return known;
		const making = make();
		kept.set(answer, making);
		making.catch(() => kept.delete(answer));
		return making;
	};
}
