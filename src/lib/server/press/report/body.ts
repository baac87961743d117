import {
	AlignmentType,
	BorderStyle,
	ExternalHyperlink,
	ImageRun,
	LineRuleType,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	VerticalAlignTable,
	WidthType,
	type FileChild
} from 'docx';
import type { ReportBlock, ReportCell, ReportSection, ReportTable } from '$lib/model/report';
import { centred, firstLine, measure, millimetres, points, run, twips } from './type';

/** A chart as a picture in the document. */
export interface Drawn {
	png: Uint8Array;
	/** Sides in pixels of 1/96 inch. */
	width: number;
	height: number;
	title: string;
	alt: string;
}
/** By the names that blocks call them by. */
export type Pictures = Readonly<Record<string, Drawn>>;

/** Where figures of a report come from. */
export interface Cited {
	title: string;
	publisher: string | null;
	url: string | null;
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const lines = { top: line, bottom: line, left: line, right: line };

/** A paragraph of the text: justified, its first line in by 1 cm, 6 points after it. */
const plain = (text: string): Paragraph => new Paragraph({ style: 'Body', children: [run(text)] });

/** The sources of what the paragraphs before it tell, each linked to its original. */
export const citation = (heading: string, sources: readonly Cited[]): Paragraph[] => {
	if (sources.length === 0) return [];
	const named = sources.flatMap(({ title, publisher, url }, at) => {
		const text = run([title, publisher].filter((part) => part !== null).join(', '));
		const end = run(at === sources.length - 1 ? '.' : '; ');
		return [url === null ? text : new ExternalHyperlink({ link: url, children: [text] }), end];
	});
	return [new Paragraph({ style: 'Body', children: [run(`${heading}: `), ...named] })];
};

/** A section: its heading, then its blocks. */
export const section = ({ heading, blocks }: ReportSection, pictures: Pictures): FileChild[] => [
	new Paragraph({ style: 'Section', keepNext: true, children: [run(heading, { bold: true })] }),
	...blocks.flatMap((block) => blockOf(block, pictures))
];

function blockOf(block: ReportBlock, pictures: Pictures): FileChild[] {
	if (block.kind === 'text') return [plain(block.text)];
	if (block.kind === 'heading')
		return [
			new Paragraph({
				style: block.sub ? 'Subpart' : 'Part',
				keepNext: true,
				children: [run(block.text, { bold: true, italics: block.sub ?? false })]
			})
		];
	if (block.kind === 'items') return block.items.map((item) => plain(`- ${item}`));
	if (block.kind === 'table') return tableOf(block.table);
	const drawn = pictures[block.figure];
	return drawn ? [pictureOf(block.figure, drawn)] : [];
}

const pictureOf = (figure: string, { png, width, height, title, alt }: Drawn): Paragraph =>
	centred(
		[
			new ImageRun({
				type: 'png',
				data: png,
				transformation: { width, height },
				altText: { name: figure, title, description: alt }
			})
		],
		{ spacing: { before: twips(6), after: twips(6) } }
	);

/** A table under its title; the head stands on every page that it takes, and no row is cut. */
function tableOf({ title, columns, rows }: ReportTable): FileChild[] {
	const all = columns.reduce((sum, { share }) => sum + share, 0);
	const widths = columns.map(({ share }) => Math.round((measure * share) / all));
	const numeric = (at: number) => columns[at]?.numeric ?? false;
	const cell = (child: Paragraph, at: number) =>
		new TableCell({
			children: [child],
			borders: lines,
			margins: { left: millimetres(1), right: millimetres(1), top: twips(2), bottom: twips(2) },
			width: { size: widths[at] ?? 0, type: WidthType.DXA }
		});
	const head = new TableRow({
		tableHeader: true,
		cantSplit: true,
		children: columns.map(
			(column, at) =>
				new TableCell({
					children: [centred([run(column.title, { size: points.table, bold: true })])],
					borders: lines,
					margins: { left: millimetres(1), right: millimetres(1), top: twips(2), bottom: twips(2) },
					verticalAlign: VerticalAlignTable.CENTER,
					width: { size: widths[at] ?? 0, type: WidthType.DXA }
				})
		)
	});
	return [
		centred([run(title, { size: points.table, bold: true })], {
			keepNext: true,
			spacing: { before: twips(6), after: twips(4) }
		}),
		new Table({
			width: { size: measure, type: WidthType.DXA },
			columnWidths: widths,
			layout: 'fixed',
			rows: [
				head,
				...rows.map(
					(own) =>
						new TableRow({ cantSplit: true, children: own.map((one, at) => cell(cellText(one, numeric(at)), at)) })
				)
			]
		}),
		new Paragraph({ spacing: { before: 0, after: twips(6) }, children: [run('', { size: 6 })] })
	];
}

function cellText({ text, href }: ReportCell, numeric: boolean): Paragraph {
	const written = run(text, { size: points.table });
	return new Paragraph({
		alignment: numeric ? AlignmentType.RIGHT : AlignmentType.LEFT,
		spacing: { before: 0, after: 0 },
		children: [href === undefined ? written : new ExternalHyperlink({ link: href, children: [written] })]
	});
}

/** What must be known before the document is signed, to be deleted then. */
export const noticesOf = (heading: string, notices: readonly string[]): FileChild[] =>
	notices.length === 0
		? []
		: [
				new Paragraph({ style: 'Notice', children: [run(heading, { bold: true })] }),
				...notices.map((notice) => new Paragraph({ style: 'Notice', children: [run(`- ${notice}`)] }))
			];

/** Styles of the document's paragraphs, so that whoever edits it changes one and not each. */
export const paragraphStyles = [
	{
		id: 'Body',
		name: 'Body of the report',
		basedOn: 'Normal',
		quickFormat: true,
		paragraph: {
			alignment: AlignmentType.JUSTIFIED,
			indent: { firstLine },
			spacing: { before: 0, after: twips(6), line: 264, lineRule: LineRuleType.AUTO }
		}
	},
	...[
		{ id: 'Section', name: 'Section of the report', outlineLevel: 0 },
		{ id: 'Part', name: 'Part of a section', outlineLevel: 1 },
		{ id: 'Subpart', name: 'One plan in a part', outlineLevel: 2 }
	].map(({ id, name, outlineLevel }) => ({
		id,
		name,
		basedOn: 'Normal',
		next: 'Body',
		quickFormat: true,
		paragraph: {
			outlineLevel,
			indent: { firstLine },
			spacing: { before: twips(6), after: twips(6) }
		}
	})),
	{
		id: 'Notice',
		name: 'Notice before signing',
		basedOn: 'Normal',
		paragraph: {
			spacing: { before: 0, after: twips(3) },
			indent: { left: millimetres(4), right: millimetres(4) },
			border: { left: { style: BorderStyle.SINGLE, size: 18, space: 6, color: '8A5A00' } }
		}
	}
];
