import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asItIs, publishFiles } from '$lib/server/publishing/pipe';
import type { ServerState } from '$lib/server/state';
import { coverage2025, papi2025, source2025 } from '../fixtures/today';
import { csv, newFolder } from './folder';

/** Publishes the table of 2025 with its source and its coverage, as an office would. */
export async function publishToday(state: ServerState) {
	const path = join(newFolder(), 'Bang diem.csv');
	writeFileSync(path, papi2025());
	const table = {
		...asItIs({ dataset: 'results', name: 'Bang diem.csv', path }),
		given: { source_id: 'S_PAPI_2025' },
		propose: true
	};
	const files = [csv('sources', ...source2025), csv('coverage', ...coverage2025), table];
	return publishFiles(state, files, { title: 'PAPI 2025', by: 'test' });
}
