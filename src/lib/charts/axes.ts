import { labelledYears } from './panels';

/** An axis of years under a panel; `spread` are the years over which labels are spread, where panels share them. */
export function yearAxis(years: readonly number[], band: number, gridIndex = 0, spread = years) {
	const labelled = labelledYears(spread, band);
	return {
		gridIndex,
		type: 'category' as const,
		data: years.map(String),
		axisLine: { show: false },
		axisTick: { show: false },
		axisLabel: {
			color: 'var(--ink-3)',
			fontFamily: 'var(--font-num)',
			fontSize: 12,
			interval: 0,
			margin: 12,
			formatter: (text: string) => (labelled.has(Number(text)) ? text : '')
		}
	};
}
