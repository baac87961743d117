/**
 * A table that was copied as text: cells are apart by tabs where it came from a sheet, a document or a web page; where it came
 * from a PDF, by two or more blanks, which become tabs.
 */
export function tableOfPaste(text: string): string {
	const lines = text
		.replace(/\r\n?/g, '\n')
		.replace(/\u00a0/g, ' ')
		.split('\n')
		.map((line) => line.trimEnd());
	const filled = lines.filter((line) => line.trim() !== '');
	const with_ = (pattern: RegExp) => filled.filter((line) => pattern.test(line)).length;
	const apart = with_(/\t/) === 0 && with_(/[;|]/) < filled.length / 2 && with_(/\S {2,}\S/) >= filled.length / 2;
	return (
		lines
			.map((line) => (apart ? line.trim().replace(/ {2,}/g, '\t') : line))
			.join('\n')
			.trim() + '\n'
	);
}
