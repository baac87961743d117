import { AlignmentType, Document, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Locale } from '$lib/i18n/locale';
import { report as messages } from '$lib/i18n/messages/report';
import type { Report } from '$lib/model/report';
import { citation, noticesOf, paragraphStyles, section, type Cited, type Pictures } from './body';
import { letterhead, signature, titleOf } from './letterhead';
import { font, halfPoints, paper, points } from './type';

/**
 * A report as a Word file in the layout of Decree 30/2020/NĐ-CP, annex I: what is not known here, its number, its day and
 * who signs it, is left to be filled in.
 */
export async function reportDocument(
	report: Report,
	{ pictures, sources }: { pictures: Pictures; sources: readonly Cited[] },
	locale: Locale
): Promise<Uint8Array<ArrayBuffer>> {
	const words = messages[locale];
	const file = new Document({
		creator: 'Reform Lens',
		title: `${words.letter.report}: ${report.subject}`,
		description: report.span,
		styles: {
			default: {
				document: {
					run: { font, size: halfPoints(points.text), language: { value: locale === 'vi' ? 'vi-VN' : 'en-GB' } }
				}
			},
			paragraphStyles
		},
		sections: [
			{
				properties: {
					// The first page has a head of its own, which is empty: numbers begin on the second.
					titlePage: true,
					page: {
						size: { width: paper.width, height: paper.height },
						margin: { ...paper, header: 567, footer: 567 }
					}
				},
				headers: { first: new Header({ children: [new Paragraph('')] }), default: pageNumber() },
				children: [
					...letterhead(report.letter, locale),
					...titleOf(report, locale),
					...noticesOf(words.letter.notices, report.notices),
					...report.sections.flatMap((one) => [
						...section(one, pictures),
						...(one.id === 'results' ? citation(words.sources, sources) : [])
					]),
					...signature(report.letter, locale)
				]
			}
		]
	});
	return new Uint8Array(await Packer.toBuffer(file));
}

const pageNumber = (): Header =>
	new Header({
		children: [
			new Paragraph({
				alignment: AlignmentType.CENTER,
				children: [new TextRun({ children: [PageNumber.CURRENT], font, size: halfPoints(points.page) })]
			})
		]
	});
