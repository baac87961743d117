// Protects what can be done while the ledger is away: everything that is read, and nothing that asks or changes it.
import { expect, it } from 'vitest';
import { locales } from '$lib/i18n/locale';
import { away } from '$lib/i18n/messages/away';
import { brokenOff, cannotWhileAway } from './while-away';

const open = { PUBLIC_READ: true };
const closed = { PUBLIC_READ: false };

it.each([
	['readers', 'GET', '/(site)/units', open, null],
	['readers', 'GET', '/(site)/units', closed, 'closed'],
	['readers', 'POST', '/(site)/press', open, null],
	['viewer', 'GET', '/(site)/data/board', open, 'page'],
	['analyst', 'POST', '/(site)/data/upload', closed, 'refused'],
	['anyone', 'GET', '/healthz', closed, null],
	['anyone', 'GET', '/(site)/refused', closed, null],
	['anyone', 'GET', '/(site)/sign-in', open, 'page'],
	['anyone', 'HEAD', '/(site)/invitation/[token]', open, 'page'],
	['anyone', 'POST', '/(site)/sign-in', open, 'refused'],
	['anyone', 'POST', '/sign-out', open, 'refused'],
	['server', 'POST', '/internal/load', open, 'refused']
] as const)('of %s: %s %s', (who, method, route, settings, cannot) => {
	expect(cannotWhileAway(who, { route, method }, settings)).toBe(cannot);
});

it('says of what broke off that it may have been done, and where to look', () => {
	expect(brokenOff('vi', 'GET')).toMatchObject({ away: 'page', instead: [] });
	expect(brokenOff('en', 'POST')).toMatchObject({ away: 'broken', instead: [{ href: '/en/data/releases' }] });
	for (const locale of locales) expect(brokenOff(locale, 'POST').message).toContain(away[locale].cannot.broken.dek);
});
