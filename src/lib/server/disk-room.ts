import { statfs } from 'node:fs/promises';

/** The disk has less room than what is asked for will take. */
class DiskFull extends Error {}

/** What stays free for the audit, sessions and the database's own needs, so that what was begun can be ended. */
const reserve = 64 * 1024 * 1024;

/** Refuses before anything is written where the disk of that folder has no room for so many bytes. */
export async function needRoom(folder: string, bytes: number): Promise<void> {
	const { bavail, bsize } = await statfs(folder);
	if (bavail * bsize < bytes + reserve) throw new DiskFull(`The disk of ${folder} is nearly full.`);
}

/** Whether not one block is free: then SQLite speaks of an input or output error only. */
export async function isOutOfRoom(folder: string): Promise<boolean> {
	const { bavail } = await statfs(folder);
	return bavail === 0;
}

/** `SQLITE_FULL` */
const sqliteFull = 13;

/** DuckDB puts aside what does not fit into memory, and takes the free room of the disk for its limit. */
const fullWords = /no space left|disk quota exceeded|database or disk is full|max_temp_directory_size/i;

/** Whether something failed since the disk, or a quota on it, is full. */
export function isFull(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	if (error instanceof DiskFull) return true;
	if ('code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')) return true;
	if ('errcode' in error && error.errcode === sqliteFull) return true;
	return fullWords.test(error.message) || isFull(error.cause);
}
