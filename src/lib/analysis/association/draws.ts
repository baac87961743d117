const seed = 20112024;
const modulus = 2147483647;

/**
 * Numbers from 0 to 1 that look random and are always the same: `minstd_rand` (Park, Miller and Stockmeyer 1993). Its
 * products are whole numbers that R holds exactly too, so that anybody can draw the same.
 */
export function draws(): () => number {
	let state = (seed * 48271) % modulus;
	return () => {
		state = (state * 48271) % modulus;
		return state / modulus;
	};
}
