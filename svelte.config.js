import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
const config = {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter({ precompress: true }),
		// A refusal is written under the address that was asked for, whatever its depth.
		paths: { relative: false },
		// Pages are cached and shared, so a nonce would be no nonce: the policy names hashes instead.
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				// The hash is of the one style attribute of SvelteKit's own, on what tells screen readers of a new page.
				'style-src': ['self', 'unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['none']
			}
		},
		// `hooks.server.ts` checks where every request comes from, and says what to do.
		csrf: { trustedOrigins: ['*'] },
		// Small style sheets stand in the page: nothing is waited for before the first paint.
		inlineStyleThreshold: 16_384,
		typescript: {
			config: (generated) => {
				generated.include.push('../*.config.ts', '../scripts/**/*.ts');
			}
		}
	}
};

export default config;
