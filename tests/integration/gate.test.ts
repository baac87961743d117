// Protects those whose session has ended: after signing in they are back on a page, not at an address that takes no question.
import { expect, it } from 'vitest';
import { gate } from '$lib/server/gate';
import { Browser } from './accounts';
import { localsOf, started } from './folder';

const state = await started();
const site = 'http://localhost:3000';

/** Where somebody without a session is led who sends something. */
async function ledTo(route: string, path: string, referer: string | null): Promise<unknown> {
	const headers = { accept: 'text/html', ...(referer !== null && { referer }) };
	const event = {
		locals: await localsOf(state),
		request: new Request(site + path, { method: 'POST', headers }),
		route: { id: route },
		url: new URL(site + path),
		cookies: new Browser(),
		isDataRequest: false
	} as unknown as Parameters<typeof gate>[0]['event'];
	return Promise.resolve(gate({ event, resolve: () => new Response() })).catch((thrown: unknown) => thrown);
}

it.each([
	['the page with the button', `${site}/campaigns/HTH-2024?at=2024-05-01`, '%2Fcampaigns%2FHTH-2024%3Fat%3D2024-05-01'],
	['a page in English', `${site}/en/campaigns/HTH-2024`, '%2Fen%2Fcampaigns%2FHTH-2024'],
	['another site', 'https://example.com/campaigns', '%2F'],
	['no page', null, '%2F'],
	['nonsense', 'about:blank', '%2F']
])('sent to what takes no question, from %s', async (_, referer, back) => {
	expect(await ledTo('/(site)/data/row/next-month', '/data/row/next-month', referer)).toMatchObject({
		status: 303,
		location: `/sign-in?back=${back}`
	});
});

it('sent to a page, they are back on that page', async () => {
	const led = await ledTo('/(site)/account', '/account?need=second-factor&/name=', `${site}/campaigns`);
	expect(led).toMatchObject({ status: 303, location: '/sign-in?back=%2Faccount%3Fneed%3Dsecond-factor' });
});
