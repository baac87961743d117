/** What marks a figure that is not there. */
const absent = /^(?:[-–—…]+|\.{2,}|n\/?a|x|không có|không có số liệu|kxđ)?$/iu;

export const isAbsent = (text: string): boolean => absent.test(text.trim());

/** A number without what people add to it: per cent, blanks between thousands, “of 63” behind a rank. */
export const bareNumber = (text: string): string =>
	text
		.normalize('NFKC')
		.trim()
		.replace(/^'/, '')
		.replace(/(?<=\d)\s+(?=\d{3}(?!\d))/g, '')
		.replace(/\s*%$/, '')
		.replace(/^(\d+)\s*\/\s*\d+$/, '$1')
		.replace(/^[−–](?=\d)/, '-');

const commaDecimal = /^[-−]?(?:\d+|\d{1,3}(?:\.\d{3})+),\d+$/;
const pointDecimal = /^[-−]?(?:\d+|\d{1,3}(?:,\d{3})+)\.\d+$/;
const pointThousands = /^[-−]?\d{1,3}(?:\.\d{3}){2,}$/;
const commaThousands = /^[-−]?\d{1,3}(?:,\d{3}){2,}$/;
/** `1.234` and `1,234`: a decimal mark or a thousands mark. */
const either = /^[-−]?[1-9]\d{0,2}[.,]\d{3}$/;

const commaIsDecimal = (cell: string) => !either.test(cell) && (commaDecimal.test(cell) || pointThousands.test(cell));
const pointIsDecimal = (cell: string) => !either.test(cell) && (pointDecimal.test(cell) || commaThousands.test(cell));

const fromComma = (cell: string) => cell.replaceAll('.', '').replace(',', '.');
const fromPoint = (cell: string) => cell.replaceAll(',', '');

/**
 * How one numeric column of a file that is not separated by commas writes its numbers: a function that turns a cell
 * into one with a decimal point and no thousands mark. It gives null for `1.234` where the column does not tell
 * what the mark is; a cell that is no number stays as it is.
 */
export function numberStyle(
	column: Iterable<string>,
	answer: 'point' | 'comma' | null = null
): (cell: string) => string | null {
	let commas = answer === 'comma';
	let points = answer === 'point';
	for (const raw of column) {
		const cell = raw.trim();
		commas ||= commaIsDecimal(cell);
		points ||= pointIsDecimal(cell);
	}
	return (raw) => {
		const cell = raw.trim();
		if (commaIsDecimal(cell)) return fromComma(cell);
		if (pointIsDecimal(cell)) return fromPoint(cell);
		if (!either.test(cell)) return cell;
		if (commas !== points) return commas ? fromComma(cell) : fromPoint(cell);
		// Programs that separate cells by semicolons or tabs do so because the comma is their decimal mark.
		return !points && cell.includes(',') ? fromComma(cell) : null;
	};
}
