import { provinceOf } from '$lib/analysis/edition';
import type { Figure } from '$lib/charts/figure';
import { impact as messages } from '$lib/i18n/messages/impact';
import { unitName } from '$lib/i18n/names';
import { figureOf } from '../../charts/figure-of';
import { othersTold, usualTold } from '../../charts/impact/beside-words';
import { impactChart } from '../../charts/impact/chart';
import { impactFigures, type ImpactFigures } from '../../charts/impact/figures';
import type { ImpactQuestion } from '../../charts/impact/question';
import { hasMedian } from '../../charts/impact/table';
import { circularText, finding, measureNotes, plannedSentences, windowText } from '../../charts/impact/words';
import { sourceLinks, type SourceLink } from '../../charts/sources-cited';
import type { Context } from '../../context';

/** Everything that the impact page shows for one unit. */
export interface ImpactPage {
	unit: { code: string; name: string };
	/** Whether it lies inside a province. */
	inside: boolean;
	finding: string;
	measure: string;
	figure: Figure | null;
	dek: string;
	/** That the work is demonstration data, and whether the scores are real; null where the work is. */
	demo: string | null;
	/** Why there is nothing of the work; null where there is. */
	empty: string | null;
	/** Whether the median of the field is drawn. */
	median: boolean;
	/** Whether estimates from the parts of a merged province are drawn. */
	estimated: boolean;
	planned: boolean;
	/** Whether a part of the work is told to be for tasks with a number. */
	counted: boolean;
	/** Why work is not shown, or not what it was for. */
	withheld: ImpactFigures['withheld'];
	/** Sentences about estimates, about the years with a plan, and about how the work is measured. */
	sentences: string[];
	/** What others did in the same time, or why nobody can be set beside the unit. */
	others: string[];
	/** Years that the change may begin with, and the one that it does; null where there is none. */
	starts: { chosen: number; years: number[] } | null;
	/** What is usual from one year to the next; null where it is not known. */
	usual: string | null;
	/** That the score is partly one for communication itself. */
	circular: string | null;
	sources: SourceLink[];
}

export async function impactPage(context: Context, question: ImpactQuestion): Promise<ImpactPage> {
	const { reference, locale } = context;
	const found = await impactFigures(context, question);
	const total = found.data.rows[0];
	const others = othersTold(context, question, found);
	const besides = found.beside.others;
	return {
		unit: { code: question.unit, name: unitName(reference, locale, question.unit) },
		inside: provinceOf(reference, question.unit) !== null,
		finding: finding(context, found),
		measure: found.measure,
		figure: found.years.length ? figureOf(impactChart(context, question, found), 1280) : null,
		dek: [messages[locale].panels.dek, windowText(context, question, found) ?? []].flat().join(' '),
		demo: found.demo ? demoNotice(context, found) : null,
		empty: found.empty && messages[locale].noWork[found.empty],
		median: hasMedian(found),
		estimated: found.joint !== null,
		planned: total?.planned.some((range) => range !== null) ?? false,
		counted: total?.counted.some((value) => value !== null) ?? false,
		withheld: found.withheld,
		sentences: [
			...(found.joint?.notes ?? []),
			...found.former,
			...plannedSentences(context, found),
			...measureNotes(context, question, found)
		],
		others: others.page,
		starts: typeof besides === 'string' ? null : { chosen: besides.from, years: besides.starts },
		usual: usualTold(context, found).page,
		circular: circularText(context, found),
		sources: sourceLinks(context, found.sources)
	};
}

function demoNotice({ locale }: Context, { measure, joint, points }: ImpactFigures): string {
	const words = messages[locale].demoNotice;
	if (joint) return words.estimated(measure);
	return points.length > 0 ? words.published(measure) : words.none();
}
