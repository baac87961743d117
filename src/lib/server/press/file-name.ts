import { fold } from '$lib/i18n/fold';
import { isPicture, type Options } from './options';

/** Letters, digits and hyphens of ASCII only: no file system, mail program or header misreads them. */
const plain = (text: string) =>
	fold(text)
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, 100)
		.replace(/^-+|-+$/g, '');

/** A readable name without diacritics: `xep-hang-papi-2024-1200x675.png`, `xep-hang-papi-2024-en.csv`. */
export function fileName(
	chart: { kind: string; name: string },
	{ format, lang, size, scale }: Pick<Options, 'format' | 'lang' | 'size' | 'scale'>
): string {
	const printed = size.name.startsWith('a4');
	const times = format === 'png' ? scale : 1;
	const sides = printed ? size.name : `${size.width * times}x${size.height * times}`;
	const parts = [
		plain(chart.name) || chart.kind,
		...(isPicture({ format }) ? [sides] : []),
		...(lang === 'en' ? ['en'] : [])
	];
	return `${parts.join('-')}.${format}`;
}

/** Shown in the browser, or saved: `inline; filename="…"`. */
export const contentDisposition = (name: string, download: boolean): string =>
	`${download ? 'attachment' : 'inline'}; filename="${name}"`;

/** Saved under a name that somebody else gave: letters of any script, no sign that would end it, nothing that is half a letter. */
export const attachmentNamed = (name: string): string =>
	`attachment; filename*=UTF-8''${encodeURIComponent(name.toWellFormed()).replace(
		/['()*]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
	)}`;
