import { latin } from '$lib/i18n/names';

/** Codes of names whose letters would give another province's, or that are known by another part of the name. */
const own: Record<string, string> = {
	'Hà Giang': 'HAG',
	'Hậu Giang': 'HUG',
	'Đắk Nông': 'DKG',
	'Bà Rịa - Vũng Tàu': 'VTU'
};

/**
 * Three letters that stand for a province on its tile: the first letter of each word and the last letter of the name
 * (`Hà Tĩnh` HTH), or the first letters of three words (`Thừa Thiên Huế` TTH).
 */
export function tileCode(name: string): string {
	const known = own[name];
	if (known) return known;
	const words = latin(name)
		.toUpperCase()
		.split(/[^A-Z]+/);
	const initials = words.map((word) => word.charAt(0)).join('');
	const last = words.at(-1) ?? '';
	if (words.length === 1) return last.slice(0, 3);
	return (words.length === 2 ? initials + last.slice(-1) : initials).slice(0, 3);
}
