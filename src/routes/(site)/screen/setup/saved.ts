/** A show that this device remembers by name. */
export interface SavedShow {
	name: string;
	address: string;
}

const key = 'reform-lens:screens';

const isSaved = (value: unknown): value is SavedShow =>
	typeof value === 'object' &&
	value !== null &&
	'name' in value &&
	typeof value.name === 'string' &&
	'address' in value &&
	typeof value.address === 'string' &&
	/^https?:\/\//.test(value.address);

/** What is remembered; nothing where the device remembers nothing, or something else under that name. */
export function readSaved(): SavedShow[] {
	try {
		const read: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
		return Array.isArray(read) ? read.filter(isSaved) : [];
	} catch {
		return [];
	}
}

/** Remembers as long as the device lets pages do so. */
export function writeSaved(shows: readonly SavedShow[]): void {
	try {
		localStorage.setItem(key, JSON.stringify(shows));
	} catch {
		// A device that keeps nothing still shows what was chosen now.
	}
}
