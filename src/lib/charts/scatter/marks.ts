/** Hue and shape of a group of points: hues alone would not tell them apart for everybody. */
interface GroupMark {
	colour: string;
	/** The outline around a point, as relative commands of a path; `size` is half its width. */
	outline: (size: number) => string;
}

const n = (value: number) => String(Math.round(value * 10) / 10);

const circle = (r: number) => `m${n(-r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0z`;
const square = (r: number) => `m${n(-r)} ${n(-r)}h${n(2 * r)}v${n(2 * r)}h${n(-2 * r)}z`;
const up = (r: number) => `m0 ${n(-r * 1.2)}l${n(r * 1.15)} ${n(r * 2)}h${n(-r * 2.3)}z`;
const down = (r: number) => `m0 ${n(r * 1.2)}l${n(r * 1.15)} ${n(-r * 2)}h${n(-r * 2.3)}z`;
const diamond = (r: number) =>
	`m0 ${n(-r * 1.3)}l${n(r * 1.3)} ${n(r * 1.3)}l${n(-r * 1.3)} ${n(r * 1.3)}l${n(-r * 1.3)} ${n(-r * 1.3)}z`;
const bar = (r: number) => `m${n(-r * 1.2)} ${n(-r * 0.6)}h${n(r * 2.4)}v${n(r * 1.2)}h${n(-r * 2.4)}z`;

const groupMarks: GroupMark[] = [
	{ colour: 'var(--ix-par)', outline: circle },
	{ colour: 'var(--ix-sipas)', outline: square },
	{ colour: 'var(--ix-papi)', outline: up },
	{ colour: 'var(--ix-pci)', outline: diamond },
	{ colour: 'var(--ix-ddci)', outline: bar },
	{ colour: 'var(--ix-dti)', outline: down }
];
const other: GroupMark = { colour: 'var(--ix-other)', outline: circle };

/** The mark of the group at that position; points without a key are all alike. */
export const groupMark = (at: number | null): GroupMark => (at === null ? other : (groupMarks[at] ?? other));

/** One path for all points of a group: a picture may have a thousand. */
export const outlines = (mark: GroupMark, points: readonly { x: number; y: number }[], size: number): string =>
	points.map(({ x, y }) => `M${n(x)} ${n(y)}${mark.outline(size)}`).join('');
