import { z } from 'zod';
import { localized } from '$lib/i18n/locale';
import { unit as messages } from '$lib/i18n/messages/unit';
import { unitPath } from '$lib/model/unit-path';
import { unitOfCode } from '$lib/server/charts/unit-asked';
import { context } from '$lib/server/context';
import { refuse, refuseMisspelt } from '$lib/server/refuse';
import { mergedIndices } from '$lib/server/views/unit/merged';
import { unitProfile } from '$lib/server/views/unit/unit';
import { indexOptions, unitIndices, type UnitIndex } from '$lib/server/charts/editions';
import { unitOptions } from '$lib/server/charts/named-units';
import { feedLink } from '$lib/server/views/data/feed';
import { forReader } from '$lib/server/views/for-reader';
import type { PageServerLoad } from './$types';

const measures = z.enum(['score', 'rank']);

export const load: PageServerLoad = async ({ locals, params, url, isDataRequest }) => {
	const view = await context(locals, url);
	const at = { locale: view.locale, url };
	refuseMisspelt(at, ['unit', 'index', 'measure', 'peers']);
	const unit = unitOfCode(view, url, params.code, ({ value }) => localized(view.locale, unitPath(value)));
	const indices = await unitIndices(view, unit);
	const joint = await mergedIndices(view, unit);
	const asked = url.searchParams.get('index');
	const named = (code: string) => (found: Pick<UnitIndex, 'index'>) => found.index.index_code === code;
	const index = asked === null ? indices[0] : indices.find(named(asked));
	const merged = joint.find(named(asked ?? index?.index.index_code ?? '')) ?? joint[0] ?? null;
	const options = indexOptions([
		...indices,
		...joint.filter(({ index: { index_code } }) => !indices.some(named(index_code)))
	]);
	if (asked !== null && !options.some(({ value }) => value === asked))
		refuse(404, at, { name: 'index', what: 'index', value: asked }, options);
	const measure = measures.safeParse(url.searchParams.get('measure') ?? 'score');
	if (!measure.success) {
		const value = url.searchParams.get('measure') ?? '';
		const { score, rank } = messages[view.locale].measures;
		refuse(400, at, { name: 'measure', what: 'measure', value }, [
			{ value: 'score', text: score },
			{ value: 'rank', text: rank }
		]);
	}
	const profile = await unitProfile(view, unit, indices, { index: index ?? null, merged, measure: measure.data, url });
	return forReader(
		{ isDataRequest },
		{
			unit: unit.unit_code,
			units: unitOptions(view, unit.unit_code),
			indices: options,
			profile,
			feed: feedLink(view, { unit: unit.unit_code }),
			share: (profile.chosen?.trend.figure ?? profile.merged?.figure)?.press
		}
	);
};
