// Protects telling up to eight units apart without colour: no two marks alike, sen for the first one only.
import { describe, expect, it } from 'vitest';
import { asEstimate, glyph, markOf, mostUnits, solidMarkOf } from './unit-marks';

const all = Array.from({ length: mostUnits }, (_, position) => markOf(position));

describe('marks of units', () => {
	it('serve eight units', () => {
		expect(mostUnits).toBe(8);
	});

	it('give sen to the selected unit and to no other', () => {
		expect(all.map((mark) => mark.colour === 'var(--accent)')).toEqual([true, ...Array<boolean>(7).fill(false)]);
		expect(all.some((mark) => mark.colour.includes('--ix-'))).toBe(false);
	});

	it('differ in shape or filling, so that colour is not needed', () => {
		const others = all.slice(1).map((mark) => `${mark.shape}/${String(mark.hollow)}`);
		expect(new Set(others).size).toBe(others.length);
	});

	it('differ in ink or shape where dashes say that a value is an estimate', () => {
		const solid = Array.from({ length: mostUnits }, (_, position) => solidMarkOf(position));
		for (const marks of [solid, solid.map(asEstimate)])
			expect(new Set(marks.map(({ colour, shape }) => `${colour} ${shape}`)).size).toBe(mostUnits);
		expect(solid.every(({ dash, hollow }) => dash.length === 0 && !hollow)).toBe(true);
	});

	it('draw hollow shapes on the ground of the page', () => {
		expect(glyph({ colour: 'var(--ink)', dash: [], shape: 'rect', hollow: true }, 1, 2)).toContain(
			'fill="var(--paper)"'
		);
	});
});
