import { choice, code, day, decimal, flag, integer, link, list, optional, text, year } from '../cells';
import { plain, type RowOf } from './dataset';

export const levels = ['country', 'province', 'department', 'district', 'commune', 'agency', 'archipelago'] as const;
export type Level = (typeof levels)[number];
export const schemes = ['until-2025', 'from-2025'] as const;
/** The two divisions of the country: 63 provinces until 2025-06-30, 34 from 2025-07-01. */
export type Scheme = (typeof schemes)[number];
export const coverages = ['whole', 'source_gaps', 'top_n', 'excerpt'] as const;
export type Coverage = (typeof coverages)[number];

export const units = plain(
	'units',
	{
		unit_code: code(),
		level: choice(...levels),
		name_vi: text(200),
		full_name_vi: text(200),
		name_en: optional(text(200)),
		parent_code: optional(code()),
		valid_from: optional(day()),
		valid_to: optional(day())
	},
	['unit_code']
);
export type Unit = RowOf<typeof units.resolved>;

export const unitNames = plain(
	'unit_names',
	{
		unit_code: code(),
		full_name_vi: text(200),
		valid_from: optional(day()),
		valid_to: optional(day()),
		legal_basis: optional(text())
	},
	['unit_code', 'full_name_vi']
);

export const unitAliases = plain('unit_aliases', { alias: text(200), unit_code: code() }, ['alias', 'unit_code']);

export const unitRegions = plain(
	'unit_regions',
	{
		scheme: choice(...schemes),
		unit_code: code(),
		region_code: code(),
		region_vi: text(200),
		region_en: text(200)
	},
	['scheme', 'unit_code']
);
export type UnitRegion = RowOf<typeof unitRegions.resolved>;

export const unitSuccessions = plain(
	'unit_successions',
	{ from_code: code(), to_code: code(), effective_on: day(), legal_basis: optional(text()) },
	['from_code', 'to_code']
);
export type UnitSuccession = RowOf<typeof unitSuccessions.resolved>;

export const unitPopulation = plain(
	'unit_population',
	{ unit_code: code(), year: year(), population: integer(0), area_km2: optional(decimal(0)), source: optional(text()) },
	['unit_code', 'year']
);
export type UnitPopulation = RowOf<typeof unitPopulation.resolved>;

export const tileMap = plain(
	'tile_map',
	{ scheme: choice(...schemes), unit_code: code(), col: integer(0, 40), row: integer(0, 40) },
	['scheme', 'unit_code']
);

export const indices = plain(
	'indices',
	{
		index_code: code(),
		name_vi: text(300),
		name_en: text(300),
		/** Levels of unit that it rates, separated by semicolons. */
		rated_levels: list(),
		publisher_vi: text(300),
		publisher_en: text(300),
		score_min: decimal(),
		score_max: decimal(),
		score_unit: text(20),
		higher_is_better: flag(),
		cadence: text(40)
	},
	['index_code']
);
export type Index = RowOf<typeof indices.resolved>;

export const indexAliases = plain('index_aliases', { alias: text(200), index_code: code() }, ['alias']);

const indicatorColumns = {
	index_code: code(),
	indicator_code: code(),
	/** Null for the headline. */
	parent_code: optional(code()),
	name_vi: text(300),
	name_en: text(300),
	min_score: optional(decimal()),
	max_score: optional(decimal()),
	valid_from_year: optional(year()),
	valid_to_year: optional(year()),
	weight: optional(decimal()),
	owner_agency_vi: optional(text(300)),
	note: optional(text())
};
/** `parent_unit` names the province whose own tree it is in, for an index that rates units inside provinces; blank is everyone's. */
export const indicators = {
	name: 'indicators',
	uploaded: { ...indicatorColumns, parent_unit: optional(text(200)) },
	resolved: { ...indicatorColumns, province_code: optional(code()) },
	key: ['index_code', 'indicator_code', 'province_code'],
	later: ['parent_unit']
} as const;
export type Indicator = RowOf<typeof indicators.resolved>;

export const breaks = plain(
	'breaks',
	{
		index_code: code(),
		/** `*` for all, or codes separated by semicolons. */
		indicator_codes: list(),
		from_year: year(),
		kind: choice('method', 'publication', 'units'),
		comparable_with_before: choice('yes', 'partly', 'no'),
		change_vi: text(),
		change_en: text(),
		source_id: code()
	},
	['index_code', 'indicator_codes', 'from_year', 'kind']
);
export type Break = RowOf<typeof breaks.resolved>;

const editionColumns = { index_code: code(), indicator_code: code(), year: year() };
const coverageColumns = {
	coverage: choice(...coverages),
	published_units: optional(integer(0)),
	scores_here: integer(0),
	ranks_here: integer(0)
};
/** `parent_unit` names the province for an index that rates units inside it. */
export const coverage = {
	name: 'coverage',
	uploaded: { ...editionColumns, parent_unit: optional(text(200)), ...coverageColumns },
	resolved: { ...editionColumns, ...coverageColumns, parent_code: optional(code()) },
	key: ['index_code', 'indicator_code', 'year', 'parent_code']
} as const;
export type CoverageRow = RowOf<typeof coverage.resolved>;

/** On which day an edition was first told, by a source that need not give its figures. */
export const editionDates = plain(
	'edition_dates',
	{ index_code: code(), year: year(), published_on: day(), source_id: code(), note: optional(text()) },
	['index_code', 'year']
);
export type EditionDate = RowOf<typeof editionDates.resolved>;
/** When an index asked people for an edition: what was done after it could not matter for the result. */
export const fieldwork = plain(
	'fieldwork',
	{ index_code: code(), year: year(), first_day: day(), last_day: day(), source_id: code(), note: optional(text()) },
	['index_code', 'year']
);
export type Fieldwork = RowOf<typeof fieldwork.resolved>;

/** Indicators that score the communication of reform itself, by a criterion of their own or one inside them. */
export const circularIndicators = plain(
	'circular_indicators',
	{
		index_code: code(),
		indicator_code: code(),
		criterion_vi: text(300),
		criterion_en: text(300),
		source_id: optional(code()),
		note: optional(text())
	},
	['index_code', 'indicator_code']
);
export type CircularIndicator = RowOf<typeof circularIndicators.resolved>;

export const sources = plain(
	'sources',
	{
		source_id: code(),
		title: text(500),
		publisher: optional(text(500)),
		published_on: optional(text(40)),
		url: optional(link()),
		note: optional(text())
	},
	['source_id']
);
export type Source = RowOf<typeof sources.resolved>;

export const channels = plain(
	'channels',
	{
		channel_code: code(),
		name_vi: text(200),
		name_en: text(200),
		group: code(),
		unit_of_count_vi: text(60),
		unit_of_count_en: text(60),
		description: optional(text())
	},
	['channel_code']
);
export type Channel = RowOf<typeof channels.resolved>;

export const themes = plain('themes', { theme_code: code(), name_vi: text(300), name_en: text(300) }, ['theme_code']);
export type Theme = RowOf<typeof themes.resolved>;
