// Protects an office that closes its periods on the 14th: every page takes them so without being asked, and an address may still ask otherwise.
import { expect, it } from 'vitest';
import { context } from '$lib/server/context';
import { readSettings, SettingsError } from '$lib/server/settings';
import { subscription } from '$lib/server/views/calendar/subscription';
import { askedReportPeriod } from '$lib/server/views/report/address';
import { localsOf, started } from './folder';

const decree = await started({ REPORT_CLOSING: 'decree' });
const here = await context(await localsOf(decree));
const plan = here.reference.plan.get('HTH-2024');
if (!plan) throw new Error('no HTH-2024');

const asked = (query: string) =>
	askedReportPeriod(
		here,
		new URL(`http://localhost/campaigns/HTH-2024/report?${query}`),
		plan,
		Date.parse('2024-08-01')
	);

it('reports close on the 14th unless the address says otherwise', () => {
	expect(asked('period=2024-H1')).toMatchObject({
		closing: 'decree',
		period: { from: '2023-12-15', to: '2024-06-14' }
	});
	expect(asked('period=2024-H1&closing=calendar')).toMatchObject({
		closing: 'calendar',
		period: { from: '2024-01-01', to: '2024-06-30' }
	});
});

it('addresses say only what differs from the office', () => {
	const of = (closing: 'calendar' | 'decree') =>
		subscription(here, plan, { agency: null, closing }, 'https://cchc.example.vn').file;
	expect(of('decree')).toBe('/campaigns/HTH-2024/calendar.ics');
	expect(of('calendar')).toBe('/campaigns/HTH-2024/calendar.ics?closing=calendar');
});

it('another word is refused at the start', () => {
	expect(() => readSettings({ REPORT_CLOSING: '14' })).toThrow(SettingsError);
	expect(readSettings({}).REPORT_CLOSING).toBe('calendar');
});
