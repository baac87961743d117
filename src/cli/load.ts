import { openAsBlob } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { problemText } from '$lib/i18n/messages/problems';
import { datasetNames } from '$lib/model/datasets';
import type { Problem } from '$lib/model/problem';
import { loadOrder, loadReport, runLoad, type LoadReport } from '$lib/server/publishing/commands';
import { withOrder } from '$lib/server/order-body';
import { carryOut } from './tool/order';
import { locale, readArguments, Stop, tool, words } from './tool/tool';

function line(problem: Problem): string {
	const place = words.place(problem.row, problem.column);
	const value = problem.value === null ? '' : ` “${problem.value}”`;
	return `${problem.file}${place && `, ${place}`}${value}: ${words[problem.severity]}: ${problemText(locale, problem)}`;
}

function print(report: LoadReport, publish: boolean, json: boolean): void {
	const { rows, problems, errors, warnings, added, changed, unchanged, missing, release } = report;
	for (const problem of problems) console.error(line(problem));
	const more = errors + warnings - problems.length;
	if (more > 0) console.error(words.notListed(more));
	if (errors > 0) console.error(words.refused(errors));
	if (json) {
		const told = problems.map((problem) => ({
			row: problem.row,
			column: problem.column,
			value: problem.value,
			code: problem.code,
			message: problemText(locale, problem),
			severity: problem.severity
		}));
		console.log(JSON.stringify({ rows, problems: told, added, changed, unchanged, missing, release }));
	} else if (errors === 0) {
		console.log(words.difference(rows, added, changed, unchanged, missing));
		console.log(release !== null ? words.published(release) : publish ? words.nothingNew : words.onlyChecked);
	}
}

await tool(async () => {
	const usage = words.usageLoad(datasetNames.join(', '));
	const { positionals, has, valueOf } = readArguments(usage, 2, 2, ['publish', 'json'], ['map']);
	const [name = '', file = ''] = positionals;
	const dataset = datasetNames.find((known) => known === name);
	if (!dataset) throw new Stop(`${words.unknownDataset(name)}\n${usage}`);
	const bytes = await access(file)
		.then(() => openAsBlob(file))
		.catch(() => {
			throw new Stop(words.noFile(file));
		});
	const map = valueOf('map');
	const written = map === null ? null : await readFile(map, 'utf8').catch(() => '');
	const given = {
		dataset,
		name: basename(file),
		publish: has('publish') ? 'true' : 'false',
		...(written !== null && { map: written })
	};
	const order = loadOrder.safeParse(given);
	if (!order.success) throw new Stop(words.badMap(map ?? ''));
	const report = await carryOut(loadReport, '/internal/load', withOrder(given, bytes), (state) =>
		runLoad(state, order.data, file)
	);
	print(report, has('publish'), has('json'));
	if (report.errors > 0) process.exitCode = 1;
});
