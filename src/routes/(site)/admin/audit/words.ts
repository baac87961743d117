import { z } from 'zod';
import { clock, date, list, number } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { audit } from '$lib/i18n/messages/audit';
import { rights } from '$lib/i18n/messages/rights';
import { visibility } from '$lib/i18n/messages/visibility';
import { shortName } from '$lib/i18n/names';
import { role } from '$lib/model/person';
import { guarded, visibilities } from '$lib/model/visibility';
import type { Context } from '$lib/server/context';
import { unitsWritten } from '../units';

/** A deed in words; one that an earlier version recorded and that has none by its code. */
export function actionText(locale: Locale, action: string): string {
	const words: Record<string, string> = audit[locale].actions;
	return Object.hasOwn(words, action) ? (words[action] ?? action) : action;
}

/** Whoever acted: people by e-mail, others in words. */
export function actorText(locale: Locale, actor: string): string {
	const words: Record<string, string> = audit[locale].actors;
	return Object.hasOwn(words, actor) ? (words[actor] ?? actor) : actor;
}

/** What a deed was done to: a release and a submission by name, levels of visibility in words, people by e-mail. */
export function subjectText(locale: Locale, action: string, subject: string): string {
	const words = audit[locale].subjects;
	if (action === 'visibility')
		return subject
			.split('; ')
			.map((each) => levelText(locale, each))
			.join('; ');
	const [, what, which = ''] = /^(release|submission) (\S+)$/.exec(subject) ?? [];
	if (what === 'release') return words.release(number(locale, Number(which)));
	return what === 'submission' ? words.submission(which.slice(0, 8)) : subject;
}

/** `PAPI: public → own`, as `visibility` is recorded, in words. */
function levelText(locale: Locale, text: string): string {
	const words = visibility[locale].page;
	const [, code = '', ...levels] = /^(.+): (\w+) → (\w+)$/.exec(text) ?? [];
	const [from, to] = levels.map((level) => visibilities.find((known) => known === level));
	if (!from || !to) return text;
	const group = guarded.find((known) => known === code);
	const name = group ? words.groups[group].name : shortName(code);
	return `${name}: ${words.choices[from].name} → ${words.choices[to].name}`;
}

const given = z.object({ role, units: z.array(z.string()).nullable() });
const changedRights = z.object({ from: given, to: given });
const changedName = z.object({ from: z.string(), to: z.string() });
const undone = z.object({
	release: z.number(),
	kept: z.number().default(0),
	later: z.array(z.number()).default([]),
	held: z.number().default(0)
});
const second = z.object({ second: z.enum(['code', 'backup_code']) });
const files = z.object({ files: z.array(z.string()) });
const hour = z.object({ at: z.iso.datetime() });

type Detail = Record<string, unknown>;
type Reader = (here: Context, detail: Detail) => string | null;

/** Words for a detail of one shape; null for one of another. */
const reader =
	<T>(shape: z.ZodType<T>, text: (here: Context, detail: T) => string): Reader =>
	(here, detail) => {
		const read = shape.safeParse(detail);
		return read.success ? text(here, read.data) : null;
	};

const rightsText = (here: Context, { role: of, units }: z.output<typeof given>): string =>
	`${rights[here.locale].roles[of]}, ${units === null ? audit[here.locale].all : unitsWritten(here, units)}`;

const readers: readonly Reader[] = [
	reader(changedRights, (here, { from, to }) => `${rightsText(here, from)} → ${rightsText(here, to)}`),
	reader(changedName, (_, { from, to }) => `${from} → ${to}`),
	reader(given, rightsText),
	reader(second, ({ locale }, detail) => audit[locale].details.second[detail.second]),
	reader(files, ({ locale }, detail) => list(locale, detail.files)),
	reader(hour, ({ locale }, { at }) => `${date(locale, at)} ${clock(Date.parse(at))}`),
	reader(undone, ({ locale }, { release, kept, later, held }) => {
		const words = audit[locale].details;
		const numbers = list(
			locale,
			later.map((one) => number(locale, one))
		);
		const said = [words.undoneBy(number(locale, release))];
		if (kept > 0) said.push(words.stayed(number(locale, kept), numbers));
		if (held > 0) said.push(words.held(number(locale, held)));
		return said.join('; ');
	})
];

/** What else is known of a deed, in one line; what has no words as it was recorded. */
export function detailText(here: Context, detail: Detail | null): string {
	if (detail === null) return '';
	for (const read of readers) {
		const text = read(here, detail);
		if (text !== null) return text;
	}
	return JSON.stringify(detail);
}
