import { Reference } from '$lib/model/reference';
import {
	guardedTables,
	publicTables,
	tablesOf,
	type ReferenceTable,
	type ReferenceTables
} from '$lib/model/reference-tables';
import { Kept } from '../kept';
import type { Reader } from './query';
import type { Reading } from './reading';

/** Of how many releases the tables that are the same for everybody are kept: the newest, and those that old links ask for. */
const keptReleases = 4;
/** How many references are kept that are made with them, each of one release as one audience sees it. */
const keptReferences = 32;

interface KeptTables {
	/** Their macros do not ask who reads. */
	alike: Kept<Promise<Pick<ReferenceTables, (typeof publicTables)[number]>>>;
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
			remembered(kept.alike, `${reader.generation} ${release}`, () => readTables(warehouse, release, publicTables)),
			readTables(warehouse, release, guardedTables)
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

/** Tables of a release, all read at once. */
async function readTables<N extends ReferenceTable>(warehouse: Reading, release: number, names: readonly N[]) {
	return tablesOf(await Promise.all(names.map(async (name) => [name, await warehouse.rows(name, release)] as const)));
}
