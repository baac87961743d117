import { error } from '@sveltejs/kit';

/** An address that no page has is answered inside the frame of the site. */
export const load = () => error(404);
