// Protects bars of channels: one scale from zero, channels only where they fit, nothing drawn where nothing is recorded.
import { expect, it } from 'vitest';
import { onPage } from '../figure';
import { channels, type ChannelsData } from './picture';

const row = (name: string, done: number | null) => ({
	name,
	done,
	planned: null,
	doneText: done === null ? 'chưa ghi nhận' : String(done),
	plannedText: '',
	demo: false
});
const data = (groups: number): ChannelsData => ({
	groups: Array.from({ length: groups }, (_, at) => ({
		...row(`Nhóm ${at}`, 100),
		channels: [row('Báo', 75), row('Đài', 25), row('Họp báo', null)]
	})),
	none: 'chưa có',
	more: (count) => `và ${count} nhóm khác`,
	alt: ''
});
const bars = (svg: string) =>
	[...svg.matchAll(/width="([\d.]+)" height="[\d.]+" fill="var\(--seq-4\)"/g)].map((match) => Number(match[1]));

it('draws a third of the most as a third of its bar, and none for what is not recorded', () => {
	const [most = 0, least = 0, ...rest] = bars(channels(data(1), onPage(690)));
	expect(most / least).toBeCloseTo(3, 1);
	expect(rest).toEqual([]);
});

it('shows groups alone where channels do not fit, and counts the groups that do not', () => {
	expect(channels(data(8), { width: 736, height: 250, rows: 20 })).not.toContain('Họp báo');
	expect(channels(data(8), { width: 714, height: 900, rows: null })).toContain('Họp báo');
	expect(channels(data(8), { width: 300, height: 100, rows: 8 })).toContain('và 5 nhóm khác');
});

it('is words where there is nothing', () => {
	expect(channels(data(0), onPage(358))).toContain('chưa có');
});
