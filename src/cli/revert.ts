import { heldWords } from '$lib/i18n/messages/held';
import { revertOrder, revertReport, runRevert } from '$lib/server/publishing/commands';
import { carryOut } from './tool/order';
import { locale, readArguments, Stop, tool, words } from './tool/tool';

await tool(async () => {
	const { positionals } = readArguments(words.usageRevert, 1, 1);
	const order = revertOrder.safeParse({ release: Number(positionals[0]) });
	if (!order.success) throw new Stop(words.usageRevert);
	const { release } = order.data;
	const report = await carryOut(revertReport, '/internal/revert', JSON.stringify(order.data), (state) =>
		runRevert(state, order.data)
	);
	if (report.later.length > 0) throw new Stop(words.laterFirst(release, report.later.join(', ')));
	const { held } = report;
	if (held.count > 0) throw new Stop([words.heldFirst(release), ...heldWords(locale, held)].join('\n'));
	if (report.release === null) throw new Stop(words.noSuchRelease(release));
	console.log(words.reverted(release, report.release));
});
