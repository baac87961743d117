import type { ChartKind } from '$lib/charts/chart';
import { screen as messages } from '$lib/i18n/messages/screen';
import { shortName, unitName } from '$lib/i18n/names';
import { kinds } from '../charts/kinds';
import { provinceOptions, type ProvinceOption } from '../charts/provinces';
import { unitAsked } from '../charts/unit-asked';
import type { Context } from '../context';
import { refuseMisspelt } from '../refuse';
import { headlineResults } from '../warehouse/queries';
import { usualSlides } from './usual';

/** Charts to choose from, as a form offers them. */
export interface Setup {
	unit: string | null;
	options: ProvinceOption[];
	groups: { heading: string; slides: { value: string; text: string; usual: boolean }[] }[];
}

const ofIndex = ['ranking', 'trend', 'bump', 'components', 'contributions', 'tiles', 'distribution', 'impact'] as const;
/** What there is to say about an index without a unit to highlight. */
const ofCountry: readonly ChartKind[] = ['ranking', 'tiles', 'distribution'];
const ofUnit = ['digest', 'channels'] as const;

/** The charts of a unit, or of the country, that a screen can show. */
export async function screenSetup(context: Context, url: URL, home: string | undefined): Promise<Setup> {
	const { reference, locale, warehouse, release } = context;
	refuseMisspelt({ locale, url }, ['unit']);
	const options = provinceOptions(reference, locale);
	const asked = url.searchParams.get('unit') ?? home ?? '';
	const known = options.some((option) => option.code === asked);
	const unit = known ? asked : url.searchParams.get('unit') ? unitAsked(context, url).unit_code : null;

	const results = await headlineResults(warehouse, release);
	const rated = new Set(results.filter((row) => unit === null || row.unit_code === unit).map((row) => row.index_code));
	const usual = usualSlides(context, url, home);
	const about = unit === null ? {} : { unit, units: unit };
	const offer = async (kind: ChartKind, parameters: Record<string, string>) => {
		const slide = await offered(context, url, kind, parameters);
		return slide === null ? [] : [{ ...slide, usual: usual.includes(slide.value) }];
	};
	const all = async (slides: Promise<Awaited<ReturnType<typeof offer>>>[]) => (await Promise.all(slides)).flat();

	const indices = reference.tables.indices.map(({ index_code: index }) => index).filter((index) => rated.has(index));
	const groups = await Promise.all(
		indices.map(async (index) => ({
			heading: shortName(index),
			slides: await all(
				ofIndex
					.filter((kind) => unit !== null || ofCountry.includes(kind))
					.map((kind) => offer(kind, { index, ...about }))
			)
		}))
	);
	if (unit !== null) {
		const plans = reference.tables.plans.filter((plan) => plan.unit_code === unit);
		groups.push({
			heading: messages[locale].setup.unitCharts(unitName(reference, locale, unit)),
			slides: await all([
				...ofUnit.map((kind) => offer(kind, { unit })),
				...plans.map((plan) => offer('plan-progress', { plan: plan.plan_code }))
			])
		});
	}
	return { unit, options, groups: groups.filter(({ slides }) => slides.length > 0) };
}

/** A chart as a slide, if there is such a chart: an index may lack what one kind shows. */
async function offered(
	context: Context,
	base: URL,
	kind: ChartKind,
	parameters: Record<string, string>
): Promise<{ value: string; text: string } | null> {
	const definition = kinds[kind];
	const { parameters: known } = definition;
	// Some kinds take one unit by either name.
	const named = Object.entries(parameters).filter(
		([name]) => known.includes(name) && !(name === 'unit' && known.includes('units'))
	);
	const query = new URLSearchParams(named).toString();
	try {
		const { name } = await definition.chart(context, new URL(`/charts/${kind}.svg?${query}`, base));
		return { value: `${kind}?${query}`, text: name };
	} catch {
		return null;
	}
}
