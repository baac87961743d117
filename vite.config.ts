import { availableParallelism } from 'node:os';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

/** What is promised of a ledger wherever it is, is asked of one in PostgreSQL, too. */
const ofBothLedgers = [
	'audit',
	'people',
	'sign-in',
	'second-factor',
	'releases',
	'reviews',
	'reviews-together',
	'own-submissions',
	'admin-visibility'
].map((name) => `tests/integration/${name}.test.ts`);

export default defineConfig(({ isSsrBuild }) => ({
	plugins: [sveltekit()],
	// It names Svelte among what it works with and would be bundled, with the wrong one of two versions of what it needs.
	ssr: { external: ['better-auth'] },
	build: isSsrBuild
		? {}
		: {
				rolldownOptions: {
					// What nearly every page needs comes as one file: thirty small ones cost more in headers than they save.
					output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 6 }] } }
				}
			},
	test: {
		projects: [
			{ extends: true, test: { name: 'all', include: ['src/**/*.test.ts', 'tests/integration/**/*.test.ts'] } },
			{ extends: true, test: { name: 'shared', include: ofBothLedgers, env: { TEST_LEDGER: 'shared' } } }
		],
		globalSetup: 'tests/integration/first-start.setup.ts',
		environment: 'node',
		// Files of a worker share what they import: a third of the time went into loading it anew for each.
		isolate: false,
		// On two cores it would take one: half of the time these tests wait for disks and for threads of DuckDB.
		maxWorkers: Math.max(2, availableParallelism() - 1),
		// Pictures for download take their colours from the style sheets of the tokens.
		css: { include: [/(tokens|dark)\.css/] },
		// Integration tests open real databases, also on a machine that is busy with other things.
		testTimeout: 60_000,
		hookTimeout: 60_000
	}
}));
