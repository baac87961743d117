import type { FileHandle } from 'node:fs/promises';
import { BadArchive, pack, unpack, type ZipEntry } from './zip';

/** How a cell's number is meant: Excel keeps 87.61 % as 0.8761 and a month as its first day. */
export type NumberStyle = 'percent' | 'month' | 'year' | null;

export interface SheetPart {
	name: string;
	path: string;
	hidden: boolean;
}

export interface Workbook {
	sheets: SheetPart[];
	/** By the style number that cells carry. */
	styles: NumberStyle[];
	/** The sheet's XML, and a workbook that holds no other sheet, so that nothing unmeasured is unpacked. */
	open(sheet: SheetPart): Promise<{ xml: string; alone: Buffer }>;
}

/** What the parts of a workbook that are read may have together once they are unpacked. */
const maxUnpacked = 96 * 1024 * 1024;

/** What an archive is instead of a workbook, for the words of a refusal. */
export function archiveKind(entries: ZipEntry[]): 'xlsx' | 'docx' | 'pptx' | 'ods' | 'xlsb' | 'zip' {
	const has = (name: string) => entries.some((entry) => entry.name === name);
	if (has('xl/workbook.xml')) return 'xlsx';
	if (has('xl/workbook.bin')) return 'xlsb';
	if (has('word/document.xml')) return 'docx';
	if (has('ppt/presentation.xml')) return 'pptx';
	return has('mimetype') && has('content.xml') ? 'ods' : 'zip';
}

/** Reads what a workbook says about itself; throws `BadArchive` where it is damaged, protected or a bomb. */
export async function openWorkbook(file: FileHandle, entries: ZipEntry[]): Promise<Workbook> {
	let left = maxUnpacked;
	const take = async (name: string): Promise<Buffer | null> => {
		const entry = entries.find((known) => known.name === name);
		if (!entry) return null;
		const bytes = await unpack(file, entry, left);
		left -= bytes.length;
		return bytes;
	};
	const [book, links] = [await take('xl/workbook.xml'), await take('xl/_rels/workbook.xml.rels')];
	if (!book || !links) throw new BadArchive('broken');
	const targets = relations(links.toString());
	const pathOf = (kind: string, usual: string) => targets.find((one) => one.kind === kind)?.path ?? usual;
	const stylesPath = pathOf('styles', 'xl/styles.xml');
	const stringsPath = pathOf('sharedStrings', 'xl/sharedStrings.xml');
	const [styles, strings] = [await take(stylesPath), await take(stringsPath)];

	const sheets = tags(book.toString(), 'sheet').flatMap(({ attributes }): SheetPart[] => {
		const target = targets.find((one) => one.kind === 'worksheet' && one.id === attributes.get('r:id'));
		const name = attributes.get('name') ?? '';
		return target ? [{ name, path: target.path, hidden: (attributes.get('state') ?? 'visible') !== 'visible' }] : [];
	});
	return {
		sheets,
		styles: styles ? numberStyles(styles.toString()) : [],
		open: async (sheet) => {
			const bytes = await take(sheet.path);
			if (!bytes) throw new BadArchive('broken');
			const parts = [
				{ name: 'xl/workbook.xml', bytes: book },
				{ name: 'xl/_rels/workbook.xml.rels', bytes: links },
				...(styles ? [{ name: stylesPath, bytes: styles }] : []),
				...(strings ? [{ name: stringsPath, bytes: strings }] : []),
				{ name: sheet.path, bytes }
			];
			return { xml: bytes.toString(), alone: pack(parts) };
		}
	};
}

function relations(xml: string): { id: string; kind: string; path: string }[] {
	return tags(xml, 'Relationship').map(({ attributes }) => {
		const target = attributes.get('Target') ?? '';
		return {
			id: attributes.get('Id') ?? '',
			kind: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
			path: target.startsWith('/') ? target.slice(1) : `xl/${target}`
		};
	});
}

/** Number formats of cells: the built-in ones by number, the workbook's own by their code. */
function numberStyles(xml: string): NumberStyle[] {
	const own = new Map(
		tags(xml, 'numFmt').map(({ attributes }) => [attributes.get('numFmtId'), attributes.get('formatCode') ?? ''])
	);
	const cells = /<cellXfs\b[\s\S]*?<\/cellXfs>/.exec(xml)?.[0] ?? '';
	return tags(cells, 'xf').map(({ attributes }) => {
		const id = attributes.get('numFmtId');
		const code = own.get(id);
		if (code !== undefined) return styleOf(code);
		return id === '9' || id === '10' ? 'percent' : id === '17' ? 'month' : null;
	});
}

function styleOf(code: string): NumberStyle {
	// Quoted text, escaped signs and conditions are no part of the pattern.
	const pattern = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase();
	if (pattern.includes('%')) return 'percent';
	if (!/[ym]/.test(pattern) || /[dhs]/.test(pattern)) return null;
	return pattern.includes('m') ? 'month' : 'year';
}

/** The opening tags of a name with their attributes. */
function tags(xml: string, name: string): { attributes: Map<string, string> }[] {
	return [...xml.matchAll(new RegExp(`<${name}\\s([^>]*?)/?>`, 'g'))].map(([, inside = '']) => ({
		attributes: new Map(
			[...inside.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map((found) => [
				found[1] ?? '',
				decoded(found[2] ?? found[3] ?? '')
			])
		)
	}));
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decoded = (text: string): string =>
	text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, digits?: string, name?: string) => {
		if (name !== undefined) return entities[name] ?? whole;
		const code = hex === undefined ? Number(digits) : parseInt(hex, 16);
		return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
	});
