// Protects English readers from “1 units are”: what counts one thing says so.
import { expect, it } from 'vitest';
import { board } from './board';
import { brief } from './brief';
import { campaigns } from './campaigns';
import { owners } from './owners';
import { peers } from './peers';
import { report } from './report';
import { sums } from './sums';
import { todaysUnits } from './todays-units';

it.each([
	[owners.en.some('1'), 'No owner agency is entered for 1 other.'],
	[peers.en.who.nearest('1'), 'the unit with the nearest score'],
	[peers.en.who.neighbours('1'), 'the unit next in order'],
	[board.en.whole('May', '1'), 'May: the lead agency has handed in'],
	[brief.en.late.units('PL.1', '1', '1', '2 posts'), 'PL.1: 1 of 1 unit is short of 2 posts each'],
	[report.en.work.lateUnits('PL.1', '1', '2', '2 posts', 'X'), 'PL.1: 1 of 2 units is short of 2 posts each; lead: X.'],
	[
		campaigns.en.list.finding(null, null, null, { plans: '1', tasks: '1', counted: '1' }),
		'1 communication plan, 1 task, 1 with a number'
	],
	[todaysUnits.en.units('1', '0', '1'), '1 of 34 provinces has a score: 0 as published, 1 estimated.'],
	[todaysUnits.en.finding.unranked('PAPI 2020', '1'), 'PAPI 2020: 1 has a score, not all 34, so nothing is ranked']
])('%s', (said, singular) => {
	expect(said).toBe(singular);
});

it('long sentences keep to one thing too', () => {
	expect(sums.en.missing('components', '1', '2', '1')).toContain(
		'since 1 of the components cannot be compared or has no'
	);
	expect(todaysUnits.en.estimates('1', '1', '2020', 'dashed')).toMatch(
		/^1 province as published; 1 is an estimate .* the mean of the provinces that it was formed from/
	);
});
