import type { Edition } from '$lib/analysis/edition';
import { indexTargets as messages } from '$lib/i18n/messages/index-targets';
import { judgedTargets, stateText, wantedText } from '../../charts/index-targets';
import type { RankTable } from '../../charts/ranking/table';
import type { Context } from '../../context';

/** A ranking in which the units that had a target for this edition carry it, with what became of it. */
export async function withTargets(context: Context, edition: Edition): Promise<(content: RankTable) => RankTable> {
	const { index_code: index, indicator_code: indicator, year } = edition;
	const words = messages[context.locale];
	const targets = await judgedTargets(context, { index, indicator, year });
	const told = Map.groupBy(targets, ({ target }) => target.unit_code);
	return (content) => ({
		...content,
		rows: content.rows.map((row) => ({
			...row,
			targets: (told.get(row.code) ?? []).map((one) =>
				words.row(wantedText(context, one.target), stateText(context, one))
			)
		}))
	});
}
