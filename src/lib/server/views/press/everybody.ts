import { isHttpError } from '@sveltejs/kit';
import type { Chart } from '$lib/charts/chart';
import type { Definition } from '../../charts/definition';
import type { Context } from '../../context';

const essence = ({ title, subtitle, notes, data }: Chart): string => JSON.stringify([title, subtitle, notes, data]);

/** What somebody who has not signed in gets at the chart's address: the same, less, or nothing. */
export async function forEverybody(
	chart: Chart,
	{ definition, url }: { definition: Definition; url: URL },
	everybody: Context
): Promise<'same' | 'less' | 'nothing'> {
	try {
		return essence(await definition.chart(everybody, url)) === essence(chart) ? 'same' : 'less';
	} catch (refused) {
		if (isHttpError(refused) && refused.status < 500) return 'nothing';
		throw refused;
	}
}
