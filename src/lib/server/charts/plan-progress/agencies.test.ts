// Protects that an agency is one however a plan spells it: counts, filters and boards of one page must agree.
import { expect, test } from 'vitest';
import type { PlanTask } from '$lib/model/datasets';
import { starterReference, starterTasks } from '../../../../../tests/fixtures/starter';
import { eachOnce, namedAgencies, onlyLead, ownerIn, partInTask } from './agencies';
import { coordinatorsOf, fits, leadsOf } from './filter';

const [first] = starterTasks('HTH-2024');
if (!first) throw new Error('no task');
const task = (task_no: string, lead: string | null, coordinating: string | null = null): PlanTask => ({
	...first,
	task_no,
	parent_task_no: null,
	lead_agency_vi: lead,
	coordinating_agencies_vi: coordinating
});
const one = task('1', 'Sở Nội vụ', 'Sở Tài chính; SỞ NỘI VỤ');
const two = task('2', ' sở nội vụ;So Noi vu', 'Đài PT-TH tỉnh');
const three = task('3', 'Sở Tài Chính; Đài PT - TH tỉnh');

test('spellings of a name are one agency, in its first spelling', () => {
	expect(eachOnce(['Sở Nội vụ', 'Sở Y tế', 'SỞ NỘI VỤ'])).toEqual(['Sở Nội vụ', 'Sở Y tế']);
	expect(namedAgencies([], [one, two, three], [])).toEqual(['Sở Nội vụ', 'Sở Tài chính', 'Đài PT-TH tỉnh']);
	expect(leadsOf('vi', [one, two, three])).toEqual(['Đài PT - TH tỉnh', 'Sở Nội vụ', 'Sở Tài Chính']);
	expect(coordinatorsOf('vi', [one, two])).toEqual(['Đài PT-TH tỉnh', 'Sở Tài chính']);
});

test('who leads a task does not coordinate in it, in counts and in filters', () => {
	expect([one, two, three].map((of) => partInTask(of, 'SO NOI VU'))).toEqual(['lead', 'lead', null]);
	expect(partInTask(one, 'sở tài chính')).toBe('coordinating');
	const reference = starterReference();
	const all = { group: null, theme: null, lead: null };
	const listed = (filter: object) => [one, two, three].filter((of) => fits(reference, { ...all, ...filter }, of));
	expect(listed({ lead: 'Sở Nội vụ' })).toEqual([one, two]);
	expect(listed({ coordinating: 'Sở Nội vụ' })).toEqual([]);
	expect(listed({ coordinating: 'Sở Tài Chính' })).toEqual([one]);
});

test('an entry is of whom it names, else of the only agency that leads its task', () => {
	expect([one, two, three, task('4', null)].map(onlyLead)).toEqual(['Sở Nội vụ', 'sở nội vụ', null, null]);
	const ownerOf = ownerIn([one, two, three]);
	const owners = ['1', '2', '3', '9', null].map((task_no) => ownerOf({ agency: null, task_no }));
	expect(owners).toEqual(['Sở Nội vụ', 'sở nội vụ', null, null, null]);
	expect(ownerOf({ agency: 'Sở Y tế', task_no: '1' })).toBe('Sở Y tế');
});
