import { byName } from '$lib/i18n/collate';
import { number, period } from '$lib/i18n/format';
import { following } from '$lib/i18n/messages/following';
import { channelName } from '$lib/i18n/names';
import type { Context } from '../../context';
import type { PlanReach, PlanTitle } from '../../warehouse/queries';

const sum = (values: readonly (number | null)[]): number =>
	values.reduce<number>((total, value) => total + (value ?? 0), 0);

/** Minutes on air by channel, and who was addressed; null where no entry says either. */
export function reachSection(context: Context, rows: readonly PlanReach[]) {
	const { locale } = context;
	const text = (value: number) => number(locale, value, Number.isInteger(value) ? 0 : 1);
	const timed = Map.groupBy(
		rows.filter(({ minutes }) => minutes !== null),
		({ channel_code }) => channel_code
	);
	const minutes = [...timed].map(([channel, own]) => ({
		name: channelName(context, channel),
		value: text(sum(own.map((row) => row.minutes))),
		entries: number(locale, sum(own.map((row) => row.entries)))
	}));
	const addressed = Map.groupBy(rows, ({ audience_group }) => audience_group ?? '');
	addressed.delete('');
	const audiences = [...addressed].map(([name, own]) => ({
		name,
		entries: number(locale, sum(own.map((row) => row.entries))),
		reached: own.some(({ reached }) => reached !== null) ? text(sum(own.map((row) => row.reached))) : null
	}));
	if (minutes.length === 0 && audiences.length === 0) return null;
	return {
		minutes: minutes.sort(byName(locale, ({ name }) => name)),
		audiences: audiences.sort(byName(locale, ({ name }) => name)),
		demo: rows.some(({ demo }) => demo)
	};
}

/** How many titles are listed at most. */
export const mostTitles = 300;

/** Titles of press pieces by month and theme, the newest month first; null where none is recorded. */
export function titlesSection(context: Context, rows: readonly PlanTitle[]) {
	const { reference, locale } = context;
	if (rows.length === 0) return null;
	const words = following[locale].titles;
	const month = ({ date }: PlanTitle) => (date.length === 10 ? date.slice(0, 7) : date);
	const theme = (code: string) => reference.theme.get(code)?.[`name_${locale}`] ?? words.noTheme;
	return {
		title: words.heading(number(locale, rows.length)),
		cut: rows.length < mostTitles ? null : words.newest(number(locale, mostTitles)),
		demo: rows.some(({ demo }) => demo),
		months: [...Map.groupBy(rows, month)].map(([value, own]) => ({
			name: period(locale, value),
			themes: [...Map.groupBy(own, ({ theme_code }) => theme_code ?? '')].map(([code, pieces]) => ({
				name: theme(code),
				pieces: pieces.map(({ title, channel_code, evidence_url }) => ({
					title,
					channel: channelName(context, channel_code),
					href: evidence_url
				}))
			}))
		}))
	};
}
