const somewhere = 'http://localhost';

/** Only addresses of our own, read as a browser reads them: `//host`, `/\host` and `/<tab>/host` would leave the site. */
export function ownAddress(address: string | null): string {
	const read = URL.parse(address ?? '/', somewhere);
	if (read === null || read.origin !== somewhere) return '/';
	return read.pathname.replace(/^\/+/, '/') + read.search;
}
