import darkSheet from '$lib/ui/dark.css?raw';
import lightSheet from '$lib/ui/tokens.css?raw';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The tokens of the first rule of a style sheet, the one that holds for every reader. */
function tokens(sheet: string): [string, string][] {
	const rule = sheet.slice(sheet.indexOf('{') + 1, sheet.indexOf('}'));
	return [...rule.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]);
}

const light = new Map(tokens(lightSheet));
const values: Record<Theme, Map<string, string>> = { light, dark: new Map([...light, ...tokens(darkSheet)]) };

/** The family that pictures for download are set in: one for words and digits. */
export const family = 'LK Sans';

/** A picture with its `var(--token)` replaced by values: files know no style sheets. */
export const resolved = (svg: string, theme: Theme): string =>
	svg.replace(/var\((--[\w-]+)\)/g, (_, name: string) => {
		if (name === '--font-text' || name === '--font-num') return family;
		const value = values[theme].get(name);
		if (value === undefined) throw new Error(`A picture uses ${name}, which is no token.`);
		return value;
	});
