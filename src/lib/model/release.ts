import type { DatasetName, Value } from './datasets';

/** A row as the ledger keeps it: values by column of the dataset's `resolved`, codes instead of names. */
export type ResolvedRow = Record<string, Value>;

/** What one release does to one dataset: rows to set (by the dataset's key) and keys to take away. */
export interface Change {
	dataset: DatasetName;
	upserts: ResolvedRow[];
	/** Rows that carry at least the key columns. */
	removals: ResolvedRow[];
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

/** The difference between a file and what is published, judged within the file's own scope. */
export interface Difference {
	added: number;
	changed: number;
	unchanged: number;
	/** Published rows of the file's scope that the file does not have; they stay. */
	missing: number;
}

/** A release with what it does. */
export interface PublishedRelease {
	release: Release;
	changes: Change[];
}

/** Where the warehouse reads releases from, in order. */
export interface ReleaseSource {
	changesAfter(number: number): AsyncIterable<PublishedRelease>;
}

/** One file as it was sent in. */
export interface SubmittedFile {
	dataset: DatasetName;
	name: string;
	bytes: Uint8Array;
}

/** How the ids of generated activities begin: whoever uploads them, they are never taken for real ones. */
export const generatedPrefix = 'DEMO-';

/** Whether changes bring nothing but generated activities. */
export const onlyGenerated = (changes: Change[]): boolean => {
	const brought = changes.filter((change) => change.upserts.length > 0);
	return (
		brought.length > 0 &&
		brought.every(
			({ dataset, upserts }) =>
				dataset === 'activities' && upserts.every((row) => String(row['activity_id']).startsWith(generatedPrefix))
		)
	);
};
