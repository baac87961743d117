import { Reference } from '$lib/model/reference';
import { Kept } from '../kept';
import type { Reader } from './query';
import type { Reading } from './reading';

/** Of how many releases the tables that are the same for everybody are kept: the newest, and those that old links ask for. */
const keptReleases = 4;
/** How many references are kept that are made with them, each of one release as one audience sees it. */
const keptReferences = 32;

interface KeptTables {
	alike: Kept<ReturnType<typeof readAlike>>;
	references: Kept<Promise<Reference>>;
}
const keptTables = new WeakMap<Reader, KeptTables>();

/** The reference data of a release as the audience sees it; those asked for last are kept. */
export function reference(warehouse: Reading, release: number): Promise<Reference> {
	const { reader, audience } = warehouse;
	const kept = keptTables.get(reader) ?? {
		alike: new Kept(keptReleases, () => 1),
		references: new Kept(keptReferences, () => 1)
	};
	keptTables.set(reader, kept);
	return remembered(kept.references, `${reader.generation} ${release} ${audience.key}`, async () => {
		const [alike, guarded] = await Promise.all([
			remembered(kept.alike, `${reader.generation} ${release}`, () => readAlike(warehouse, release)),
			readGuarded(warehouse, release)
		]);
		return new Reference({ ...alike, ...guarded });
	});
}

function remembered<T>(kept: Kept<Promise<T>>, key: string, read: () => Promise<T>): Promise<T> {
	const known = kept.get(key);
	if (known) return known;
	const reading = read();
	kept.set(key, reading);
	reading.catch(() => kept.delete(key));
	return reading;
}

/** Tables that are the same for everybody: their macros do not ask who reads. */
async function readAlike(warehouse: Reading, release: number) {
	const [units, unit_names, unit_aliases, unit_regions, unit_successions, unit_population, tile_map, channels, themes] =
		await Promise.all([
			warehouse.rows('units', release),
			warehouse.rows('unit_names', release),
			warehouse.rows('unit_aliases', release),
			warehouse.rows('unit_regions', release),
			warehouse.rows('unit_successions', release),
			warehouse.rows('unit_population', release),
			warehouse.rows('tile_map', release),
			warehouse.rows('channels', release),
			warehouse.rows('themes', release)
		]);
	return {
		units,
		unit_names,
		unit_aliases,
		unit_regions,
		unit_successions,
		unit_population,
		tile_map,
		channels,
		themes
	};
}

async function readGuarded(warehouse: Reading, release: number) {
	const [
		indices,
		indicators,
		breaks,
		coverage,
		edition_dates,
		fieldwork,
		circular_indicators,
		sources,
		plans,
		plan_closings
	] = await Promise.all([
		warehouse.rows('indices', release),
		warehouse.rows('indicators', release),
		warehouse.rows('breaks', release),
		warehouse.rows('coverage', release),
		warehouse.rows('edition_dates', release),
		warehouse.rows('fieldwork', release),
		warehouse.rows('circular_indicators', release),
		warehouse.rows('sources', release),
		warehouse.rows('plans', release),
		warehouse.rows('plan_closings', release)
	]);
	return {
		indices,
		indicators,
		breaks,
		coverage,
		edition_dates,
		fieldwork,
		circular_indicators,
		sources,
		plans,
		plan_closings
	};
}
