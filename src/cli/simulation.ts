import { changesDesign, fixedEffectsDesign, leadDesign } from '$lib/analysis/association/design';
import {
	eventStudy,
	isFound as isFoundAround,
	type EventStudy,
	type WorkOf,
	windowsOf
} from '$lib/analysis/association/event-study';
import { estimate, level, type Estimate } from '$lib/analysis/association/estimate';
import { ownSlopes } from '$lib/analysis/association/own-slopes';
import type { PanelRow } from '$lib/analysis/association/panel';
import { chance } from '$lib/server/publishing/chance';

/**
 * Estimates panels of which it is known what is in them, as docs/statistics.md writes them down, and prints how often the
 * estimators find something, how often intervals hold the truth, and what should be.
 */

/** How a world differs: the effect of an activity, and how far work reacts to the last score known. */
interface World {
	name: string;
	panels: number;
	units: number;
	years: number;
	effect: number;
	reaction: number;
	/** How far units differ in the effect, as a standard deviation. */
	spread?: number;
	expected: string;
}

const noise = 0.6;
const full = { panels: 2000, units: 63, years: 14, effect: 0, reaction: 0 };
const worlds: World[] = [
	{ ...full, name: 'no effect', expected: 'each finds 4–6 %' },
	{
		...full,
		name: 'known effect',
		panels: 1000,
		effect: 0.02,
		expected: 'intervals of the first two hold it in 94–96 %'
	},
	{ ...full, name: 'reverse causality', panels: 300, reaction: -0.3, expected: 'lead finds at least 95 %' },
	{ ...full, name: 'no effect, 34 × 10', panels: 500, units: 34, years: 10, expected: 'each finds 3–7 %' }
];

/** Numbers from the standard normal distribution (Box and Muller), seeded. */
function normals(seed: string): (deviation: number) => number {
	const random = chance(seed);
	return (deviation) =>
		deviation * Math.sqrt(-2 * Math.log(1 - random.number())) * Math.cos(2 * Math.PI * random.number());
}

/** A series in which each value keeps a share of the one before. */
function lasting(length: number, share: number, deviation: number, normal: (deviation: number) => number): number[] {
	const values: number[] = [];
	for (let at = 0; at < length; at += 1)
		values.push(
			at === 0 ? normal(deviation) : share * (values[at - 1] ?? 0) + normal(deviation * Math.sqrt(1 - share * share))
		);
	return values;
}

/** Rows at a lag of one year, the work of every year that is known, and the effect in each unit. */
function panel({ units, years, effect, reaction, spread = 0 }: World, seed: string) {
	const normal = normals(seed);
	const year = Array.from({ length: years }, () => normal(0.5));
	const known = new Map<string, number>();
	const effects = new Map<string, number>();
	const rows = Array.from({ length: units }, (_, unit) => unit).flatMap((unit) => {
		const [level, size] = [normal(1), 3 + normal(0.5)];
		const own = effect + (spread > 0 ? normal(spread) : 0);
		effects.set(`u${unit}`, own);
		const shocks = lasting(years, 0.4, noise, normal);
		// From the year before the first result to the year after the last.
		const work = lasting(years + 2, 0.5, 0.3, normal).map((value, at) => {
			const known = shocks[at - 2] ?? 0;
			return Math.round(Math.exp(size + 0.03 * at + value + (reaction * known) / noise));
		});
		work.forEach((count, at) => known.set(`u${unit} ${2010 + at}`, count));
		return shocks.map((shock, at): PanelRow => {
			const activity = work[at] ?? 0;
			const score = level + (year[at] ?? 0) + own * activity + shock;
			return { unit_code: `u${unit}`, year: 2011 + at, score, activity, after: work[at + 2] ?? null };
		});
	});
	const workOf: WorkOf = (unit, year) => known.get(`${unit} ${year}`) ?? null;
	return { rows, workOf, effects };
}

/** The estimates around a rise of work. */
function around({ rows, workOf }: ReturnType<typeof panel>) {
	const panel = rows.map((row) => ({ ...row, activity: workOf(row.unit_code, row.year) ?? 0 }));
	return eventStudy(windowsOf(panel, workOf));
}

const holds = ({ low, high }: Pick<Estimate, 'low' | 'high'>, effect: number) =>
	low !== null && high !== null && low <= effect && effect <= high;
const isFound = ({ p }: Estimate) => p !== null && p < level;

console.log('\nSimulated panels: share with p < 0.05, and share of intervals that hold the true effect, per cent');
console.log('world'.padEnd(20), 'panels', ' fixed effects', '   changes', '   lead', '   ', 'what should be');
for (const world of worlds) {
	const made = Array.from({ length: world.panels }, (_, at) => {
		const { rows } = panel(world, `${world.name} ${at}`);
		return [fixedEffectsDesign(rows), changesDesign(rows), leadDesign(rows)].map((design) =>
			estimate(design, { permuted: false })
		);
	});
	const share = (which: number, is: (one: Estimate) => boolean) => {
		const counted = made.filter((estimates) => estimates[which] && is(estimates[which])).length;
		return ((100 * counted) / world.panels).toFixed(1);
	};
	const both = (which: number) => `${share(which, isFound)} / ${share(which, (one) => holds(one, world.effect))}`;
	console.log(
		world.name.padEnd(20),
		String(world.panels).padStart(6),
		both(0).padStart(14),
		both(1).padStart(12),
		share(2, isFound).padStart(7),
		'   ',
		world.expected
	);
}

console.log(
	'\nAround a rise of work: share of panels, per cent, in which scores are found to differ before, and in each year from it on'
);
console.log('world'.padEnd(20), 'panels', '   before', '  from the rise on', '    intervals that hold the truth');
for (const world of worlds) {
	const panels = Math.min(world.panels, 300);
	const made = Array.from({ length: panels }, (_, at) => around(panel(world, `${world.name} ${at}`)));
	const share = (is: (one: EventStudy) => boolean) => ((100 * made.filter(is).length) / panels).toFixed(1);
	const after = [2, 3, 4].map((at) => share(({ points }) => points[at] !== undefined && isFoundAround(points[at])));
	// Work moves scores a year later: nothing before and in the year of the rise, then the whole of it.
	const held = [0, 0, 0, world.effect, world.effect].map((truth, at) =>
		share(({ points }) => points[at] !== undefined && holds(points[at].estimate, truth))
	);
	console.log(
		world.name.padEnd(20),
		String(panels).padStart(6),
		share(({ before }) => before).padStart(9),
		after.join(' / ').padStart(18),
		'   ',
		held.join(' / ')
	);
}

console.log(
	'\nSlopes of single units: share of intervals, per cent, that hold the effect in the unit, and how far from it slopes are'
);
console.log(
	'units x years, spread'.padEnd(24),
	'panels',
	'   alone',
	'together',
	'   off alone',
	'off together',
	'   spread found'
);
for (const size of [full, { ...full, units: 34, years: 10 }])
	for (const spread of [0, 0.01, 0.03]) {
		const panels = 200;
		const made = Array.from({ length: panels }, (_, at) => {
			const { rows, effects } = panel(
				{ ...size, name: '', expected: '', effect: 0.02, spread },
				`slopes ${spread} ${at}`
			);
			const found = ownSlopes(rows);
			const slopes = found?.slopes ?? [];
			return {
				spread: found?.spread ?? 0,
				slopes: slopes.map((one) => ({ ...one, truth: effects.get(one.unit_code) ?? 0 }))
			};
		});
		const all = made.flatMap(({ slopes }) => slopes);
		const held = (which: 'own' | 'together') =>
			((100 * all.filter((one) => holds(one[which], one.truth)).length) / all.length).toFixed(1);
		const off = (which: 'own' | 'together') =>
			Math.sqrt(all.reduce((sum, one) => sum + (one[which].b - one.truth) ** 2, 0) / all.length).toFixed(4);
		const found = made.reduce((sum, one) => sum + one.spread, 0) / panels;
		console.log(
			`${size.units} x ${size.years}, ${spread}`.padEnd(24),
			String(panels).padStart(6),
			held('own').padStart(8),
			held('together').padStart(8),
			off('own').padStart(12),
			off('together').padStart(12),
			found.toFixed(4).padStart(15)
		);
	}
