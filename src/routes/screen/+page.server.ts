import { screenAsked } from '$lib/server/screen/screen';
import type { PageServerLoad } from './$types';

/** Slides for an LED or meeting-room screen. */
export const load: PageServerLoad = ({ url, locals }) => screenAsked(url, locals);
