import { type BadFile, badFile, tables, written } from './bad-file.ts';

const { lines } = tables.activities;
const [header = [], first = []] = lines;
const at = (column: string) => header.indexOf(column);
const one = (column: string, cell: string) => written([header, first.with(at(column), cell)]);
const refused = { ends: 'refused', plain: true } as const;
const heavy = { ...refused, heavy: true } as const;

/** Cells, lines and files beyond any measure. */
export const largeFiles = (): BadFile[] => {
	const of = (name: string, bytes: () => Uint8Array | string, more: Partial<BadFile> = refused) =>
		badFile(`large/${name}`, 'activities', bytes, more);
	return [
		of('a title of 900,000 letters', () => one('title', 'a'.repeat(900_000))),
		of('a title of 1,000,001 letters', () => one('title', 'ạ'.repeat(1_000_001))),
		of('a title of 900,000 blank lines', () => one('title', '\n'.repeat(900_000)), {
			ends: 'taken',
			rows: 1,
			added: 1
		}),
		of('a unit of 100,000 letters', () => one('unit', 'Hà '.repeat(33_333))),
		of('a number of 100,000 digits', () => one('count', '9'.repeat(100_000))),
		of('a date of 100,000 digits', () => one('date', '2'.repeat(100_000))),
		of('a link of 100,000 letters', () => one('evidence_url', `https://example.vn/${'a'.repeat(100_000)}`)),
		of('a list of 50,000 indices', () => one('indices', 'PAPI;'.repeat(50_000))),
		of('500,000 marks on one letter', () => one('title', `a${'\u0301'.repeat(500_000)}`)),
		of('5 MB without a line end', () => 'a'.repeat(5_000_000)),
		of('20,000 columns', () => `${'a,'.repeat(20_000)}\n1\n`),
		of('20,000,000 separators', () => ','.repeat(20_000_000), heavy),
		of('a million separators in each of ten lines', () => `${',;\t'.repeat(300_000)}\n`.repeat(10)),
		of('10 MB of line ends', () => '\n'.repeat(10_000_000)),
		of('10 MB of carriage returns', () => '\r'.repeat(10_000_000)),
		of('10 MB of quotation marks', () => '"'.repeat(10_000_000)),
		of('10 MB of quotation marks with line ends', () => '"\n'.repeat(5_000_000), heavy),
		of('a quotation mark that never closes', () => `${written(lines)}"${written(lines).repeat(500)}`),
		of('10 MB of blanks', () => ' '.repeat(10_000_000)),
		of('10 MB of zero bytes', () => Buffer.alloc(10_000_000)),
		of(
			'200,000 rows that are wrong in every cell',
			() => written([header]) + `${header.map(() => '?').join(',')}\n`.repeat(200_000),
			heavy
		),
		of('200,000 rows that are the same', () => written([header]) + written([first]).repeat(200_000), heavy),
		of(
			'200,000 units that nobody knows',
			() =>
				written([header]) +
				Array.from({ length: 200_000 }, (_, n) => written([first.with(at('unit'), `Xã ${n} lạ`)])).join(''),
			heavy
		)
	];
};
