import type { Room } from '../figure';
import type { ComponentsData } from './data';
import { narrow } from './narrow';
import { wide } from './wide';

/** One strip per component: a grey tick for each other unit, a black one for the best, a dot in sen for the unit itself. */
export const components = (data: ComponentsData, room: Room): string =>
	room.width < 500 ? narrow(data, room) : wide(data, room);
