// Protects whose rows are somebody's own: their unit, what is inside it, what it came from or became, and nobody else's.
import { describe, expect, it } from 'vitest';
import { starterReference } from '../../../tests/fixtures/starter';
import { ownUnits } from './own-units';

const { tables } = starterReference();
const unit = (unit_code: string, parent_code: string | null) => ({
	unit_code,
	parent_code,
	level: 'commune' as const,
	name_vi: unit_code,
	full_name_vi: unit_code,
	name_en: null,
	valid_from: null,
	valid_to: null
});
const becomes = (from_code: string, to_code: string) => ({
	from_code,
	to_code,
	effective_on: '2025-07-01',
	legal_basis: null
});

describe('of the starter data', () => {
	it('a province has its departments and districts', () => {
		const own = ownUnits(['42'], tables);
		expect(own).toContain('42');
		expect(own.length).toBeGreaterThan(1);
		for (const code of own)
			expect([code, tables.units.find((row) => row.unit_code === code)?.parent_code]).toContain('42');
	});

	it('a merged province has those it was made of; one of these has the merged one, and not its siblings', () => {
		expect(ownUnits(['15@2025'], tables)).toEqual(expect.arrayContaining(['10', '15', '15@2025']));
		const yenBai = ownUnits(['15'], tables);
		expect(yenBai).toEqual(expect.arrayContaining(['15', '15@2025']));
		expect(yenBai).not.toContain('10');
	});

	it('a department has nothing else, and an unknown unit nothing', () => {
		expect(ownUnits(['30-SNV'], tables)).toEqual(['30-SNV']);
		expect(ownUnits(['khong-co'], tables)).toEqual([]);
		expect(ownUnits([], tables)).toEqual([]);
	});
});

it('goes through every level and every succession, and ends where they run in a circle', () => {
	const tree = {
		units: [unit('P', null), unit('D', 'P'), unit('C', 'D'), unit('Q', null), unit('E', 'Q'), unit('X', null)],
		unit_successions: [becomes('P', 'Q'), becomes('Q', 'R'), becomes('X', 'Q'), becomes('D', 'P')]
	};
	expect(ownUnits(['P'], tree)).toEqual(['C', 'D', 'E', 'P', 'Q']);
	expect(ownUnits(['Q'], tree)).toEqual(['C', 'D', 'E', 'P', 'Q', 'X']);
});
