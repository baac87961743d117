import { number } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { report as messages } from '$lib/i18n/messages/report';
import type { ReportBlock, ReportCell, ReportTableId } from '$lib/model/report';

/** Words of our own. */
export const said = (text: string): ReportCell => ({ text });

/** Words of a plan or of people, which are Vietnamese. */
export const quoted = (locale: Locale, text: string): ReportCell =>
	locale === 'en' && text !== '' ? { text, foreign: true } : { text };

/** A count, or a dash where nothing is recorded. */
export const figure = (locale: Locale, value: number | null, digits = 0): ReportCell =>
	value === null ? { text: messages[locale].none } : { text: number(locale, value, digits), value };

export const paragraph = (text: string): ReportBlock => ({ kind: 'text', text });
export const heading = (text: string): ReportBlock => ({ kind: 'heading', text });
/** Heads what belongs to one of several plans, or a part of a part; titles of plans are Vietnamese. */
export const subheading = (text: string, foreign = false): ReportBlock => ({
	kind: 'heading',
	text,
	sub: true,
	foreign
});

/** What a table is called; generated figures are marked wherever they stand. */
export const titleOf = (locale: Locale, id: ReportTableId, demo: boolean): string =>
	demo ? messages[locale].demo(messages[locale].tables[id]) : messages[locale].tables[id];

/** A sentence about what was done, marked where that is generated. */
export const counted = (locale: Locale, text: string, demo: boolean): ReportBlock =>
	paragraph(demo ? messages[locale].demoSentence(text) : text);
