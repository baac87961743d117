import { range } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { visibility as messages } from '$lib/i18n/messages/visibility';
import { indexName, shortName } from '$lib/i18n/names';
import {
	guarded,
	visibilities,
	visibilityOf,
	visibilityOfIndex,
	type Visibility,
	type VisibilitySettings
} from '$lib/model/visibility';
import type { Reference } from '$lib/model/reference';

/** Something whose visibility is set, as the form shows it. */
export interface Guard {
	/** Its name in the form, and in the audit. */
	field: string;
	name: string;
	text: string;
	/** How a sentence about it begins. */
	subject: string;
	value: Visibility;
}

/** Everything whose visibility can be set. */
export interface VisibilityPage {
	indices: Guard[];
	groups: Guard[];
}

/** What is set for every index that is here or that somebody has set, and for every group of datasets. */
export function visibilityPage(reference: Reference, locale: Locale, settings: VisibilitySettings): VisibilityPage {
	const words = messages[locale].page;
	const codes = [
		...reference.index.keys(),
		...Object.keys(settings.indices).filter((code) => !reference.index.has(code))
	];
	return {
		indices: codes.map((code) => {
			const index = reference.index.get(code);
			return {
				field: `index:${code}`,
				name: shortName(code),
				text: [index ? indexName(locale, index) : null, yearsHere(reference, locale, code)].filter(Boolean).join('. '),
				subject: words.what.index(shortName(code)),
				value: visibilityOfIndex(settings, code)
			};
		}),
		groups: guarded.map((group) => ({
			field: `group:${group}`,
			...words.groups[group],
			subject: words.what[group],
			value: visibilityOf(settings, group)
		}))
	};
}

function yearsHere({ tables }: Reference, locale: Locale, code: string): string {
	const words = messages[locale].page.indices;
	const here = tables.coverage.filter((row) => row.index_code === code && row.scores_here + row.ranks_here > 0);
	const years = here.map((row) => row.year);
	if (years.length === 0) return words.nothing;
	const [first, last] = [Math.min(...years), Math.max(...years)];
	return words.text(first === last ? String(first) : range(String(first), String(last)));
}

/** What a form asks to be set. */
export type Choices =
	/** With what changes, for the audit. */
	| { settings: VisibilitySettings; changed: string[] }
	/** The first choice that makes no sense. */
	| { unreadable: string }
	/** The first one that somebody else has set since the form was opened. */
	| { overtaken: Guard };

/** How the form names what was set when it was opened. */
const wasField = (field: string): string => `was:${field}`;

/** Reads a form: a choice that differs from what it was opened with is wanted, the others stay as they are by now. */
export function readChoices(fields: Readonly<Record<string, string>>, { indices, groups }: VisibilityPage): Choices {
	const settings: VisibilitySettings = { indices: {}, datasets: {} };
	const changed: string[] = [];
	for (const guard of [...indices, ...groups]) {
		// What the form did not have was published since.
		const isHere = Object.hasOwn(fields, guard.field);
		const level = (name: string) => visibilities.find((known) => known === fields[name]);
		const [asked, was] = isHere ? [level(guard.field), level(wasField(guard.field))] : [guard.value, guard.value];
		if (asked === undefined || was === undefined) return { unreadable: guard.name };
		const value = asked === was ? guard.value : asked;
		if (value !== guard.value && was !== guard.value) return { overtaken: guard };
		const [kind, code = ''] = guard.field.split(/:(.*)/s);
		const group = guarded.find((known) => kind === 'group' && known === code);
		if (group) settings.datasets[group] = value;
		else if (value !== 'public') settings.indices[code] = value;
		if (value !== guard.value) changed.push(`${code}: ${guard.value} → ${value}`);
	}
	return { settings, changed };
}
