import type { Edition } from '$lib/analysis/edition';
import type { ChartData } from '$lib/charts/chart';
import { columns } from '$lib/i18n/messages/columns';
import type { Unit } from '$lib/model/datasets';
import type { Context } from '../../context';
import { nameIn, type UnitIndex } from '../editions';

/** The unit's results that the digest speaks of, one row per index. */
export function resultData(
	context: Context,
	unit: Unit,
	newest: readonly { found: UnitIndex; edition: Edition }[]
): ChartData {
	return {
		columns: columns(
			context.locale,
			'index_code',
			'indicator_code',
			'year',
			'unit_code',
			'unit',
			'score',
			'rank',
			'rank_kind',
			'rank_of',
			'source_id'
		),
		rows: newest.flatMap(({ edition }) => {
			const standing = edition.standings.get(unit.unit_code);
			if (!standing) return [];
			return [
				[
					edition.index_code,
					edition.indicator_code,
					edition.year,
					unit.unit_code,
					nameIn(context, unit.unit_code, edition),
					standing.score,
					standing.rank?.place ?? null,
					standing.rank?.kind ?? null,
					standing.rank?.of ?? null,
					standing.source_id
				]
			];
		})
	};
}
