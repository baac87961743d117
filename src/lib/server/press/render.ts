import { crc32 } from 'node:zlib';
import { family, resolved, type Theme } from './theme';
import { renderPdf, renderPng } from './renderer';
import { fontFiles, inlineFonts } from './fonts';
import type { Size } from './sizes';

/** A sheet as a file of its own: colours resolved, fonts inside. */
export function svgFile(sheet: string, theme: Theme): string {
	const faces = ([400, 600] as const).map(
		(weight) =>
			`@font-face{font-family:'${family}';font-weight:${weight};src:url(${inlineFonts[weight]}) format('woff2')}`
	);
	return resolved(sheet, theme).replace(/^<svg [^>]*>/, (opening) => `${opening}<style>${faces.join('')}</style>`);
}

/** The sheet as pixels, `times` as many a side. Only our own sheets are ever rendered: the renderer reads image paths. */
export async function pngFile(
	sheet: string,
	theme: Theme,
	size: Size,
	times: number
): Promise<Uint8Array<ArrayBuffer>> {
	const width = size.width * times;
	const png = await renderPng(resolved(sheet, theme), {
		fitTo: { mode: 'width', value: width },
		font: { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: family }
	});
	return withDensity(png, width / (size.points / 72));
}

const signatureAndHeader = 33;

/** Says how many pixels make an inch, so that a printed page comes out at its size (PNG specification, chunk pHYs). */
function withDensity(png: Uint8Array, perInch: number): Uint8Array<ArrayBuffer> {
	const perMetre = Math.round(perInch / 0.0254);
	const chunk = Buffer.alloc(21);
	chunk.writeUInt32BE(9, 0);
	chunk.write('pHYs', 4, 'latin1');
	chunk.writeUInt32BE(perMetre, 8);
	chunk.writeUInt32BE(perMetre, 12);
	chunk.writeUInt8(1, 16);
	chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17);
	return new Uint8Array(Buffer.concat([png.subarray(0, signatureAndHeader), chunk, png.subarray(signatureAndHeader)]));
}

/** The sheet as a page of vectors, with text as text. */
export function pdfFile(
	sheet: string,
	theme: Theme,
	size: Size,
	info: { title: string; lang: string }
): Promise<Uint8Array<ArrayBuffer>> {
	const [width, height] = [size.points, (size.points * size.height) / size.width];
	const inPoints = sheet.replace(/ width="[^"]*" height="[^"]*"/, ` width="${width}" height="${height}"`);
	return renderPdf(resolved(inPoints, theme), {
		width,
		height,
		info: { lang: info.lang, displayTitle: true, info: { Title: info.title, Creator: 'Reform Lens' } }
	});
}
