/** Breaks a label into at most `lines` lines of about `length` letters; what does not fit ends in an ellipsis. */
export function wrap(text: string, length: number, lines: number): string[] {
	const made: string[] = [];
	for (const word of text.split(' ')) {
		const last = made.at(-1);
		if (last !== undefined && `${last} ${word}`.length <= length) made[made.length - 1] = `${last} ${word}`;
		else made.push(word);
	}
	if (made.length <= lines) return made;
	const kept = made.slice(0, lines);
	return [...kept.slice(0, -1), `${kept.at(-1) ?? ''}…`];
}
