import { dayAfter } from '$lib/model/days';
import { fold } from '$lib/i18n/fold';
import { period as periodText } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { report as messages } from '$lib/i18n/messages/report';
import { unitReport } from '$lib/i18n/messages/unit-report';
import { placeWithin, planTitle, unitName } from '$lib/i18n/names';
import type { Plan, ReportingDuty } from '$lib/model/datasets';
import { parts } from '$lib/model/parts';
import type { ReportLetter } from '$lib/model/report';
import type { ReportPeriod } from '$lib/model/report-period';
import type { Reference } from '$lib/model/reference';

/** `Kết quả công tác tuyên truyền cải cách hành chính của tỉnh Hà Tĩnh 6 tháng đầu năm 2024`. */
export function unitSubject(
	reference: Reference,
	locale: Locale,
	{ unit, period }: { unit: string; period: ReportPeriod }
): string {
	const name = locale === 'vi' ? reference.fullName(unit, period.to) : unitName(reference, locale, unit, period.to);
	return unitReport[locale].subject(placeWithin(name), periodText(locale, period.value));
}

/** `Kết quả thực hiện Kế hoạch tuyên truyền … 6 tháng đầu năm 2024`: the year stands once. */
export function subjectOf(locale: Locale, plan: Plan, period: ReportPeriod): string {
	const year = locale === 'en' ? ` in ${plan.year}` : ` năm ${plan.year}`;
	const named = planTitle(locale, plan).replace(year, '');
	const title = locale === 'en' && plan.title_en === null ? plan.title_vi.replace(` năm ${plan.year}`, '') : named;
	return messages[locale].subject(title, periodText(locale, period.value));
}

interface PlanAndDuties {
	plan: Plan;
	duties: readonly ReportingDuty[];
}

/**
 * Who writes to whom. The plan's issuer writes, to whom its duty of that cadence names; where a duty says that one agency
 * reports to the issuer itself, that agency writes, and the issuer is the body above it.
 */
export function letterOf(
	reference: Reference,
	{ plan, duties, period }: PlanAndDuties & { period: ReportPeriod }
): ReportLetter {
	const issuers = parts(plan.issuer_vi);
	const [issuer = plan.issuer_vi] = issuers;
	const rest = {
		place: placeOf(reference, plan.unit_code),
		year: Number(dayAfter(period.to).slice(0, 4))
	};
	const fulfilled = fulfilledDuty({ plan, duties, period });
	if (fulfilled && isTo(fulfilled, issuer))
		return { superior: above(issuer), issuer: written(fulfilled.who_vi), to: [spelledOut(issuer)], ...rest };
	const named = issuers.map((name) => bodiesOf(name));
	return {
		superior: named.find(({ superior }) => superior !== null)?.superior ?? null,
		issuer: named.map(({ body }) => body).join(' - '),
		to: parts(fulfilled?.to_whom_vi ?? null).map(spelledOut),
		...rest
	};
}

/** A unit's own report: it writes under the body above it, to whom its plans say that it reports. */
export function unitLetterOf(
	reference: Reference,
	{ unit, plans, period }: { unit: string; plans: readonly PlanAndDuties[]; period: ReportPeriod }
): ReportLetter {
	const issuer = bodyOf(reference, unit, period.to);
	const own = plans.map((of) => letterOf(reference, { ...of, period })).filter((letter) => letter.issuer === issuer);
	const parent = reference.unit.get(reference.unit.get(unit)?.parent_code ?? '');
	const isUnder = parent !== undefined && parent.level !== 'country';
	return {
		superior: isUnder ? above(`UBND ${reference.fullName(parent.unit_code, period.to)}`) : null,
		issuer,
		to: [...new Set(own.flatMap(({ to }) => to))],
		place: placeOf(reference, unit),
		year: Number(dayAfter(period.to).slice(0, 4))
	};
}

/** The body that writes for a unit on a day: the committee of a place, or an office itself. */
export function bodyOf(reference: Reference, unit: string, day: string): string {
	const name = reference.fullName(unit, day);
	const level = reference.unit.get(unit)?.level ?? '';
	return written(['province', 'district', 'commune'].includes(level) ? `UBND ${name}` : name);
}

/** The plan's duty that a report fulfils: one agency's to the issuer, or the issuer's to the body above it. */
export function fulfilledDuty({
	plan,
	duties,
	period
}: PlanAndDuties & { period: ReportPeriod }): ReportingDuty | null {
	const issuers = parts(plan.issuer_vi);
	const [issuer = plan.issuer_vi] = issuers;
	const own = dutiesOf(period, duties);
	const toIssuer = own.find((duty) => isTo(duty, issuer) && parts(duty.who_vi).length === 1);
	if (toIssuer && issuers.length === 1) return toIssuer;
	// What goes to others than the body above a province is no report of the province.
	return plan.issuer_level === 'province' ? null : (own.filter((duty) => !isTo(duty, issuer)).at(-1) ?? null);
}

/** Provinces that bear a person's name: theirs is never written without what kind of place it is. */
const namedAfterPersons = ['79', '79@2025'];

/**
 * The place that a unit is or lies in: an office writes from its province. Decree 30, annex I: in full where it is called
 * after a person, an event or by a number. Of communes nobody here knows after whom, so these always are.
 */
function placeOf(reference: Reference, code: string): string {
	const way = reference.upwards(code);
	const unit = way.find(({ level }) => ['province', 'district', 'commune'].includes(level)) ?? way.at(-1);
	if (!unit) return '';
	if (unit.level === 'commune' || namedAfterPersons.includes(unit.unit_code)) return unit.full_name_vi;
	return unit.name_vi.replace(/^(Huyện|Quận|Thị xã|Thành phố) (?!\d)/, '');
}

/** Duties that name who is reported to, of the cadence that a period belongs to; else those without one. */
function dutiesOf({ value }: ReportPeriod, duties: readonly ReportingDuty[]): ReportingDuty[] {
	const part = value.slice(5);
	const cadence: ReportingDuty['cadence'] =
		part === '' ? 'yearly' : part.startsWith('H') ? 'half_year' : /^(Q|9M)/.test(part) ? 'quarterly' : 'monthly';
	const named = duties.filter((duty) => duty.to_whom_vi !== null);
	const own = named.filter((duty) => duty.cadence === cadence);
	return own.length > 0 ? own : named.filter((duty) => duty.cadence === 'unspecified');
}

/** Whether a duty's report goes to the issuer, who may be named in short: `UBND tỉnh` is `UBND tỉnh Hà Tĩnh`. */
const isTo = ({ to_whom_vi }: ReportingDuty, issuer: string): boolean =>
	parts(to_whom_vi).some((name) => fold(issuer).startsWith(fold(name).replace(/^chu tich /, '')));

/** The body that a name means, and the one above it that the name tells: `Sở Nội vụ tỉnh Hải Dương` is under `UBND tỉnh Hải Dương`. */
function bodiesOf(name: string): { superior: string | null; body: string } {
	const [own = name, ...around] = name.split(', ');
	if (/^(UBND|Ủy ban nhân dân) /i.test(own))
		return { superior: around.length > 0 ? above(`UBND ${around.join(', ')}`) : null, body: written(own) };
	const [, body, place] = /^(.+?) ((?:tỉnh|thành phố) .+)$/.exec(name) ?? [];
	return body !== undefined && place !== undefined
		? { superior: above(`UBND ${place}`), body: written(body) }
		: { superior: null, body: written(name) };
}

const spelledOut = (name: string): string => name.replace(/^UBND /, 'Ủy ban nhân dân ');
const written = (name: string): string => spelledOut(name).toLocaleUpperCase('vi');
/** The body above may be abbreviated as usual. */
const above = (name: string): string => name.toLocaleUpperCase('vi');
