import { z } from 'zod';
import { datasetNames, type DatasetName } from './datasets';
import { mapping } from './mapping';

/**
 * What becomes of a submission: it is read and checked, reviewed by who sent it, approved by a second person where the office
 * wants that, kept until its hour where it is under embargo, and in the end published or discarded.
 */
export const submissionStatuses = ['checking', 'review', 'approval', 'scheduled', 'published', 'discarded'] as const;
export type SubmissionStatus = (typeof submissionStatuses)[number];

const position = z.number().int().nonnegative();
const line = z.number().int().positive();

/** How one file is to be read, where its bytes alone do not tell. */
const fileReview = z.object({
	mapping: mapping.nullable(),
	encoding: z.string().nullable(),
	sheet: z.string().nullable()
});

/** Everything that the analyst has decided about a submission; the files themselves stay as they were sent. */
export const review = z.object({
	/** By position of the file. */
	files: z.array(fileReview),
	/** Cells that are to be read differently: `at` is the column of the file, counted from 0. */
	corrections: z.array(z.object({ file: position, line, at: position, value: z.string() })),
	/** Lines that are left out. */
	dropped: z.array(z.object({ file: position, line })),
	/** Rows of reference tables that the files need and that publish with them: aliases, sources, units, coverage. */
	supplements: z.array(z.object({ dataset: z.enum(datasetNames), row: z.record(z.string(), z.string()) })),
	/** Values that hold for every row of every file, by column: index, year, source. */
	given: z.record(z.string(), z.string()),
	/** Units that its rows may be about, of who sent it; null for all. */
	units: z.array(z.string()).nullable(),
	/** How many warnings were seen and accepted. */
	acknowledged: z.number().int().nonnegative(),
	/** Datasets whose published rows are taken away where the files do not have them. */
	removed: z.array(z.enum(datasetNames)),
	/** Positions of files that add rows or correct some: no published row is missing from them. */
	partial: z.array(position).default([]),
	/** Who has decided something of it: none of them is the second person that an office may want. */
	hands: z.array(z.string()).default([])
});
export type Review = z.output<typeof review>;

export const emptyReview = (files: number): Review => ({
	files: Array.from({ length: files }, () => ({ mapping: null, encoding: null, sheet: null })),
	corrections: [],
	dropped: [],
	supplements: [],
	given: {},
	units: null,
	acknowledged: 0,
	removed: [],
	partial: [],
	hands: []
});

/** Whether somebody has brought a submission, or decided something of it. */
export const hasHandIn = (submission: { created_by: string; review: Review }, by: string): boolean =>
	submission.created_by === by || submission.review.hands.includes(by);

/** The datasets of which publishing takes away what the files lack; nothing where the data are of some units alone: the rest is others'. */
export const takenAway = ({ units, removed }: Pick<Review, 'units' | 'removed'>): readonly DatasetName[] =>
	units === null ? removed : [];

export const difference = z.object({
	added: z.number(),
	changed: z.number(),
	unchanged: z.number(),
	missing: z.number()
});
/** The difference between files and what is published, judged within the files' own scope; missing rows stay unless removed. */
export type Difference = z.output<typeof difference>;

/** What was found in one file. */
const fileReport = z.object({
	dataset: z.enum(datasetNames),
	name: z.string(),
	/** Records that could be told apart, without titles and blank lines. */
	rows: z.number(),
	errors: z.number(),
	warnings: z.number(),
	difference,
	/** What the file looked like; null where it could not be opened. */
	look: z
		.object({
			encoding: z.string().nullable(),
			delimiter: z.string().nullable(),
			sheets: z.array(z.string()),
			sheet: z.string().nullable(),
			/** How its columns were understood; null for a file in the dataset's own format. */
			mapping: mapping.nullable(),
			sample: z.array(z.object({ line, cells: z.array(z.string()) }))
		})
		.nullable()
});

/** What a check found in a submission. */
export const report = z.object({
	files: z.array(fileReport),
	rows: z.number(),
	errors: z.number(),
	warnings: z.number(),
	difference,
	/** Rows that others published between the first look and this check. */
	conflicts: z.number(),
	/** The release that the difference was made against. */
	base: z.number(),
	/** The submission that made it: a release of the same number may be another ledger's. */
	base_submission: z.string().nullable().default(null)
});
export type Report = z.output<typeof report>;
