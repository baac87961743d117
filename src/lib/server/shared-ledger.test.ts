// Protects the start of a node: its database may go away in the middle of it, and nothing else is tried twice.
import { expect, test, vi } from 'vitest';
import { CannotStart } from './cannot-start';
import { LedgerAway } from './ledger/away';
import { patiently } from './shared-ledger';

test('a part of the start is done again where the ledger went away, also as a cause', async () => {
	const part = vi
		.fn<() => Promise<string>>()
		.mockRejectedValueOnce(new CannotStart(() => 'not shown', new LedgerAway()))
		.mockResolvedValue('started');
	expect(await patiently(part)).toBe('started');
	expect(part).toHaveBeenCalledTimes(2);
});

test('what fails for another reason, or for too long, is told', async () => {
	const fault = vi.fn<() => Promise<void>>().mockRejectedValue(new Error('a fault'));
	await expect(patiently(fault)).rejects.toThrow('a fault');
	const away = vi.fn<() => Promise<void>>().mockRejectedValue(new LedgerAway());
	await expect(patiently(away, -1)).rejects.toThrow(LedgerAway);
	for (const part of [fault, away]) expect(part).toHaveBeenCalledTimes(1);
});
