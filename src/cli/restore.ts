import { resolve } from 'node:path';
import { restoreReport, runRestore } from '$lib/server/safekeeping';
import { readSettings } from '$lib/server/settings';
import { carryOut } from './tool/order';
import { readArguments, Stop, tool, words } from './tool/tool';

await tool(async () => {
	const { positionals } = readArguments(words.usageRestore, 1, 1);
	if (readSettings().DATABASE_URL !== undefined) throw new Stop(words.restoreShared);
	const order = { file: resolve(positionals[0] ?? '') };
	const { release, restart } = await carryOut(restoreReport, '/internal/restore', JSON.stringify(order), (state) =>
		runRestore(state, order)
	);
	if (release === null) throw new Stop(words.noBackup(order.file));
	console.log(words.restored(release));
	if (restart) console.log(words.restartNow);
});
