import type { Progress } from '../intake/reading';

interface Running {
	progress: Progress | null;
	stop: AbortController;
	ended: Promise<unknown>;
}

/** What one check is given: a signal that ends it early, and whom to tell how far it is. */
export interface CheckRun {
	signal: AbortSignal;
	tell: (progress: Progress | null) => void;
}

/** The checks that run, by submission. */
export class RunningChecks {
	private readonly running = new Map<string, Running>();
	private held = false;

	/** Whether none may begin. */
	protected get isHeld(): boolean {
		return this.held;
	}

	/**
	 * Begins a check, after one of the same submission that still runs, unless all are held; `failed` is called where it ends
	 * badly without having been stopped.
	 */
	start(id: string, check: (run: CheckRun) => Promise<void>, failed: (error: unknown) => Promise<unknown>): void {
		if (this.held) return;
		const stop = new AbortController();
		const progress = { rows: 0, bytes: 0, totalBytes: 0 };
		const running: Running = { progress, stop, ended: Promise.resolve() };
		const before = this.running.get(id)?.ended ?? Promise.resolve();
		this.running.set(id, running);
		const { signal } = stop;
		const run = async () => {
			if (!signal.aborted) await check({ signal, tell: (progress) => (running.progress = progress) });
		};
		running.ended = before
			.then(run, run)
			.catch((error: unknown) => (signal.aborted ? undefined : failed(error)))
			.finally(() => {
				if (this.running.get(id) === running) this.running.delete(id);
			});
	}

	/** How far a check is; null when none runs, or its reading has ended. */
	progress = (id: string): Progress | null => this.running.get(id)?.progress ?? null;

	/** Whether a check of that submission runs, or waits for one before. */
	runs = (id: string): boolean => this.running.has(id);

	/** Ends when no check of that submission runs any more. */
	async settled(id: string): Promise<void> {
		await this.running.get(id)?.ended;
	}

	/** Those that run now; what is begun later under the same name is another one. */
	now(): { id: string; stop: () => void }[] {
		return [...this.running].map(([id, { stop }]) => ({ id, stop: () => stop.abort() }));
	}

	/** Ends all, and lets none begin until `release`. */
	async hold(): Promise<void> {
		this.held = true;
		await this.stop();
	}

	release(): void {
		this.held = false;
	}

	/** Ends a check, or all. */
	async stop(id?: string): Promise<void> {
		const all = [...this.running].filter(([key]) => id === undefined || key === id).map(([, running]) => running);
		for (const { stop } of all) stop.abort();
		await Promise.all(all.map(({ ended }) => ended));
	}
}
