import type { Reroute } from '@sveltejs/kit';
import { bare } from '$lib/i18n/locale';

/** One route tree serves both languages: `/en/rankings/PAPI` is the route `/rankings/[index]`. */
export const reroute: Reroute = ({ url }) => bare(url.pathname);
