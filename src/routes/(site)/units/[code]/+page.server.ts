import { z } from 'zod';
import { findUnit } from '$lib/i18n/collate';
import { localized } from '$lib/i18n/locale';
import { unit as messages } from '$lib/i18n/messages/unit';
import { context } from '$lib/server/context';
import { provinceOptions } from '$lib/server/charts/provinces';
import { refuse, refuseMisspelt } from '$lib/server/refuse';
import { unitProfile } from '$lib/server/views/unit/unit';
import { indexOptions, unitIndices } from '$lib/server/charts/editions';
import { namedUnits } from '$lib/server/charts/named-units';
import { feedLink } from '$lib/server/views/data/feed';
import { forReader } from '$lib/server/views/for-reader';
import type { PageServerLoad } from './$types';

const measures = z.enum(['score', 'rank']);

export const load: PageServerLoad = async ({ locals, params, url, isDataRequest }) => {
	const view = await context(locals, url);
	const at = { locale: view.locale, url };
	refuseMisspelt(at, ['unit', 'index', 'measure']);
	const unit = view.reference.unit.get(params.code);
	if (!unit) {
		const { found, near } = findUnit(params.code, namedUnits(view));
		refuse(
			404,
			at,
			{ name: 'unit', what: 'unit', value: params.code },
			(found ? [found] : near).map(({ code, name }) => ({ value: code, text: name })),
			(choice) => localized(view.locale, `/units/${encodeURIComponent(choice.value)}`)
		);
	}
	const indices = await unitIndices(view, unit);
	const asked = url.searchParams.get('index');
	const index = asked === null ? (indices[0] ?? null) : indices.find((found) => found.index.index_code === asked);
	if (index === undefined) refuse(404, at, { name: 'index', what: 'index', value: asked ?? '' }, indexOptions(indices));
	const measure = measures.safeParse(url.searchParams.get('measure') ?? 'score');
	if (!measure.success) {
		const value = url.searchParams.get('measure') ?? '';
		const { score, rank } = messages[view.locale].measures;
		refuse(400, at, { name: 'measure', what: 'measure', value }, [
			{ value: 'score', text: score },
			{ value: 'rank', text: rank }
		]);
	}
	const provinces = provinceOptions(view.reference, view.locale);
	const profile = await unitProfile(view, unit, indices, { index, measure: measure.data, url });
	return forReader(
		{ isDataRequest },
		{
			unit: unit.unit_code,
			units: provinces.some((option) => option.code === unit.unit_code)
				? provinces
				: [...namedUnits(view).filter((option) => option.code === unit.unit_code), ...provinces],
			indices: indexOptions(indices),
			profile,
			feed: feedLink(view, { unit: unit.unit_code }),
			share: profile.chosen?.trend.figure?.press
		}
	);
};
