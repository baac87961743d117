import { number } from '$lib/i18n/format';
import { glyph } from '../unit-marks';
import type { Room } from '../figure';
import { linear } from '../scale';
import { element, label, line, numeral, picture } from '../svg';
import type { PercentilePanel, PercentilesData } from './data';

const head = 50;
const step = 26;
const foot = 34;

const name = 128;
const end = 34;

/** One panel per index: every unit on the same scale from the lowest (0) to the highest (100) of its field. */
export function percentiles(data: PercentilesData, { width }: Room): string {
	const [columns, gap] = width < 500 ? [1, 0] : [3, 56];
	const panelWidth = (width - gap * (columns - 1)) / columns;
	const x = linear([0, 100], [name, panelWidth - end - 12]);
	const rows = Math.max(0, ...data.panels.map((panel) => panel.rows.length));
	const height = head + rows * step + foot;
	const lines = Math.ceil(data.panels.length / columns);
	return picture(
		width,
		lines * height,
		data.alt,
		...data.panels.map((panel, at) =>
			element(
				'g',
				{
					transform: `translate(${((at % columns) * (panelWidth + gap)).toFixed(1)} ${Math.floor(at / columns) * height})`
				},
				...drawPanel(data, panel, panelWidth, x)
			)
		)
	);
}

function drawPanel(
	data: PercentilesData,
	panel: PercentilePanel,
	width: number,
	x: (value: number) => number
): string[] {
	const bottom = head + panel.rows.length * step;
	const anchors = ['start', 'middle', 'end'];
	return [
		element('g', { transform: 'translate(0 5)' }, panel.shape),
		label(22, 17, panel.title, { 'font-size': 16, 'font-weight': 600, fill: 'var(--ink)' }),
		label(0, 38, panel.note, { fill: 'var(--ink-3)' }),
		...[0, 50, 100].flatMap((value, index) => [
			line(x(value), head, x(value), bottom, { stroke: value === 50 ? 'var(--axis)' : 'var(--grid)' }),
			label(x(value), bottom + 16, data.axis[index] ?? '', {
				'font-size': 12,
				fill: 'var(--ink-3)',
				'text-anchor': anchors[index]
			})
		]),
		...panel.rows.flatMap((row, index) => {
			const y = head + index * step + step / 2;
			const colour = row.selected ? 'var(--accent)' : row.value === null ? 'var(--ink-3)' : 'var(--ink)';
			const strong = { fill: colour, 'font-weight': row.selected ? 600 : null };
			return [
				label(0, y + 4, row.name, strong),
				row.value === null
					? label(x(0) + 8, y + 4, data.none, { 'font-size': 12, fill: 'var(--ink-3)' })
					: line(x(0), y, x(100), y, { stroke: 'var(--grid)' }) +
						glyph(row.mark, x(row.value), y) +
						numeral(width, y + 4, number(data.locale, Math.round(row.value)), { ...strong, 'text-anchor': 'end' })
			];
		})
	];
}
