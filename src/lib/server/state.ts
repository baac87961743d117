import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from '$lib/i18n/messages/command';
import type { Release } from '$lib/model/release';
import { openAccounts, type Accounts } from './auth/accounts';
import { CannotStart } from './cannot-start';
import { catchUp, ledgerBehind, ledgerNotShown } from './catch-up';
import { isFull, isOutOfRoom } from './disk-room';
import { isShared, type Ledger } from './ledger/ledger';
import { estimateInThread } from './estimating/in-thread';
import { estimateHere, type Estimator } from './estimating/tasks';
import { demoActivities } from './publishing/demo';
import { demoInput } from './publishing/demo-input';
import { counted } from './observing/lengths';
import { readHere } from './publishing/check';
import type { Pipe } from './publishing/pipe';
import { readInThread } from './publishing/read-in-thread';
import { Reviews } from './publishing/reviews';
import { firstStart, loadDemo } from './publishing/starter';
import { queue, type Queue } from './queue';
import { readSettings, type Settings } from './settings';
import { aloneNode, type Node, SharingNode } from './node';
import { openWhenThere, patiently, shareKeys } from './shared-ledger';
import { openVisibility, type Visibility } from './visibility';
import { isDamaged, openWarehouse } from './warehouse/open';

/** Everything that a request may need, opened once per process. */
export interface ServerState extends Pipe {
	settings: Settings;
	/** Runs alone, as `write` does, but on what cannot be shown too: for what puts another ledger in its place. */
	replace: Queue;
	/** Submissions on their way to a release. */
	reviews: Reviews;
	/** The newest release that pages show. */
	readonly release: number;
	releases(): Promise<Release[]>;
	/** Who may sign in, and what they may do. */
	readonly accounts: Accounts;
	/** Who sees what. */
	readonly visibility: Visibility;
	/** How this web server keeps up with the ledger that it may share with others. */
	readonly node: Node;
	/** Computes estimates away from the pages. */
	readonly estimate: Estimator['estimate'];
	/** Where a warehouse that could not be read was put aside at the start. */
	quarantined: string | null;
	close(): Promise<void>;
}

const starterFolder = 'data';
const inMemory = ':memory:';

const sizeOf = async (file: string): Promise<number> => (await stat(file).catch(() => ({ size: 0 }))).size;

interface Places {
	warehouse: string;
	/** A file, or the address of a database that nodes share. */
	ledger: string;
	/** What passes between the parts, and files under review: everything in it can be made again from the ledger. */
	staging: string;
}

/** Opens ledger and warehouse and brings the warehouse up to the ledger. */
async function openParts(settings: Settings, places: Places): Promise<ServerState> {
	// The warehouse first: its lock tells whether another process owns the folder.
	const { warehouse, quarantined } = await openWarehouse(places.warehouse, places.staging);
	let opened: Ledger | null = null;
	try {
		const shown = warehouse.release;
		const isFile = places.ledger !== inMemory && !isShared(places.ledger);
		// Not even opened: SQLite would begin an empty one anew.
		if (shown > 0 && isFile && (await sizeOf(places.ledger)) === 0) throw ledgerBehind(places.ledger, 0, shown);
		const ledger = (opened = await openWhenThere(places.ledger));
		const known = await ledger.releases();
		const followed = { ledger, warehouse, place: places.ledger, folder: settings.DATA_DIR };
		try {
			await catchUp(followed);
		} catch (error) {
			if (isFull(error) || error instanceof CannotStart) throw error;
			// Not opened once more here: DuckDB may wait for ever for what a failed query has left of this one.
			if (isDamaged(error))
				throw new CannotStart((locale) => command[locale].warehouseDoubtful(places.warehouse), error);
			throw ledgerNotShown(places.ledger, error);
		}
		// Not before: what turns out to be another ledger neither gets this node's keys nor gives it others.
		if (ledger.shared) await shareKeys(ledger.db, settings.DATA_DIR);
		const visibility = await openVisibility(ledger, warehouse);
		const inTurn = counted('writes', queue());
		const showNewest = async () => {
			if (await catchUp(followed)) await visibility.reload();
		};
		const node = ledger.shared
			? new SharingNode({ ledger, warehouse, visibility, known, inTurn, catchUp: showNewest })
			: aloneNode({ ledger, warehouse });
		// One job of this node waits for the others' at a time; what they publish meanwhile is shown.
		const nextOfNode = queue();
		const write: Queue = (job) =>
			nextOfNode(() =>
				ledger.alone(() =>
					inTurn(async () => {
						// What others have published is shown before anything else is written, and what a full disk has put off.
						await showNewest();
						return job();
					})
				)
			);
		const read = settings.READ_WORKER === undefined ? readHere : readInThread(settings.READ_WORKER);
		const estimator =
			settings.ESTIMATE_WORKER === undefined ? estimateHere : estimateInThread(settings.ESTIMATE_WORKER);
		const pipe: Pipe = { ledger, warehouse, write, read, maxBytes: settings.MAX_UPLOAD_MB * 1024 * 1024 };
		const reviews = new Reviews(pipe, { requireApproval: settings.REQUIRE_APPROVAL });
		return {
			...pipe,
			replace: inTurn,
			settings,
			reviews,
			accounts: openAccounts(ledger.db, settings),
			visibility,
			node,
			estimate: estimator.estimate,
			quarantined,
			get release() {
				return warehouse.release;
			},
			releases: () => node.releases(),
			close: async () => {
				node.close();
				await reviews.close();
				await estimator.close();
				// After whatever waits for other nodes: it holds a connection that the ledger's closing waits for.
				await nextOfNode(() =>
					inTurn(async () => {
						await Promise.all([warehouse.close(), ledger.close()]);
					})
				);
			}
		};
	} catch (error) {
		await Promise.all([warehouse.close(), opened?.close()]);
		throw error;
	}
}

/** Opens the state as a server or a command starts: with the starter data, and the generated activities if asked for. */
export const start = (settings: Settings): Promise<ServerState> =>
	toldIfFull(settings, () => patiently(() => startOn(settings)));

/**
 * Does a part of the start.
 * @throws CannotStart where the disk has no room for it
 */
export async function toldIfFull<T>(settings: Pick<Settings, 'DATA_DIR'>, begin: () => Promise<T>): Promise<T> {
	try {
		return await begin();
	} catch (error) {
		// A reason that is known is not another one on a full disk.
		if (error instanceof CannotStart && error.cause === undefined) throw error;
		const full = isFull(error) || (await isOutOfRoom(settings.DATA_DIR));
		throw full ? new CannotStart((locale) => command[locale].full, error) : error;
	}
}

async function startOn(settings: Settings): Promise<ServerState> {
	const { DATA_DIR } = settings;
	await mkdir(DATA_DIR, { recursive: true, mode: 0o700 });
	const state = await openParts(settings, {
		warehouse: join(DATA_DIR, 'warehouse.duckdb'),
		ledger: settings.DATABASE_URL ?? join(DATA_DIR, 'ledger.sqlite'),
		staging: join(DATA_DIR, 'staging')
	});
	try {
		if (!settings.REFORM_LENS_FRESH) await firstStart(state, starterFolder);
		if (settings.REFORM_LENS_DEMO && state.release > 0) await loadDemo(state);
		await state.reviews.tidy();
		await state.reviews.resume();
		return state;
	} catch (error) {
		await state.close();
		throw error;
	}
}

/** The activities that the generator makes from the starter data, as a CSV file; touches no data folder. */
export async function starterDemo(): Promise<string> {
	const staging = await mkdtemp(join(tmpdir(), 'reform-lens-'));
	const state = await openParts(readSettings(), { warehouse: inMemory, ledger: inMemory, staging });
	try {
		await firstStart(state, starterFolder);
		return demoActivities(await demoInput(state.warehouse.everything, state.release));
	} finally {
		await state.close();
		await rm(staging, { recursive: true, force: true });
	}
}

let opened: Promise<ServerState> | null = null;

/** The state of this process. */
export function openState(): Promise<ServerState> {
	opened ??= start(readSettings());
	return opened;
}
