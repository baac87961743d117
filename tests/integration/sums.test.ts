// Protects leaders from a change that does not add up: both figures are said, and why where they differ; and owners, where entered.
import { beforeAll, describe, expect, it } from 'vitest';
import { context } from '$lib/server/context';
import { publishFiles } from '$lib/server/publishing/pipe';
import { unitOverview } from '$lib/server/views/overview/overview';
import { componentsWith, rated, totalOf, weighted, weightedResults } from '../fixtures/weighted';
import { chartAsked } from './chart-asked';
import { localsOf, started } from './folder';
import { unitPage } from './unit-page';

const state = await started();
const made = async () => context(await localsOf(state), new URL('http://localhost/'));

async function changes(path: string) {
	const section = (await unitPage(state, path)).changes;
	if ('unknown' in section) throw new Error(section.unknown);
	return section;
}

async function overview(code: string) {
	const at = await made();
	const unit = at.reference.unit.get(code);
	if (!unit) throw new Error(code);
	return unitOverview(at, unit);
}

describe('the changes of components', () => {
	it('add up to the change of a total that is a sum, on the page of the unit and on the overview', async () => {
		// By hand from data/results/papi.csv: 0.1239 by dimension, 45.5531 − 45.4291 in the total.
		const said = 'Thay đổi của các chỉ số nội dung cộng lại là +0,12 điểm, bằng thay đổi của tổng điểm: +0,12 điểm.';
		const section = await changes('/units/42');
		expect(section.heading).toBe('PAPI 2024: 5 thành phần tăng, 3 thành phần giảm');
		expect(section.sum).toBe(said);
		expect((await overview('42')).components.find(({ id }) => id === 'PAPI')?.sum).toBe(said);
	});

	it('of six dimensions are those of the sum of six', async () => {
		const { subtitle } = await chartAsked(state, 'contributions', 'index=PAPI&unit=42&year=2016');
		// By hand: −3.0133 by dimension and in total.
		expect(subtitle).toContain('Tổng điểm thay đổi −3,01');
	});

	it('are not set against totals of two methods', async () => {
		const { caption } = await chartAsked(state, 'contributions', 'index=PAPI&unit=42&year=2018');
		expect(caption).toContain('Tổng điểm PAPI của 2017 và 2018 không so sánh được, nên không đặt cạnh.');
	});

	it('are said not to make the total where it is made in another way, with both figures', async () => {
		// By hand from data/results/pci.csv: components 67.93 to 67.17, the total 64.87 to 67.18.
		const { caption } = await chartAsked(state, 'contributions', 'index=PCI&unit=42&year=2022');
		expect(caption).toContain(
			'Thay đổi của các chỉ số thành phần cộng lại là −0,76 điểm, còn tổng điểm thay đổi +2,31 điểm: theo số đã công bố, tổng điểm PCI không phải là tổng các chỉ số thành phần.'
		);
	});

	it('stand alone where a total is missing', async () => {
		expect((await changes('/units/42?index=PCI')).sum).toContain(
			'Trong kho chưa đủ tổng điểm PCI của cả 2022 và 2023 để đặt cạnh.'
		);
	});

	it('are said not to be there for an index with one round', async () => {
		expect((await unitPage(state, '/units/42?index=DTI')).changes).toEqual({
			unknown: 'Chưa có hai kỳ so sánh được của thành phần DTI nào của đơn vị này.'
		});
	});

	it('add up by the weights that were entered', async () => {
		const { reference } = await made();
		const files = [weightedResults(reference, [2023, 2024]), weighted(reference)];
		await publishFiles(state, files, { title: 'PCI hai năm', by: 'test' });
		const unit = rated(reference).findIndex(({ unit_code }) => unit_code === '42');
		const points = totalOf(unit, 2024) - totalOf(unit, 2023);
		const written = `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(2).replace('.', ',')}`;
		expect((await changes('/units/42?index=PCI')).sum).toContain(
			`Nhân với trọng số đã nhập, thay đổi của các chỉ số thành phần cộng lại là ${written} điểm`
		);
	});
});

describe('owner agencies', () => {
	it('are said once not to be entered', async () => {
		const { noOwners, components, changes: moved } = await unitPage(state, '/units/42');
		expect(noOwners).toBe('Bảng thành phần chưa ghi cơ quan chịu trách nhiệm của các thành phần này.');
		expect(components?.owners).toEqual({ named: [], note: null });
		expect('owners' in moved && moved.owners.note).toBeNull();
		expect((await overview('42')).noOwners).toBe(noOwners);
	});

	describe('of two dimensions', () => {
		beforeAll(async () => {
			const owners: Record<string, string> = { D6: 'Sở Y tế', D8: 'Sở Khoa học và Công nghệ' };
			const entered = componentsWith((await made()).reference, 'PAPI', (code) => ({
				owner_agency_vi: owners[code] ?? ''
			}));
			await publishFiles(state, [entered], { title: 'Cơ quan chịu trách nhiệm', by: 'test' });
		});

		it('stand beside components, changes and weak points', async () => {
			const { noOwners, components, changes: moved, peers } = await unitPage(state, '/units/42');
			expect(noOwners).toBeNull();
			expect(components?.owners.named).toContainEqual({
				code: 'D6',
				component: 'Cung ứng dịch vụ công',
				agency: 'Sở Y tế'
			});
			expect(components?.owners.note).toBe('6 thành phần khác chưa ghi cơ quan chịu trách nhiệm.');
			expect(components?.table.head.map(({ text }) => text)).toContain('Cơ quan chịu trách nhiệm');
			// What fell most stands first: −0.1959 in dimension 6, −0.0459 in dimension 8.
			expect('owners' in moved ? moved.owners.named.map(({ agency }) => agency) : []).toEqual([
				'Sở Y tế',
				'Sở Khoa học và Công nghệ'
			]);
			expect('result' in peers ? peers.result?.weak[0]?.owner : null).toBe('Chịu trách nhiệm: Sở Y tế.');
		});

		it('stand on the overview', async () => {
			const { components, noOwners } = await overview('42');
			expect(noOwners).toBeNull();
			const papi = components.find(({ id }) => id === 'PAPI');
			expect(papi?.owners.named[0]).toEqual({ code: 'D6', component: 'Cung ứng dịch vụ công', agency: 'Sở Y tế' });
			expect(papi?.figure.table.head.at(-1)?.text).toBe('Cơ quan chịu trách nhiệm');
		});
	});
});
