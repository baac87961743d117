import { z } from 'zod';
import type { Mapping, Meaning } from '$lib/model/mapping';
import { fold } from '$lib/i18n/fold';
import type { Findings } from './findings';
import type { GridRow } from './grid-row';
import { isRemark, isTotalRow } from './headings';

const code = z.string().min(1).max(80);
const byHeader = z.record(z.string(), code);

/** How a wide table of results is mapped from the command line: which header is the unit, and which is which indicator. */
export const wideMap = z.strictObject({
	index: code,
	year: z.union([z.number().int(), z.string().regex(/^\d{4}$/)]),
	unit: z.string().min(1),
	/** Scores by header. */
	indicators: byHeader.default({}),
	/** Ranks by header. */
	ranks: byHeader.default({}),
	source: code.optional(),
	/** The province, for units inside one. */
	parent: z.string().optional()
});
export type WideMap = z.output<typeof wideMap>;

/** The mapping of a table whose header names these columns; tells each that is not there. */
export function mappingOf(map: WideMap, sample: readonly GridRow[], findings: Findings): Mapping {
	const unit = fold(map.unit);
	const header = sample.find(({ cells }) => cells.some((cell) => fold(cell) === unit)) ?? { line: 1, cells: [] };
	const names = header.cells.map(fold);
	const meanings = new Map<number, Meaning>();
	const place = (written: string, meaning: Meaning) => {
		const at = names.indexOf(fold(written));
		if (at < 0) findings.error('missing_column', { column: written });
		else meanings.set(at, meaning);
	};
	place(map.unit, { kind: 'column', column: 'unit' });
	for (const [written, indicator] of Object.entries(map.indicators))
		place(written, { kind: 'figure', figure: 'score', indicator, year: null });
	for (const [written, indicator] of Object.entries(map.ranks))
		place(written, { kind: 'figure', figure: 'rank', indicator, year: null });
	const unitAt = names.indexOf(unit);
	const noData = sample.filter(
		({ line, cells }) => line < header.line || isRemark(cells) || isTotalRow(cells[unitAt] ?? '')
	);
	return {
		header: [header.line],
		skipped: noData.map(({ line }) => line).filter((line) => line !== header.line),
		whole: {
			index_code: map.index,
			year: String(map.year),
			...(map.source !== undefined && { source_id: map.source }),
			...(map.parent !== undefined && { parent_unit: map.parent })
		},
		columns: header.cells.map((written, at) => ({
			at,
			header: written,
			meaning: meanings.get(at) ?? { kind: 'ignore' },
			number: null
		}))
	};
}
