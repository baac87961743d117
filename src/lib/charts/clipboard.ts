import type { Table } from './figure';
import { escape } from './svg';

/** A table as spreadsheets take it from the clipboard: cells apart by tabs, rows by lines. */
export const tableText = ({ head, rows }: Table): string =>
	[head.map(({ text }) => text), ...rows.map((row) => row.map(({ text }) => text))]
		.map((cells) => cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t'))
		.join('\n');

/** A table as word processors take it from the clipboard, with its caption and its numbers at the right. */
export function tableHtml({ caption, head, rows }: Table): string {
	const cell = (tag: string, text: string, numeric = false) =>
		`<${tag}${numeric ? ' align="right"' : ''}>${escape(text)}</${tag}>`;
	const top = head.map(({ text, numeric }) => cell('th', text, numeric)).join('');
	const body = rows.map((row) => `<tr>${row.map(({ text }, at) => cell('td', text, head[at]?.numeric)).join('')}</tr>`);
	return `<table border="1"><caption>${escape(caption)}</caption><thead><tr>${top}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}
