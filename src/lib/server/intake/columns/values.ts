import type { DatasetName } from '$lib/model/datasets';
import type { Reference } from '$lib/model/reference';
import { bareKey, headingKey } from './heading';
import type { IndexNames } from './titles';

/** What a text in a column of codes stands for. */
export type ValueMatch = { code: string; sure: boolean } | null;
export type ValueMatcher = (text: string) => ValueMatch;

interface Named {
	code: string;
	names: (string | null)[];
}

/** For a column of codes, how the names that people write there become codes; null for other columns. */
export function valueMatcher(
	dataset: DatasetName,
	column: string,
	reference: Reference,
	indices: IndexNames,
	index: string | null
): ValueMatcher | null {
	const { channels, themes, plans, sources, indicators } = reference.tables;
	switch (column) {
		case 'index_code':
			return dataset === 'indices' ? null : single(indices);
		case 'indices':
			return listOf(single(indices));
		case 'channel_code':
			if (dataset === 'channels') return null;
			return byName(channels.map((row) => ({ code: row.channel_code, names: [row.name_vi, row.name_en] })));
		case 'theme_code':
			if (dataset === 'themes') return null;
			return byName(themes.map((row) => ({ code: row.theme_code, names: [row.name_vi, row.name_en] })));
		case 'plan_code':
			if (dataset === 'plans') return null;
			return byName(
				plans.map((row) => ({ code: row.plan_code, names: [row.document_no, row.title_vi, row.title_en] }))
			);
		case 'source_id':
			if (dataset === 'sources') return null;
			return byName(sources.map((row) => ({ code: row.source_id, names: [row.title] })));
		case 'indicator_code': {
			const own = indicators.filter((row) => index === null || row.index_code === index);
			return dataset === 'indicators'
				? null
				: byName(own.map((row) => ({ code: row.indicator_code, names: [row.name_vi, row.name_en] })));
		}
		default:
			return null;
	}
}

const single =
	(indices: IndexNames): ValueMatcher =>
	(text) => {
		const code = indices.is(text);
		return code === null ? null : { code, sure: true };
	};

/** Several separated by semicolons, commas or “và”; a match only where each is one. */
const listOf =
	(one: ValueMatcher): ValueMatcher =>
	(text) => {
		const found = text.split(/[;,/]| và | and /).map((part) => one(part));
		const codes = found.map((match) => match?.code ?? null);
		return codes.includes(null) ? null : { code: codes.join(';'), sure: true };
	};

/** By code or whole name; for less than a name only where one alone begins with it or has it. What names two is no match. */
function byName(things: Named[]): ValueMatcher {
	const codes = new Map<string, string>();
	const named = new Map<string, string | null>();
	const loose: { key: string; code: string }[] = [];
	for (const { code, names } of things) {
		codes.set(code, code).set(headingKey(code), code);
		// Of a name in brackets, or of dashes alone, no key is left.
		const keys = names.flatMap((name) => (name === null ? [] : [headingKey(name), bareKey(name)])).filter(Boolean);
		for (const key of new Set(keys)) {
			const other = named.get(key);
			named.set(key, other === undefined || other === code ? code : null);
			loose.push({ key: ` ${key} `, code });
		}
	}
	return (text) => {
		const key = headingKey(text);
		const code = codes.get(text.trim()) ?? codes.get(key) ?? named.get(key) ?? named.get(bareKey(text));
		if (code != null) return { code, sure: true };
		if (key.length < 5) return null;
		for (const fits of [(name: string) => name.startsWith(` ${key} `), (name: string) => name.includes(` ${key} `)]) {
			const found = new Set(loose.filter((one) => fits(one.key)).map((one) => one.code));
			const [only] = found;
			if (found.size === 1 && only !== undefined) return { code: only, sure: false };
			if (found.size > 1) return null;
		}
		return null;
	};
}
