/**
 * The import rules of docs/architecture.md: a folder may import what stands below it, nothing above or beside.
 * `to` matches everything of ours that is not listed, so a new folder is forbidden until a rule names it.
 */
const may = (folder, ...allowed) => ({
	name: `${folder}-imports`,
	comment: `${folder} imports ${allowed.join(', ') || 'nothing of ours'}`,
	severity: 'error',
	from: { path: `^src/lib/${folder}/` },
	to: { path: '^src/', pathNot: [folder, ...allowed].map((name) => `^src/lib/${name}/`) }
});

/** Pictures for download take the values of the colours from the style sheets that pages have. */
const tokens = '^src/lib/ui/(tokens|dark)\\.css$';

const server = () => {
	const rule = may('server', 'model', 'analysis', 'i18n', 'charts');
	return { ...rule, to: { ...rule.to, pathNot: [...rule.to.pathNot, tokens] } };
};

const apart = (folder, ...others) => ({
	name: `server-${folder}-stands-alone`,
	comment: `src/lib/server/${folder} does not know ${others.join(', ')}`,
	severity: 'error',
	from: { path: `^src/lib/server/${folder}/` },
	to: { path: others.map((name) => `^src/lib/server/${name}(/|\\.ts$)`) }
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		may('model'),
		may('analysis', 'model'),
		may('i18n', 'model'),
		may('charts', 'model', 'analysis', 'i18n'),
		may('ui', 'model', 'analysis', 'i18n', 'charts'),
		server(),
		apart('auth', 'intake', 'press', 'warehouse', 'publishing', 'charts', 'views', 'state'),
		apart('intake', 'auth', 'press', 'ledger', 'warehouse', 'publishing', 'charts', 'views', 'state'),
		apart('ledger', 'intake', 'warehouse', 'publishing', 'charts', 'views', 'state'),
		apart('warehouse', 'intake', 'ledger', 'publishing', 'charts', 'views', 'state'),
		apart('charts', 'intake', 'ledger', 'publishing', 'press', 'views', 'state'),
		apart('press', 'auth', 'intake', 'ledger', 'warehouse', 'publishing', 'charts', 'views', 'state'),
		apart('publishing', 'charts', 'views', 'state'),
		apart('templates', 'intake', 'ledger', 'publishing', 'press', 'state'),
		apart('views', 'intake', 'ledger', 'publishing', 'press'),
		apart('api', 'intake', 'ledger', 'publishing', 'charts', 'views'),
		{
			name: 'nothing-imports-routes',
			severity: 'error',
			from: { pathNot: '^src/routes/' },
			to: { path: '^src/(routes/|hooks)' }
		},
		{
			name: 'nothing-imports-tools',
			severity: 'error',
			from: { pathNot: '^src/cli/' },
			to: { path: '^src/cli/' }
		},
		{
			name: 'no-circular',
			severity: 'error',
			from: {},
			to: { circular: true }
		},
		{
			name: 'not-to-unresolvable',
			severity: 'error',
			from: {},
			to: { couldNotResolve: true, pathNot: '^(\\$app|\\$env|\\./\\$types)' }
		}
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '\\.svelte-kit/' },
		tsPreCompilationDeps: true,
		// The generated file holds the aliases themselves; the resolver does not follow `extends` to them.
		tsConfig: { fileName: '.svelte-kit/tsconfig.json' },
		enhancedResolveOptions: {
			extensions: ['.ts', '.js', '.svelte', '.d.ts'],
			exportsFields: ['exports'],
			conditionNames: ['import', 'node', 'svelte', 'types', 'default']
		}
	}
};
