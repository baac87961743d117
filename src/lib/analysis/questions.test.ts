// Protects what a leader is told to ask: clear rules on figures, the strongest of each kind first, nothing twice, fewer rather than weak ones.
import { expect, it } from 'vitest';
import type { PlanTask } from '$lib/model/datasets';
import { starterReference, starterTasks } from '../../../tests/fixtures/starter';
import { questionsOf, type Fact } from './questions';

const reference = starterReference();
const tasks = starterTasks('HTH-2024');
const plan = reference.plan.get('HTH-2024');
if (!plan) throw new Error('no plan');
const task = (no: string): PlanTask => {
	const found = tasks.find((one) => one.task_no === no);
	if (!found) throw new Error(no);
	return found;
};

type Of<K extends Fact['kind']> = Extract<Fact, { kind: K }>;
const component = { index: 'PAPI', year: 2024, scale: 9, score: 4 };
const below = (indicator: string, points: number, more: Partial<Of<'below'>> = {}): Of<'below'> => ({
	...component,
	kind: 'below',
	indicator,
	points,
	median: 4 - points,
	others: 60,
	...more
});
const fell = (indicator: string, points: number, more: Partial<Of<'fell'>> = {}): Of<'fell'> => ({
	...component,
	kind: 'fell',
	indicator,
	points,
	before: 2023,
	...more
});
const late = (no: string, missing: number, due: number): Fact => ({
	kind: 'late',
	plan,
	task: task(no),
	missing,
	due,
	share: missing / due,
	look: { until: '2024-06-30', closed: true },
	closed: null,
	units: []
});
const missing = (index: string, published: number, here: number): Fact => ({ kind: 'missing', index, published, here });
const open = (no: string): Fact => ({ kind: 'open', plan, task: task(no) });
const target: Fact = {
	kind: 'target',
	target: {
		unit_code: '42',
		index_code: 'PAPI',
		indicator_code: 'TOTAL',
		year: 2024,
		kind: 'rank',
		value: 5,
		plan_code: null,
		source_id: null
	},
	standing: { unit_code: '42', group: 'provinces', parent_code: null, score: 45.55, rank: null, source_id: '' }
};

it('asks one question of each kind before a second of any, in the order of the rules', () => {
	const facts = [
		open('PL.16'),
		missing('PAR', 2024, 2023),
		fell('D6', -0.2),
		below('D7', -0.3),
		late('PL.2.2', 8, 18),
		target
	];
	expect(questionsOf(facts).map(({ kind }) => kind)).toEqual(['target', 'late', 'below']);
	expect(questionsOf(facts, 6).map(({ kind }) => kind)).toEqual(['target', 'late', 'below', 'fell', 'missing', 'open']);
	expect(questionsOf([below('D1', -0.4), below('D7', -0.3), open('PL.16')])).toEqual([
		below('D1', -0.4),
		open('PL.16'),
		below('D7', -0.3)
	]);
});

it('takes the strongest of a kind: newer years first, by the share of the scale, by the share of what was due', () => {
	expect(questionsOf([below('D1', -0.2), below('D7', -0.5)], 1)).toEqual([below('D7', -0.5)]);
	const wide = below('TOTAL', -0.6, { scale: 70 });
	expect(questionsOf([wide, below('D7', -0.5)], 1)).toEqual([below('D7', -0.5)]);
	const old = below('C09', -1.4, { index: 'PCI', year: 2022 });
	expect(questionsOf([old, below('D7', -0.1)], 1)).toEqual([below('D7', -0.1)]);
	expect(questionsOf([late('PL.2.2', 9, 18), late('IV.2.3', 6, 6)], 1)).toEqual([late('IV.2.3', 6, 6)]);
	expect(questionsOf([missing('DTI', 2024, 2022), missing('PAR', 2024, 2023)], 1)).toEqual([
		missing('PAR', 2024, 2023)
	]);
	expect(questionsOf([open('PL.17.1'), open('PL.16')], 1)).toEqual([open('PL.16')]);
});

it('never asks twice about the same thing', () => {
	expect(questionsOf([below('D6', -0.3), fell('D6', -0.2), fell('D5', -0.1)])).toEqual([
		below('D6', -0.3),
		fell('D5', -0.1)
	]);
});

it.each<[string, Fact]>([
	['a difference that is as good as none', below('D7', -0.03)],
	['a component above the median', below('D7', 0.3)],
	['a field of few', below('D7', -0.5, { others: 3 })],
	['a component that rose', fell('D6', 0.4)],
	['a component whose scale is not known', fell('L2', -0.4, { index: 'PAR', scale: null })],
	['an edition that is here', missing('PAPI', 2024, 2024)],
	['a number whose scope the document states', open('PL.2.2')]
])('does not ask about %s', (_, fact) => {
	expect(questionsOf([fact])).toEqual([]);
});

it('asks nothing where nothing is known', () => {
	expect(questionsOf([])).toEqual([]);
});
