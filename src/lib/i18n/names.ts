import type { Break, Index, Indicator, Plan, PlanTask } from '$lib/model/datasets';
import type { Reference } from '$lib/model/reference';
import type { Locale } from './locale';
import { results } from './messages/results';

/** Index codes that readers know by another short name. */
const short: Record<string, string> = {
	PAR: 'PAR Index',
	ICT: 'ICT Index'
};

/** What a chart or sentence calls an index: `PAPI`, `PAR Index`. */
export const shortName = (index: string): string => short[index] ?? index;

/** The index's own name without its abbreviation. */
export const indexName = (locale: Locale, index: Index): string =>
	(locale === 'vi' ? index.name_vi : index.name_en).replace(/ \([^)]*\)$/, '');

export const indicatorName = (locale: Locale, indicator: Indicator): string =>
	locale === 'vi' ? indicator.name_vi : indicator.name_en;

/** From when on what is different: `Từ 2018: …`. The change from 63 provinces to 34 that no row documents has no words of its own. */
export const breakText = (locale: Locale, row: Break): string =>
	results[locale].break(row.from_year, row[`change_${locale}`] || results[locale].merger);

/** The plan's title in the reader's language; plans are written in Vietnamese, so that is what there is without a translation. */
export const planTitle = (locale: Locale, plan: Plan): string =>
	locale === 'en' ? (plan.title_en ?? plan.title_vi) : plan.title_vi;
export const taskName = (locale: Locale, task: PlanTask): string =>
	locale === 'en' ? (task.task_en ?? task.task_vi) : task.task_vi;

/** A channel in the reader's language; its code where the table of channels does not have it. */
export function channelName({ reference, locale }: { reference: Reference; locale: Locale }, code: string): string {
	return reference.channel.get(code)?.[`name_${locale}`] ?? code;
}

/** Vietnamese letters as plain Latin ones, for English names: `Hà Tĩnh` → `Ha Tinh`. */
export const latin = (text: string): string =>
	text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

/** The name of a place within a Vietnamese sentence, where its kind is small: `phường Trương Quang Trọng`. */
export const placeWithin = (name: string): string =>
	name.replace(/^(Tỉnh|Thành phố|Thị xã|Thị trấn|Quận|Huyện|Phường|Xã|Đặc khu) (?=[\p{Lu}\d])/u, (kind) =>
		kind.toLowerCase()
	);

/** A unit's short name as it was on a day: Huế was Thừa Thiên Huế until 2024. */
export function unitName(reference: Reference, locale: Locale, code: string, day?: string): string {
	const unit = reference.unit.get(code);
	if (!unit) return code;
	const stripped = day === undefined ? unit.name_vi : reference.fullName(code, day).replace(/^(Tỉnh|Thành phố) /, '');
	const renamed = unit.level === 'province' && stripped !== unit.name_vi;
	if (locale === 'vi') return renamed ? stripped : unit.name_vi;
	return renamed ? latin(stripped) : (unit.name_en ?? latin(unit.name_vi));
}
