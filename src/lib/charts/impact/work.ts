import type { BarSeriesOption } from 'echarts';
import { number } from '$lib/i18n/format';
import { tickDigits, ticks } from '../scale';
import { textWidth } from '../type/type';
import type { ImpactData, WorkRow } from './data';

const mostOf = (row: WorkRow) =>
	Math.max(1, ...row.done.map((value) => value ?? 0), ...row.planned.map((range) => range?.min ?? 0));

/** The room that the figures of the rows' axes need at the left. */
export const countMargin = ({ rows, trend }: ImpactData): number => {
	const figures = rows.flatMap((row) =>
		[ticks(0, mostOf(row), 3), ticks(0, mostOf(row), 1)].flatMap((steps) =>
			steps.map((value) => number(trend.locale, value, tickDigits(steps)))
		)
	);
	return Math.ceil(Math.max(...figures.map((text) => textWidth(text, 12)))) + 10;
};

/** The axis of one row of work: every row has a scale of its own, from zero. */
export function countAxis(
	{ trend: { locale } }: { trend: Pick<ImpactData['trend'], 'locale'> },
	{ row, height }: { row: WorkRow; height: number },
	gridIndex: number
) {
	const several = row.total && height >= 60;
	const steps = ticks(0, mostOf(row), several ? 3 : 1);
	const max = steps.at(-1) ?? 1;
	return {
		gridIndex,
		type: 'value' as const,
		min: 0,
		max,
		interval: several ? (steps[1] ?? max) : max,
		axisLine: { show: false },
		axisTick: { show: false },
		splitLine: { lineStyle: { color: 'var(--grid)', width: 1 } },
		axisLabel: {
			color: 'var(--ink-3)',
			fontFamily: 'var(--font-num)',
			fontSize: 12,
			formatter: (value: number) => number(locale, value, value === 0 ? 0 : tickDigits(steps))
		}
	};
}

/** Bars of one row: what was planned in numbers (outlined) over what was done, the part for those tasks darker. */
export function workSeries(data: ImpactData, row: WorkRow, axis: number): BarSeriesOption[] {
	const shared = {
		type: 'bar',
		xAxisIndex: axis,
		yAxisIndex: axis,
		animation: false,
		silent: true,
		barCategoryGap: '28%',
		// What was planned stands as an outline over what was done.
		barGap: '-100%'
	} as const;
	const counted: BarSeriesOption = {
		...shared,
		name: 'counted',
		stack: `done-${axis}`,
		data: row.counted.map((value, at) => ({ value: value ?? '-', itemStyle: style(data, at, true) }))
	};
	const rest: BarSeriesOption = {
		...shared,
		name: 'done',
		stack: `done-${axis}`,
		data: row.done.map((value, at) => ({
			value: value === null ? '-' : value - (row.counted[at] ?? 0),
			itemStyle: style(data, at, false)
		}))
	};
	const planned: BarSeriesOption = {
		...shared,
		name: 'planned',
		z: 4,
		data: row.planned.map((range) => ({
			value: range ? range.min : '-',
			itemStyle: { color: 'none', borderColor: 'var(--ink)', borderWidth: 1.5 }
		}))
	};
	return row.planned.some((range) => range !== null) ? [counted, rest, planned] : [rest];
}

/** Sen in the lag window; demonstration data is never solid: a tint inside a dashed edge. */
function style(data: ImpactData, at: number, counted: boolean) {
	// Bars of whole years cannot show which part of them lies within a time that is not one.
	const inWindow = data.window?.wholeYear === true && data.years[at] === data.window.from;
	if (data.demo[at]) {
		const edge = inWindow ? 'var(--accent)' : 'var(--context-strong)';
		const fill = inWindow ? 'var(--accent-wash)' : counted ? 'var(--context)' : 'var(--wash-2)';
		return { color: fill, borderColor: edge, borderWidth: 1, borderType: [3, 2] };
	}
	if (inWindow) return { color: 'var(--accent)', opacity: counted ? 1 : 0.7 };
	return { color: counted ? 'var(--ink-2)' : 'var(--context-strong)' };
}
