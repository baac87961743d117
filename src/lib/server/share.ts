import type { ChartKind } from '$lib/charts/chart';

/** The chart that stands for a page where its link is shared; parameters without a value stay out. */
export function shareOf(kind: ChartKind, parameters: Record<string, string | number | null | undefined>): string {
	const given = Object.entries(parameters).flatMap(([name, value]) =>
		value === null || value === undefined || value === '' ? [] : [[name, String(value)]]
	);
	return new URLSearchParams([['kind', kind], ...given]).toString();
}
