import { leaves } from '$lib/analysis/communication';
import { changeSincePrevious } from '$lib/analysis/change';
import type { Edition } from '$lib/analysis/edition';
import { dayInVietnam, date, number, period } from '$lib/i18n/format';
import { digest as messages } from '$lib/i18n/messages/digest';
import { visibility } from '$lib/i18n/messages/visibility';
import { shortName } from '$lib/i18n/names';
import type { Plan, Unit } from '$lib/model/datasets';
import { scaleOf } from '$lib/model/reference';
import type { Context } from '../../context';
import { planTasks, reportingDuties } from '../../warehouse/queries';
import { nameIn, rankText, type UnitIndex } from '../editions';
import { whoseOf, withheldWithFormer } from '../former';
import { newestNotes } from '../lines';
import { inGroups } from '../plan-progress/groups';
import { isPerUnit, monthlyShares } from '$lib/analysis/progress';
import { jointOnly, jointText, type JointResult } from '../joint-results';
import { plansWithFormer } from '../plans';
import { resultSentence } from '../ranking/result';

/** How many indices the digest speaks of. */
const most = 3;

/** The newest edition of each index in which the unit stands, newest first. */
export const newestOwn = (indices: readonly UnitIndex[]): { found: UnitIndex; edition: Edition }[] =>
	indices
		.flatMap((found) => {
			const edition = found.own.at(-1);
			return edition ? [{ found, edition }] : [];
		})
		.sort((a, b) => b.edition.year - a.edition.year);

/** Where the unit stands in the newest editions, as sentences; then what the provinces that it was formed from had. */
export function resultFacts(
	context: Context,
	unit: Unit,
	indices: readonly UnitIndex[],
	joint: readonly JointResult[]
): string[] {
	const newest = newestOwn(indices).slice(0, most);
	const before = joint.slice(0, most - newest.length).map((result) => jointSentence(context, unit, result));
	if (newest.length === 0)
		return before.length > 0 ? [jointOnly(context, unit), ...before] : [messages[context.locale].noResults];
	const told = newest.map(({ found, edition }) => {
		const indicator = context.reference.indicator(edition.index_code, edition.indicator_code);
		const sentence = resultSentence(context, {
			name: nameIn(context, unit.unit_code, edition),
			index: found.index,
			component: null,
			year: edition.year,
			standing: edition.standings.get(unit.unit_code),
			change: changeSincePrevious(context.reference, found.editions, edition.year, unit.unit_code),
			highest: scaleOf(found.index, indicator).max
		});
		return [sentence, ...newestNotes(context, found.index, [edition], found.editions)].join(' ');
	});
	return [...told, ...before];
}

function jointSentence(context: Context, unit: Unit, result: JointResult): string {
	const { index, edition, editions } = result;
	const sentence = `${shortName(index.index_code)} ${edition.year}: ${jointText(context, unit, result)}.`;
	return [sentence, ...newestNotes(context, index, [edition], editions)].join(' ');
}

/** The places of the newest editions in one line. */
export function placesText({ locale }: Context, unit: Unit, newest: ReturnType<typeof newestOwn>): string {
	const words = messages[locale];
	const places = newest.slice(0, most).flatMap(({ edition }) => {
		const rank = edition.standings.get(unit.unit_code)?.rank;
		const name = `${shortName(edition.index_code)} ${edition.year}`;
		return rank ? [words.place(name, rankText(rank), rank.kind === 'computed')] : [];
	});
	return places.length > 0 ? words.places(places.join(', ')) : words.noPlaces;
}

/** What data was published in a month; generated data is no news. */
export async function releaseFact({ releases, release, locale }: Context, month: string): Promise<string> {
	const words = messages[locale];
	const own = (await releases()).filter(
		({ number: at, published_at, demo }) => at <= release && !demo && monthInVietnam(published_at) === month
	);
	if (own.length === 0) return words.notReleased(period(locale, month));
	const titles = own.map((row) => words.release(number(locale, row.number), date(locale, row.published_at), row.title));
	return words.released(period(locale, month), number(locale, own.length), titles.join('; '));
}

const monthInVietnam = (moment: string): string => dayInVietnam(Date.parse(moment)).slice(0, 7);

/** What the plans of that year ask for in the month, each unit's by itself: what several units ask for is no one's number. */
export async function planFacts(context: Context, unit: Unit, month: string): Promise<string[]> {
	const { reference, locale } = context;
	const words = messages[locale];
	const plans = plansWithFormer(reference, unit.unit_code);
	const year = Number(month.slice(0, 4));
	const own = plans.filter((plan) => plan.year === year);
	if (own.length === 0) {
		const why = withheldWithFormer(context, 'plans', unit.unit_code);
		if (why !== null) return [visibility[locale].withheld.plans[why]];
		const [newest] = plans;
		const whose = newest ? whoseOf(context, unit.unit_code, newest.unit_code) : null;
		return [words.noPlan(String(year), newest ? String(newest.year) : null, whose)];
	}
	const byUnit = [...Map.groupBy(own, ({ unit_code }) => unit_code)];
	const facts = await Promise.all(
		byUnit.map(([owner, of]) => askedBy(context, of, month, whoseOf(context, unit.unit_code, owner)))
	);
	return facts.flat();
}

/** What the plans of one unit ask for in a month. */
async function askedBy(
	context: Context,
	plans: readonly Plan[],
	month: string,
	whose: string | null
): Promise<string[]> {
	const { warehouse, release, reference, locale } = context;
	const words = messages[locale];
	const year = Number(month.slice(0, 4));
	const read = await Promise.all(
		plans.map(async ({ plan_code: plan }) => ({
			tasks: await planTasks(warehouse, release, { plan }),
			duties: await reportingDuties(warehouse, release, { plan })
		}))
	);
	const tasks = read.flatMap((plan) => leaves(plan.tasks)).filter((task) => !isPerUnit(task));
	const shares = tasks.map((task) => ({ task, share: monthlyShares(task, year)[Number(month.slice(5)) - 1] ?? 0 }));
	const due = inGroups(
		reference,
		locale,
		shares.filter(({ share }) => share > 0),
		({ task }) => task.channel_code
	).map(
		({ name, things }) =>
			`${name} ${number(
				locale,
				things.reduce((sum, { share }) => sum + share, 0)
			)}`
	);
	const reports = read.flatMap(({ duties }) => duties).filter((duty) => duty.due_on?.startsWith(month));
	const when = period(locale, month);
	return [
		due.length > 0 ? words.due(when, due.join('; '), whose) : words.nothingDue(String(year), when, whose),
		...(reports.length > 0 ? [words.reports(when, number(locale, reports.length), whose)] : [])
	];
}
