/**
 * Student's t for whole degrees of freedom, which are all that clustered errors have. These have a closed form
 * (Abramowitz and Stegun 26.7.3 and 26.7.4), exact to the last digits.
 */

/** The probability of a t at least so far from zero, on both sides. */
export function twoSided(t: number, freedom: number): number {
	const angle = Math.atan(Math.abs(t) / Math.sqrt(freedom));
	const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
	const isOdd = freedom % 2 === 1;
	let term = isOdd ? cosine : 1;
	let sum = freedom === 1 ? 0 : term;
	for (let power = isOdd ? 3 : 2; power <= freedom - 2; power += 2) {
		term *= (cosine * cosine * (power - 1)) / power;
		sum += term;
	}
	const inside = isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
	return Math.max(0, 1 - inside);
}

/** The t beyond which, on both sides, lies this probability; found by halving, since p falls as t grows. */
export function critical(probability: number, freedom: number): number {
	let [low, high] = [0, 1];
	while (twoSided(high, freedom) > probability) [low, high] = [high, high * 2];
	for (let step = 0; step < 80; step += 1) {
		const middle = (low + high) / 2;
		if (twoSided(middle, freedom) > probability) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
