import { provinceOf } from '$lib/analysis/edition';
import { workMeasures } from '$lib/analysis/work-measure';
import { localized } from '$lib/i18n/locale';
import { impact as messages } from '$lib/i18n/messages/impact';
import { unitName } from '$lib/i18n/names';
import { measuredInside } from '../../charts/editions';
import { impactLists, type ImpactQuestion } from '../../charts/impact/question';
import { agenciesHere, servedHere, workHere } from '../../charts/impact/work-here';
import type { Context } from '../../context';

/** Lists for the control sentence, and units with a plan for those who have not chosen one. */
export async function impactChoices(context: Context, question: ImpactQuestion | null) {
	const { reference, locale } = context;
	const words = messages[locale].ask;
	const lists = impactLists(context, question?.index ?? '', question?.unit);
	const measured = question && (await measuredInside(context, provinceOf(reference, question.unit), question.index));
	const here = question && (await workHere(context, question.unit));
	const agencies = here ? agenciesHere(context, here) : [];
	const served = here ? [...servedHere(context, here), question.serves] : [];
	return {
		question,
		indices: lists.index,
		indicators: [
			{ value: '', text: words.total },
			...lists.indicator.filter(({ value }) => !measured || measured.has(value) || value === question.indicator)
		],
		channels: [{ value: '', text: words.allChannels }, ...lists.channel],
		themes: [{ value: '', text: words.allThemes }, ...lists.theme],
		agencies: [{ value: '', text: words.allAgencies }, ...agencies.map((name) => ({ value: name, text: name }))],
		served: [{ value: '', text: words.allServed }, ...lists.serves.filter(({ value }) => served.includes(value))],
		measures: workMeasures.map((value) => ({
			value: value === 'count' ? '' : value,
			text: messages[locale].measures.short[value].toLocaleLowerCase(locale)
		})),
		withPlans: [...new Set(reference.tables.plans.map((plan) => plan.unit_code))].map((code) => ({
			href: localized(locale, `/impact?unit=${encodeURIComponent(code)}`),
			text: unitName(reference, locale, code)
		}))
	};
}
