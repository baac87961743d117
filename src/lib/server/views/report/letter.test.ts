// Protects the head of the document: who writes to whom, from the plan's own words, for each of the five plans.
import { expect, it } from 'vitest';
import { started, localsOf } from '../../../../../tests/integration/folder';
import { viewer } from '../../../../../tests/fixtures/people';
import { Reference } from '$lib/model/reference';
import { reportPeriod, type Closing } from '$lib/model/report-period';
import { context } from '../../context';
import { reportingDuties } from '../../warehouse/queries';
import { letterOf, subjectOf } from './letter';

const state = await started();
const here = await context(await localsOf(state, 'vi', viewer));

async function asked(code: string, value: string, closing: Closing = 'calendar') {
	const plan = here.reference.plan.get(code);
	const period = reportPeriod(value, closing);
	if (!plan || !period) throw new Error(`${code} ${value}`);
	const duties = await reportingDuties(here.warehouse, here.release, { plan: code });
	return { plan, period, duties };
}
const letter = async (code: string, value: string, closing?: Closing) =>
	letterOf(here.reference, await asked(code, value, closing));

it('an agency that reports to the issuer writes under it', async () => {
	for (const period of ['2024-H1', '2024-Q3', '2024-9M', '2024'])
		expect(await letter('HTH-2024', period), period).toMatchObject({
			superior: 'UBND TỈNH HÀ TĨNH',
			issuer: 'SỞ THÔNG TIN VÀ TRUYỀN THÔNG',
			to: ['Ủy ban nhân dân tỉnh Hà Tĩnh'],
			place: 'Hà Tĩnh'
		});
	expect(await letter('BGG-2019', '2019')).toMatchObject({
		superior: 'UBND TỈNH BẮC GIANG',
		issuer: 'SỞ THÔNG TIN VÀ TRUYỀN THÔNG',
		to: ['Ủy ban nhân dân tỉnh Bắc Giang']
	});
});

it('a province sends no report to a department of its own', async () => {
	expect(await letter('HTH-2024', '2024-05')).toMatchObject({
		superior: null,
		issuer: 'ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH',
		to: []
	});
});

it('an issuer writes to the body above it, from its place', async () => {
	expect(await letter('TQT-2024', '2024-H1')).toEqual({
		superior: 'UBND THÀNH PHỐ QUẢNG NGÃI',
		issuer: 'ỦY BAN NHÂN DÂN PHƯỜNG TRƯƠNG QUANG TRỌNG',
		to: ['Ủy ban nhân dân thành phố Quảng Ngãi'],
		place: 'Phường Trương Quang Trọng',
		year: 2024
	});
	expect(await letter('HYN-2024', '2024-H1')).toEqual({
		superior: 'UBND TỈNH HƯNG YÊN',
		issuer: 'BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP',
		to: ['Sở Nội vụ'],
		place: 'Hưng Yên',
		year: 2024
	});
});

it('several issuers stand together', async () => {
	expect(await letter('HDG-2024', '2024-Q1')).toMatchObject({
		superior: 'UBND TỈNH HẢI DƯƠNG',
		issuer: 'SỞ NỘI VỤ - BÁO HẢI DƯƠNG',
		to: ['Lãnh đạo Sở Nội vụ', 'Lãnh đạo Báo Hải Dương']
	});
});

it('the subject names the year once', async () => {
	const { plan, period } = await asked('TQT-2024', '2024-H1');
	expect(subjectOf('vi', plan, period)).toBe(
		'Kết quả thực hiện Kế hoạch tuyên truyền cải cách hành chính trên địa bàn phường Trương Quang Trọng 6 tháng đầu năm 2024'
	);
	expect(subjectOf('en', plan, period)).toBe(
		'Results of the plan for communicating administrative reform in Truong Quang Trong ward, first half of 2024'
	);
});

it.each([
	['2024-H1', 'calendar', 2024],
	['2024-11', 'calendar', 2024],
	['2024', 'calendar', 2025],
	['2024-H2', 'calendar', 2025],
	['2024-Q4', 'calendar', 2025],
	['2024-12', 'calendar', 2025],
	['2024', 'decree', 2024],
	['2024-12', 'decree', 2024]
] as const)(
	'the report of %s, closed by %s, is signed in %i: on the day after it at the earliest',
	async (value, closing, year) => {
		expect((await letter('HTH-2024', value, closing)).year).toBe(year);
	}
);

it('a place is called as the decree says: in full where it is a commune, has a number or bears a person’s name', async () => {
	const given = await asked('HTH-2024', '2024-H1');
	const [base] = here.reference.tables.units;
	if (!base) throw new Error('no unit');
	const places = [
		['Phường 1', 'commune', 'Phường 1', 'Phường 1'],
		['Thạch Hà', 'commune', 'Xã Thạch Hà', 'Xã Thạch Hà'],
		['Quận 1', 'district', 'Quận 1', 'Quận 1'],
		['Huyện Thạch Hà', 'district', 'Huyện Thạch Hà', 'Thạch Hà'],
		['Thành phố Hà Tĩnh', 'district', 'Thành phố Hà Tĩnh', 'Hà Tĩnh']
	] as const;
	const units = places.map(([name_vi, level, full_name_vi], at) => ({
		...base,
		unit_code: `place-${at}`,
		level,
		name_vi,
		full_name_vi
	}));
	const reference = new Reference({ ...here.reference.tables, units: [...here.reference.tables.units, ...units] });
	const placeOf = (unit_code: string) => letterOf(reference, { ...given, plan: { ...given.plan, unit_code } }).place;
	expect(units.map(({ unit_code }) => placeOf(unit_code))).toEqual(places.map(([, , , place]) => place));
	expect(['79', '79@2025', '42'].map(placeOf)).toEqual(['Thành phố Hồ Chí Minh', 'Thành phố Hồ Chí Minh', 'Hà Tĩnh']);
});
