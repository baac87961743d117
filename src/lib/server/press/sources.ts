import { number } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { sheet as messages } from '$lib/i18n/messages/sheet';

/** A source as pictures cite it. */
export interface CitedSource {
	title: string;
	publisher: string | null;
	published_on: string | null;
}

/** The most sources that a picture names; its address leads to all of them. */
const most = 2;

/** `PCI của tỉnh Hà Tĩnh 2006-2023 (VCCI - pcivietnam.vn)`; of many, the first two and how many more. Brief: who published them. */
export function sourcesText(locale: Locale, sources: readonly CitedSource[], brief = false): string {
	const texts = [...new Set(sources.map(brief ? whoPublished : whole))];
	const left = texts.length - most;
	return [...texts.slice(0, most), ...(left > 0 ? [messages[locale].more(number(locale, left))] : [])].join('; ');
}

function whole({ title, publisher, published_on }: CitedSource): string {
	const by = [publisher, published_on?.slice(0, 4)].filter((part) => part != null).join(', ');
	return by === '' ? title : `${title} (${by})`;
}

/** Without what stands in brackets; with the year where it is known. */
const whoPublished = ({ title, publisher, published_on }: CitedSource): string =>
	[(publisher ?? title).replace(/ \(.*\)$/, ''), published_on?.slice(0, 4)].filter((part) => part != null).join(', ');
