import { monthOfEdition, usuallyOut } from '$lib/analysis/edition-calendar';
import { date, dayInVietnam, month as monthText, number, period, range } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { methodology as messages } from '$lib/i18n/messages/methodology';
import { shortName } from '$lib/i18n/names';
import type { Index, Result } from '$lib/model/datasets';
import { editionCalendar, publishedYears, type EditionCalendar } from '../../charts/edition-calendar';
import type { Context } from '../../context';
import { headlineResults } from '../../warehouse/queries';

/** How new the newest edition of an index is, and when the last ones appeared, as far as the data say. */
export interface EditionLine {
	code: string;
	name: string;
	/** The newest edition that is known to be published. */
	published: number;
	/** The newest edition with figures here; null where none has any. */
	here: { year: number; href: string } | null;
	/** Whether a newer edition is published than is here. */
	behind: boolean;
	/** In which month editions usually appear and from which that is known; null where too few dates are. */
	usual: string | null;
	/** A later edition that is usually out by now. */
	awaited: string | null;
	/** Of the newest editions with a date, the first that is known. */
	appeared: { year: number; day: string; source: string }[];
}

/** The newest editions are shown with their dates. */
const mostTold = 4;

/** Every index that rates provinces and has an edition, with its newest ones; nothing is said that no source or row of coverage says. */
export async function editionLines(context: Context, today = dayInVietnam(Date.now())): Promise<EditionLine[]> {
	const { warehouse, release, reference } = context;
	const results = Map.groupBy(await headlineResults(warehouse, release), (row) => row.index_code);
	return reference.tables.indices
		.filter((index) => index.rated_levels.split(';').includes('province'))
		.flatMap((index) => editionLine(context, index, results.get(index.index_code) ?? [], today));
}

function editionLine(context: Context, index: Index, results: readonly Result[], today: string): EditionLine[] {
	const { reference, locale } = context;
	const code = index.index_code;
	const years = [...new Set(results.map((row) => row.year))].sort((a, b) => b - a);
	const known = [...publishedYears(reference, code), ...years];
	if (known.length === 0) return [];
	const published = Math.max(...known);
	const [here] = years;
	const calendar = editionCalendar(reference, code, results);
	return [
		{
			code,
			name: shortName(code),
			published,
			here: here === undefined ? null : { year: here, href: localized(locale, `/rankings/${code}?year=${here}`) },
			behind: here === undefined || here < published,
			...usualWords(context, calendar, published, today),
			appeared: calendar.told
				.slice(-mostTold)
				.toReversed()
				.map(({ year, on, source_id: source }) => ({ year, day: date(locale, on), source }))
		}
	];
}

/** The usual month with the editions that it rests on, and the edition after the known ones that is usually out by now. */
function usualWords(
	{ locale }: Context,
	{ usual }: EditionCalendar,
	published: number,
	today: string
): Pick<EditionLine, 'usual' | 'awaited'> {
	if (usual === null) return { usual: null, awaited: null };
	const words = messages[locale].editions;
	const { month, years } = usual;
	const after = Math.floor((month - 1) / 12) + 1;
	const inYear = month - 12 * (after - 1);
	const due = usuallyOut(usual, today);
	return {
		usual: words.usual(
			monthText(locale, inYear),
			after,
			number(locale, years.length),
			range(years[0] ?? '', years.at(-1) ?? '')
		),
		awaited: due > published ? words.awaited(due, period(locale, monthOfEdition(due, usual))) : null
	};
}
