/** What a cell lists, separated by semicolons: each in the order of the cell, none for a blank one. */
export const parts = (text: string | null): string[] =>
	(text ?? '')
		.split(';')
		.map((part) => part.trim())
		.filter(Boolean);
