// Protects offices from being called late before their day is over, and for what they had done by then.
import { expect, it } from 'vitest';
import { assignmentStanding } from './assignments';

it.each([
	['2024-06-30', null, '2024-06-30', { state: 'open', days: 0 }],
	['2024-06-30', null, '2024-06-20', { state: 'open', days: 10 }],
	['2024-06-30', null, '2024-07-01', { state: 'late', days: 1 }],
	['2024-06-30', '2024-07-05', '2024-07-04', { state: 'late', days: 4 }],
	['2024-06-30', '2024-07-05', '2024-07-05', { state: 'done', on: '2024-07-05' }],
	['2024-06-30', '2024-06-01', '2024-05-31', { state: 'open', days: 30 }]
] as const)('due %s, done %s, seen on %s', (due_on, done_on, day, standing) => {
	expect(assignmentStanding({ due_on, done_on }, day)).toEqual(standing);
});
