import { unitName } from '$lib/i18n/names';
import { newestWhole } from '$lib/server/charts/ranking/asked';
import { staleSince } from '$lib/server/node';
import { releaseOnShow } from '$lib/server/release-on-show';
import { publicAddress } from '$lib/server/settings';
import { reference } from '$lib/server/warehouse/queries';
import type { LayoutServerLoad } from './$types';

/** What the frame of every page needs: language, theme, the release on show, whose installation this is. */
export const load: LayoutServerLoad = async ({ locals, url }) => {
	const { state, audience, locale, theme, person } = locals;
	// An unknown release is answered by the page, inside this frame.
	const release = await releaseOnShow(state, Number(url.searchParams.get('release') ?? state.release));
	const known = await reference(state.warehouse.for(audience), release.number);
	const home = state.settings.HOME_UNIT;
	const whole = newestWhole(known);
	const mayRead = state.settings.PUBLIC_READ || person !== null;
	return {
		locale,
		theme,
		// The path, too, makes what is said of a person: browsers then ask again with every page, and learn when a session ended.
		person: person !== null && url.pathname !== '' ? { name: person.name, role: person.role } : null,
		origin: publicAddress(state.settings),
		release,
		/** Since when the data may be old; where nobody may read them there is nothing to say of them. */
		stale: mayRead ? (staleSince(state.node)?.toISOString() ?? null) : null,
		/** Whether a session was brought that cannot be looked up now. */
		unknown: locals.unknown,
		homeUnit: home && known.unit.has(home) ? { code: home, name: unitName(known, locale, home) } : null,
		/** The index whose ranking stands for all of them. */
		index: whole ?? known.tables.indices[0]?.index_code ?? null,
		/** The chart that stands for a page that has none of its own; none where nobody may read. */
		share: whole === null || !mayRead ? null : `kind=ranking&index=${encodeURIComponent(whole)}`
	};
};
