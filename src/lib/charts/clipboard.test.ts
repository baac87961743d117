// Protects what a table is when it is pasted: the same cells in Word and in Excel, and never markup of somebody's own.
import { describe, expect, it } from 'vitest';
import { tableHtml, tableText } from './clipboard';

const table = {
	caption: 'PAPI <2024>',
	head: [{ text: 'Tỉnh' }, { text: 'Điểm', numeric: true }],
	rows: [
		[{ text: 'Hà Tĩnh', href: '/units/42' }, { text: '45,55' }],
		[{ text: 'Bà Rịa\t& Vũng Tàu\n' }, { text: '—' }]
	]
};

describe('a copied table', () => {
	it('has one line a row and one tab between cells', () => {
		expect(tableText(table).split('\n')).toEqual(['Tỉnh\tĐiểm', 'Hà Tĩnh\t45,55', 'Bà Rịa & Vũng Tàu \t—']);
	});

	it('is a table with escaped text and numbers at the right', () => {
		const html = tableHtml(table);
		expect(html).toContain('<caption>PAPI &lt;2024&gt;</caption>');
		expect(html).toContain('<td>Hà Tĩnh</td><td align="right">45,55</td>');
		expect(html).toContain('&amp; Vũng Tàu');
	});
});
