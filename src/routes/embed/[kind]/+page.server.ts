import { embeddedChart } from '$lib/server/embed';
import type { PageServerLoad } from './$types';

/** One chart for the page of another site. */
export const load: PageServerLoad = ({ params, url, locals }) => embeddedChart(params.kind, url, locals);
