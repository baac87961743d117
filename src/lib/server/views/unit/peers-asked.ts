import { groupOf, provinceOf } from '$lib/analysis/edition';
import { findUnit } from '$lib/i18n/collate';
import { peers as messages } from '$lib/i18n/messages/peers';
import type { Unit } from '$lib/model/datasets';
import { namedUnits } from '../../charts/named-units';
import type { Context } from '../../context';
import { refuse, withParameter } from '../../refuse';

/** Ways to find the peers of a unit; `group` is everybody rated together with a unit inside a province. */
export type Way = 'region' | 'group' | 'nearest' | 'neighbours';

/** Whom an address sets a unit against: those that a way finds, or the units that it names. */
export type PeersAsked = { way: Way } | { way: 'chosen'; codes: string[] };

/** The ways that there are for a unit; the first one holds where the address names none. */
export const waysOf = (unit: Unit): [Way, ...Way[]] => [
	groupOf(unit) === 'provinces' ? 'region' : 'group',
	'nearest',
	'neighbours'
];

/** The address being read with other peers, at their section; the usual ones stay out of it. */
export function withPeers(url: URL, unit: Unit, peers: string): string {
	const query = new URLSearchParams(url.searchParams);
	query.delete('peers');
	if (peers !== waysOf(unit)[0]) query.set('peers', peers);
	return `${url.pathname}${query.size ? `?${query.toString()}` : ''}#peers`;
}

/**
 * Reads `peers` of an address: a way, or codes parted by commas or repeated. The unit itself is no peer and is left out.
 * @throws SvelteKit's HttpError for a way that the unit does not have, and for units that are not rated together with it
 */
export function readPeers(context: Context, unit: Unit, url: URL): PeersAsked {
	const asked = url.searchParams
		.getAll('peers')
		.flatMap((part) => part.split(','))
		.map((part) => part.trim())
		.filter((part) => part !== '');
	const own = waysOf(unit);
	const [first] = asked;
	if (first === undefined) return { way: own[0] };
	const way = own.find((one) => one === first);
	if (way && asked.length === 1) return { way };
	const together = rateable(context, unit);
	const codes = asked.map((text) => {
		const { found, near } = findUnit(text, together);
		if (found) return found.code;
		const instead = near.map(({ code, name }) => ({
			value: asked.map((part) => (part === text ? code : part)).join(','),
			text: name
		}));
		return refusePeers(context, unit, url, text, instead);
	});
	const others = [...new Set(codes)].filter((code) => code !== unit.unit_code);
	return others.length ? { way: 'chosen', codes: others } : refusePeers(context, unit, url, first, []);
}

/** Says that there are no such peers, and offers units of a like name and the ways that there are. */
function refusePeers(
	{ locale }: Context,
	unit: Unit,
	url: URL,
	value: string,
	instead: readonly { value: string; text: string }[]
): never {
	const offered = waysOf(unit).map((way) => ({ value: way, text: messages[locale].ways[way] }));
	return refuse(404, { locale, url }, { name: 'peers', what: 'peers', value }, [...instead, ...offered], (choice) =>
		withParameter(url, 'peers', choice.value).replaceAll('%2C', ',')
	);
}

/** Units by name that are, or once were, rated together with a unit: of its kind, inside the same province. */
function rateable(context: Context, unit: Unit) {
	const { reference } = context;
	const [group, province] = [groupOf(unit), provinceOf(reference, unit.unit_code)];
	return namedUnits(context).filter(({ code }) => {
		const other = reference.unit.get(code);
		return other !== undefined && groupOf(other) === group && provinceOf(reference, code) === province;
	});
}
