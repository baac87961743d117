import type { Person } from '$lib/model/person';
import { visibilitySettings, type VisibilitySettings } from '$lib/model/visibility';
import { audienceOf, type Audience } from './audience';
import { Kept } from './kept';
import type { Actor } from './ledger/audit';
import type { Ledger } from './ledger/ledger';
import { readSetting, writeSetting } from './ledger/settings';
import { reference } from './warehouse/queries';
import type { Warehouse } from './warehouse/warehouse';

/** Who sees what, as an administrator has set it and as it is in force. */
export interface Visibility {
	readonly settings: VisibilitySettings;
	/** Sets it for every answer from now on; `changed` tells the audit what is new. */
	set(settings: VisibilitySettings, by: Actor, changed: string): Promise<void>;
	/** Reads anew what is set, where the ledger has another content. */
	reload(): Promise<void>;
	/** What a person sees by it, or (null) somebody who has not signed in. */
	audience(person: Person | null): Promise<Audience>;
}

const name = 'visibility';
const keptAudiences = 500;

/** Reads what is set; the ledger keeps it. */
export async function openVisibility({ db }: Ledger, warehouse: Warehouse): Promise<Visibility> {
	const read = async (): Promise<VisibilitySettings> =>
		(await readSetting(db, name, visibilitySettings)) ?? { indices: {}, datasets: {} };
	let settings = await read();
	let timesSet = 0;
	const kept = new Kept<Audience>(keptAudiences, () => 1);

	async function audience(person: Person | null): Promise<Audience> {
		const asked = settings;
		const { release } = warehouse;
		const key = JSON.stringify([release, warehouse.submission, asked, person && [person.role, person.units]]);
		const known = kept.get(key);
		if (known) return known;
		// Where no unit is named, nobody has to know which lies in which.
		const tree = person?.units ? (await reference(warehouse.everything, release)).tables : noUnits;
		const made = audienceOf(person, asked, tree);
		kept.set(key, made);
		return made;
	}

	return {
		get settings() {
			return settings;
		},
		set: async (value, by, changed) => {
			await writeSetting(db, { name, value }, { by, action: 'visibility', changed });
			settings = value;
			timesSet += 1;
		},
		reload: async () => {
			const before = timesSet;
			const found = await read();
			// What was set meanwhile is newer than what was read.
			if (before === timesSet) settings = found;
		},
		audience
	};
}

const noUnits = { units: [], unit_successions: [] };
