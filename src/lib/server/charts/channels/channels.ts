import type { Definition } from '../definition';
import { askedChannels } from './asked';
import { channelsChart } from './chart';

/** What a unit, or those who carry out a plan, did in a year, by channel. */
export const channels: Definition = {
	parameters: ['unit', 'plan', 'year', 'level'],
	chart: async (context, url) => channelsChart(context, await askedChannels(context, url))
};
