/** What one unit did in a year, and how its score moved. */
export interface ScatterPoint {
	x: number;
	y: number;
	year: number;
}

/** Changes of a score against work, a point per unit and year. */
export interface ScatterData {
	/** Points by group, in the order in which groups are told apart. */
	groups: { name: string; points: ScatterPoint[] }[];
	/** Units that can be found again, the selected one first; their points stand in no group. */
	units: { name: string; points: ScatterPoint[] }[];
	/** Whether the work is generated: such points are never solid. */
	demo: boolean;
	words: { x: string; y: string };
	/** Write a number of either axis. */
	formatX: (value: number, digits: number) => string;
	formatY: (value: number, digits: number) => string;
	alt: string;
}
