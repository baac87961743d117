import { treeOf } from '$lib/analysis/edition';
import type { Locale } from '$lib/i18n/locale';
import type { Reference } from '$lib/model/reference';
import { releaseNumber, type Release } from '$lib/model/release';
import type { Closing } from '$lib/model/report-period';
import type { Estimator } from './estimating/tasks';
import { refuse } from './refuse';
import { reference } from './warehouse/queries';
import type { Reading } from './warehouse/reading';

/** What every view needs: the warehouse as its reader sees it, as of one release, its reference data, and the reader's language. */
export interface Context {
	warehouse: Reading;
	release: number;
	reference: Reference;
	locale: Locale;
	/** When the office closes the periods of its reports; addresses may ask for the other way. */
	closing: Closing;
	/** Computes estimates away from the pages. */
	estimate: Estimator['estimate'];
	/** Every release there is, the older ones first. */
	releases: () => Promise<Release[]>;
}

/** The newest release, for a request; where its address says `release=N`, that one. */
export async function context(locals: App.Locals, url?: URL): Promise<Context> {
	const { locale, state, audience } = locals;
	const warehouse = state.warehouse.for(audience);
	const release = url ? releaseAsked({ locale, url }, state.release) : state.release;
	return {
		warehouse,
		release,
		reference: treesAsked(await reference(warehouse, release), url),
		locale,
		closing: state.settings.REPORT_CLOSING,
		estimate: state.estimate,
		releases: () => state.releases()
	};
}

/**
 * The reference data with the trees of indicators of the place that an address is about: the province that it asks for with
 * `parent`, else that of the unit, or of the first of the units, that it names. What a default decides later, the view sets.
 */
function treesAsked(known: Reference, url: URL | undefined): Reference {
	if (url === undefined || !known.hasOwnTrees) return known;
	const query = url.searchParams;
	const [, page = ''] = /\/units\/([^/]+)/.exec(url.pathname) ?? [];
	const named = [query.get('parent'), query.get('unit'), ...query.getAll('units').flatMap((part) => part.split(','))];
	const code = [...named, decodeURIComponent(page)].find((part) => known.unit.has(part?.trim() ?? ''));
	return code == null ? known : known.within(treeOf(known, code.trim()));
}

/** The release that an address asks for: one of 1 … newest, or the newest. */
function releaseAsked(at: { locale: Locale; url: URL }, newest: number): number {
	const asked = at.url.searchParams.getAll('release');
	const [text] = asked;
	if (text === undefined) return newest;
	const number = asked.length === 1 ? releaseNumber(text, newest) : null;
	if (number !== null) return number;
	const choices = newest > 0 ? [{ value: String(newest), text: `release=${newest}` }] : [];
	return refuse(400, at, { name: 'release', what: 'release', value: asked.join(', ') }, choices);
}
