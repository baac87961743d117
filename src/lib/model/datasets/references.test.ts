// Protects: what is said to name rows of another table is a column, and what it names is one row.
import { expect, test } from 'vitest';
import { datasetNames, datasetOf } from '.';
import { references } from './references';

test.each(datasetNames.filter((name) => references[name].length > 0))('%s', (name) => {
	for (const { column, dataset, code, within } of references[name]) {
		const columns = Object.keys(datasetOf(name).resolved);
		expect(columns).toContain(column);
		if (within) expect(columns).toContain(within);
		// An indicator is in the trees of several provinces.
		const key = datasetOf(dataset).key.filter((one) => one !== 'province_code');
		expect([...(within ? [within] : []), code]).toEqual(key);
	}
});
