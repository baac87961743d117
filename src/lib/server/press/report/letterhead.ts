import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, WidthType, type FileChild } from 'docx';
import type { Locale } from '$lib/i18n/locale';
import { report as messages } from '$lib/i18n/messages/report';
import type { Report, ReportLetter } from '$lib/model/report';
import { centred, measure, millimetres, points, run, twips } from './type';

const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const bare = {
	top: noBorder,
	bottom: noBorder,
	left: noBorder,
	right: noBorder,
	insideHorizontal: noBorder,
	insideVertical: noBorder
};
/** Half a point thick. */
const stroke = { style: BorderStyle.SINGLE, size: 4, space: 0, color: '000000' };

/** The number of the document's line stands under the issuer, place and date under the motto. */
const [left, right] = [Math.round(measure * 0.4), Math.round(measure * 0.6)];
const cellMargins = { left: 0, right: 0, top: 0, bottom: 0 };

/** A rule as long as `length`, in the middle of `room`. */
const rule = (room: number, length: number): Paragraph => {
	const aside = Math.max(0, Math.round((room - length) / 2));
	return new Paragraph({
		indent: { left: aside, right: aside, firstLine: 0 },
		spacing: { before: twips(2), after: 0, line: twips(4), lineRule: 'exact' },
		border: { top: stroke },
		children: [run('', { size: 2 })]
	});
};

/** About how wide a line is in Times New Roman: capitals take 0.68 of their size, small letters 0.46. */
function widthOf(text: string, size: number): number {
	const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
	return twips(size * (capitals * 0.68 + (text.length - capitals) * 0.46));
}

/** A name on one line, or on two of about the same length where it is too long: a committee stands before its place. */
function parted(name: string, size: number): string[] {
	if (widthOf(name, size) <= left) return [name];
	const [, committee, place] = /^(ỦY BAN NHÂN DÂN) (.+)$/.exec(name) ?? [];
	if (committee !== undefined && place !== undefined) return [committee, place];
	const [best] = [...name.matchAll(/ /g)]
		.map(({ index }): [string, string] => [name.slice(0, index), name.slice(index + 1)])
		.sort((a, b) => Math.max(...a.map((one) => one.length)) - Math.max(...b.map((one) => one.length)));
	return best ?? [name];
}

const row = (children: readonly (readonly Paragraph[])[], widths: readonly number[]): TableRow =>
	new TableRow({
		cantSplit: true,
		children: children.map(
			(own, at) =>
				new TableCell({
					children: own,
					borders: bare,
					margins: cellMargins,
					width: { size: widths[at] ?? 0, type: WidthType.DXA }
				})
		)
	});

/** Two columns without lines. */
const columns = (rows: readonly (readonly Paragraph[])[][], widths: readonly number[]): Table =>
	new Table({
		width: { size: measure, type: WidthType.DXA },
		columnWidths: [...widths],
		layout: 'fixed',
		borders: bare,
		rows: rows.map((children) => row(children, widths))
	});

/** Bodies and number at the left, national title, motto, place and date at the right. */
export function letterhead({ superior, issuer, place, year }: ReportLetter, locale: Locale): FileChild[] {
	const words = messages[locale].letter;
	const head = points.head;
	const name = parted(issuer, head);
	const longest = Math.max(...name.map((line) => widthOf(line, head)));
	return [
		columns(
			[
				[
					[
						...(superior === null ? [] : parted(superior, head).map((line) => centred([run(line, { size: head })]))),
						...name.map((line) => centred([run(line, { size: head, bold: true })])),
						rule(left, longest * 0.4)
					],
					[
						centred([run(words.nation, { size: head, bold: true })]),
						centred([run(words.motto, { size: points.motto, bold: true })]),
						rule(right, widthOf(words.motto, points.motto) * 1.08)
					]
				],
				[
					[centred([run(words.number, { size: points.number })], { spacing: { before: twips(4), after: 0 } })],
					[
						centred([run(words.dated(place, year), { size: points.motto, italics: true })], {
							spacing: { before: twips(4), after: 0 }
						})
					]
				]
			],
			[left, right]
		)
	];
}

/** `BÁO CÁO`, its subject, and to whom it goes. */
export function titleOf({ subject, letter }: Pick<Report, 'subject' | 'letter'>, locale: Locale): FileChild[] {
	const words = messages[locale].letter;
	const [only] = letter.to;
	const to =
		letter.to.length === 0 || only === undefined
			? []
			: letter.to.length === 1
				? [centred([run(`${words.to} ${only}`)], { spacing: { before: twips(12), after: twips(6) } })]
				: [
						new Paragraph({
							indent: { left: millimetres(35), firstLine: 0 },
							spacing: { before: twips(12), after: 0 },
							children: [run(words.to)]
						}),
						...letter.to.map(
							(name, at) =>
								new Paragraph({
									indent: { left: millimetres(45), firstLine: 0 },
									spacing: { before: 0, after: 0 },
									children: [run(`- ${name}${at === letter.to.length - 1 ? '.' : ';'}`)]
								})
						)
					];
	return [
		centred([run(words.report, { bold: true })], { spacing: { before: twips(18), after: 0 } }),
		centred([run(subject, { bold: true })], { spacing: { before: 0, after: twips(2) } }),
		rule(measure, measure * 0.3),
		...to,
		new Paragraph({ spacing: { before: 0, after: twips(6) }, children: [run('', { size: 6 })] })
	];
}

/** Who receives it at the left; who signs at the right, to be filled in. */
export function signature({ to }: ReportLetter, locale: Locale): FileChild[] {
	const words = messages[locale].letter;
	const [half, rest] = [Math.round(measure / 2), measure - Math.round(measure / 2)];
	const line = (text: string) =>
		new Paragraph({
			alignment: AlignmentType.LEFT,
			spacing: { before: 0, after: 0 },
			children: [run(text, { size: points.recipient })]
		});
	return [
		new Paragraph({ spacing: { before: 0, after: twips(6) }, keepNext: true, children: [run('', { size: 8 })] }),
		columns(
			[
				[
					[
						new Paragraph({
							spacing: { before: 0, after: 0 },
							children: [run(words.recipients, { size: points.recipients, italics: true, bold: true })]
						}),
						...(to.length > 0 ? [line(words.asAbove)] : []),
						line(words.others),
						line(words.kept)
					],
					[
						centred([run(words.signer, { bold: true })]),
						centred([run(words.signed, { size: points.number, italics: true })]),
						...Array.from({ length: 4 }, () => centred([run('')])),
						centred([run(words.signerName, { bold: true })])
					]
				]
			],
			[half, rest]
		)
	];
}
