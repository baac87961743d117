import { fold } from '$lib/i18n/fold';
import type { Reference } from '$lib/model/reference';
import type { Codes } from './read';

/** Codes of channels, themes, plans and sources by the names that people write for them. */
export function codesOf({ tables }: Reference): Codes {
	const named = <T>(rows: readonly T[], code: (row: T) => string, ...names: ((row: T) => string | null)[]) =>
		new Map(rows.flatMap((row) => names.map((name) => [fold(name(row) ?? ''), code(row)] as const)));
	return new Map([
		[
			'channel_code',
			named(
				tables.channels,
				(row) => row.channel_code,
				(row) => row.name_vi,
				(row) => row.name_en
			)
		],
		[
			'theme_code',
			named(
				tables.themes,
				(row) => row.theme_code,
				(row) => row.name_vi,
				(row) => row.name_en
			)
		],
		[
			'plan_code',
			named(
				tables.plans,
				(row) => row.plan_code,
				(row) => row.title_vi,
				(row) => row.document_no
			)
		],
		[
			'source_id',
			named(
				tables.sources,
				(row) => row.source_id,
				(row) => row.title
			)
		]
	]);
}
