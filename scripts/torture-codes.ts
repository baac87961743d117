import { totp } from '../tests/fixtures/totp.ts';
import { post } from './torture-bring.ts';
import { run, type Server } from './torture-server.ts';

const who = { email: 'ma-xac-thuc@example.vn', password: 'hai-buoc-dang-nhap-58' };

/** What came of a code; a number is a status that none of these has. */
type Entered = 'in' | 'wrong' | 'again' | 'wait' | number;

/** Somebody who signs in with a password and a code. */
export interface CodeHolder {
	/** The code of that moment. */
	code(at: number): string;
	/** First step: the cookies that say whose code is awaited. */
	first(): Promise<string>;
	/** Second step, after a first one of its own unless that was made before. */
	enter(code: string, first?: string): Promise<Entered>;
}

/** The cookies that an answer sets, without those that it takes away. */
const cookiesOf = (answer: Response) =>
	answer.headers
		.getSetCookie()
		.filter((cookie) => !cookie.includes('Max-Age=0'))
		.map((cookie) => cookie.split(';')[0])
		.join('; ');

/** Invites somebody to a server whose clock is right, and sets a second factor up for them. */
export async function codeHolder(server: Server): Promise<CodeHolder> {
	const invite = run('invite', server.folder, [who.email, 'analyst']);
	await invite.ended;
	const [link] = /\/invitation\/[\w-]+/.exec(invite.said()) ?? [];
	if (link === undefined) throw new Error(invite.said());
	await post(server, '', link, new URLSearchParams({ name: 'Người thử mã', password: who.password }));
	const first = async () => cookiesOf(await post(server, '', '/sign-in', new URLSearchParams(who)));
	const cookie = await first();
	const { password } = who;
	const begun = await (await post(server, cookie, '/account?/begin', new URLSearchParams({ password }))).text();
	const [, key] = /[?&;]secret=([A-Z2-7]+)/.exec(begun) ?? [];
	if (key === undefined) throw new Error('no second factor was begun');
	const code = (at: number) => totp(key, at);
	const confirmed = await post(server, cookie, '/account?/confirm', new URLSearchParams({ code: code(Date.now()) }));
	if (confirmed.status !== 200) throw new Error(`the code that sets a second factor up answered ${confirmed.status}`);
	return {
		code,
		first,
		enter: async (typed, begunBefore) => {
			const sent = await post(
				server,
				begunBefore ?? (await first()),
				'/sign-in/code',
				new URLSearchParams({ code: typed })
			);
			if (sent.status === 400) return 'wrong';
			if (sent.status === 429) return 'wait';
			if (sent.status !== 303) return sent.status;
			return (sent.headers.get('location') ?? '').includes('again') ? 'again' : 'in';
		}
	};
}
