/** A size of one's own, kept on this device. */
export interface SavedSize {
	name: string;
	width: number;
	height: number;
}

const key = 'press-sizes';

const isSaved = (value: unknown): value is SavedSize =>
	typeof value === 'object' &&
	value !== null &&
	'name' in value &&
	typeof value.name === 'string' &&
	'width' in value &&
	typeof value.width === 'number' &&
	'height' in value &&
	typeof value.height === 'number';

/** The sizes saved on this device; none where the browser keeps nothing. */
export function readSaved(): SavedSize[] {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
		return Array.isArray(kept) ? kept.filter(isSaved) : [];
	} catch {
		return [];
	}
}

/** Saves sizes on this device; where the browser keeps nothing they last as long as the page. */
export function writeSaved(sizes: readonly SavedSize[]): void {
	try {
		localStorage.setItem(key, JSON.stringify(sizes));
	} catch {
		return;
	}
}
