import { expect, test } from 'vitest';
import { planPath } from './plan-path';

test('codes are written as addresses have them; what is not asked for is left out', () => {
	expect(planPath('HTH-2024')).toBe('/campaigns/HTH-2024');
	expect(planPath('KH 24/UBND')).toBe('/campaigns/KH%2024%2FUBND');
	expect(planPath('HTH-2024', { at: null, lead: '' })).toBe('/campaigns/HTH-2024');
	expect(planPath('HTH-2024', { lead: 'Sở A', at: '2024-03-31' })).toBe(
		'/campaigns/HTH-2024?lead=S%E1%BB%9F+A&at=2024-03-31'
	);
	expect(planPath('HTH-2024', { period: '2024' }, '/report.docx')).toBe('/campaigns/HTH-2024/report.docx?period=2024');
});
