import type { Edition } from '$lib/analysis/edition';
import { aroundPlace, byNearestScore, nearestCount, othersOf } from '$lib/analysis/peers';
import { mostUnits } from '$lib/charts/unit-marks';
import { number } from '$lib/i18n/format';
import { peers as messages } from '$lib/i18n/messages/peers';
import { unitName } from '$lib/i18n/names';
import type { Unit } from '$lib/model/datasets';
import type { Context } from '../../context';
import { compareHref } from '../compare/address';
import type { PeersAsked } from './peers-asked';
import { sameRegion } from './region';

/** The peers of a unit in one edition. */
export interface Peers {
	codes: string[];
	/** Who they are, in words, with their number. */
	who: string;
	/** Names of those who were chosen but have no figures in the edition. */
	absent: string[];
}

/** Finds the peers that are asked for among those rated together with the unit. */
export function peersOf(context: Context, unit: Unit, edition: Edition, asked: PeersAsked): Peers {
	const { reference, locale } = context;
	const words = messages[locale].who;
	const field = othersOf(edition, unit.unit_code).map(({ unit_code }) => unit_code);
	const counted = (codes: string[], who: (count: string) => string): Peers => ({
		codes,
		who: who(number(locale, codes.length)),
		absent: []
	});
	switch (asked.way) {
		case 'region': {
			const { region, codes } = sameRegion(context, unit.unit_code, edition, field);
			const name = region ? (locale === 'vi' ? region.region_vi : region.region_en) : null;
			return counted(codes, (count) => (name === null ? words.group(count) : words.region(count, name)));
		}
		case 'group':
			return counted(field, words.group);
		case 'nearest':
			return counted(byNearestScore(edition, unit.unit_code).slice(0, nearestCount), words.nearest);
		case 'neighbours':
			return counted(aroundPlace(edition, unit.unit_code, nearestCount / 2), words.neighbours);
		case 'chosen': {
			const here = asked.codes.filter((code) => field.includes(code));
			const absent = asked.codes.filter((code) => !field.includes(code));
			return {
				...counted(here, words.chosen),
				absent: absent.map((code) => unitName(reference, locale, code))
			};
		}
	}
}

/** Where the same units stand side by side over the years. */
export function compareLink(context: Context, unit: Unit, edition: Edition, { codes }: Peers) {
	const { locale } = context;
	const words = messages[locale];
	const { index_code: index } = edition;
	const most = mostUnits - 1;
	// A picture tells only so many units apart: the nearest stay.
	const shown =
		codes.length > most
			? byNearestScore(edition, unit.unit_code)
					.filter((code) => codes.includes(code))
					.slice(0, most)
			: codes;
	return {
		href: compareHref(locale, [unit.unit_code, ...shown], index, null),
		text: shown.length < codes.length ? words.compareNearest(number(locale, most)) : words.compare
	};
}
