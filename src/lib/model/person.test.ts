// Protects lists of people from names that break a line, show nothing, or turn the words around them.
import { expect, test } from 'vitest';
import { personName } from './person';

test('a name is one line, composed, without blanks at its ends', () => {
	expect(personName.parse('  Nguyễn  Thị Thử '.normalize('NFD'))).toBe('Nguyễn Thị Thử'.normalize('NFC'));
});

test.each([
	'',
	'   ',
	'A\u202Egnp',
	'An\r\nSet-Cookie: a=1',
	'An\u0000',
	'\u200B\u200B',
	'An\u2028Binh',
	'a'.repeat(121)
])('%j is no name', (text) => {
	expect(personName.safeParse(text).success).toBe(false);
});
