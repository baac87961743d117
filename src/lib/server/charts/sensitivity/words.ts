import { runsBackwards } from '$lib/analysis/association/association';
import { countOf } from '$lib/analysis/association/panel';
import { families, pandemic, type Family, type Sensitivity } from '$lib/analysis/association/sensitivity';
import { list, number, range } from '$lib/i18n/format';
import { association } from '$lib/i18n/messages/association';
import { channelGroups } from '$lib/i18n/messages/channels';
import { effects } from '$lib/i18n/messages/effects';
import { sensitivity as messages } from '$lib/i18n/messages/sensitivity';
import { missing, slopeText } from '../../association/notes';
import { associationNames, type AssociationQuestion } from '../../association/question';
import type { Context } from '../../context';
import { intervalText, lagName } from '../effects/words';
import type { SensitivityFigures } from './figures';

type Reader = Pick<Context, 'reference' | 'locale'>;
type One = SensitivityFigures['all'][number];

/** What a variant is called below the name of its family. */
export function variantName(reader: Reader, question: AssociationQuestion, { family, value }: One): string {
	const { locale, reference } = reader;
	const named: Record<Family, () => string> = {
		base: () => messages[locale].base(lagName(locale, question.lag), associationNames(reader, question).work),
		years: () => range(pandemic.from, pandemic.to),
		lag: () => lagName(locale, Number(value)),
		region: () => {
			const region = reference.tables.unit_regions.find((row) => row.region_code === value);
			return (locale === 'vi' ? region?.region_vi : region?.region_en) ?? value;
		},
		channel: () => channelGroups[locale][value] ?? value
	};
	return named[family]();
}

/** The variants by what differs in them, in their order. */
export const byFamily = ({ all }: Pick<SensitivityFigures, 'all'>) =>
	families.flatMap((family) => {
		const own = all.filter((one) => one.family === family);
		return own.length > 0 ? [{ family, own }] : [];
	});

/** How many variants agree, as a title; of generated work only what is looked at. */
export function sensitivityTitle(
	reader: Reader,
	question: AssociationQuestion,
	figures: Sensitivity & { base: Pick<SensitivityFigures['base'], 'demo' | 'lead'> }
): string {
	const { locale } = reader;
	const { measure, work } = associationNames(reader, question);
	const { base, agreement, sameSign, estimated, clear, withInterval } = figures;
	const neutral = messages[locale].title(measure, work);
	if (base.demo) return neutral;
	if (runsBackwards(base)) return effects[locale].backwards(measure);
	if (agreement === 'untold') return neutral;
	const told = (count: number) => number(locale, count);
	return messages[locale].counted(measure, told(sameSign), told(estimated), told(clear.same), told(withInterval));
}

/** How far the variants agree, in the words of the thresholds; nothing of generated work. */
export function sensitivitySentences(locale: Context['locale'], figures: SensitivityFigures): string[] {
	const words = messages[locale];
	const { base, agreement, variants, estimated, sameSign, withInterval, clear } = figures;
	if (base.demo) return [];
	const told = (count: number) => number(locale, count);
	if (agreement === 'untold') return [words.agreement.untold, words.dependent(told(variants))];
	return [
		words.agreement[agreement],
		words.signs(told(estimated), told(sameSign)),
		words.intervals(told(withInterval), told(clear.same), clear.other > 0 ? told(clear.other) : null),
		words.dependent(told(variants))
	];
}

/** From how many times the interval asked for on the difference of scale is said. */
const muchWider = 5;

/** That scales differ much, and that not everything is within the axis. */
export function scaleNotes(locale: Context['locale'], { all, base }: SensitivityFigures, isCut: boolean): string[] {
	const words = messages[locale];
	const wide = ({ low, high }: One['fixed_effects']) => (low === null || high === null ? 0 : high - low);
	const widest = Math.max(0, ...all.filter(({ family }) => family === 'channel').map((one) => wide(one.fixed_effects)));
	const times = wide(base.fixed_effects) > 0 ? widest / wide(base.fixed_effects) : 0;
	return [...(times >= muchWider ? [words.scale(number(locale, times))] : []), ...(isCut ? [words.cut] : [])];
}

/** What must be known to compare the rows: which years are left out, other runs, and why numbers are missing. */
export function sensitivityNotes(reader: Reader, { base, differ }: SensitivityFigures): string[] {
	const words = messages[reader.locale];
	return [
		...(differ ? [words.differ] : []),
		words.pandemic(range(pandemic.from, pandemic.to)),
		...missing(reader, { ...base, lead: { ...base.lead, reason: null } })
	];
}

/** The estimate asked for, and how far the others lie apart, for those who do not see the picture. */
export function sensitivityAlt(locale: Context['locale'], measure: string, { all, base }: SensitivityFigures): string {
	const found = all.flatMap(({ family, fixed_effects }) =>
		family === 'base' || fixed_effects.b === null ? [] : [fixed_effects]
	);
	const sorted = found.toSorted((a, b) => (a.b ?? 0) - (b.b ?? 0));
	const [least, most] = [sorted[0], sorted.at(-1)];
	const told = (one: One['fixed_effects'] | undefined) =>
		one === undefined || one.b === null ? '–' : slopeText(locale, one);
	const variants = number(locale, found.length);
	return messages[locale].alt(measure, variants, told(base.fixed_effects), told(least), told(most), base.demo);
}

/** An estimate with its interval, or why there is none. */
export function estimateText(locale: Context['locale'], one: One['fixed_effects']): string {
	if (one.b === null) return one.reason === null ? '' : association[locale].reasons[one.reason];
	return messages[locale].estimate(slopeText(locale, one), intervalText(locale, one));
}

/** Why numbers of a variant are missing, each reason once. */
export function reasonsOf(locale: Context['locale'], { fixed_effects, changes }: One): string {
	const { names, reasons } = association[locale];
	if (fixed_effects.reason !== null && fixed_effects.reason === changes.reason) return reasons[fixed_effects.reason];
	const told = (
		[
			['fixed_effects', fixed_effects],
			['changes', changes]
		] as const
	).flatMap(([name, { reason }]) => (reason === null ? [] : [`${names[name]}: ${reasons[reason]}`]));
	return list(locale, told);
}

/** How many provinces, years and rows a variant rests on. */
export function sizeText(locale: Context['locale'], { panel }: One): string {
	const told = (count: number) => number(locale, count);
	return effects[locale].size(
		told(countOf(panel, (row) => row.unit_code)),
		told(countOf(panel, (row) => row.year)),
		told(panel.length)
	);
}
