import type { Room } from '../figure';
import { linear } from '../scale';
import { label, line, numeral, picture, rect } from '../svg';
import { evenLines, fit, lines, textWidth } from '../type/type';

export interface ContributionsData {
	rows: { name: string; value: number; text: string }[];
	zero: string;
	/** Said of rows for which there is no room. */
	left: (count: number) => string;
	alt: string;
}

type Row = ContributionsData['rows'][number];

const foot = 30;
const least = { desk: 18, phone: 38 };
/** Type of the rows: the lower they are, the smaller. */
const typeOf = (step: number | null) =>
	step === null || step >= 44 ? { size: 14, leading: 18 } : { size: 13, leading: 16 };

/** As many rows as there is room for: those that changed most, in the order in which they came. */
function chosen(rows: Row[], room: Room, under: number, lowest: number): Row[] {
	const space = room.height === null ? Infinity : room.height - under;
	const most = Math.min(room.rows ?? Infinity, Math.max(1, Math.floor(space / lowest)));
	if (rows.length <= most) return rows;
	const kept = new Set(rows.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, most));
	return rows.filter((row) => kept.has(row));
}

/** Where one row stands: its names, its bar. */
interface Place {
	names: string[];
	first: number;
	height: number;
	bar: { y: number; height: number };
}

/**
 * Changes by component, most gained first: blue to the right, brown to the left of an axis at zero. Names stand beside
 * the bars, on a narrow picture over them.
 */
export function contributions(data: ContributionsData, room: Room): string {
	const { width, height } = room;
	const narrow = width < 500;
	const fitting = (under: number) => chosen(data.rows, room, under, narrow ? least.phone : least.desk);
	// On a narrow picture what is left out is said on a line of its own.
	const under = narrow && fitting(foot).length < data.rows.length ? foot + 18 : foot;
	const rows = fitting(under);
	const step = height === null ? null : (height - under) / Math.max(1, rows.length);
	const longest = Math.ceil(Math.max(0, ...rows.map((row) => textWidth(row.name, 14))));
	const name = narrow ? width : Math.min(longest, Math.round(width * (step === null || step >= 36 ? 0.435 : 0.5)));
	const value = Math.ceil(Math.max(0, ...rows.map((row) => textWidth(row.text, 13, 600)))) + 12;
	const most = Math.max(0.01, ...rows.map((row) => Math.abs(row.value)));
	const low = rows.some((row) => row.value < 0) ? -most : 0;
	const high = rows.some((row) => row.value > 0) ? most : 0;
	const x = linear([low, high], [narrow ? value : name + 14 + value, width - value]);
	const place = (row: Row) => (narrow ? over(row, name, step) : beside(row, name, step));
	const { size, leading } = typeOf(step);
	const lead = step !== null && step < 44 ? 2 : 4;
	let next = 0;
	const drawn = rows.map((row) => {
		const { names, first, height: tall, bar } = place(row);
		const top = next;
		next += tall;
		const right = row.value >= 0;
		const y = top + bar.y;
		return [
			...names.map((text, at) => label(0, top + first + at * leading, text, { 'font-size': size, fill: 'var(--ink)' })),
			rect(Math.min(x(0), x(row.value)), y, Math.abs(x(row.value) - x(0)), bar.height, {
				fill: right ? 'var(--up)' : 'var(--div-n2)'
			}),
			numeral(x(row.value) + (right ? 7 : -7), y + bar.height / 2 + 5, row.text, {
				'font-weight': 600,
				fill: 'var(--ink)',
				'text-anchor': right ? 'start' : 'end'
			}),
			line(0, next, width, next, { stroke: 'var(--grid)' }),
			line(x(0), y - lead, x(0), y + bar.height + lead, { stroke: 'var(--axis)' })
		].join('');
	});
	const left = data.rows.length - rows.length;
	const half = textWidth(data.zero, 12) / 2;
	const zero = Math.min(width - half, Math.max(half, x(0)));
	const small = { 'font-size': 12, fill: 'var(--ink-3)' };
	return picture(
		width,
		Math.round(next + under),
		data.alt,
		...drawn,
		label(zero, next + 20, data.zero, { ...small, 'text-anchor': 'middle' }),
		left > 0 ? label(0, next + under - 10, fit(data.left(left), narrow ? width : zero - half - 12, 12), small) : ''
	);
}

function beside(row: Row, width: number, step: number | null): Place {
	const { size, leading } = typeOf(step);
	const most = step === null ? 2 : Math.max(1, Math.min(3, Math.floor((step - 2) / leading)));
	const names = (step === null ? lines : evenLines)(row.name, width, size, 400, most);
	const height = step ?? Math.max(40, names.length * leading + 14);
	const bar = Math.min(28, Math.max(10, height * 0.4));
	return {
		names,
		height,
		first: height / 2 + 5 - ((names.length - 1) * leading) / 2,
		bar: { y: (height - bar) / 2, height: bar }
	};
}

function over(row: Row, width: number, step: number | null): Place {
	const { size, leading } = typeOf(step);
	const names = lines(row.name, width, size, 400, step === null || step >= 76 ? 2 : 1);
	const under = names.length * leading;
	const height = step ?? under + 40;
	const bar = Math.min(24, Math.max(10, height - under - 24));
	const rest = height - under - bar;
	return { names, height, first: Math.min(18, 15 + rest / 8), bar: { y: under + rest * 0.4, height: bar } };
}
