/** What everybody may see, anyone may read from any page. */
export const open = { 'access-control-allow-origin': '*' };
/** What only some may see is read by no page of another site, and kept by nobody on the way. */
const closed = { 'cross-origin-resource-policy': 'same-origin', 'cache-control': 'private, no-store' };

/** Headers of an answer that shows what everybody sees, and may be kept so long, or is for who asks alone. */
export const forWhom = (isShared: boolean, caching: string): Record<string, string> => ({
	...(isShared ? { ...open, 'cache-control': caching } : closed),
	// Who signs in may see more at the same address.
	vary: 'Cookie'
});
