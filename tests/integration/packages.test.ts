// Protects the supply: what is installed is what was looked at, byte for byte, from the registry alone.
import { expect, test } from 'vitest';
import { z } from 'zod';
import lock from '../../package-lock.json';
import own from '../../package.json';

const locked = z.record(
	z.string(),
	z.object({ version: z.string(), integrity: z.string().optional(), link: z.boolean().optional() })
);

test('every package of the lock file has a strong fingerprint', () => {
	const { '': root, ...packages } = locked.parse(lock.packages);
	expect(root?.version).toBe(own.version);
	expect(Object.keys(packages).length).toBeGreaterThan(200);
	const without = Object.entries(packages).filter(([, { integrity = '' }]) => !/^sha512-[\w+/]{86}==$/.test(integrity));
	expect(without).toEqual([]);
});

test('packages are named with the one version that was looked at', () => {
	const versions = Object.entries({ ...own.dependencies, ...own.devDependencies, ...own.overrides });
	expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});
