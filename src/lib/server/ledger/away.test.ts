// Protects the difference between a database that is away, which heals by itself, and a fault, which somebody must look at.
import { expect, it } from 'vitest';
import { isAway, LedgerAway, reasonOf, StaleView } from './away';

const coded = (code: string, message = 'x') => Object.assign(new Error(message), { code });

it.each([
	['a refused connection', coded('ECONNREFUSED')],
	['a connection that was reset', coded('ECONNRESET', 'read ECONNRESET')],
	['a name with several addresses', new AggregateError([coded('ECONNREFUSED')], '')],
	['a server that is shut down', coded('57P01')],
	['one that starts', coded('57P03')],
	['a standby', coded('25006')],
	['a lock in vain', coded('55P03')],
	['the end of a connection', new Error('Connection terminated unexpectedly')],
	['a pool that was given up', new Error('Cannot use a pool after calling end on the pool')],
	['what this is the cause of', new Error('It failed', { cause: coded('ECONNREFUSED') })],
	['our own name for it', new LedgerAway()],
	['a view that others have overtaken', new StaleView(3, 2)]
])('%s is away', (_, error) => expect(isAway(error)).toBe(true));

it.each([
	['a reader who hung up', coded('ECONNRESET', 'aborted')],
	['a wrong password', coded('28P01')],
	['a statement that is wrong', coded('42601')],
	['a file that is not there', coded('ENOENT')],
	['no error', 'ECONNREFUSED']
])('%s is not', (_, error) => expect(isAway(error)).toBe(false));

it('tells the innermost reason', () => {
	const refused = coded('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:5432');
	expect(reasonOf(new LedgerAway(new AggregateError([refused], '')))).toBe(refused.message);
});
