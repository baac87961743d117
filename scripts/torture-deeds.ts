import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { activitiesFile, publish, signIn, themesFile, upload } from './torture-bring.ts';
import type { Chance } from './torture-findings.ts';
import { run, type Program, type Server } from './torture-server.ts';

/** What a deed leaves in the ledger: one more release, nothing, or what a backup holds. */
export type Leaves = 'release' | 'nothing' | 'backup';

/** Something that is ordered and then killed. */
export interface Deed {
	name: string;
	leaves: Leaves;
	/** Ends with true once the product has said that it is done. */
	through(server: Server): Promise<boolean>;
	/** The same without a server; null where there is no such tool. */
	alone: ((folder: string) => Program) | null;
}

/** What deeds are about. */
export interface Scene {
	/** Tells the releases of this deed from all others. */
	mark: string;
	/** For files that are brought, and backups. */
	folder: string;
	/** A whole backup, where there is one. */
	backup: string;
	/** A release that may be undone; null where there is none. */
	undoable: number | null;
}

const reported = z.object({ release: z.number().nullable() });
const fewest = 500;
const most = 8000;

async function acknowledged(answer: Promise<Response>): Promise<boolean> {
	const response = await answer;
	if (!response.ok) throw new Error(`answered ${response.status}: ${await response.text()}`);
	return reported.parse(await response.json()).release !== null;
}

function publishing({ mark, folder }: Scene, rows: number): Deed {
	const name = `${mark}.csv`;
	const bytes = activitiesFile(mark, rows);
	const order = { dataset: 'activities', name, publish: 'true' };
	return {
		name: 'publish a file',
		leaves: 'release',
		through: (server) => acknowledged(server.order('/internal/load', order, bytes)),
		alone: (data) => {
			const path = join(folder, name);
			writeFileSync(path, bytes);
			return run('load', data, ['activities', path, '--publish']);
		}
	};
}

function publishingSeveral({ mark }: Scene, rows: number): Deed {
	return {
		name: 'publish several files, as an analyst',
		leaves: 'release',
		alone: null,
		through: async (server) => {
			const cookie = await signIn(server);
			const { page, status } = await upload(server, cookie, [
				{ name: `${mark}.csv`, bytes: activitiesFile(mark, rows) },
				{ name: `themes-${mark}.csv`, bytes: themesFile(mark.toLowerCase(), 50) }
			]);
			if (status !== 303) throw new Error(`uploading answered ${status}`);
			const answer = await publish(server, cookie, page, { title: mark });
			if (answer.status !== 303) throw new Error(`publishing answered ${answer.status}: ${answer.text}`);
			return true;
		}
	};
}

const undoing = (release: number): Deed => ({
	name: 'undo',
	leaves: 'release',
	through: (server) => acknowledged(server.order('/internal/revert', { release })),
	alone: (data) => run('revert', data, [String(release)])
});

const rebuilding: Deed = {
	name: 'rebuild',
	leaves: 'nothing',
	through: (server) => acknowledged(server.order('/internal/rebuild', {})),
	alone: (data) => run('rebuild', data)
};

function backingUp({ mark, folder }: Scene): Deed {
	const file = join(folder, `${mark}.backup`);
	return {
		name: 'back up',
		leaves: 'nothing',
		through: (server) => acknowledged(server.order('/internal/backup', { file })),
		alone: (data) => run('backup', data, [file])
	};
}

const restoring = (backup: string): Deed => ({
	name: 'restore',
	leaves: 'backup',
	through: (server) => acknowledged(server.order('/internal/restore', { file: backup })),
	alone: (data) => run('restore', data, [backup])
});

/** Chooses what is done next; what cannot be done now is a publishing instead. */
export function nextDeed(random: Chance, scene: Scene): Deed {
	const rows = fewest + random.below(most - fewest);
	const kind = random.of(['one', 'one', 'several', 'several', 'undo', 'undo', 'rebuild', 'backup', 'restore']);
	if (kind === 'several') return publishingSeveral(scene, rows);
	if (kind === 'undo' && scene.undoable !== null) return undoing(scene.undoable);
	if (kind === 'rebuild') return rebuilding;
	if (kind === 'backup') return backingUp(scene);
	if (kind === 'restore' && existsSync(scene.backup)) return restoring(scene.backup);
	return publishing(scene, rows);
}

/** Takes away what a deed has left beside the data folder. */
export function clearAway({ mark, folder }: Scene): void {
	for (const name of [`${mark}.csv`, `${mark}.backup`, `${mark}.backup.part`, `${mark}.backup.part-journal`])
		rmSync(join(folder, name), { force: true });
}
