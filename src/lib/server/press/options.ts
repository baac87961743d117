import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { charts } from '$lib/i18n/messages/charts';
import { locales, type Locale } from '$lib/i18n/locale';
import type { CsvStyle } from '../csv';
import { freeSides, sizeNames, sizeOf, type Size } from './sizes';
import { themes, type Theme } from './theme';

/** Formats of the files that charts are given as. */
export const formats = ['svg', 'png', 'pdf', 'csv', 'xlsx', 'json'] as const;
export type Format = (typeof formats)[number];

/** How a chart is wanted as a file: everything that is not a parameter of the chart itself. */
export interface Options {
	format: Format;
	lang: Locale;
	size: Size;
	theme: Theme;
	/** Pixels of a PNG for one of its size. */
	scale: number;
	csv: CsvStyle;
	download: boolean;
	/** Whether the file shows what everybody sees, also to somebody who sees more. */
	forEverybody: boolean;
}

/** A PNG of more pixels takes too much of the memory that all share. */
export const mostPixels = 36_000_000;

const isTheme = (value: string) => themes.some((theme) => theme === value);

const flag = (unsaid: '0' | '1') =>
	z
		.enum(['0', '1'])
		.default(unsaid)
		.transform((value) => value === '1');

const separators = { comma: ',', ',': ',', semicolon: ';', ';': ';' } as const;
const separatorNames = ['comma', 'semicolon', ',', ';'] as const;

const schema = z.object({
	lang: z.enum(locales).optional(),
	size: z
		.string()
		.default('article')
		.transform((name, ctx) => {
			const size = sizeOf(name);
			if (size) return size;
			ctx.addIssue({ code: 'custom' });
			return z.NEVER;
		}),
	theme: z.enum(themes).default('light'),
	scale: z
		.enum(['1', '2', '3'])
		.default('1')
		.transform((value) => Number(value)),
	download: flag('0'),
	bom: flag('1'),
	separator: z
		.enum(separatorNames)
		.optional()
		.transform((value) => value && separators[value]),
	decimal: z.enum(['point', 'comma']).default('point'),
	audience: z.enum(['public']).optional()
});

type OptionName = keyof typeof schema.shape;
const names = Object.keys(schema.shape).filter((name): name is OptionName => name in schema.shape);

/** Parameters of an address that say how a chart is wanted; `release` is read with the data. */
export const optionNames: readonly string[] = [...names, 'release'];

/**
 * Reads how a chart is wanted, beside the kind's `own` parameters.
 * @throws SvelteKit's HttpError 400 with words
 */
export function readOptions(at: { locale: Locale; url: URL }, format: Format, own: readonly string[]): Options {
	const query = new URLSearchParams(at.url.searchParams);
	// Where a kind may be narrowed to a theme of work, only light and dark say how it looks.
	const looks = query.getAll('theme').filter((value) => !own.includes('theme') || isTheme(value));
	query.delete('theme');
	for (const look of looks) query.append('theme', look);
	const words = charts[at.locale].refusal;
	const repeated = optionNames.find((name) => query.getAll(name).length > 1);
	if (repeated !== undefined) error(400, { message: words.repeated(repeated) });

	const read = schema.safeParse(Object.fromEntries(names.map((name) => [name, query.get(name) ?? undefined])));
	if (!read.success) {
		const name = names.find((candidate) => candidate === read.error.issues[0]?.path[0]) ?? 'size';
		error(400, { message: words.option(name, (query.get(name) ?? '').slice(0, 80), choicesOf(name, at.locale)) });
	}
	const { lang = at.locale, size, theme, scale, download, bom, separator, decimal, audience } = read.data;
	if (decimal === 'comma' && separator === ',') error(400, { message: words.decimal });
	const [width, height] = [size.width * scale, size.height * scale];
	if (format === 'png' && width * height > mostPixels)
		error(400, { message: words.pixels(width, height, mostPixels / 1e6) });

	const csv: CsvStyle =
		decimal === 'comma' ? { bom, separator: ';', decimal: ',' } : { bom, separator: separator ?? ',', decimal: '.' };
	return { format, lang, size, theme, scale, csv, download, forEverybody: audience !== undefined };
}

function choicesOf(name: OptionName, locale: Locale): string {
	if (name === 'size')
		return charts[locale].refusal.size(sizeNames.join(', '), freeSides.least, freeSides.most, freeSides.ratio);
	const choices: Record<Exclude<OptionName, 'size'>, readonly string[]> = {
		lang: locales,
		theme: themes,
		scale: ['1', '2', '3'],
		download: ['0', '1'],
		bom: ['0', '1'],
		separator: ['comma', 'semicolon'],
		decimal: ['point', 'comma'],
		audience: ['public']
	};
	return choices[name].join(', ');
}

/** Whether a file is a drawn sheet, rather than the figures behind it. */
export const isPicture = ({ format }: Pick<Options, 'format'>): boolean =>
	format === 'svg' || format === 'png' || format === 'pdf';

/** The options that change the bytes of a file of that format: what equal files have in common. */
export function essence(options: Options): readonly unknown[] {
	const { format, lang, size, theme, scale, csv } = options;
	if (isPicture(options)) return [lang, size.name, theme, format === 'png' ? scale : 1];
	return format === 'csv' ? [lang, csv.bom, csv.separator, csv.decimal] : [lang];
}
