import { SvelteMap } from 'svelte/reactivity';
import type { Slide } from '$lib/server/screen/screen';
import { fetchHealth, fetchPicture, today, type KeptPicture } from './pictures';

const minute = 60_000;
/** So long without an answer from the server is said on the screen. */
const silence = 10 * minute;

/** Slides that take turns, kept up to date as long as the server answers, and going on when it does not. */
export class Show {
	at = $state(0);
	paused = $state(false);
	/** When all that is shown was last known to be up to date. */
	private fresh = $state(Date.now());
	private now = $state(Date.now());
	/** Since when (in milliseconds) the server's own data may be old; null where it says that they are not. */
	private serverStale = $state<number | null>(null);
	/** What is kept, with what it is of: the release, and the day, with which some change. */
	readonly pictures = new SvelteMap<string, KeptPicture & { edition: string }>();

	/** Since when (in milliseconds) what is shown may be old: the server has not answered for long, or says so itself. */
	readonly staleSince = $derived(
		this.now - this.fresh > silence ? Math.min(this.fresh, this.serverStale ?? this.fresh) : this.serverStale
	);

	private turning: ReturnType<typeof setTimeout> | undefined;
	private asking = false;

	constructor(
		private readonly slides: readonly Slide[],
		private readonly seconds: number
	) {}

	/** Begins; the answer ends it. */
	start(): () => void {
		void this.refresh();
		this.turn();
		const refreshing = setInterval(() => void this.refresh(), minute);
		return () => {
			clearInterval(refreshing);
			clearTimeout(this.turning);
		};
	}

	/** The next slide that can be shown, or with -1 the one before. */
	move(step: 1 | -1): void {
		const count = this.slides.length;
		for (let away = 1; away <= count; away += 1) {
			const next = (this.at + step * away + count * away) % count;
			if (!this.canShow(this.slides[next])) continue;
			this.at = next;
			break;
		}
		this.turn();
	}

	togglePause(): void {
		this.paused = !this.paused;
		this.turn();
	}

	private canShow(slide: Slide | undefined): boolean {
		return slide?.kind === 'text' || (slide !== undefined && this.pictures.has(slide.src));
	}

	/** Whatever was just chosen stays for its whole time. */
	private turn(): void {
		clearTimeout(this.turning);
		if (!this.paused) this.turning = setTimeout(() => this.move(1), this.seconds * 1000);
	}

	/** Asks for the release, and for the pictures that are missing or of an older one; what fails is asked for again. */
	private async refresh(): Promise<void> {
		this.now = Date.now();
		if (this.asking) return;
		this.asking = true;
		try {
			const { release, staleSince } = await fetchHealth();
			this.serverStale = staleSince;
			const edition = `${release} ${today()}`;
			// One after the other: a screen is in no hurry, and its server has other readers.
			for (const slide of this.slides) if (slide.kind === 'chart') await this.bring(slide.src, edition);
			const whole = [...this.pictures.values()].every((picture) => picture.edition === edition);
			if (whole) this.fresh = this.now = Date.now();
		} catch {
			// The next minute asks again; until then what is kept goes on.
		} finally {
			this.asking = false;
		}
	}

	private async bring(src: string, edition: string): Promise<void> {
		if (this.pictures.get(src)?.edition === edition) return;
		try {
			this.pictures.set(src, { ...(await fetchPicture(src)), edition });
		} catch {
			// One picture that fails does not keep back the others.
		}
	}
}
