import type { ClientInit } from '@sveltejs/kit';

/** The page is read before it is brought to life: hydration waits until the browser has painted once. */
export const init: ClientInit = () =>
	new Promise((settle) => {
		// A hidden tab paints nothing, and would wait for ever.
		if (document.hidden) settle();
		else requestAnimationFrame(() => setTimeout(settle));
	});
