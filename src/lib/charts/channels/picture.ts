import { bars, wordsAlone, type BarRow } from '../bars/bars';
import type { Room } from '../figure';

/** Work on one channel or group of channels. */
export interface ChannelRow {
	name: string;
	/** Null where nothing is recorded. */
	done: number | null;
	planned: { min: number; max: number | null } | null;
	/** `12 số`; for a planned channel also `/ 12`. */
	doneText: string;
	plannedText: string;
	demo: boolean;
}

export interface ChannelsData {
	groups: (ChannelRow & { channels: ChannelRow[] })[];
	/** Stands in the picture where there is nothing to draw. */
	none: string;
	/** Says how many groups had no room. */
	more: (count: number) => string;
	alt: string;
}

/** The most rows that a phone shows; beyond them the groups say enough, and the table the rest. */
const onPhone = 24;

/** Work of a year: bars from zero on one scale, channels under their groups where they fit, else the groups alone. */
export function channels({ groups, none, more, alt }: ChannelsData, room: Room): string {
	if (groups.length === 0) return wordsAlone(none, room, alt);
	const whole = onOneScale(groups.map((group) => ({ ...group, head: false, part: false })));
	const parts = onOneScale(
		groups.flatMap((group) => [
			{ ...group, head: true, part: false, done: null, planned: null, doneText: '', plannedText: '' },
			...group.channels.map((channel) => ({ ...channel, head: false, part: true }))
		])
	);
	const page =
		room.width >= 500
			? { rows: parts, columns: room.width >= 900 ? 2 : 1, step: 30, beside: true }
			: { rows: parts.length > onPhone ? whole : parts, columns: 1, step: 46, beside: false };
	return bars({ lists: [parts, whole], page, more, alt }, room);
}

function onOneScale(rows: readonly (ChannelRow & { head: boolean; part: boolean })[]): BarRow[] {
	const full = Math.max(...rows.flatMap(({ done, planned }) => [done ?? 0, planned?.max ?? planned?.min ?? 0]));
	return rows.map(({ name, head, part, done, planned, doneText, plannedText, demo }) => ({
		name,
		head,
		part,
		done: done ?? 0,
		planned,
		full,
		doneText,
		plannedText,
		demo
	}));
}
