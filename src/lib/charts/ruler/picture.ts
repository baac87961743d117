import { circle, element, line, numeral, path, picture } from '../svg';

export interface RulerData {
	/** How many places there are. */
	of: number;
	place: number;
	/** The place of the edition before, drawn hollow; null where it may not be compared. */
	previous: number | null;
	alt: string;
}

/** The rank ruler: place 1 at the left, the unit's place in sen, the previous one hollow. */
export function ruler({ of, place, previous, alt }: RulerData, width: number): string {
	const height = 46;
	const [left, right] = [4, width - 10];
	const x = (rank: number) => left + ((rank - 1) / Math.max(1, of - 1)) * (right - left);
	const ranks = Array.from({ length: of }, (_, index) => index + 1);
	const tall = (rank: number) => rank === 1 || rank === of || rank % 10 === 0;
	const d = (which: number[], length: number) => which.map((rank) => `M${x(rank).toFixed(1)} 20v${length}`).join('');
	const anchor = x(place) < 16 ? 'start' : x(place) > right - 16 ? 'end' : 'middle';
	const ends = [1, of].filter((rank) => Math.abs(x(rank) - x(place)) > 26);
	const moved =
		previous === null || previous === place
			? ''
			: line(x(previous), 13, x(place), 13, { stroke: 'var(--accent)', 'stroke-width': 1.5 }) +
				circle(x(previous), 13, 3.5, { fill: 'var(--paper)', stroke: 'var(--accent)', 'stroke-width': 1.5 });
	return picture(
		width,
		height,
		alt,
		path(
			d(
				ranks.filter((rank) => !tall(rank)),
				6
			) + d(ranks.filter(tall), 10),
			{ stroke: 'var(--context-strong)', 'stroke-width': 1 }
		),
		moved,
		element('path', { d: `M${x(place).toFixed(1)} 9v23`, stroke: 'var(--accent)', 'stroke-width': 3 }),
		numeral(x(place), 45, String(place), { 'text-anchor': anchor, fill: 'var(--accent)', 'font-weight': 600 }),
		...ends.map((rank) =>
			numeral(x(rank), 45, String(rank), {
				'text-anchor': rank === 1 ? 'start' : 'end',
				'font-size': 12,
				fill: 'var(--ink-3)'
			})
		)
	);
}
