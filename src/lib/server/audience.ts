import { ownUnits, type UnitTree } from '$lib/model/own-units';
import { hasRole, type Person } from '$lib/model/person';
import {
	visibilityOf,
	visibilityOfIndex,
	type Guarded,
	type Visibility,
	type VisibilitySettings
} from '$lib/model/visibility';
import { fingerprint } from './etag';

/** Which rows of a group are seen: all, those about the person's own units, or none. */
export type Scope = 'all' | 'own' | 'none';

/** What somebody sees. Made by `audienceOf` alone. */
export interface Audience extends Readonly<Record<Guarded, Scope>> {
	/** The same rights have the same key, other rights another: what is kept for readers is kept under it. */
	readonly key: string;
	/** Indices of which nothing is seen: for this audience they do not exist. */
	readonly unseen: readonly string[];
	/** Indices of which only results of `units` are seen. */
	readonly own: readonly string[];
	/** The person's own units with everything inside them; empty where nothing is seen by unit. */
	readonly units: readonly string[];
}

type Rights = Omit<Audience, 'key'>;

/** Equal rights are written in one way only, so that they get one key. */
function withKey(rights: Rights): Audience {
	const { unseen, own, activities, plans, progress } = rights;
	const byUnit = own.length > 0 || [activities, plans, progress].includes('own');
	const written = {
		unseen: [...unseen].sort(),
		own: [...own].sort(),
		activities,
		plans,
		progress,
		units: byUnit ? [...rights.units].sort() : []
	};
	return { ...written, key: fingerprint([written]) };
}

/** Everything there is: for the pipe, the ledger's undoing and the command line; no answer to a reader is made with it. */
export const everything: Audience = withKey({
	unseen: [],
	own: [],
	activities: 'all',
	plans: 'all',
	progress: 'all',
	units: []
});

/** What a person sees, or (null) somebody who has not signed in. */
export function audienceOf(person: Person | null, settings: VisibilitySettings, tree: UnitTree): Audience {
	const scope = (visibility: Visibility) => scopeOf(person, visibility);
	const indices = Object.keys(settings.indices).map((code) => ({ code, of: scope(visibilityOfIndex(settings, code)) }));
	const having = (wanted: Scope) => indices.flatMap(({ code, of }) => (of === wanted ? [code] : []));
	const [activities, plans] = [scope(visibilityOf(settings, 'activities')), scope(visibilityOf(settings, 'plans'))];
	return withKey({
		unseen: having('none'),
		own: having('own'),
		activities,
		plans,
		// What ties the two is not seen further than either.
		progress: least([activities, plans, scope(visibilityOf(settings, 'progress'))]),
		units: person?.units ? ownUnits(person.units, tree) : []
	});
}

function scopeOf(person: Person | null, visibility: Visibility): Scope {
	if (visibility === 'public') return 'all';
	if (person === null) return 'none';
	const limited = person.units !== null && !hasRole(person, 'administrator');
	return visibility === 'own' && limited ? 'own' : 'all';
}

const least = (scopes: readonly Scope[]): Scope =>
	scopes.includes('none') ? 'none' : scopes.includes('own') ? 'own' : 'all';

/** Why rows of a group that are about a unit are not seen: nobody has signed in, or somebody of other units; null where they are. */
export function withheld(audience: Audience, group: Guarded, unit: string): Exclude<Scope, 'all'> | null {
	const scope = audience[group];
	return scope === 'all' || (scope === 'own' && audience.units.includes(unit)) ? null : scope;
}
