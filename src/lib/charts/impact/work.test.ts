// Protects the figures of work from an axis that rounds its own steps: two ticks never bear the same figure.
import { expect, it } from 'vitest';
import type { WorkRow } from './data';
import { countAxis } from './work';

const data = { trend: { locale: 'vi' } } as const;
const row = (most: number): WorkRow => ({
	name: 'Hoạt động',
	total: true,
	done: [0, most],
	counted: [null, null],
	planned: [null, null]
});

it.each([
	[0, ['0', '0,5', '1,0']],
	[7, ['0', '2,5', '5,0', '7,5']],
	[900, ['0', '500', '1.000']]
])('with at most %i entries the axis says %j', (most, labels) => {
	const { interval, max, axisLabel } = countAxis(data, { row: row(most), height: 96 }, 0);
	const steps = Array.from({ length: Math.round(max / interval) + 1 }, (_, at) => at * interval);
	expect(steps.map((step) => axisLabel.formatter(step))).toEqual(labels);
});
