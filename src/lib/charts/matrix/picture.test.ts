// Protects how a month is drawn: recorded beside its share, demo data apart from real, nothing where nothing is due.
import { expect, it } from 'vitest';
import { drawnTexts } from '../../../../tests/fixtures/texts';
import { onPage } from '../figure';
import { matrix, type MatrixData } from './picture';

const data = (demo: boolean): MatrixData => ({
	groups: [
		{
			name: 'Báo chí',
			rows: [
				{
					name: 'Chuyên mục “Cải cách hành chính” trên Báo & Đài',
					note: 'PL.2.2',
					months: Array.from({ length: 12 }, (_, at) => ({ done: at === 0 ? 4 : 0, share: at < 2 ? 3 : 0 })),
					done: '4',
					planned: '/ 36–48',
					demo
				}
			]
		}
	],
	months: Array.from({ length: 12 }, (_, at) => `T${at + 1}`),
	words: { task: 'Nhiệm vụ', whole: 'Cả năm' },
	alt: 'bảng'
});
const [desk, phone] = [onPage(1280), onPage(358)];
const texts = (svg: string) => drawnTexts(svg).map(({ text }) => text);

it('writes count over share on a desk, the count alone on a phone, and the bare share where nothing is recorded', () => {
	expect(texts(matrix(data(false), desk))).toEqual(expect.arrayContaining(['4/3', '3', '/ 36–48']));
	expect(texts(matrix(data(false), phone))).toEqual(expect.arrayContaining(['4', '3', '/ 36–48']));
	expect(matrix(data(false), desk).match(/<rect/g)).toHaveLength(2);
});

it('dashes demo data only', () => {
	expect(matrix(data(true), desk)).toContain('stroke-dasharray');
	expect(matrix(data(false), desk)).not.toContain('stroke-dasharray');
});

it('is as wide as its room and escapes words', () => {
	expect(matrix(data(false), desk)).toContain('width="1280"');
	expect(matrix(data(false), phone)).toContain('width="358"');
	expect(matrix(data(false), phone)).toContain('Báo &amp; Đài');
});

it('marks a late month by its outline, a notch and a pair of numbers, and the day that is looked at by a line', () => {
	const own = data(false);
	const late: MatrixData = {
		...own,
		until: 2,
		groups: own.groups.map((group) => ({
			...group,
			rows: group.rows.map((row) => ({
				...row,
				late: 'chậm, thiếu 3 số',
				months: row.months.map((month, at) => ({ ...month, late: at === 1 }))
			}))
		}))
	};
	for (const room of [desk, phone]) {
		const svg = matrix(late, room);
		expect(svg.match(/stroke="var\(--err\)"/g)).toHaveLength(1);
		// One notch in the month, one before the words.
		expect(svg.match(/<path/g)).toHaveLength(2);
		expect(svg).toContain('stroke="var(--ink)" stroke-width="2"');
		expect(texts(svg)).toContain('chậm, thiếu 3 số');
	}
	expect(texts(matrix(late, desk))).toContain('0/3');
	expect(matrix(own, desk)).not.toContain('--err');
});
