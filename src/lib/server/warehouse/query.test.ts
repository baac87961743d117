// Protects everybody from one question that is too large: it is given up, told apart from a failure, and others are answered.
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { everything } from '../audience';
import { QueryTooSlow, Reader } from './query';

test('a question that takes too long is given up, and the next is answered', async () => {
	const failed = vi.fn();
	const reader = await Reader.open(await DuckDBInstance.create(':memory:'), failed, 200);
	const counted = z.object({ n: z.number() });
	const endless =
		'select count(*)::double as n from range(10000000) a, range(10000000) b where a.range + b.range = $release';
	try {
		await expect(reader.read(everything, endless, counted, { release: 1 })).rejects.toThrow(QueryTooSlow);
		expect(failed).not.toHaveBeenCalled();
		expect(await reader.read(everything, 'select $release::double as n', counted, { release: 7 })).toEqual([{ n: 7 }]);
		await expect(reader.read(everything, 'select n from nowhere', counted, { release: 1 })).rejects.not.toThrow(
			QueryTooSlow
		);
		expect(failed).toHaveBeenCalledOnce();
	} finally {
		reader.close();
	}
});
