import type { Room } from '$lib/charts/figure';
import type { Size } from '$lib/charts/trend/option';

/** The size of a trend in a room; on a page it is this high. */
export const trendSize = ({ width, height }: Room, usual = { desk: 400, phone: 340 }): Size => ({
	width,
	height: height ?? (width < 500 ? usual.phone : usual.desk)
});
