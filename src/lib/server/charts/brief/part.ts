import type { BriefEntry } from '$lib/charts/brief/data';
import { columns } from '$lib/i18n/messages/columns';

/** Columns of the brief's figures, as files name them. */
const figureNames = [
	'index_code',
	'indicator_code',
	'year',
	'unit_code',
	'score',
	'rank',
	'rank_kind',
	'rank_of',
	'change',
	'plan_code',
	'task_no',
	'estimated',
	'source_id'
] as const;
export type Figures = Partial<Record<(typeof figureNames)[number], string | number | null>>;

/** An entry with the page that shows it, and the figures that it rests on. */
export interface BriefItem extends BriefEntry {
	/** Without language prefix; null where nothing more is shown anywhere. */
	href: string | null;
	/** Its text is in Vietnamese, whatever the page. */
	foreign: boolean;
	figures: Figures;
}

/** A sentence about a whole part. */
export interface Remark {
	text: string;
	href: string | null;
	/** It says that something is for those who sign in. */
	signIn: boolean;
}

/** A part of the brief. */
export interface BriefPart {
	id: 'indices' | 'questions' | 'late' | 'due' | 'assignments' | 'moved' | 'difficulties';
	heading: string;
	items: BriefItem[];
	remarks: Remark[];
}

/** An entry of which only some things are known. */
export const item = (known: Pick<BriefItem, 'term' | 'text'> & Partial<BriefItem>): BriefItem => ({
	who: null,
	note: null,
	way: null,
	href: null,
	foreign: false,
	figures: {},
	...known
});

/** A remark that stands alone. */
export const remark = (text: string, href: string | null = null): Remark => ({ text, href, signIn: false });

/** Columns of the brief as a table. */
export const briefColumns = (locale: Parameters<typeof columns>[0]) =>
	columns(locale, 'section', 'item', 'text', ...figureNames);

/** A line of the brief as a table: words, then figures in the order of the columns. */
export const briefRow = ({ heading }: BriefPart, entry: BriefItem): (string | number | null)[] => [
	heading,
	// A change is a number, and has a column of its own.
	entry.figures.change === undefined ? entry.term : null,
	sentenceOf(entry),
	...figureNames.map((name) => entry.figures[name] ?? null)
];

/** All that an entry says, as one text. */
export const sentenceOf = ({ text, who, note }: BriefEntry): string =>
	[text, who, note]
		.filter((part) => part !== null && part !== '')
		.map((part, at, all) => (at < all.length - 1 && !/[.?;]$/.test(part ?? '') ? `${part}.` : part))
		.join(' ');
