import { AlignmentType, type ImageRun, Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';

// Sizes and distances of Decree 30/2020/NĐ-CP, annex I, as Word counts them.

/** Word counts letters in half points, distances in twentieths of a point. */
export const halfPoints = (points: number): number => points * 2;
export const twips = (points: number): number => Math.round(points * 20);
export const millimetres = (value: number): number => Math.round((value * 1440) / 25.4);

export const font = 'Times New Roman';

/** A4: 20 mm above, below and at the right, 30 mm at the left where the sheet is bound. */
export const paper = {
	width: millimetres(210),
	height: millimetres(297),
	top: millimetres(20),
	bottom: millimetres(20),
	left: millimetres(30),
	right: millimetres(20)
};
/** Width of the text between the margins. */
export const measure = paper.width - paper.left - paper.right;

/** Points of each part: heads 12, number 13, motto, text and headings 14, tables 11, recipients 12 and 11. */
export const points = {
	head: 12,
	number: 13,
	motto: 14,
	text: 14,
	table: 11,
	recipients: 12,
	recipient: 11,
	page: 13
} as const;

export const firstLine = millimetres(10);

type Run = Omit<IRunOptions, 'text' | 'size'> & { size?: number };

/** A run of text of that many points. */
export const run = (text: string, { size = points.text, ...more }: Run = {}): TextRun =>
	new TextRun({ text, font, size: halfPoints(size), ...more });

/** A paragraph in the middle, without the indent and distance of the text. */
export const centred = (children: (TextRun | ImageRun)[], more: IParagraphOptions = {}): Paragraph =>
	new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: 0, after: 0 }, ...more, children });
