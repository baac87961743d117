import { z } from 'zod';
import { datasetNames } from '$lib/model/datasets';
import { wideMap } from '../intake/wide-map';
import { problem } from '$lib/model/problem';
import { heldChanges } from '../warehouse/in-use';
import { asItIs, checkOnly, publishFiles, rebuild, type Pipe } from './pipe';
import { CannotRevert, revert } from './revert';

// What the command line orders and is told, the same through a running server and without one.

const by = 'npm';

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

export const loadOrder = z.object({
	dataset: z.enum(datasetNames),
	name: z.string(),
	publish: z.enum(['true', 'false']),
	/** How a wide table is mapped, as JSON. */
	map: z
		.string()
		.transform((text, issues) => {
			const read = wideMap.safeParse(parsed(text));
			if (read.success) return read.data;
			issues.addIssue({ code: 'custom', message: z.prettifyError(read.error) });
			return z.NEVER;
		})
		.optional()
});
export type LoadOrder = z.output<typeof loadOrder>;

export const loadReport = z.object({
	rows: z.number(),
	/** At most ten thousand errors and as many warnings of a file; `errors` and `warnings` count all. */
	problems: z.array(problem),
	errors: z.number(),
	warnings: z.number(),
	added: z.number(),
	changed: z.number(),
	unchanged: z.number(),
	missing: z.number(),
	/** Null when nothing was published. */
	release: z.number().nullable()
});
export type LoadReport = z.output<typeof loadReport>;

/** Checks one file, and publishes it if so ordered and sound. */
export async function runLoad(pipe: Pipe, order: LoadOrder, path: string): Promise<LoadReport> {
	const files = [{ ...asItIs({ dataset: order.dataset, name: order.name, path }), map: order.map ?? null }];
	const { checked, release } =
		order.publish === 'true'
			? await publishFiles(pipe, files, { title: `${order.dataset}: ${order.name}`, by })
			: { checked: await checkOnly(pipe, files), release: null };
	const { rows, errors, warnings, difference } = checked.report;
	return { rows, problems: checked.problems, errors, warnings, ...difference, release: release?.number ?? null };
}

export const rebuildReport = z.object({ release: z.number(), hash: z.string() });

/** Makes the warehouse anew. */
export const runRebuild = async (pipe: Pipe): Promise<z.output<typeof rebuildReport>> => {
	const hash = await rebuild(pipe);
	return { release: pipe.warehouse.release, hash };
};

export const revertOrder = z.object({ release: z.number().int().min(1) });
export const revertReport = z.object({
	/** Null when refused. */
	release: z.number().nullable(),
	/** Later releases that must be reverted first. */
	later: z.array(z.number()),
	/** Rows that would have to stay so that none names what is not there. */
	held: heldChanges
});

/** Publishes a release that undoes another. */
export async function runRevert(
	pipe: Pipe,
	order: z.output<typeof revertOrder>
): Promise<z.output<typeof revertReport>> {
	try {
		const { release, held } = await revert(pipe, order.release, {
			title: `Hoàn tác bản phát hành ${order.release}`,
			by
		});
		return { release: release.number, later: [], held };
	} catch (refusal) {
		if (refusal instanceof CannotRevert) return { release: null, later: refusal.later, held: refusal.held };
		throw refusal;
	}
}
