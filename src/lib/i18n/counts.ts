// Words for counts that come as text, as messages put them together.

/** `13 nhiệm vụ nêu số lượng, 4 nhiệm vụ có thời hạn`: what there is none of is left out. */
export const listed = (...parts: readonly (readonly [count: string, what: string])[]): string =>
	parts
		.filter(([count]) => count !== '0')
		.map((part) => part.join(' '))
		.join(', ');

/** `1 plan`, `2 plans`: one thing is one in English. */
export const things = (count: string, one: string, many = `${one}s`): string =>
	`${count} ${count === '1' ? one : many}`;
