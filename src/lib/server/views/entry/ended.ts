import { fold } from '$lib/i18n/fold';
import type { Unit } from '$lib/model/datasets';
import type { Reference } from '$lib/model/reference';
import { spellings } from '../../charts/plan-progress/agencies';
import type { WholePlan } from './clone';

/** An agency of a plan that ended before the end of another year. */
export interface EndedAgency {
	name: string;
	/** Who follows it, where the table of successions tells one. */
	successor: string | null;
}

/** Every agency that a plan names, in each of its spellings: whoever replaces it replaces them all. */
const namesIn = ({ agencies, tasks, duties }: WholePlan): string[] => [...new Set(spellings(agencies, tasks, duties))];

/** The units inside the plan's own, and inside that which it lies in, at the depth of departments. */
function around({ tables, unit }: Reference, code: string): Unit[] {
	const above = unit.get(code)?.parent_code;
	const inside = new Set([code, ...(above === null || above === undefined ? [] : [above])]);
	return tables.units.filter((known) => known.parent_code !== null && inside.has(known.parent_code));
}

/** The agencies of a plan that are units here and have ended by the end of a year, with who follows them as far as is known. */
export function endedAgencies(reference: Reference, from: WholePlan, year: number): EndedAgency[] {
	const known = around(reference, from.plan.unit_code);
	const end = `${year}-12-31`;
	return namesIn(from).flatMap((name) => {
		const called = known.filter((unit) => [unit.name_vi, unit.full_name_vi].some((own) => fold(own) === fold(name)));
		const ended = called.length > 0 && called.every(({ valid_to }) => valid_to !== null && valid_to < end);
		if (!ended) return [];
		const followers = called.flatMap(({ unit_code }) => reference.successors(unit_code));
		const [first, second] = [...new Set(followers.map(({ to_code }) => reference.unit.get(to_code)?.name_vi))];
		return [{ name, successor: first !== undefined && second === undefined ? first : null }];
	});
}

/** Who may follow: the departments that exist at the end of the year around the plan's unit. */
export const followersIn = (reference: Reference, plan: WholePlan, year: number): string[] =>
	around(reference, plan.plan.unit_code)
		.filter(({ level, valid_to }) => level === 'department' && (valid_to === null || valid_to >= `${year}-12-31`))
		.map(({ name_vi }) => name_vi);

/** The unit of a plan in another year: itself, or the one that it became. */
export function unitInYear(reference: Reference, code: string, year: number): string {
	const unit = reference.unit.get(code);
	if (!unit?.valid_to || unit.valid_to >= `${year}-01-01`) return code;
	const [only, second] = reference.successors(code);
	return only && !second ? only.to_code : code;
}
