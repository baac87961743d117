/**
 * What a spreadsheet would run: behind blanks too, and in the full-width signs that it reads the same; with the apostrophes
 * before it that make it text.
 */
const formula = String.raw`'*(?:[\s\0\uFEFF]*[=+\-@＝＋－＠]|[\t\r\n])`;
const bare = new RegExp(`^${formula}`, 'u');
const kept = new RegExp(`^'(?=${formula})`, 'u');

/** Text for a CSV cell: what a spreadsheet would run begins with an apostrophe, which keeps it text. */
export const asText = (text: string): string => (bare.test(text) ? `'${text}` : text);

/** Text of a CSV cell as it was before `asText`: the apostrophe that keeps it text is no part of it. */
export const fromText = (cell: string): string => cell.replace(kept, '');
