import {
	sensitivity,
	withoutEachRegion,
	withoutPandemic,
	type Sensitivity,
	type Tried,
	type Variant
} from '$lib/analysis/association/sensitivity';
import { associationFigures, type AssociationFigures } from '../../association/figures';
import { keptWith } from '../../association/kept-with';
import { readPanels, type Asked } from '../../association/panels';
import { groupsOfChannels, lags, type AssociationQuestion } from '../../association/question';
import { regionIn } from '../../association/regions';

/** A question looked at in other ways, and how far they agree. */
export interface SensitivityFigures extends Sensitivity {
	/** The question itself first, then what differs, in the order of the families. */
	all: (Tried & { sources: string[] })[];
	base: AssociationFigures;
	/** Whether some variants rest on runs of editions that may not be compared with each other. */
	differ: boolean;
}

const kept = keptWith<SensitivityFigures>();

/** The variants of a question, estimated once as long as its own answer is kept. */
export async function sensitivityFigures(context: Asked, question: AssociationQuestion): Promise<SensitivityFigures> {
	const base = await associationFigures(context, question);
	return kept(context, base, () => figuresOf(context, question, base));
}

async function figuresOf(
	context: Asked,
	question: AssociationQuestion,
	base: AssociationFigures
): Promise<SensitivityFigures> {
	const { run: runOf, nothing, result } = await readPanels(context, question);
	const runs = new Set([base.run.years.join()]);
	const other = (family: Variant['family'], value: string, asked: Partial<AssociationQuestion>): Variant => {
		const run = runOf({ ...question, ...asked });
		runs.add(run.years.join());
		return { family, value, rows: run.rows, nothing: nothing(run) };
	};
	const groups = groupsOfChannels(context.reference).filter((group) => group !== question.channel);
	const region = regionIn(context, question, base.run);
	const variants = [
		withoutPandemic(base.run.rows, question.lag),
		...lags.filter((lag) => lag !== question.lag).map((lag) => other('lag', String(lag), { lag })),
		...withoutEachRegion(base.run.rows, (unit) => region(unit)?.region_code ?? null),
		...groups.map((channel) => other('channel', channel, { channel }))
	];
	const all = [{ ...base, family: 'base' as const, value: '' }, ...(await context.estimate('tried', variants))];
	return {
		...sensitivity(all),
		all: all.map(({ family, value, panel, fixed_effects, changes }) => ({
			family,
			value,
			panel,
			fixed_effects,
			changes,
			sources: [...new Set(panel.flatMap((row) => result(row.unit_code, row.year)?.source_id ?? []))]
		})),
		base,
		differ: runs.size > 1
	};
}
