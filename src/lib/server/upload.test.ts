// Protects: what a form brings arrives whole or is refused with its reason; nothing is cut without a word.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { mostFiles, mostTextMb, receive } from './upload';

const folder = mkdtempSync(join(tmpdir(), 'reform-lens-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const maxBytes = 1000;
const posted = (form: FormData) =>
	receive(new Request('http://localhost/', { method: 'POST', body: form }), folder, maxBytes);

function form(fields: Record<string, string>, ...files: string[]): FormData {
	const made = new FormData();
	for (const [name, value] of Object.entries(fields)) made.set(name, value);
	for (const [at, content] of files.entries()) made.append('files', new File([content], `${at}.csv`));
	return made;
}

test('fields and files arrive whole, and go again', async () => {
	const received = await posted(form({ pasted: 'a\tb' }, 'x'.repeat(maxBytes - 1)));
	expect(received.fields.get('pasted')).toBe('a\tb');
	expect(received.files.map(({ name, path }) => [name, readFileSync(path).length])).toEqual([['0.csv', maxBytes - 1]]);
	await received.remove();
	expect(readdirSync(folder)).toEqual([]);
});

test('a name is a name alone, and no half of a letter', async () => {
	const made = new FormData();
	for (const name of ['../../etc/passwd', 'C:\\a\\b.csv', 'vsc.\u202Exslx\u2069', `${'a'.repeat(199)}😀.csv`])
		made.append('files', new File(['x'], name));
	const received = await posted(made);
	const names = received.files.map(({ name }) => name);
	expect(names).toEqual(['passwd', 'b.csv', 'vsc.xslx', `${'a'.repeat(199)}😀`]);
	expect(received.files.every(({ path }) => path.startsWith(received.folder))).toBe(true);
	await received.remove();
});

test.each([
	['a file over its limit', form({}, 'x'.repeat(maxBytes + 1)), 'too_large'],
	['a pasted table over its limit', form({ pasted: 'ạ'.repeat(mostTextMb * 1024 * 1024) }), 'text_too_large'],
	['more files than are taken', form({}, ...Array<string>(mostFiles + 1).fill('x')), 'too_many']
])('%s is refused', async (_, body, why) => {
	await expect(posted(body)).rejects.toMatchObject({ why });
	expect(readdirSync(folder)).toEqual([]);
});

test('files that are too much together are told apart from a form that cannot be read', async () => {
	const ended = (error: Error) =>
		new Request('http://localhost/', {
			method: 'POST',
			headers: { 'content-type': 'multipart/form-data; boundary=x' },
			body: new ReadableStream({ pull: (controller) => controller.error(error) }),
			// Node asks for it where a body is a stream.
			...{ duplex: 'half' }
		});
	const tooMuch = Object.assign(new Error('request body size exceeded BODY_SIZE_LIMIT'), { status: 413 });
	await expect(receive(ended(tooMuch), folder, maxBytes)).rejects.toMatchObject({ why: 'all_too_large' });
	await expect(receive(ended(new Error('aborted')), folder, maxBytes)).rejects.toMatchObject({ why: 'unreadable' });
	expect(readdirSync(folder)).toEqual([]);
});
