import { fold } from '$lib/i18n/fold';
import type { Indicator } from '$lib/model/datasets';
import type { Reference } from '$lib/model/reference';
import { nearest } from './nearest';

const years = /\b(?:19|20)\d{2}\b/g;
const figureWords = /\b(diem so|diem|xep hang|thu hang|xep thu|hang|score|ranking|rank|nam|year|ket qua|gia tri)\b/g;
const headlineWords = /^(tong|tong hop|chung|total|overall|chi so|index|tong chung|tong chi so)?$/;
/** A component by its number: CSTP 3, chỉ số nội dung 5, trục 2, D5. */
const numbered =
	/^(?:cstp|chi so thanh phan|chi so noi dung|chi so|noi dung|csnd|truc noi dung|truc|tru cot|linh vuc|thanh phan|dimension|component|pillar|d|c|l|p|cs)?\s*(\d{1,2})$/;

/** The year that a text speaks of, if it names just one. */
export function yearIn(text: string): number | null {
	const found = new Set(text.match(years) ?? []);
	const [year] = found;
	return found.size === 1 && year !== undefined ? Number(year) : null;
}

/** The index that a text names by its code or an alias, if it names just one. */
export function indexIn(
	text: string,
	reference: Reference,
	aliases: readonly { alias: string; index_code: string }[]
): string | null {
	const words = ` ${fold(text).replace(/[^a-z0-9]+/g, ' ')} `;
	const names = [
		...reference.tables.indices.map(({ index_code }) => ({ alias: index_code, index_code })),
		...reference.tables.indices.map(({ name_vi, index_code }) => ({ alias: name_vi, index_code })),
		...aliases
	];
	const found = names
		.filter(({ alias }) =>
			words.includes(
				` ${fold(alias)
					.replace(/[^a-z0-9]+/g, ' ')
					.trim()} `
			)
		)
		.sort((a, b) => b.alias.length - a.alias.length);
	// A longer name holds shorter ones: PAR_DEPT is not PAR.
	const [longest] = found;
	return longest?.index_code ?? null;
}

/** Which indicator of an index a heading of a wide table means; the headline where it says no more than “Điểm”. */
export function indicatorMeant(
	heading: string,
	index: string,
	year: number | null,
	reference: Reference
): Indicator | null {
	const valid = reference
		.indicatorsOf(index)
		.filter(
			({ valid_from_year, valid_to_year }) =>
				year === null || ((valid_from_year ?? 0) <= year && year <= (valid_to_year ?? Infinity))
		);
	const headline = valid.find(({ parent_code }) => parent_code === null) ?? null;
	const plain = fold(heading);
	const code = valid.find(({ indicator_code }) => fold(indicator_code) === plain.replace(years, '').trim());
	if (code) return code;
	const bare = (text: string) =>
		fold(text.replace(/\([^)]*\)/g, ' '))
			.replace(years, ' ')
			.replace(new RegExp(`\\b${fold(index)}( index)?\\b`, 'g'), ' ')
			.replace(figureWords, ' ')
			.replace(/[^\p{L}\p{N}]+/gu, ' ')
			.trim();
	const rest = bare(heading);
	if (headlineWords.test(rest)) return headline;
	const components = valid.filter(({ parent_code }) => parent_code !== null);
	const number = numbered.exec(rest)?.[1];
	if (number !== undefined)
		return (
			components.find(({ indicator_code }) => Number(/(\d+)$/.exec(indicator_code)?.[1]) === Number(number)) ?? null
		);
	const spelt = (row: Indicator) => [row.name_vi, row.name_en].map(bare);
	const same = valid.find((row) => spelt(row).includes(rest));
	if (same) return same;
	const wanted = rest.replace(/^(?:cstp|chi so|noi dung|chi so noi dung|truc)?\s*\d+\s*/, '');
	const named = valid.find((row) => spelt(row).includes(wanted));
	if (named) return named;
	// A number before a name that is cut short or a little different: CSTP 3 Trách nhiệm giải trình.
	const leading = /^(?:[a-z ]*?)(\d{1,2})\b/.exec(rest)?.[1];
	const byNumber =
		leading === undefined
			? null
			: components.find(({ indicator_code }) => Number(/(\d+)$/.exec(indicator_code)?.[1]) === Number(leading));
	if (byNumber) return byNumber;
	const part =
		wanted.length >= 8
			? valid.filter((row) => spelt(row).some((name) => name.startsWith(wanted) || wanted.startsWith(name)))
			: [];
	if (part.length === 1) return part[0] ?? null;
	const near = nearest(wanted, valid.flatMap(spelt));
	return near === null ? null : (valid.find((row) => spelt(row).includes(near)) ?? null);
}
