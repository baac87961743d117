// Protects the weight of pages: pictures are rendered once, and travel as data only when no HTML goes along.
import { expect, it } from 'vitest';
import { forReader } from './for-reader';

const view = () => ({
	title: 'PAPI',
	parts: [{ figure: { desk: '<svg>1</svg>', phone: '<svg>2</svg>', table: { rows: [[{ text: '1' }]] } } }]
});

it('leaves pictures to the rendering of the first HTML and out of its data', () => {
	const data = forReader({ isDataRequest: false }, view());
	expect(data.parts[0]?.figure.desk).toBe('<svg>1</svg>');
	expect(JSON.parse(JSON.stringify(data))).toEqual({
		title: 'PAPI',
		parts: [{ figure: { table: { rows: [[{ text: '1' }]] } } }]
	});
});

it('sends pictures where the data comes alone', () => {
	expect(JSON.parse(JSON.stringify(forReader({ isDataRequest: true }, view())))).toEqual(view());
});
