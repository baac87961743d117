import { resolve } from 'node:path';
import { NoBackup } from '$lib/server/ledger/backup';
import { NotEmpty } from '$lib/server/ledger/copy';
import { NoLedger, runMove } from '$lib/server/safekeeping';
import { readSettings } from '$lib/server/settings';
import { readArguments, Stop, tool, words } from './tool/tool';

await tool(async () => {
	const { positionals } = readArguments(words.usageMove, 0, 1);
	const { DATA_DIR, DATABASE_URL } = readSettings();
	if (DATABASE_URL === undefined) throw new Stop(words.usageMove);
	const backup = positionals[0] === undefined ? null : resolve(positionals[0]);
	try {
		const tables = await runMove(DATA_DIR, DATABASE_URL, backup);
		for (const [table, { rows, hash }] of tables) console.log(words.movedTable(table, rows, hash));
		console.log(backup === null ? words.moved : words.movedBackup);
	} catch (error) {
		if (error instanceof NoBackup) throw new Stop(words.noBackup(backup ?? ''));
		if (error instanceof NoLedger) throw new Stop(words.noLedger(error.message));
		if (error instanceof NotEmpty) throw new Stop(words.notEmpty);
		throw error;
	}
});
