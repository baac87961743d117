import list from 'big-list-of-naughty-strings/blns.json' with { type: 'json' };
import { type BadFile, badFile, tables, written } from './bad-file.ts';

/** One cell of one row written otherwise; what it then means, or null where nobody can know. */
type Writing = [text: string, means: number | string | null];

/** In a file of our own format numbers have a decimal point and nothing else. Published is 0.39. */
const scores: Writing[] = [
	['0.40', 0.4],
	['.4', null],
	['4e-1', null],
	['0,4', null],
	['1.234,5', null],
	['1,234.5', null],
	['1e309', null],
	['-1e309', null],
	['NaN', null],
	['Infinity', null],
	['-Infinity', null],
	['∞', null],
	['−5', null],
	['-5', null],
	['--5', null],
	['5-', null],
	['(5)', null],
	['٣', null],
	['３', null],
	['१', null],
	['Ⅳ', null],
	['½', null],
	['1/2', null],
	['0x1F', null],
	['0b1', null],
	['1_0', null],
	['1 000', null],
	["1'000", null],
	['1.234.567', null],
	['12,34,567', null],
	['99999999999999999999', null],
	['0.1.2', null],
	['0..4', null],
	['40%', null],
	['0.4đ', null],
	['$0.4', null],
	['0.4 điểm', null],
	['=0.4', null],
	['=1+1', null],
	['=cmd|" /C calc"!A0', null],
	['#DIV/0!', null],
	['#N/A', null],
	['#REF!', null],
	['true', null],
	['không', null],
	['O.4', null],
	['0.4\n', 0.4],
	['9'.repeat(30), null],
	['null', null],
	['undefined', null],
	['[object Object]', null]
];

/** In activities a time is a year, a quarter, a month or a day. */
const times: Writing[] = [
	['2023', '2023'],
	['2023-Q1', '2023-Q1'],
	['2023-02', '2023-02'],
	['2024-02-29', '2024-02-29'],
	['2023-02-29', null],
	['2023-13', null],
	['2023-00-10', null],
	['2023-Q5', null],
	['2023-04-31', null],
	['0000-01-01', null],
	['99999-01-01', null],
	['0202-03-15', null],
	['1023', null],
	['9999', null],
	['-2023-01-01', null],
	['2023-1-1', null],
	['23-01-01', null],
	['45000', null],
	['45000.5', null],
	['1e3', null],
	['15.03.2023', null],
	['March 15, 2023', null],
	['2023-W05', null],
	['2023-03-15T25:00:00Z', null],
	['hôm qua', null],
	['31/02/2023', null],
	['٢٠٢٣', null],
	['NaN', null]
];

const counts: Writing[] = [
	['7', 7],
	['007', 7],
	['-1', null],
	['1e2', null],
	['1e309', null],
	['1,5', null],
	['NaN', null],
	['٣', null],
	['ba', null],
	['1.2.3', null],
	['1000000001', null],
	['99999999999999999999999', null]
];

const naughty = list.filter((text) => text.trim() !== '');

/** Parts of the list, so that each is a file. */
const groups = (size: number) =>
	Array.from({ length: Math.ceil(naughty.length / size) }, (_, at) => naughty.slice(at * size, (at + 1) * size));

const [activityHeader = []] = tables.activities.lines;

function activity(more: Record<string, string>): string[] {
	const row: Record<string, string> = {
		unit: 'Hà Tĩnh',
		channel_code: 'bao_dia_phuong',
		date: '2023-05',
		count: '1',
		...more
	};
	return activityHeader.map((column) => row[column] ?? '');
}

const meaning = ([, means]: Writing, column: string) =>
	means === null
		? ({ ends: 'refused' } as const)
		: ({ ends: 'taken', says: { column, value: means }, rows: 1 } as const);

/** Numbers and times in every notation, and whatever somebody might type into a cell. */
export function valueFiles(): BadFile[] {
	const [header = [], first = []] = tables.ict.lines;
	const score = header.indexOf('score');
	const whole = ['2147483648', '-2147483649', '9'.repeat(18), '9'.repeat(39), '1.0', '1e5', '٣'];
	const [populations = [], people = []] = tables.population.lines;
	return [
		...whole.flatMap((text) => [
			badFile(`values/rank ${text}`, 'results', () => written([header, first.with(header.indexOf('rank'), text)]), {
				ends: 'refused',
				plain: true
			}),
			badFile(
				`values/population ${text}`,
				'unit_population',
				() => written([populations, people.with(populations.indexOf('population'), text)]),
				{ ends: 'refused', plain: true }
			)
		]),
		...scores.map((writing) =>
			badFile(
				`values/score ${JSON.stringify(writing[0])}`,
				'results',
				() => written([header, first.with(score, writing[0])]),
				{
					...meaning(writing, 'score'),
					changed: 1,
					plain: true
				}
			)
		),
		...(['date', 'count'] as const).flatMap((column) =>
			(column === 'date' ? times : counts).map((writing) =>
				badFile(
					`values/${column} ${JSON.stringify(writing[0])}`,
					'activities',
					() => written([activityHeader, activity({ [column]: writing[0] })]),
					{ ...meaning(writing, column), added: 1, plain: true }
				)
			)
		),
		...groups(25).flatMap((texts, at) => [
			badFile(
				`naughty/titles ${at}`,
				'activities',
				() => written([activityHeader, ...texts.map((title, n) => activity({ title, activity_id: `N-${at}-${n}` }))]),
				{ ends: 'taken', rows: texts.length, added: texts.length, plain: true }
			),
			badFile(
				`naughty/units ${at}`,
				'activities',
				() => written([activityHeader, ...texts.map((unit) => activity({ unit }))]),
				{
					ends: 'refused'
				}
			),
			badFile(`naughty/headings ${at}`, 'results', () => written([texts, texts.map(() => '1')]), { ends: 'refused' })
		])
	];
}
