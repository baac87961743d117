import { number } from '$lib/i18n/format';
import { columnWords, datasetWords } from '$lib/i18n/messages/datasets';
import { review as messages } from '$lib/i18n/messages/review';
import { datasetOf, type DatasetName } from '$lib/model/datasets';
import { formatOf, isRequired } from '$lib/model/datasets/format';
import type { Reviewing } from './reviewing';

/** Reference tables to which rows can be added on the way. */
export const addable = [
	'sources',
	'unit_aliases',
	'units',
	'indices',
	'index_aliases',
	'indicators',
	'coverage',
	'breaks',
	'channels',
	'themes',
	'plans',
	'plan_tasks',
	'plan_targets',
	'reporting_duties'
] as const satisfies readonly DatasetName[];

/** Rows that were added to reference tables, what was corrected, and the form for one row more. */
export function addedRows({ submission, locale, url }: Reviewing) {
	const { review } = submission;
	const words = messages[locale].added;
	const asked = url.searchParams.get('add');
	const dataset = addable.find((name) => name === asked) ?? null;
	const said = dataset === null ? {} : columnWords(locale, dataset);
	return {
		rows: review.supplements.map(({ dataset: name, row }, position) => ({
			position,
			dataset: datasetWords(locale, name).title,
			text: Object.values(row)
				.filter((value) => value !== '')
				.join(' · ')
		})),
		decided:
			review.corrections.length + review.dropped.length > 0
				? words.decided(number(locale, review.corrections.length), number(locale, review.dropped.length))
				: null,
		datasets: addable.map((name) => ({ value: name, text: datasetWords(locale, name).title })),
		form:
			dataset === null
				? null
				: {
						dataset,
						title: datasetWords(locale, dataset).title,
						fields: Object.entries(datasetOf(dataset).uploaded).map(([column, cell]) => {
							const format = formatOf(cell);
							const choices = format.kind === 'choice' ? format.allowed : null;
							return {
								column,
								label: said[column]?.name ?? column,
								hint: said[column]?.meaning ?? '',
								required: isRequired(cell),
								choices
							};
						})
					}
	};
}
