/** The levels that issue plans and carry them out, the highest first; other agencies stand with departments. */
export const workLevels = ['province', 'department', 'district', 'commune'] as const;
export type WorkLevel = (typeof workLevels)[number];

const others: Readonly<Record<string, WorkLevel>> = { agency: 'department', ward: 'commune' };

/** The level that a word means, as units and plans write it; null where it is none of these. */
export const workLevel = (word: string): WorkLevel | null =>
	workLevels.find((level) => level === word) ?? others[word] ?? null;

/** Of two levels the lower one. */
export const lowerOf = (one: WorkLevel, other: WorkLevel): WorkLevel =>
	workLevels.indexOf(one) < workLevels.indexOf(other) ? other : one;

/** A level and those below it. */
export const fromLevel = (level: WorkLevel): WorkLevel[] => workLevels.slice(workLevels.indexOf(level));
