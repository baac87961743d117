import { createHash } from 'node:crypto';
import { z } from 'zod';
import { datasetOf, datasetNames } from '$lib/model/datasets';
import { coverages } from '$lib/model/datasets/reference';
import type { Mapping, Meaning } from '$lib/model/mapping';
import type { PlacedProblem } from '$lib/model/problem';
import type { Review } from '$lib/model/submission';
import type { Submission } from '../ledger/submissions';
import { readProblems } from '../publishing/check';
import { comparedDatasets } from '../publishing/submission-check';
import type { ServerState } from '../state';
import { addable } from './added';
import { folderOf } from './not-here';

/** A decision of the page, as what it does to the review; null where the form does not make sense. */
type Decision = (review: Review) => Review;

interface Given {
	state: ServerState;
	submission: Submission;
	form: FormData;
}

const whole = z.coerce.number().int().nonnegative();
const text = z.string().max(4000);
const read = <S extends z.ZodRawShape>(form: FormData, shape: S) => {
	const result = z.object(shape).safeParse(Object.fromEntries(form));
	return result.success ? result.data : null;
};

/** Every decision about what a submission will publish, by the name of its form. */
export const decisions: Record<string, (given: Given) => Promise<Decision | null> | Decision | null> = {
	columns: ({ submission, form }) => {
		const asked = read(form, { file: whole });
		const mapping = asked && submission.report?.files[asked.file]?.look?.mapping;
		if (!mapping) return null;
		return withFile(asked.file, { mapping: mappingOf(mapping, form) });
	},

	reading: ({ form }) => {
		const asked = read(form, { file: whole, encoding: text.optional(), sheet: text.optional() });
		if (!asked) return null;
		const change = { ...(asked.encoding && { encoding: asked.encoding }), ...(asked.sheet && { sheet: asked.sheet }) };
		// Another sheet, or other letters, has columns of its own.
		return withFile(asked.file, { ...change, mapping: null });
	},

	number: ({ submission, form }) => {
		const asked = read(form, { file: whole, at: whole, number: z.enum(['point', 'comma']) });
		const mapping = asked && submission.report?.files[asked.file]?.look?.mapping;
		if (!mapping) return null;
		const columns = mapping.columns.map((one) => (one.at === asked.at ? { ...one, number: asked.number } : one));
		return withFile(asked.file, { mapping: { ...mapping, columns } });
	},

	correct: ({ form }) => {
		const asked = read(form, { file: whole, line: whole.min(1), at: whole, value: text });
		return asked && ((review) => ({ ...review, corrections: corrected(review, [asked], asked.value) }));
	},

	drop: ({ form }) => {
		const asked = read(form, { file: whole, line: whole.min(1) });
		return asked && ((review) => ({ ...review, dropped: [...review.dropped, asked] }));
	},

	unit: async ({ form, submission, state }) => {
		const asked = read(form, {
			file: whole,
			line: whole.min(1),
			at: whole,
			written: text,
			unit: text.min(1),
			save: text.optional()
		});
		if (!asked) return null;
		const { written, unit, save, ...cell } = asked;
		const folder = await folderOf(state, submission);
		const doubts = folder === null ? [] : ambiguousLike(await readProblems(folder), cell);
		// One more name would leave a name that means several as ambiguous as it is.
		if (doubts.length > 0 || save === undefined) {
			const cells = doubts.length > 0 ? doubts : [cell];
			return (review) => ({ ...review, corrections: corrected(review, cells, unit) });
		}
		const row = { alias: written, unit_code: unit };
		return (review) => ({
			...review,
			supplements: [
				...review.supplements.filter((one) => one.dataset !== 'unit_aliases' || one.row['alias'] !== written),
				{ dataset: 'unit_aliases', row }
			]
		});
	},

	coverage: async ({ state, submission, form }) => {
		const asked = read(form, {
			index: text,
			year: whole,
			indicators: text,
			parent: text,
			coverage: z.enum(coverages),
			published: z.union([z.literal(''), whole])
		});
		if (!asked) return null;
		const folder = await folderOf(state, submission);
		const compared = folder === null ? [] : await comparedDatasets(folder);
		const results = compared.find(({ dataset }) => dataset === 'results');
		const counts = results ? await state.warehouse.editionCounts(results.path) : [];
		const rows = asked.indicators.split(', ').map((indicator) => {
			const here = counts.find(
				(one) => one.index_code === asked.index && one.year === asked.year && one.indicator_code === indicator
			);
			return {
				dataset: 'coverage' as const,
				row: {
					index_code: asked.index,
					indicator_code: indicator,
					year: String(asked.year),
					parent_unit: asked.parent,
					coverage: asked.coverage,
					published_units: String(asked.published || Math.max(here?.scores ?? 0, here?.ranks ?? 0)),
					scores_here: String(here?.scores ?? 0),
					ranks_here: String(here?.ranks ?? 0)
				}
			};
		});
		return (review) => ({ ...review, supplements: [...review.supplements, ...rows] });
	},

	source: ({ form }) => sourceOf(form),

	add: ({ form }) => {
		const asked = read(form, { dataset: z.enum(addable) });
		if (!asked) return null;
		const columns = Object.keys(datasetOf(asked.dataset).uploaded);
		const row = Object.fromEntries(
			columns.map((column) => [
				column,
				text
					.catch('')
					.parse(form.get(`field.${column}`))
					.trim()
			])
		);
		return (review) => ({ ...review, supplements: [...review.supplements, { dataset: asked.dataset, row }] });
	},

	take: ({ form }) => {
		const asked = read(form, { position: whole });
		return asked && ((review) => ({ ...review, supplements: review.supplements.toSpliced(asked.position, 1) }));
	},

	reset: () => (review) => ({ ...review, corrections: [], dropped: [] }),

	missing: ({ form, submission }) => {
		if (submission.review.units !== null) return null;
		const asked = read(form, { dataset: z.enum(datasetNames), what: z.enum(['keep', 'remove']) });
		if (!asked) return null;
		return (review) => ({
			...review,
			removed: [
				...review.removed.filter((name) => name !== asked.dataset),
				...(asked.what === 'remove' ? [asked.dataset] : [])
			]
		});
	}
};

const sourceFields = z.object({ known: text, title: text, publisher: text, published_on: text, url: text });

/** The source that the fields of a form name, as a decision: a known one, or a new one that publishes along. */
export function sourceOf(form: FormData | ReadonlyMap<string, string>, prefix = ''): Decision | null {
	const asked = sourceFields.safeParse(
		Object.fromEntries(Object.keys(sourceFields.shape).map((name) => [name, form.get(prefix + name) ?? '']))
	);
	if (!asked.success) return null;
	const { known, ...row } = asked.data;
	if (known !== '') return (review) => ({ ...review, given: { ...review.given, source_id: known } });
	if (row.title.trim() === '') return null;
	const id = `S_${createHash('sha256').update(JSON.stringify(row)).digest('hex').slice(0, 10).toUpperCase()}`;
	return (review) => ({
		...review,
		given: { ...review.given, source_id: id },
		supplements: [
			...review.supplements.filter(
				(one) => !(one.dataset === 'sources' && one.row['source_id'] === review.given['source_id'])
			),
			{ dataset: 'sources', row: { source_id: id, ...row, note: '' } }
		]
	});
}

type CellPlace = Pick<Review['corrections'][number], 'file' | 'line' | 'at'>;

/** The corrections with one more for each of these cells, in place of what was there. */
function corrected(review: Review, cells: readonly CellPlace[], value: string): Review['corrections'] {
	const place = ({ file, line, at }: CellPlace) => `${file}:${line}:${at}`;
	const places = new Set(cells.map(place));
	const others = review.corrections.filter((one) => !places.has(place(one)));
	return others.concat(cells.map(({ file, line, at }) => ({ file, line, at, value })));
}

/** Where the cell holds a name that means several units: all cells of its column that mean the same ones by it. */
function ambiguousLike(problems: readonly PlacedProblem[], cell: CellPlace): CellPlace[] {
	const ambiguous = problems.filter(
		({ code, position, at }) => code === 'ambiguous_unit' && position === cell.file && at === cell.at
	);
	const own = ambiguous.find(({ row }) => row === cell.line);
	return ambiguous.flatMap(({ row, value, params }) =>
		own && row !== null && value === own.value && params['candidates'] === own.params['candidates']
			? [{ file: cell.file, line: row, at: cell.at }]
			: []
	);
}

const withFile =
	(position: number, change: Partial<Review['files'][number]>): Decision =>
	(review) => ({ ...review, files: review.files.map((file, at) => (at === position ? { ...file, ...change } : file)) });

/** The mapping as its form has it: `meaning.3`, `year.3`, `number.3` for the fourth column, `whole.year` for the whole file. */
function mappingOf(mapping: Mapping, form: FormData): Mapping {
	const field = (name: string) => text.catch('').parse(form.get(name)).trim();
	const columns = mapping.columns.map((column) => ({
		...column,
		meaning: kept(column.meaning, meaningOf(field(`meaning.${column.at}`), field(`year.${column.at}`))),
		number: z
			.enum(['point', 'comma'])
			.nullable()
			.catch(null)
			.parse(field(`number.${column.at}`))
	}));
	const given = [...form.keys()].filter((name) => name.startsWith('whole.'));
	const whole: Record<string, string> = {};
	for (const [column, value] of Object.entries(mapping.whole))
		if (!given.includes(`whole.${column}`)) whole[column] = value;
	for (const name of given) if (field(name) !== '') whole[name.slice('whole.'.length)] = field(name);
	return { ...mapping, whole, columns };
}

/** What texts of a column stand for is not in the form: it holds as long as the column means the same. */
const kept = (before: Meaning, now: Meaning): Meaning =>
	before.kind === 'column' && now.kind === 'column' && before.column === now.column ? before : now;

function meaningOf(choice: string, year: string): Meaning {
	const [kind = '', ...rest] = choice.split(':');
	const name = rest.join(':');
	if (kind === 'column') return { kind, column: name };
	if (kind !== 'score' && kind !== 'rank') return { kind: 'ignore' };
	return { kind: 'figure', figure: kind, indicator: name, year: /^\d{4}$/.test(year) ? Number(year) : null };
}
