import { path } from './svg';

/** Hue and shape of each index, used only where several indices share a view. */
const tones: Record<string, { colour: string; shape: string }> = {
	PAR: { colour: 'var(--ix-par)', shape: 'M7 1a6 6 0 1 0 0 12a6 6 0 1 0 0 -12z' },
	SIPAS: { colour: 'var(--ix-sipas)', shape: 'M1.5 1.5h11v11h-11z' },
	PAPI: { colour: 'var(--ix-papi)', shape: 'M7 1 13 12.5H1z' },
	PCI: { colour: 'var(--ix-pci)', shape: 'M7 0.5 13.5 7 7 13.5 0.5 7z' },
	DDCI: { colour: 'var(--ix-ddci)', shape: 'M1 4.5h12v5h-12z' },
	DTI: {
		colour: 'var(--ix-dti)',
		shape: 'M2.5 1 7 5.5 11.5 1 13 2.5 8.5 7 13 11.5 11.5 13 7 8.5 2.5 13 1 11.5 5.5 7 1 2.5z'
	}
};
const other = {
	colour: 'var(--ix-other)',
	shape: 'M7 2a5 5 0 1 0 0 10a5 5 0 1 0 0 -10zM7 4a3 3 0 1 1 0 6a3 3 0 1 1 0 -6z'
};

export const indexColour = (index: string): string => (tones[index] ?? other).colour;

/** The shape of an index, 14 by 14, as the content of an SVG. */
export const indexShape = (index: string): string => path((tones[index] ?? other).shape, { fill: indexColour(index) });

/** How far the top of the leaning edge stands to the right of its foot, per pixel of height: the refraction of the logo. */
export const lean = 10 / 28;
