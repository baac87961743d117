import type { Dataset } from './dataset';
import { isRequired } from './format';

/** Columns that only a file has: names where the ledger keeps codes. */
const onlyUploaded = ({ uploaded, resolved }: Dataset): string[] =>
	Object.keys(uploaded).filter((column) => !(column in resolved));

/** What a file calls a column that the ledger keeps: of results, `unit` for `unit_code`. */
export function uploadedColumn(dataset: Dataset, column: string): string {
	if (column in dataset.uploaded) return column;
	const named = onlyUploaded(dataset);
	const required = named.find((name) => {
		const cell = dataset.uploaded[name];
		return cell !== undefined && isRequired(cell);
	});
	return required ?? named[0] ?? column;
}

/** The columns of a file that tell its rows apart. */
export const uploadedKey = (dataset: Dataset): string[] => {
	const key = dataset.key.flatMap((column) => (column in dataset.uploaded ? [column] : onlyUploaded(dataset)));
	return Object.keys(dataset.uploaded).filter((column) => key.includes(column));
};
