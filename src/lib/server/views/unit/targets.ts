import type { Table, TableCell } from '$lib/charts/figure';
import { indexTargets as messages } from '$lib/i18n/messages/index-targets';
import { indicatorName, shortName, unitName } from '$lib/i18n/names';
import type { Unit } from '$lib/model/datasets';
import type { Context } from '../../context';
import { reachedText, stateText, wantedText, type JudgedTarget } from '../../charts/index-targets';
import { chartSources, type SourceLink } from '../../charts/sources-cited';

/** What the unit wants its results of an index to reach, the newest year first, and what became of it. */
export interface TargetsSection {
	heading: string;
	dek: string;
	table: Table;
	/** The plans and documents that set them. */
	sources: SourceLink[];
}

export function targetsSection(
	context: Context,
	unit: Unit,
	index: string,
	targets: readonly JudgedTarget[]
): TargetsSection | null {
	if (targets.length === 0) return null;
	const { reference, locale } = context;
	const words = messages[locale];
	const newest = targets.toReversed();
	const counted = (state: JudgedTarget['state']) => targets.filter((one) => one.state === state).length;
	const ownerOf = ({ target }: JudgedTarget) =>
		reference.indicator(target.index_code, target.indicator_code)?.owner_agency_vi ?? null;
	const owned = targets.some((one) => ownerOf(one) !== null);
	return {
		heading: words.heading(shortName(index), {
			met: counted('met'),
			missed: counted('missed'),
			waiting: counted('waiting'),
			unclear: counted('unclear')
		}),
		dek: words.dek,
		table: {
			caption: words.caption(shortName(index), unitName(reference, locale, unit.unit_code)),
			head: [
				{ text: words.columns.year },
				{ text: words.columns.wanted },
				{ text: words.columns.state },
				{ text: words.columns.reached },
				...(owned ? [{ text: words.columns.owner }] : [])
			],
			rows: newest.map((one): TableCell[] => [
				{ text: String(one.target.year) },
				{ text: wantedOf(context, one) },
				{ text: stateText(context, one) },
				{ text: one.standing ? reachedText(context, one.target, one.standing) : '' },
				...(owned ? [{ text: ownerOf(one) ?? words.noOwner }] : [])
			])
		},
		sources: chartSources(context, {
			plans: newest.flatMap(({ target }) => target.plan_code ?? []),
			sources: newest.flatMap(({ target }) => target.source_id ?? [])
		})
	};
}

/** What is asked for; of a component with its name, of the whole index without. */
export function wantedOf(context: Context, { target }: JudgedTarget): string {
	const { reference, locale } = context;
	const indicator = reference.indicator(target.index_code, target.indicator_code);
	const wanted = wantedText(context, target);
	return indicator?.parent_code == null ? wanted : messages[locale].of(indicatorName(locale, indicator), wanted);
}
