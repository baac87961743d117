import type { Chart } from '$lib/charts/chart';
import { localized } from '$lib/i18n/locale';
import { campaigns } from '$lib/i18n/messages/campaigns';
import { planTitle } from '$lib/i18n/names';
import { planPath } from '$lib/model/plan-path';
import type { Context } from '../context';

/** A source as pages cite it, linked to its entry on the sources page. */
export interface SourceLink {
	id: string;
	/** Its entry on the sources page. */
	href: string;
	title: string;
	publisher: string | null;
	url: string | null;
	published_on: string | null;
}

/** The sources of the given ids, each once, in the order of the data. */
export function sourceLinks({ reference, locale }: Context, ids: readonly string[]): SourceLink[] {
	const cited = new Set(ids);
	return reference.tables.sources
		.filter((source) => cited.has(source.source_id))
		.map(({ source_id, title, publisher, url, published_on }) => ({
			id: source_id,
			href: localized(locale, `/sources#${source_id}`),
			title,
			publisher,
			url,
			published_on
		}));
}

/** What a chart rests on: the documents of its plans, then its published sources. */
export function chartSources(
	context: Context,
	{ plans = [], sources }: Pick<Chart, 'plans' | 'sources'>
): SourceLink[] {
	const { reference, locale } = context;
	const documents = reference.tables.plans
		.filter((plan) => plans.includes(plan.plan_code))
		.map((plan) => ({
			id: plan.plan_code,
			href: localized(locale, planPath(plan.plan_code)),
			title: `${planTitle(locale, plan)}, ${campaigns[locale].number(plan.document_no)}`,
			publisher: plan.issuer_vi,
			url: null,
			published_on: plan.issued_on
		}));
	return [...documents, ...sourceLinks(context, sources)];
}
