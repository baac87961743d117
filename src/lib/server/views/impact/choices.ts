import { provinceOf } from '$lib/analysis/edition';
import { localized } from '$lib/i18n/locale';
import { impact as messages } from '$lib/i18n/messages/impact';
import { unitName } from '$lib/i18n/names';
import { measuredInside } from '../../charts/editions';
import { impactLists, type ImpactQuestion } from '../../charts/impact/question';
import type { Context } from '../../context';

/** Lists for the control sentence, and units with a plan for those who have not chosen one. */
export async function impactChoices(context: Context, question: ImpactQuestion | null) {
	const { reference, locale } = context;
	const words = messages[locale].ask;
	const lists = impactLists(context, question?.index ?? '', question?.unit);
	const measured = question && (await measuredInside(context, provinceOf(reference, question.unit), question.index));
	return {
		question,
		indices: lists.index,
		indicators: [
			{ value: '', text: words.total },
			...lists.indicator.filter(({ value }) => !measured || measured.has(value) || value === question.indicator)
		],
		channels: [{ value: '', text: words.allChannels }, ...lists.channel],
		themes: [{ value: '', text: words.allThemes }, ...lists.theme],
		withPlans: [...new Set(reference.tables.plans.map((plan) => plan.unit_code))].map((code) => ({
			href: localized(locale, `/impact?unit=${encodeURIComponent(code)}`),
			text: unitName(reference, locale, code)
		}))
	};
}
