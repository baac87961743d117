// Protects: one line per event that programs can read, nothing on a terminal but trouble, and nothing that opens an account.
import { expect, test, vi } from 'vitest';
import { logFailure } from '../failure';
import { lineOf } from './log';
import { withoutSecrets } from './without-secrets';

const time = new Date('2026-11-28T13:00:00Z');
const request = {
	time,
	level: 'info',
	event: 'request',
	fields: { id: 'a', status: 200, route: '/units/[code]' }
} as const;
const failure = {
	time,
	level: 'error',
	event: 'failure',
	fields: { id: 'a', error: 'Error: x\n    at y\u2028' }
} as const;

test('json: one line, whatever stands in it', () => {
	expect(lineOf('json', request)).toBe(
		'{"time":"2026-11-28T13:00:00.000Z","level":"info","event":"request","id":"a","status":200,"route":"/units/[code]"}'
	);
	expect(lineOf('json', failure)).not.toContain('\n');
});

test('text: trouble only, with its stack below; off: nothing', () => {
	expect(lineOf('text', request)).toBeNull();
	expect(lineOf('text', failure)).toMatch(/^2026-11-28T13:00:00\.000Z error failure id=a\nError: x\n {4}at y/);
	expect(lineOf('off', failure)).toBeNull();
});

test.each([
	['no account nguyen.van-an+1@hatinh.gov.vn', 'no account …@…'],
	['/sign-in?back=%2F&email=an%40example.vn', '/sign-in?…'],
	['GET https://a.vn/invitation/Zm9vYmFy failed', 'GET https://a.vn/invitation/… failed'],
	['/charts/trend.png?title=x&sig=abc not drawn', '/charts/trend.png?… not drawn'],
	['authorization: Bearer abc.def', 'authorization: … …'],
	['Set-Cookie: session=abc; Path=/', 'Set-Cookie: …; Path=/'],
	['{"password":"mat-khau","name":"An"}', '{"password":…,"name":"An"}'],
	['token=abc, next', 'token=…, next'],
	['key q7Zr2m0PvX-8s_LkYt3bN5wJ1dGhC4aE9uFi here', 'key … here']
])('%s', (told, kept) => {
	expect(withoutSecrets(told)).toBe(kept);
});

test('what helps to find an error stays', () => {
	const stack = `Error: Submission 1b4e28ba-2fa1-41d2-883f-0016d3cca427 cannot be published again
    at publishSubmissionOfSomebodyElseEntirely (file:///srv/node_modules/@sveltejs/kit/src/runtime/index.js:12:3)
    at select a = ? and b = ? (build/server/chunks/ledger-DxQ3pQ1a.js:10:2)`;
	expect(withoutSecrets(stack)).toBe(stack);
});

test('a failure names the path that was asked for, without what looks like a secret in it', () => {
	const written = vi.spyOn(console, 'error').mockReturnValue();
	logFailure(new Error('broken'), 500, '/units/nguyen.an%40example.vn');
	const line = String(written.mock.lastCall);
	written.mockRestore();
	expect(line).toContain('path=/units/…@…');
});
