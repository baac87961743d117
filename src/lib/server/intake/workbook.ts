import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import type { Findings } from './findings';
import type { GridRow } from './grid-row';

const megabyte = 1024 * 1024;
/** What a workbook may hold once it is unpacked: a small file can be made to fill any memory. */
const maxUnpacked = 400 * megabyte;
const maxColumns = 2000;

/** A workbook's sheets, and the rows of one of them. */
export interface Workbook {
	sheets: string[];
	sheet: string;
	rows: GridRow[];
}

/** Reads one sheet of a workbook, the first unless another is named; null, with the problem told, where it cannot be read. */
export async function workbookOf(path: string, sheet: string | null, findings: Findings): Promise<Workbook | null> {
	const bytes = await readFile(path);
	let unpacked = 0;
	try {
		// Only the list of contents is read here: nothing is unpacked.
		unzipSync(bytes, {
			filter: ({ originalSize }) => {
				unpacked += originalSize;
				return false;
			}
		});
	} catch {
		findings.error('broken_workbook');
		return null;
	}
	if (unpacked > maxUnpacked) {
		findings.error('too_large', {}, { size: Math.ceil(unpacked / megabyte), limit: maxUnpacked / megabyte });
		return null;
	}
	try {
		const all = await readWorkbook(bytes);
		const names = all.map((one) => one.sheet);
		const found = all.find((one) => one.sheet === sheet) ?? all[0];
		if (!found) {
			findings.error('empty_file');
			return null;
		}
		if (found.data.some((cells) => cells.length > maxColumns)) {
			findings.error(
				'line_too_long',
				{},
				{ length: Math.max(...found.data.map((cells) => cells.length)), max: maxColumns }
			);
			return null;
		}
		const rows = found.data.map((cells, at) => ({ line: at + 1, cells: cells.map(textOfCell) }));
		return {
			sheets: names,
			sheet: found.sheet,
			rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
		};
	} catch {
		findings.error('broken_workbook');
		return null;
	}
}

/** A cell as people read it: numbers without the noise of binary fractions, days as `2024-03-15`. */
function textOfCell(cell: unknown): string {
	if (cell instanceof Date) return cell.toISOString().slice(0, 10);
	if (typeof cell === 'number') return String(Number(cell.toPrecision(15)));
	return typeof cell === 'string' || typeof cell === 'boolean' ? String(cell) : '';
}
