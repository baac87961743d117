import { rebuildReport, runRebuild } from '$lib/server/publishing/commands';
import { carryOut } from './tool/order';
import { readArguments, tool, words } from './tool/tool';

await tool(async () => {
	readArguments(words.usageRebuild, 0, 0);
	const { release, hash } = await carryOut(rebuildReport, '/internal/rebuild', '', runRebuild);
	console.log(words.rebuilt(release, hash));
});
