// Protects readers from official-looking pictures with a headline that this installation never signed.
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isSigned, pressKey, sign, type Signed } from './signature';

const folders: string[] = [];
const folder = () => {
	const made = mkdtempSync(join(tmpdir(), 'reform-lens-press-'));
	folders.push(made);
	return made;
};
afterAll(() => folders.forEach((made) => rmSync(made, { recursive: true })));

const signed: Signed = {
	kind: 'ranking',
	lang: 'vi',
	parameters: [
		['index', 'PAPI'],
		['year', '2024']
	],
	text: { title: 'Hà Tĩnh đứng thứ 6', subtitle: null, note: null }
};

describe('a signature', () => {
	it('holds for the same text on the same chart, whatever the order of the parameters', async () => {
		const key = await pressKey(folder());
		const signature = sign(key, signed);
		expect(signature).toMatch(/^[\w-]{43}$/);
		expect(isSigned(key, { ...signed, parameters: [...signed.parameters].reverse() }, signature)).toBe(true);
	});

	it.each<[string, Partial<Signed>]>([
		['another title', { text: { ...signed.text, title: 'Hà Tĩnh đứng thứ 1' } }],
		['the same words in another place', { text: { title: null, subtitle: 'Hà Tĩnh đứng thứ 6', note: null } }],
		['one more text', { text: { ...signed.text, note: 'Thêm' } }],
		['another kind', { kind: 'tiles' }],
		['another language', { lang: 'en' }],
		[
			'another year',
			{
				parameters: [
					['index', 'PAPI'],
					['year', '2023']
				]
			}
		],
		['one parameter less', { parameters: [['index', 'PAPI']] }],
		['parameters run together', { parameters: [['index', 'PAPI","year","2024']] }]
	])('does not hold for %s', async (_, change) => {
		const key = await pressKey(folder());
		expect(isSigned(key, { ...signed, ...change }, sign(key, signed))).toBe(false);
	});

	it.each(['', 'AAAA', 'not base64 at all', 'A'.repeat(10_000)])('is not “%.20s”', async (signature) => {
		expect(isSigned(await pressKey(folder()), signed, signature)).toBe(false);
	});

	it('of another installation does not hold here', async () => {
		const [here, there] = [await pressKey(folder()), await pressKey(folder())];
		expect(isSigned(here, signed, sign(there, signed))).toBe(false);
	});
});

describe('the key', () => {
	it('is made once, for its owner only', async () => {
		const data = folder();
		const [first, second] = await Promise.all([pressKey(data), pressKey(data)]);
		expect(first).toHaveLength(32);
		expect(second.equals(first)).toBe(true);
		expect(statSync(join(data, 'press.key')).mode & 0o777).toBe(0o600);
		expect(readdirSync(data)).toEqual(['press.key']);
	});

	it('that is there is used, and a broken one is said, not replaced', async () => {
		const [data, broken] = [folder(), folder()];
		writeFileSync(join(data, 'press.key'), Buffer.alloc(32, 7));
		expect((await pressKey(data)).equals(Buffer.alloc(32, 7))).toBe(true);
		writeFileSync(join(broken, 'press.key'), 'short');
		await expect(pressKey(broken)).rejects.toThrow('press.key');
	});
});
