// Protects reading while the database of the ledger is away: nothing public asks it, nothing is lost, and all heals by itself.
import { afterAll, expect, it, vi } from 'vitest';
import { startPostgres } from '../postgres/postgres';
import { newFolder, removeFolders, startOn } from './folder';

const t0 = performance.now();
const postgres = await startPostgres();
console.log('pg', performance.now() - t0);
vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
const state = await startOn(newFolder(), { DATABASE_URL: await postgres.database(), HOME_UNIT: '42' });
console.log('state', performance.now() - t0);
afterAll(async () => {
	vi.useRealTimers();
	console.log("closing");await state.reviews.close();console.log("reviews");state.node.close(); await state.ledger.close(); console.log("closed");
	await postgres.end();
	removeFolders();
});

it('survives', async () => {
	const hold = Promise.withResolvers<void>();
	const held = state.write(() => hold.promise);
	await new Promise((s) => setTimeout(s, 300));
	await postgres.stop('kill');
	console.log('killed', performance.now() - t0);
	await vi.waitFor(() => expect(state.node.away).not.toBeNull(), 5000);
	hold.resolve();
	console.log(await held.catch((e: unknown) => e));
	await postgres.start();
	console.log('started', performance.now() - t0);
	await vi.waitFor(() => expect(state.node.away).toBeNull(), 5000);
	console.log('back', performance.now() - t0);
	await state.write(() => Promise.resolve());
});
