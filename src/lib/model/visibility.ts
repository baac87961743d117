import { z } from 'zod';

/** Who sees something: everybody, those who sign in, or those of the units that the rows are about. */
export const visibilities = ['public', 'signed_in', 'own'] as const;
export type Visibility = (typeof visibilities)[number];

/** Groups of datasets that have a visibility of their own; `progress` is what ties work carried out to a plan's tasks. */
export const guarded = ['activities', 'plans', 'progress'] as const;
export type Guarded = (typeof guarded)[number];

/** What an administrator has set; what is not named has the default. */
export const visibilitySettings = z.object({
	indices: z.record(z.string(), z.enum(visibilities)),
	datasets: z.partialRecord(z.enum(guarded), z.enum(visibilities))
});
export type VisibilitySettings = z.output<typeof visibilitySettings>;

const defaults: Record<Guarded, Visibility> = { activities: 'public', plans: 'public', progress: 'signed_in' };

/** Published results are public unless an administrator says otherwise. */
export const visibilityOfIndex = (settings: VisibilitySettings, index: string): Visibility =>
	settings.indices[index] ?? 'public';

/** Plans are public documents; how far they are carried out is for those who sign in. */
export const visibilityOf = (settings: VisibilitySettings, group: Guarded): Visibility =>
	settings.datasets[group] ?? defaults[group];
