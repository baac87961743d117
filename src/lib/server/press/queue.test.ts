// Protects pages from a flood of exports: few renderings at once, a bounded line, and the line moves on after failures.
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Busy } from '../queue';
import { boundedQueue } from './queue';

test('so many at once, so many waiting, the rest refused; places are free again afterwards', async () => {
	const queued = boundedQueue(2, 3);
	let [running, most] = [0, 0];
	const job = async () => {
		running += 1;
		most = Math.max(most, running);
		await setTimeout(5);
		running -= 1;
		return 'done';
	};
	const ended = await Promise.allSettled(Array.from({ length: 8 }, () => queued(job)));
	expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
	expect(ended.slice(5).every((one) => one.status === 'rejected' && one.reason instanceof Busy)).toBe(true);
	expect(most).toBe(2);
	await expect(queued(job)).resolves.toBe('done');
});

test('a job that fails gives its place to the next', async () => {
	const queued = boundedQueue(1, 5);
	const failing = queued(() => Promise.reject(new Error('no')));
	const next = queued(() => Promise.resolve('yes'));
	await expect(failing).rejects.toThrow('no');
	await expect(next).resolves.toBe('yes');
});

test('other work of the process comes between two jobs', async () => {
	const queued = boundedQueue(1, 5);
	const order: string[] = [];
	const both = ['first', 'second'].map((name) =>
		queued(async () => {
			order.push(name);
			if (name === 'first') setImmediate(() => order.push('page'));
			await Promise.resolve();
		})
	);
	await Promise.all(both);
	expect(order).toEqual(['first', 'page', 'second']);
});
