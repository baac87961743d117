import { editDistance } from '$lib/i18n/collate';
import { datasetWords } from '$lib/i18n/messages/datasets';
import { releases } from '$lib/i18n/messages/releases';
import { datasetNames, type DatasetName } from '$lib/model/datasets';
import { releaseNumber } from '$lib/model/release';
import type { Context } from '../../context';
import { refuse, type Choice } from '../../refuse';
import { changeKinds, type ChangeKind } from '../../warehouse/history';

/** The dataset of that name, or a refusal with the nearest names; `href` makes the address of a choice. */
export function askedDataset(
	{ locale }: Pick<Context, 'locale'>,
	url: URL,
	name: string,
	href?: (choice: Choice) => string
): DatasetName {
	const found = datasetNames.find((known) => known === name);
	if (found) return found;
	const nearest = datasetNames
		.map((value) => ({ value: value, text: datasetWords(locale, value).title }))
		.sort((a, b) => editDistance(a.value, name) - editDistance(b.value, name))
		.slice(0, 5);
	return refuse(href ? 404 : 400, { locale, url }, { name: 'dataset', what: 'dataset', value: name }, nearest, href);
}

/** The kind of change that an address narrows to; null for all. */
export function askedKind({ locale }: Pick<Context, 'locale'>, url: URL): ChangeKind | null {
	const name = url.searchParams.get('kind') ?? '';
	if (name === '') return null;
	const found = changeKinds.find((known) => known === name);
	if (found) return found;
	const choices = changeKinds.map((value) => ({ value, text: releases[locale].kinds[value] }));
	return refuse(400, { locale, url }, { name: 'kind', what: 'kind', value: name }, choices);
}

/** The number of a release as an address writes it, or a refusal with the newest. */
export function askedRelease({ locale, release }: Pick<Context, 'locale' | 'release'>, url: URL, text: string): number {
	const number = releaseNumber(text, release);
	if (number !== null) return number;
	const choices = release > 0 ? [{ value: String(release), text: releases[locale].number(String(release)) }] : [];
	const base = url.pathname.slice(0, url.pathname.indexOf('/data/releases'));
	return refuse(
		404,
		{ locale, url },
		{ name: 'release', what: 'release', value: text },
		choices,
		({ value }) => `${base}/data/releases/${value}`
	);
}
