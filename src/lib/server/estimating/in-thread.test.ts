// Protects pages from estimates: tasks run elsewhere one by one, a thread that dies is replaced, a flood is refused.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Busy } from '../queue';
import { estimateInThread } from './in-thread';

let folder = '';
const program = () => join(folder, 'thread.mjs');

// Says on which thread it is and how many tasks it has had; dies, or fails, of what it is told to.
const source = `import { parentPort, threadId } from 'node:worker_threads';
let tasks = 0;
parentPort.on('message', ({ name, given: [rows, nothing] }) => {
	if (nothing === 'one_unit') process.exit(3);
	if (nothing === 'all_zero') throw new Error('broken');
	if (nothing === 'collinear') return parentPort.postMessage({ failed: new Error('no such design') });
	tasks += 1;
	parentPort.postMessage({ found: [name, rows.length, tasks, threadId] });
});`;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'reform-lens-thread-'));
	writeFileSync(program(), source);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const row = { unit_code: '42', year: 2024, score: 1, activity: 2, after: null };

test('one thread is kept for all tasks; one that dies takes its task along and is replaced', async () => {
	const { estimate, close } = estimateInThread(program());
	const [first, second] = await Promise.all([estimate('association', [row]), estimate('association', [row, row])]);
	expect(first).toEqual(['association', 1, 1, expect.any(Number)]);
	expect(second).toEqual(['association', 2, 2, Array.from(Object.values(first))[3]]);
	await expect(estimate('association', [row], 'collinear')).rejects.toThrow('no such design');
	expect(await estimate('association', [])).toMatchObject({ 2: 3 });
	const dying = estimate('association', [row], 'one_unit');
	const after = estimate('association', [row]);
	await expect(dying).rejects.toThrow('ended with 3');
	expect(await after).toMatchObject({ 2: 1 });
	const breaking = estimate('association', [row], 'all_zero');
	const last = estimate('association', [row]);
	await expect(breaking).rejects.toThrow('broken');
	expect(await last).toMatchObject({ 2: 1 });
	await close();
	await expect(estimate('association', [row])).rejects.toThrow('closing');
});

test('what waits is bounded, and what is closed leaves nobody waiting', async () => {
	const { estimate, close } = estimateInThread(program());
	const asked = Promise.allSettled(Array.from({ length: 62 }, () => estimate('association', [row])));
	await expect(estimate('association', [row])).rejects.toBeInstanceOf(Busy);
	await close();
	const ended = await asked;
	expect(ended.every(({ status }) => status === 'rejected')).toBe(true);
});
