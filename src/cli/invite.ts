import { roles } from '$lib/model/person';
import { inviteOrder, inviteReport, runInvite } from '$lib/server/auth/commands';
import { carryOut } from './tool/order';
import { readArguments, Stop, tool, words } from './tool/tool';

await tool(async () => {
	const usage = words.usageInvite(roles.join(', '));
	const { positionals } = readArguments(usage, 1, 2);
	const [email, role = 'viewer'] = positionals;
	const order = inviteOrder.safeParse({ email, role });
	if (!order.success) throw new Stop(usage);
	const { link, reset } = await carryOut(inviteReport, '/internal/invite', JSON.stringify(order.data), (state) =>
		runInvite(state.accounts, order.data)
	);
	if (link === null) throw new Stop(words.disabled(order.data.email));
	console.log(`${reset ? words.resetLink : words.joinLink}\n${link}`);
});
