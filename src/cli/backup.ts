import { resolve } from 'node:path';
import { backupReport, runBackup } from '$lib/server/safekeeping';
import { carryOut } from './tool/order';
import { readArguments, tool, words } from './tool/tool';

await tool(async () => {
	const { positionals } = readArguments(words.usageBackup, 1, 1);
	const order = { file: resolve(positionals[0] ?? '') };
	const { release } = await carryOut(backupReport, '/internal/backup', JSON.stringify(order), (state) =>
		runBackup(state, order)
	);
	console.log(words.backedUp(release, order.file));
});
