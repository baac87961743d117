import { writeFile } from 'node:fs/promises';
import { starterDemo } from '$lib/server/state';
import { readArguments, tool, words } from './tool/tool';

await tool(async () => {
	const { positionals } = readArguments(words.usageDemo, 0, 1);
	const [file] = positionals;
	const csv = await starterDemo();
	if (file === undefined) {
		process.stdout.write(csv);
		return;
	}
	await writeFile(file, csv);
	console.log(words.written(csv.trimEnd().split('\n').length - 1, file));
});
