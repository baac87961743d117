import { parseArgs } from 'node:util';
import { command } from '$lib/i18n/messages/command';
import type { Locale } from '$lib/i18n/locale';
import { CannotStart } from '$lib/server/cannot-start';
import { isFull } from '$lib/server/disk-room';
import { isAway } from '$lib/server/ledger/away';
import { SettingsError } from '$lib/server/settings';

const language = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '';
/** The language of the terminal: English where it says so. */
export const locale: Locale = language.startsWith('en') ? 'en' : 'vi';
export const words = command[locale];

/** A reason to stop that the reader can do something about. */
export class Stop extends Error {}

/** The arguments and the flags that are set; anything not known stops with the usage. */
export function readArguments(
	usage: string,
	least: number,
	most: number,
	flags: readonly string[] = [],
	valued: readonly string[] = []
) {
	const options: Record<string, { type: 'boolean' | 'string' }> = {};
	for (const flag of flags) options[flag] = { type: 'boolean' };
	for (const name of valued) options[name] = { type: 'string' };
	const { tokens, values, positionals } = parseArgs({ options, allowPositionals: true, strict: false, tokens: true });
	for (const token of tokens)
		if (
			token.kind === 'option' &&
			!(flags.includes(token.name) && token.value === undefined) &&
			!(valued.includes(token.name) && token.value !== undefined)
		)
			throw new Stop(`${words.unknownFlag(token.rawName)}\n${usage}`);
	if (positionals.length < least || positionals.length > most) throw new Stop(`${words.wrongNumber}\n${usage}`);
	const valueOf = (name: string) => {
		const value = values[name];
		return typeof value === 'string' ? value : null;
	};
	return { positionals, has: (flag: string) => values[flag] === true, valueOf };
}

/** Runs a command: reasons to stop go to standard error as words, and the exit code is 1. */
export async function tool(run: () => Promise<void>): Promise<void> {
	try {
		await run();
	} catch (error) {
		process.exitCode = 1;
		if (error instanceof CannotStart) {
			if (error.cause !== undefined) console.error(error.cause);
			console.error(error.words(locale));
		} else if (isFull(error)) console.error(words.full);
		else if (isAway(error)) console.error(words.ledgerLost);
		else if (error instanceof Stop || error instanceof SettingsError) console.error(error.message);
		else console.error(error);
	}
}
