import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import regularTtf from './fonts/lk-sans-400.ttf?inline';
import regularWoff2 from './fonts/lk-sans-400.woff2?inline';
import strongTtf from './fonts/lk-sans-600.ttf?inline';
import strongWoff2 from './fonts/lk-sans-600.woff2?inline';

const bytes = (address: string) => Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');

/** Both weights as TrueType, for PDF. */
export const trueType = { 400: bytes(regularTtf), 600: bytes(strongTtf) };

/** Both weights as `data:` addresses, for SVG. */
export const inlineFonts = { 400: regularWoff2, 600: strongWoff2 };

let written: string[] = [];

/** The fonts as files, for the renderer, which drops all text without a word when they are not there. */
export function fontFiles(): string[] {
	if (written.length > 0 && written.every((file) => existsSync(file))) return written;
	const folder = mkdtempSync(join(tmpdir(), 'reform-lens-fonts-'));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	written = ([400, 600] as const).map((weight) => {
		const file = join(folder, `lk-sans-${weight}.ttf`);
		writeFileSync(file, trueType[weight]);
		return file;
	});
	return written;
}
