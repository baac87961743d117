import { createHash } from 'node:crypto';

// What feeds are written with.

/** A name that stays the same however often it is made and wherever it is read: an UUID of what it names. */
export function uuidOf(parts: readonly string[]): string {
	const digits = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
	const variant = ((parseInt(digits.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
	// Version 8: made in a way of our own.
	return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}

export const urn = (parts: readonly string[]): string => `urn:uuid:${uuidOf(parts)}`;

/** An element with text that is already XML, or with elements. */
export const element = (name: string, content: string | readonly string[]): string =>
	`<${name}>${typeof content === 'string' ? content : content.join('')}</${name}>`;

export const link = (attributes: Record<string, string>): string =>
	`<link${Object.entries(attributes)
		.map(([name, value]) => ` ${name}="${escaped(value)}"`)
		.join('')}/>`;

/** A whole feed in a language. */
export const atom = (locale: string, content: readonly string[]): string =>
	`<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">${content.join('')}</feed>\n`;

/** Text as XML takes it: signs of its own are written out, characters that it cannot hold are left out. */
export const escaped = (text: string): string =>
	text
		.toWellFormed()
		.replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
