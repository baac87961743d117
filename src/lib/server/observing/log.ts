/** `text` for somebody at a terminal, `json` for programs that collect lines, `off` for nobody. */
export const logFormats = ['text', 'json', 'off'] as const;
type LogFormat = (typeof logFormats)[number];

type Level = 'info' | 'warn' | 'error';
type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** `LOG`; the server and the app are two builds, so each asks the environment. What is misspelt is refused at the start. */
export const logFormat = (): LogFormat => logFormats.find((known) => known === process.env['LOG']) ?? 'text';

/** An event as one line; null where the format leaves it out. To a terminal only trouble is told, with its stack below. */
export function lineOf(
	format: LogFormat,
	{ time, level, event, fields }: { time: Date; level: Level; event: string; fields: Fields }
): string | null {
	const at = time.toISOString();
	if (format === 'json') return JSON.stringify({ time: at, level, event, ...fields });
	if (format === 'off' || level === 'info') return null;
	const { error, ...rest } = fields;
	const told = Object.entries(rest).filter(([, value]) => value != null);
	const line = [at, level, event, ...told.map(([name, value]) => `${name}=${value}`)].join(' ');
	return error == null ? line : `${line}\n${error}`;
}

/** Writes an event to the log, which is standard error: what commands print for people and programs is kept apart from it. */
export function log(level: Level, event: string, fields: Fields = {}): void {
	const line = lineOf(logFormat(), { time: new Date(), level, event, fields });
	if (line !== null) console.error(line);
}
