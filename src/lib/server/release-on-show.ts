import { undone, type Release } from '$lib/model/release';
import type { ServerState } from './state';

/** A release as pages and embeds name it. */
export interface ReleaseOnShow {
	number: number;
	/** Null before anything is published. */
	published_at: string | null;
	/** Whether generated activities are on show. */
	demo: boolean;
	/** Releases whose figures it shows and that were undone after it, with the releases that undid them. */
	withdrawn: { number: number; by: number }[];
}

/** What is known today about that release; one that does not exist is answered with the newest. */
export async function releaseOnShow(state: ServerState, asked: number): Promise<ReleaseOnShow> {
	const all = (await state.releases()).filter((release) => release.number <= state.release);
	return aboutRelease(all, all.some((release) => release.number === asked) ? asked : state.release);
}

/** What a list of releases tells about one of them. */
export function aboutRelease(all: readonly Release[], number: number): ReleaseOnShow {
	const shown = all.filter((release) => release.number <= number);
	const then = undone(shown);
	const standing = shown.filter((release) => !then.has(release.number));
	const today = undone(all);
	return {
		number,
		published_at: all.find((release) => release.number === number)?.published_at ?? null,
		demo: standing.some((release) => release.demo),
		withdrawn: standing.flatMap((release) => {
			const by = today.get(release.number);
			return by === undefined ? [] : [{ number: release.number, by }];
		})
	};
}
