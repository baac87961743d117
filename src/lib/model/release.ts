import type { DatasetName, Value } from './datasets';

/** A row as the ledger keeps it: values by column of the dataset's `resolved`, codes instead of names. */
export type ResolvedRow = Record<string, Value>;

/** What a release does to one dataset: how many rows it sets (by the dataset's key) and how many keys it takes away. */
interface ChangeSize {
	dataset: DatasetName;
	upserts: number;
	removals: number;
}

/**
 * A change as a Parquet file: the columns of the dataset's `resolved` in their order, `removal` (such a row needs only its
 * key) and `line`, the order in which rows come.
 */
export interface ChangeFile extends ChangeSize {
	path: string;
	/** Whether it sets nothing but generated activities. */
	generated: boolean;
}

/** Whether changes bring nothing but generated activities. */
export const onlyGenerated = (changes: readonly ChangeFile[]): boolean => {
	const brought = changes.filter(({ upserts }) => upserts > 0);
	return brought.length > 0 && brought.every(({ generated }) => generated);
};

/** A change as the ledger keeps it. The first version kept JSON lines: the columns, then an array for each row. */
export interface KeptChange extends ChangeSize {
	form: 'parquet' | 'lines';
	/** Writes the change to that path, in its form. */
	save(path: string): Promise<void>;
}

/** One published change, in one global sequence 1, 2, 3 …; immutable. */
export interface Release {
	number: number;
	/** ISO time in UTC. */
	published_at: string;
	published_by: string;
	title: string;
	/** Generated activities: marked on every screen. */
	demo: boolean;
	/** The release that this one undoes. */
	reverts: number | null;
	submission_id: string;
}

/** The release of 1 … newest that a text names; null where it names none. */
export function releaseNumber(text: string, newest: number): number | null {
	const number = /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
	return number >= 1 && number <= newest ? number : null;
}

/** Which releases are undone, and by which: one that was itself undone undoes nothing. */
export function undone(releases: readonly Pick<Release, 'number' | 'reverts'>[]): Map<number, number> {
	const by = new Map<number, number>();
	for (const { number, reverts } of releases.toSorted((a, b) => b.number - a.number))
		if (reverts !== null && !by.has(number)) by.set(reverts, number);
	return by;
}

/** A release with what it does. */
export interface PublishedRelease {
	release: Release;
	changes: KeptChange[];
}

/** Where the warehouse reads releases from, in order. */
export interface ReleaseSource {
	changesAfter(number: number): AsyncIterable<PublishedRelease>;
}

/** One file as it was sent in. */
export interface SubmittedFile {
	dataset: DatasetName;
	name: string;
	path: string;
}

/** How the ids of generated activities begin: whoever uploads them, they are never taken for real ones. */
export const generatedPrefix = 'DEMO-';

/** Whether a row is a generated activity. */
export const isGenerated = (dataset: DatasetName, row: ResolvedRow): boolean =>
	dataset === 'activities' && String(row['activity_id']).startsWith(generatedPrefix);

/** What stands in place of an activity's id for those who do not see its task; `activities_under_at` in schema/activities.sql says the same. */
export const replacedId = /^R\d+$/;
