import { fold } from '$lib/i18n/fold';
import { passwordLength } from '$lib/model/person';

/** Why a password is not taken. */
export type Weakness = 'short' | 'long' | 'common' | 'own';

/** What people think of first, in letters alone. */
const common = new Set(
	(
		'password passw passwort matkhau matkhaumoi qwerty qwertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm admin administrator ' +
		'quantri quantrivien root user test demo welcome letmein iloveyou anhyeuem emyeuanh yeuem vietnam hanoi saigon ' +
		'hochiminh abc abcd abcde abcdef abcabc reformlens langkinh langkinhcchc cchc caicach caicachhanhchinh ubnd sonoivu'
	).split(' ')
);

/** Letters behind the signs that stand for them. */
const spelt = (text: string) =>
	fold(text).replace(/[@4]/g, 'a').replace(/0/g, 'o').replace(/[1!]/g, 'i').replace(/[$5]/g, 's').replace(/3/g, 'e');

/** What is wrong with a password, for somebody with this e-mail and name; null where it may be used. */
export function weaknessOf(password: string, own: readonly string[]): Weakness | null {
	const length = Array.from(password).length;
	if (length < passwordLength.least) return 'short';
	// As better-auth counts.
	if (password.length > passwordLength.most) return 'long';
	const plain = fold(password);
	const letters = plain.replace(/[^a-z]/g, '');
	if (new Set(plain).size < 5 || /^[\d\s.\-/]+$/.test(plain)) return 'common';
	// `P@ssw0rd!!`: the signs around a word are no letters of it.
	const core = spelt(plain.replace(/^[^a-z@$]+|[^a-z]+$/g, '')).replace(/[^a-z]/g, '');
	if (common.has(letters) || common.has(core)) return 'common';
	const parts = own.flatMap((text) => fold(text).split(/[^a-z0-9]+/)).filter((part) => part.length >= 4);
	const rest = parts.reduce((left, part) => left.replaceAll(part, ''), plain);
	return rest !== plain && rest.length < 6 ? 'own' : null;
}
