import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
	{ ignores: ['.svelte-kit/', 'build/', 'coverage/', 'node_modules/', 'playwright-report/', 'test-results/', 'var/'] },
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	js.configs.recommended,
	ts.configs.strictTypeChecked,
	svelte.configs.recommended,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] }
		},
		rules: {
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': 'error',
			// The compiler knows every name, types included.
			'no-undef': 'off',
			// Numbers read well in a sentence.
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			// What implements an interface of promises need not wait for one.
			'@typescript-eslint/require-await': 'off',
			eqeqeq: ['error', 'always', { null: 'ignore' }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			// One route tree serves both languages: addresses come from `localized`, and there is no base path.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		// dependency-cruiser holds the import rules; it reads components as compiled, without their imports of types.
		files: ['src/lib/ui/**/*.svelte'],
		rules: {
			'no-restricted-imports': [
				'error',
				{ patterns: [{ regex: '^(\\$lib/(?!(model|analysis|i18n|charts|ui)/)|(\\.\\./)+(server|routes|cli)/)' }] }
			]
		}
	},
	{ files: ['**/*.js', '**/*.cjs'], extends: [ts.configs.disableTypeChecked] },
	prettier,
	svelte.configs.prettier
);
