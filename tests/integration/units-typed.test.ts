// Protects invitations: whoever is given a unit by name is given that one, also a department or a commune, and no other.
import { expect, test } from 'vitest';
import { context } from '$lib/server/context';
import { unitsTyped, unitsWritten } from '../../src/routes/(site)/admin/units';
import { localsOf, started } from './folder';

const state = await started();
const here = await context(await localsOf(state));

test.each([
	['ha tinh', ['42']],
	['42; Hà Tĩnh', ['42']],
	['Hà Tĩnh, TPHCM', ['42', '79@2025']],
	['Sở Nội vụ (Hải Dương)', ['30-SNV']],
	['', null]
])('“%s” is %j', (text, units) => {
	expect(unitsTyped(here, text)).toEqual({ units });
});

test('every unit comes back from the name that is written for it', () => {
	const inside = here.reference.tables.units.filter(({ level }) => level !== 'country').slice(0, 600);
	const departments = inside.filter(({ parent_code }) => parent_code === '42');
	expect(departments.length).toBeGreaterThan(0);
	for (const { unit_code } of inside) {
		const written = unitsWritten(here, [unit_code]);
		expect(unitsTyped(here, written), written).toEqual({ units: [unit_code] });
	}
	expect(departments.filter(({ unit_code }) => unitsWritten(here, [unit_code]) === unit_code)).toEqual([]);
});

test.each(['Nơi không có', 'Hà', 'Hà Tĩnh (Nghệ An)', '()'])('“%s” is asked again', (text) => {
	expect(unitsTyped(here, text)).toEqual({ unknown: text });
});
