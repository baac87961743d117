import fc from 'fast-check';
import { type BadFile, badFile, drawn, rowsOf, type Style, type Table, tables, written } from './bad-file.ts';

const bases: Table[] = [
	tables.sipas,
	tables.ddci,
	tables.agencies,
	tables.plans,
	tables.tasks,
	tables.counts,
	tables.channels
];

const styles = fc.record({
	separator: fc.constantFrom(',', ';', '\t'),
	newline: fc.constantFrom('\n', '\r\n', '\r'),
	quotes: fc.boolean(),
	end: fc.constantFrom('', '\n', '\r\n\r\n', '\n  \n', '\r')
});

const nameOf = ({ separator, newline, quotes, end }: Style) => JSON.stringify([separator, newline, quotes, end]);

/** The same tables with other separators, line ends and quotation marks: the same rows. */
export const styledFiles = (): BadFile[] =>
	bases.flatMap((table, at) => [
		...drawn(styles, 14, 100 + at).map((style, n) =>
			badFile(`styled/${table.name} ${n} ${nameOf(style)}`, table.dataset, () => written(table.lines, style), {
				...rowsOf(table),
				ends: 'taken',
				plain: n % 2 === 0
			})
		),
		...[',', ';', '\t'].map((separator) =>
			badFile(
				`styled/${table.name} sep=${JSON.stringify(separator)}`,
				table.dataset,
				() => `sep=${separator}\r\n${written(table.lines, { separator, newline: '\r\n' })}`,
				{ ...rowsOf(table), ends: 'taken', plain: true }
			)
		),
		...['|', ':', '~', '\u001f'].map((separator) =>
			badFile(
				`styled/${table.name} by ${JSON.stringify(separator)}`,
				table.dataset,
				() => written(table.lines, { separator }),
				{
					...rowsOf(table),
					ends: 'refused'
				}
			)
		),
		badFile(`styled/${table.name} line ends of three kinds`, table.dataset, () => mixedEnds(table), {
			...rowsOf(table),
			ends: 'taken',
			plain: true
		})
	]);

const mixedEnds = ({ lines }: Table) =>
	lines.map((line, at) => written([line], { end: ['\n', '\r\n', '\r'][at % 3] ?? '\n' })).join('');

/** Columns of a table in another order or number. */
const columns = (lines: string[][], order: number[]) => lines.map((line) => order.map((at) => line[at] ?? ''));

const withCell = (lines: string[][], make: (line: string[], at: number) => string[]) => lines.map(make);

/** Tables that lack, repeat or add lines and columns. */
export function shapedFiles(): BadFile[] {
	return bases.flatMap((table, seed) => {
		const { lines, name, dataset } = table;
		const [header = [], ...rows] = lines;
		const width = header.length;
		const known = rowsOf(table);
		const of = (what: string, changed: string[][], more: Partial<BadFile> = {}) =>
			badFile(`shaped/${name} ${what}`, dataset, () => written(changed), { ...known, plain: true, ...more });
		const same = { ends: 'taken' } as const;
		const refused = { ends: 'refused' } as const;
		const orders = drawn(
			fc.shuffledSubarray([...header.keys()], { minLength: width, maxLength: width }),
			3,
			200 + seed
		);
		const mixedRows = drawn(
			fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
			2,
			300 + seed
		);
		return [
			of('only a header', [header], refused),
			of('no header', rows, refused),
			of('a header twice', [header, ...lines], refused),
			of('a header again in the middle', [...lines.slice(0, 3), header, ...lines.slice(3)], refused),
			of('a header alone with blank lines', [header, ...rows.map(() => [''])], refused),
			of('one row', lines.slice(0, 2), { ...same, rows: 1 }),
			of('every row twice', [...lines, ...rows], refused),
			of('the last row twice', [...lines, ...rows.slice(-1)], refused),
			...orders.map((order, n) => of(`columns in another order ${n}`, columns(lines, order), same)),
			...mixedRows.map((changed, n) => of(`rows in another order ${n}`, [header, ...changed], same)),
			...header
				.map((column, at) =>
					of(
						`without ${column}`,
						columns(
							lines,
							[...header.keys()].filter((one) => one !== at)
						),
						{
							ends: 'either',
							changed: rows.length,
							added: rows.length
						}
					)
				)
				.slice(0, 4),
			of('the first column twice', columns(lines, [0, ...header.keys()]), refused),
			of(
				'a column more',
				withCell(lines, (line, at) => [...line, at === 0 ? 'ghi_chu_rieng' : 'x']),
				refused
			),
			of(
				'blank columns at the end',
				withCell(lines, (line) => [...line, '', '', '']),
				same
			),
			of(
				'one cell more in one row',
				withCell(lines, (line, at) => (at === 1 ? [...line, 'x'] : line)),
				refused
			),
			of(
				'one cell less in one row',
				withCell(lines, (line, at) => (at === 1 ? line.slice(0, -1) : line)),
				refused
			),
			of(
				'blank lines between',
				lines.flatMap((line) => [line, ['']]),
				same
			),
			of(
				'lines of separators between',
				lines.flatMap((line) => [line, header.map(() => '')]),
				same
			),
			of(
				'headings in capitals',
				withCell(lines, (line, at) => (at === 0 ? line.map((cell) => cell.toUpperCase()) : line)),
				same
			),
			of(
				'headings with blanks',
				withCell(lines, (line, at) => (at === 0 ? line.map((cell) => ` ${cell} `) : line)),
				same
			),
			of(
				'blanks around cells',
				withCell(lines, (line) => line.map((cell) => `  ${cell}\u00a0`)),
				same
			),
			of(
				'headings blank',
				withCell(lines, (line, at) => (at === 0 ? line.map(() => '') : line)),
				refused
			),
			of(
				'headings __proto__',
				withCell(lines, (line, at) => (at === 0 ? line.map(() => '__proto__') : line)),
				refused
			),
			of('a title above', [['BẢNG TỔNG HỢP'], ...lines], { plain: false }),
			of('a footnote below', [...lines, ['Nguồn: Bộ Nội vụ']], refused)
		];
	});
}
