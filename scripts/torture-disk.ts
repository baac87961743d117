import { spawnSync } from 'node:child_process';
import {
	closeSync,
	cpSync,
	existsSync,
	mkdirSync,
	openSync,
	readdirSync,
	rmSync,
	statfsSync,
	writeSync
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { activitiesFile, post, publish, signIn, upload } from './torture-bring.ts';
import type { Chance, Findings } from './torture-findings.ts';
import { lookInside, readLedger } from './torture-inside.ts';
import { ask, killAll, serve, started, type Server } from './torture-server.ts';

const megabyte = 1024 * 1024;
const diskMb = 200;
const racing = 8;
const words = /hết chỗ lưu|no room left|disk is nearly full|Đĩa sắp đầy/;

/** A small disk of its own, which only root can make; null with the reason where it cannot be made. */
function smallDisk(folder: string): { fill: (leave: number) => void; empty: () => void; remove: () => void } | string {
	mkdirSync(folder, { recursive: true });
	const made = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${diskMb}m`, 'tmpfs', folder], { encoding: 'utf8' });
	if (made.status !== 0) return made.error?.message ?? made.stderr.trim();
	const filler = join(folder, 'filler');
	return {
		fill(leave) {
			const { bavail, bsize } = statfsSync(folder);
			const file = openSync(filler, 'a');
			const zeros = Buffer.alloc(megabyte);
			try {
				for (let left = bavail * bsize - leave; left > 0; left -= megabyte)
					writeSync(file, zeros, 0, Math.min(left, megabyte));
			} catch (error) {
				if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
			} finally {
				closeSync(file);
			}
		},
		empty: () => rmSync(filler, { force: true }),
		remove: () => spawnSync('umount', ['-l', folder])
	};
}

const load = (server: Server, mark: string, rows: number) =>
	server.order(
		'/internal/load',
		{ dataset: 'activities', name: `${mark}.csv`, publish: 'true' },
		activitiesFile(mark, rows)
	);

async function reads({ base }: Server, found: Findings, when: string): Promise<void> {
	for (const path of ['/', '/rankings/PAPI?units=42', '/data/releases', `/units/42?n=${performance.now()}`]) {
		const { status } = await ask(base + path);
		found.holds('full disk: reading goes on', status === 200, `${when}: ${path} answered ${status}`);
	}
}

/** What is refused before it begins, and works again when there is room. */
async function refusals(
	server: Server,
	disk: string,
	fill: (leave: number) => void,
	empty: () => void,
	found: Findings
) {
	const cookie = await signIn(server);
	const file = { name: 'full.csv', bytes: activitiesFile('FULL', 2000) };
	const backup = join(disk, 'full.backup');
	const orders: [string, () => Promise<{ status: number; text: string }>][] = [
		['upload', () => upload(server, cookie, [file])],
		...(
			[
				['publish', () => load(server, 'FULL', 2000)],
				['back up', () => server.order('/internal/backup', { file: backup })],
				['restore', () => server.order('/internal/restore', { file: join(disk, 'whole.backup') })]
			] as const
		).map(([name, ask]): [string, () => Promise<{ status: number; text: string }>] => [
			name,
			async () => {
				const answer = await ask();
				return { status: answer.status, text: await answer.text() };
			}
		])
	];
	await server.order('/internal/backup', { file: join(disk, 'whole.backup') });
	for (const leave of [20 * megabyte, 0]) {
		fill(leave);
		for (const [name, ask] of orders) {
			const { status, text } = await ask();
			found.holds(
				'full disk: refused with 507 and words',
				status === 507 && words.test(text),
				`${name}, ${leave} bytes left: ${status} ${text.slice(0, 300)}`
			);
		}
		await reads(server, found, `${leave} bytes left`);
		found.holds(
			'full disk: no half a backup',
			!existsSync(backup) && !existsSync(`${backup}.part`),
			readdirSync(disk).join(' ')
		);
		const left = readdirSync(join(disk, 'data', 'staging'));
		found.holds('full disk: nothing half stored', left.length === 0, left.join(' '));
		found.holds(
			'full disk: no release gained',
			readLedger(join(disk, 'data', 'ledger.sqlite'), found).releases.length === 1,
			''
		);
		empty();
	}
	for (const [name, ask] of orders) {
		const { status, text } = await ask();
		found.holds(
			'full disk: works again when there is room',
			status === 200 || status === 303,
			`${name}: ${status} ${text.slice(0, 200)}`
		);
	}
}

/** Tries what a full disk does: before something begins, in the middle of it, and at a start. */
export async function tortureByFilling(
	{ base, work }: { base: string; work: string },
	random: Chance,
	found: Findings
): Promise<void> {
	const folder = join(work, 'disk');
	const disk = smallDisk(folder);
	if (typeof disk === 'string') {
		found.tell(`full disk: SKIPPED, a small disk cannot be mounted here (${disk}); run as root`);
		return;
	}
	const data = join(folder, 'data');
	try {
		cpSync(base, data, { recursive: true });
		let server = await started(data);
		await refusals(server, folder, disk.fill, disk.empty, found);
		let sure = readLedger(join(data, 'ledger.sqlite'), found).releases.length;
		const answers: number[] = [];
		for (let round = 0; round < racing; round += 1) {
			const answer = load(server, `RACE${round}`, 8000);
			await setTimeout(random.below(1500));
			disk.fill(0);
			const { status } = await answer;
			answers.push(status);
			await reads(server, found, `filled during a publish (${status})`);
			disk.empty();
			const again = await load(server, `AFTER${round}`, 300);
			found.holds(
				'full disk: works again when there is room',
				again.ok,
				`after a race: ${again.status} ${await again.text()} ${server.said().slice(-600)}`
			);
			const inside = await lookInside(data, found);
			const gained = inside.releases.length - sure;
			found.holds(
				'full disk: what was acknowledged is there',
				gained >= (status === 200 ? 2 : 1) && gained <= 2,
				`${gained}, answered ${status}`
			);
			found.holds(
				'full disk: refused with 507',
				[200, 507].includes(status),
				`${status} ${server.said().slice(-2500)}`
			);
			sure = inside.releases.length;
		}
		const cookie = await signIn(server);
		const { page } = await upload(server, cookie, [{ name: 'check.csv', bytes: activitiesFile('CHECK', 40_000) }]);
		disk.fill(0);
		await setTimeout(4000);
		await reads(server, found, 'filled during a check');
		disk.empty();
		// What could not be written down is looked at again every quarter of a minute.
		await setTimeout(20_000);
		await post(server, cookie, `${page}?/recheck`, new URLSearchParams());
		const published = await publish(server, cookie, page, { title: 'CHECK' });
		found.holds(
			'full disk: a check that it cut off is done again',
			published.status === 303,
			`${published.status} ${published.text.slice(0, 200)}`
		);
		found.holds('SIGTERM ends an idle server with 0', (await server.stop()) === 0, server.said());
		disk.fill(0);
		const full = await serve(data);
		found.holds('full disk: a start says so, or reads', full.server !== null || words.test(full.words), full.words);
		if (full.server) {
			await reads(full.server, found, 'started on a full disk');
			await full.server.stop();
		}
		disk.empty();
		server = await started(data);
		const inside = await lookInside(data, found);
		found.holds('full disk: no release lost', inside.releases.length >= sure, String(inside.releases.length));
		await server.stop();
		found.tell(`full disk: filled during ${racing} publishes, which answered ${answers.join(' ')}`);
	} catch (error) {
		console.error(killAll());
		throw error;
	} finally {
		disk.empty();
		disk.remove();
	}
}
