// Protects the compare page's promises: which round units are set side by side in, what counts as level, what an address may ask.
import { describe, expect, it } from 'vitest';
import { headlineEditions } from '$lib/analysis/edition';
import { starterReference, starterResults } from '../../../../../tests/fixtures/starter';
import { unitsBump } from '../../charts/bump';
import { labelled, type Compared } from '../../charts/compared';
import { readCompared } from './address';
import { standingFinding } from './finding';
import { commonEdition, isLevel, standingTable } from './standing';

const reference = starterReference();
const results = starterResults();
const context = { reference, locale: 'vi' as const };
const papi = headlineEditions(reference, 'PAPI', results);
const read = (query: string) => readCompared(context, new URL(`http://localhost/compare${query}`), undefined);
const compared = (query: string): Compared => {
	const asked = read(query);
	if ('redirect' in asked) throw new Error(`${query} leads to ${asked.redirect}`);
	return asked;
};

describe('address', () => {
	it('proposes Hà Tĩnh with the nearest provinces of its region', () => {
		expect(read('')).toEqual({ redirect: '/compare?units=42,40,44,38,45&index=PAPI' });
	});

	it('puts repeated fields of the form into one list, each unit once', () => {
		expect(read('?units=42&units=40&units=42&units=38&index=PCI')).toEqual({
			redirect: '/compare?units=42,40,38&index=PCI'
		});
	});

	it('understands a name typed without accents', () => {
		expect(read('?units=42&units=nghe+an')).toEqual({ redirect: '/compare?units=42,40&index=PAPI' });
	});

	it('drops the component when another index is chosen', () => {
		expect(read('?units=42,40&index=PCI&indicator=D5')).toEqual({ redirect: '/compare?units=42,40&index=PCI' });
	});

	it('refuses more than eight units, an unknown unit, an archipelago, an unknown index and component', () => {
		expect(() => read('?units=01,02,04,06,08,10,11,12,14')).toThrow(expect.objectContaining({ status: 400 }));
		expect(() => read('?units=42,XX')).toThrow(expect.objectContaining({ status: 404 }));
		const archipelago = reference.tables.units.find((unit) => unit.level === 'archipelago')?.unit_code ?? '';
		expect(() => read(`?units=42,${archipelago}`)).toThrow(expect.objectContaining({ status: 400 }));
		expect(() => read('?units=42,40&index=NONE')).toThrow(expect.objectContaining({ status: 404 }));
		expect(() => read('?units=42,40&index=PAPI&indicator=Z9')).toThrow(expect.objectContaining({ status: 404 }));
	});

	it('takes units of one group of one province, on the index that rated them last', () => {
		expect(compared('?units=437,441')).toMatchObject({
			field: { group: 'districts', parent_code: '42' },
			index: { index_code: 'DDCI' }
		});
		expect(read('?units=437&units=441&units=huyện+vũ+quang')).toEqual({
			redirect: '/compare?units=437,441&index=DDCI'
		});
		expect(() => read('?units=437,441&index=PAPI')).toThrow(expect.objectContaining({ status: 404 }));
	});

	it.each([
		['a department and a district', '42-SNV,437', ['42-SNV', '437']],
		['districts of two provinces', '437,441,219', ['437,441', '219']],
		['a province and its districts', '42,437,441', ['42', '437,441']]
	])('refuses %s, in words and with each group by itself', (_, units, fields) => {
		const instead = fields.map((field) => expect.objectContaining({ href: `/compare?units=${field}` }) as unknown);
		expect(() => read(`?units=${units}`)).toThrow(
			expect.objectContaining({
				status: 400,
				body: { message: expect.stringContaining('được chấm riêng') as unknown, instead }
			})
		);
	});

	it('keeps the index for the group that it rates, and lets go of it for the other', () => {
		const instead = ['/compare?units=42&index=PAPI', '/compare?units=437'].map(
			(href) => expect.objectContaining({ href }) as unknown
		);
		expect(() => read('?units=42,437&index=PAPI')).toThrow(
			expect.objectContaining({ body: expect.objectContaining({ instead }) as unknown })
		);
	});

	it('tells a merged province from the old one of the same name', () => {
		expect([labelled(reference, 'vi', '10'), labelled(reference, 'vi', '15@2025')]).toEqual([
			'Lào Cai',
			'Lào Cai (mới)'
		]);
	});
});

describe('the round that units are compared in', () => {
	it('is the newest that has all of them: Vĩnh Phúc has no PAPI 2024', () => {
		const has = (year: number) => papi.find((edition) => edition.year === year)?.standings.has('26');
		const newest = papi.map((edition) => edition.year).findLast((year) => has(year));
		expect(newest).toBeLessThan(2024);
		expect(commonEdition(papi, [{ code: '42' }, { code: '26' }])?.year).toBe(newest);
	});

	it('never sets an old province beside a merged one as if both were rated', () => {
		const asked = compared('?units=15@2025,10,15&index=PAPI');
		const edition = commonEdition(papi, asked.units);
		expect(edition?.year).toBe(2024);
		if (!edition) return;
		const { rows, notes } = standingTable(context, asked, papi, edition, { max: 80 });
		expect(rows.find((row) => row.code === '15@2025')).toMatchObject({ score: null, rank: null, change: null });
		expect(notes.join(' ')).toContain('Lào Cai (mới) không được chấm trong kỳ 2024');
	});
});

describe('what is said', () => {
	it('names the highest and how far the selected unit is', () => {
		const asked = compared('?units=42,40,44,38,45&index=PAPI');
		// 45.5525… and 44.8745… in data/results/papi.csv.
		expect(standingFinding(context, asked, commonEdition(papi, asked.units), 80, 'PAPI 2024')).toBe(
			'Hà Tĩnh cao nhất trong 5 đơn vị có điểm ở PAPI 2024, hơn Thanh Hóa 0,68 điểm'
		);
	});

	it('calls scores level below 0.05 points, on a scale of 0 to 1 below 0.0005', () => {
		expect([isLevel(0.049, 80), isLevel(0.05, 80), isLevel(0.02, 1), isLevel(0.0004, 1)]).toEqual([
			true,
			false,
			false,
			true
		]);
		const asked = compared('?units=42,77&index=PAPI');
		expect(standingFinding(context, asked, commonEdition(papi, asked.units), 80, 'PAPI 2024')).toContain('ngang nhau');
	});

	it('tells how much a score usually changes in a year, where that is known, and that less is noise', () => {
		const notes = (index: string) => {
			const asked = compared(`?units=42,40&index=${index}`);
			const editions = headlineEditions(reference, index, results);
			const edition = commonEdition(editions, asked.units);
			return edition ? standingTable(context, asked, editions, edition, { max: 100 }).notes.join(' ') : '';
		};
		// By hand: the median of 241 changes of PAPI since 2018, as in meanwhile.test.ts.
		expect(notes('PAPI')).toContain('thường đổi 0,96 (trung vị của 241 cặp năm liền nhau');
		// Of PCI no two neighbouring years are whole.
		expect(notes('PCI')).not.toContain('thường đổi');
	});

	it('marks computed ranks and says so', () => {
		const asked = compared('?units=42,40&index=PAPI');
		const edition = commonEdition(papi, asked.units);
		const table = edition && standingTable(context, asked, papi, edition, { max: 80 });
		expect(table?.rows.map((row) => row.rank)).toEqual([
			{ text: '6/61', computed: true },
			{ text: '37/61', computed: true }
		]);
		expect(table?.notes.join(' ')).toContain('không phải hạng công bố');
		expect(unitsBump(context, asked, papi, 'PAPI')?.dek).toContain('do Lăng kính CCHC tính');
	});
});
