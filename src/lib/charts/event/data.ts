import type { EstimateMark } from '../estimates';

/** What a mark is of: the placebo part before the rise, the year that all are compared with, or the part from the rise on. */
export const eventParts = ['before', 'base', 'after'] as const;
export type EventPart = (typeof eventParts)[number];

/** Scores in the years around a rise of work, from the earliest on. */
export interface EventData {
	points: { part: EventPart; mark: EstimateMark; name: string }[];
	/** Whether the work is generated: such marks are never solid. */
	demo: boolean;
	words: { x: string; y: string; keys: Record<EventPart, string> };
	/** Write a number of the axis. */
	format: (value: number, digits: number) => string;
	alt: string;
}
