// Protects bars that start at zero: as long as what was done, in the row's own plan.
import { expect, it } from 'vitest';
import { progress } from './picture';

const row = { name: 'Báo chí', doneText: '6', plannedText: '/ 6–12', demo: false };

it('draws half of a plan as half of the width, with the minimum marked', () => {
	const svg = progress({ rows: [{ ...row, done: 6, min: 6, max: 12 }], alt: '' }, 'desk');
	expect(svg).toContain('width="345" height="10" fill="var(--seq-4)"');
	expect(svg).toContain('x1="345"');
});

it('lets more than planned fill the row, the plan shorter', () => {
	const svg = progress({ rows: [{ ...row, done: 24, min: 12, max: null }], alt: '' }, 'phone');
	expect(svg).toContain('width="358" height="10" fill="var(--seq-4)"');
	expect(svg).toContain('width="179" height="10" fill="var(--wash-2)"');
});
