import type { Room } from '../figure';
import { element, label, line, path, picture } from '../svg';
import type { BriefData } from './data';
import { arrow, placed, type, type PlacedBlock } from './layout';

/** What a leader should know on one sheet: sentences in sections, as many as the room holds. */
export function brief(data: BriefData, room: Room): string {
	const made = placed(data, room);
	const height = room.height ?? made.height;
	return picture(
		room.width,
		height,
		data.alt,
		...made.blocks.map(draw),
		made.left === 0
			? ''
			: label(0, height - 4, data.more(made.left), { 'font-size': type.small.size, fill: 'var(--ink-3)' })
	);
}

const inks = { heading: 'var(--ink)', text: 'var(--ink)', small: 'var(--ink-3)' } as const;
const tones = { up: 'var(--up)', down: 'var(--down)' } as const;
const arrows = { up: 'M4.5 0 9 8H0z', down: 'M4.5 8 0 0h9z' } as const;

function draw({ block, x, y, width }: PlacedBlock): string {
	const { way } = block.term;
	const shift = way === null ? 0 : arrow;
	let top = y + block.at.y;
	const drawn = [
		block.rule ? line(x, y, x + width, y, { stroke: 'var(--rule-strong)', 'stroke-width': 2 }) : '',
		way === null || block.term.lines.length === 0
			? ''
			: element(
					'g',
					{ transform: `translate(${x.toFixed(1)} ${(y + 5).toFixed(1)})` },
					path(arrows[way], { fill: tones[way] })
				),
		...block.term.lines.map((text, at) =>
			label(x + shift, y + baseline('text') + at * type.text.line, text, {
				'font-size': type.text.size,
				'font-weight': 600,
				fill: 'var(--ink)'
			})
		)
	];
	for (const { text, kind } of block.texts) {
		const weight = kind === 'heading' ? { 'font-weight': 600 } : {};
		drawn.push(
			label(x + block.at.x, top + baseline(kind), text, { 'font-size': type[kind].size, fill: inks[kind], ...weight })
		);
		top += type[kind].line;
	}
	return drawn.join('');
}

/** From the top of a line to the foot of its letters. */
const baseline = (kind: keyof typeof type): number => type[kind].size + (type[kind].line - type[kind].size) / 2 - 2;
