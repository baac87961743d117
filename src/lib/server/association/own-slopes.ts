import { ownSlopes, type OwnSlopes, type Told } from '$lib/analysis/association/own-slopes';
import type { Table } from '$lib/charts/figure';
import { number, range, signed } from '$lib/i18n/format';
import { effects } from '$lib/i18n/messages/effects';
import { ownSlopes as messages } from '$lib/i18n/messages/own-slopes';
import { unitName } from '$lib/i18n/names';
import type { Context } from '../context';
import type { AssociationFigures } from './figures';
import { slopeDigits } from './notes';
import type { AssociationQuestion } from './question';

type Reader = Pick<Context, 'reference' | 'locale'>;

/** Made once for the kept figures that they are made from. */
const made = new WeakMap<AssociationFigures, { slopes: OwnSlopes | null }>();

/** The slopes of single provinces, alone and drawn together; null where there are too few provinces. */
export function ownSlopesOf(figures: AssociationFigures): OwnSlopes | null {
	const known = made.get(figures) ?? { slopes: ownSlopes(figures.panel) };
	made.set(figures, known);
	return known.slopes;
}

const columns = [
	'unit_code',
	'rows',
	'b',
	'se',
	'low',
	'high',
	'b_together',
	'se_together',
	'low_together',
	'high_together',
	'demo'
] as const;

/** A row for each province, as programs get them. */
export function ownRows(figures: AssociationFigures): {
	columns: readonly (typeof columns)[number][];
	rows: Record<(typeof columns)[number], string | number | null>[];
} {
	const slopes = ownSlopesOf(figures)?.slopes ?? [];
	return {
		columns,
		rows: slopes.map(({ unit_code, rows, own, together }) => ({
			unit_code,
			rows,
			...own,
			b_together: together.b,
			se_together: together.se,
			low_together: together.low,
			high_together: together.high,
			demo: String(figures.demo)
		}))
	};
}

const yearsOf = ({ panel }: Pick<AssociationFigures, 'panel'>) => {
	const years = panel.map((row) => row.year);
	return range(Math.min(...years), Math.max(...years));
};

/** One province alone and together with the others, as a page shows it. */
export interface OwnSlopePart {
	title: string;
	/** Null where the province has no slope. */
	table: Table | null;
	/** What may be said of it, then what it cannot tell; of generated work nothing is said. */
	said: string[];
}

/** The slope of a province beside the mean of all; null where nothing can be drawn together at all. */
export function ownSlopePart(
	{ reference, locale }: Reader,
	{ lag }: AssociationQuestion,
	figures: AssociationFigures,
	unit: string
): OwnSlopePart | null {
	const words = messages[locale];
	const found = ownSlopesOf(figures);
	if (found === null) return null;
	const name = unitName(reference, locale, unit);
	const title = words.title(name);
	const own = found.slopes.find((one) => one.unit_code === unit);
	if (!own) return { title, table: null, said: [words.absent(name, yearsOf(figures))] };
	const { low, high } = own.together;
	// One number of digits for the whole table, so that its rows can be compared.
	const digits = slopeDigits(0, 4 * own.together.se);
	const told = (value: number) => number(locale, value, digits);
	const interval = (of: Told) =>
		of.low === null || of.high === null ? null : effects[locale].interval(told(of.low), told(of.high));
	const row = (text: string, of: Told) =>
		[text, signed(locale, of.b, digits), interval(of) ?? '–'].map((cell) => ({ text: cell }));
	const isTold = low !== null && high !== null;
	const sentence =
		isTold && !figures.demo
			? [words.found(name, signed(locale, own.together.b, digits), interval(own.together) ?? '', low <= 0 && high >= 0)]
			: [];
	const lagText = (effects[locale].lags[lag] ?? '').toLocaleLowerCase(locale);
	const { which, b, interval: ends } = words.columns;
	return {
		title,
		table: {
			caption: words.caption(name, lagText) + (figures.demo ? ` (${words.demo})` : ''),
			head: [{ text: which }, { text: b, numeric: true }, { text: ends, numeric: true }],
			rows: [
				row(words.own(number(locale, own.rows)), own.own),
				row(words.mean, found.mean),
				row(words.together, own.together)
			]
		},
		said: [
			...sentence,
			...(found.spread === 0 && found.mean.low !== null && !figures.demo ? [words.alike] : []),
			...(isTold ? [] : [words.untold]),
			words.limits
		]
	};
}
