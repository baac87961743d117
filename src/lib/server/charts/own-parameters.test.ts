// Protects charts about one theme of work from being taken for light or dark ones, and the other way round.
import { expect, test } from 'vitest';
import { ownParameters, themeAsked } from './own-parameters';

const kind = {
	parameters: ['plan', 'theme'],
	chart: () => Promise.reject(new Error('not asked'))
};

test.each([
	['plan=HTH-2024', '', 'plan=HTH-2024'],
	['plan=HTH-2024&theme=dark', '', 'plan=HTH-2024'],
	['plan=HTH-2024&theme=tthc&size=a4', 'tthc', 'plan=HTH-2024&theme=tthc'],
	['theme=auto&plan=HTH-2024&theme=tthc&utm_source=zalo', 'tthc', 'plan=HTH-2024&theme=tthc']
])('%s', (query, theme, own) => {
	expect(themeAsked(new URLSearchParams(query))).toBe(theme);
	expect(new URLSearchParams(ownParameters(kind, new URLSearchParams(query))).toString()).toBe(own);
});
