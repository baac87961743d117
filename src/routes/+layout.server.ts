import { unitName } from '$lib/i18n/names';
import type { Release } from '$lib/model/release';
import { context } from '$lib/server/views/context';
import type { LayoutServerLoad } from './$types';

/** What the frame of every page needs: language, theme, the release on show, whose installation this is. */
export const load: LayoutServerLoad = async ({ locals }) => {
	const { state, locale, theme } = locals;
	const releases = (await state.releases()).filter((release) => release.number <= state.release);
	const { reference } = await context(locals);
	const { HOME_UNIT: home, PUBLIC_URL: address } = state.settings;
	return {
		locale,
		theme,
		origin: address ? new URL(address).origin : null,
		release: {
			number: state.release,
			published_at: releases.find((release) => release.number === state.release)?.published_at ?? null,
			demo: hasDemo(releases)
		},
		homeUnit: home && reference.unit.has(home) ? { code: home, name: unitName(reference, locale, home) } : null
	};
};

/** Whether generated activities are on show: a demo release that no standing release undid. */
function hasDemo(releases: readonly Release[]): boolean {
	const undone = new Set<number>();
	return releases
		.toSorted((a, b) => b.number - a.number)
		.some((release) => {
			if (undone.has(release.number)) return false;
			if (release.reverts !== null) undone.add(release.reverts);
			return release.demo;
		});
}
