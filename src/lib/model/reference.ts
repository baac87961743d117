import type {
	Break,
	Channel,
	CircularIndicator,
	CoverageRow,
	Fieldwork,
	Index,
	Indicator,
	Plan,
	PlanClosing,
	Scheme,
	Source,
	Theme,
	Unit,
	UnitRegion,
	UnitSuccession
} from './datasets';
import { ownTreeRows, treesOf } from './indicator-trees';
import type { PlanTime } from './plan-time';
import type { ReferenceTables } from './reference-tables';

/** The first day of the 34 provinces. */
export const mergerDay = '2025-07-01';

/** Whether a thing with `valid_from` and `valid_to` exists on a day; a blank end is open. */
export const validOn = (thing: { valid_from: string | null; valid_to: string | null }, day: string) =>
	(thing.valid_from === null || thing.valid_from <= day) && (thing.valid_to === null || day <= thing.valid_to);

/** Whether an indicator was measured in a year; blank ends are open. */
export const measuredIn = ({ valid_from_year, valid_to_year }: Indicator, year: number): boolean =>
	(valid_from_year ?? -Infinity) <= year && year <= (valid_to_year ?? Infinity);

/** The first year whose end finds the 34 provinces. */
const mergerYear = Number(mergerDay.slice(0, 4));

/** Whether a break is that from 63 provinces to 34: an index may rate them already for the year before, as DTI 2024 does. */
const isMerger = ({ kind, from_year }: Break): boolean => kind === 'units' && from_year >= mergerYear - 1;

/** What scores may be. */
export interface Scale {
	min: number;
	max: number;
}

/** The scale of an indicator: its own, or that of its index. */
export const scaleOf = (index: Index, indicator: Indicator | null | undefined): Scale => ({
	min: indicator?.min_score ?? index.score_min,
	max: indicator?.max_score ?? index.score_max
});

/** More units than lie in each other anywhere, from a commune up to the country. */
const deepest = 7;

/** Reference tables with the look-ups that everything uses. Build one per release, not per request. */
export class Reference {
	readonly unit: ReadonlyMap<string, Unit>;
	readonly index: ReadonlyMap<string, Index>;
	readonly source: ReadonlyMap<string, Source>;
	readonly channel: ReadonlyMap<string, Channel>;
	readonly theme: ReadonlyMap<string, Theme>;
	readonly plan: ReadonlyMap<string, Plan>;
	/** What closed a plan, by its code; only plans that somebody closed are in it. */
	readonly planClosing: ReadonlyMap<string, PlanClosing>;
	private readonly indicatorByCode: ReadonlyMap<string, Indicator>;
	private readonly breaksByIndex = new Map<string, readonly Break[]>();
	private readonly inProvinces = new Map<string, Reference>();
	/** The trees that hold here, of every index. */
	private readonly indicators: readonly Indicator[];

	/** `province` is the one whose own trees of indicators hold; null for those that are everyone's. */
	constructor(
		readonly tables: ReferenceTables,
		private readonly province: string | null = null
	) {
		this.unit = new Map(tables.units.map((unit) => [unit.unit_code, unit]));
		this.index = new Map(tables.indices.map((index) => [index.index_code, index]));
		this.source = new Map(tables.sources.map((source) => [source.source_id, source]));
		this.channel = new Map(tables.channels.map((channel) => [channel.channel_code, channel]));
		this.theme = new Map(tables.themes.map((theme) => [theme.theme_code, theme]));
		this.plan = new Map(tables.plans.map((plan) => [plan.plan_code, plan]));
		this.planClosing = new Map(tables.plan_closings.map((row) => [row.plan_code, row]));
		this.indicators = treesOf(tables, province);
		this.indicatorByCode = new Map(this.indicators.map((row) => [`${row.index_code}/${row.indicator_code}`, row]));
	}

	/** Whether any province has a tree of its own. */
	get hasOwnTrees(): boolean {
		return this.tables.indicators.some((row) => row.province_code !== null);
	}

	/** The same with a province's own trees of indicators, where it has any; what is about units inside it is read with them. */
	within(province: string | null): Reference {
		if (province === this.province) return this;
		if (province !== null && !this.tables.indicators.some((row) => row.province_code === province))
			return this.within(null);
		const known = this.inProvinces.get(province ?? '') ?? new Reference(this.tables, province);
		this.inProvinces.set(province ?? '', known);
		return known;
	}

	/** Provinces that have a tree of their own of an index. */
	provincesWithTree(index: string): string[] {
		const own = ownTreeRows(this.tables).filter((row) => row.index_code === index);
		return [...new Set(own.flatMap(({ province_code }) => province_code ?? []))];
	}

	/** A unit and the units that it lies in, nearest first. */
	upwards(code: string): Unit[] {
		const way: Unit[] = [];
		let unit = this.unit.get(code);
		// Bounded: what is published may have a circle from before such files were refused.
		for (; unit && way.length < deepest; unit = this.unit.get(unit.parent_code ?? '')) way.push(unit);
		return way;
	}

	/** The year of a plan, and the day on which it was closed. */
	timeOf({ plan_code, year }: Pick<Plan, 'plan_code' | 'year'>): PlanTime {
		return { year, closedOn: this.planClosing.get(plan_code)?.closed_on ?? null };
	}

	indicator(index: string, indicator: string): Indicator | undefined {
		return this.indicatorByCode.get(`${index}/${indicator}`);
	}

	/** Indicators of an index in the order of the data: the headline first, then its components. */
	indicatorsOf(index: string): Indicator[] {
		return this.indicators.filter((row) => row.index_code === index);
	}

	/** Indicators of an index that were measured in a year, or (null) ever. */
	measured(index: string, year: number | null): Indicator[] {
		return this.indicatorsOf(index).filter((row) => year === null || measuredIn(row, year));
	}

	/** Indicators of an index that were measured in a year, or (null) ever, in the tree of any province: what a table of it may hold. */
	measuredAnywhere(index: string, year: number | null): Indicator[] {
		return this.tables.indicators.filter((row) => row.index_code === index && (year === null || measuredIn(row, year)));
	}

	/** The scale of an indicator by its codes; null where there is no such index. */
	scale(index: string, indicator: string): Scale | null {
		const known = this.index.get(index);
		return known ? scaleOf(known, this.indicator(index, indicator)) : null;
	}

	/** The indicator without a parent in that year (PAPI: `TOTAL` from 2018, `TOTAL6` before). */
	headline(index: string, year: number): Indicator | undefined {
		return this.measured(index, year).find((row) => row.parent_code === null);
	}

	/** Every headline that the index has had, in the order of the data. */
	headlines(index: string): Indicator[] {
		return this.indicatorsOf(index).filter((row) => row.parent_code === null);
	}

	/** The components of the headline that were measured in that year. */
	components(index: string, year: number): Indicator[] {
		return this.measured(index, year).filter((row) => row.parent_code !== null);
	}

	/** The day on which an edition's units are taken: the end of its year, or the merger where a `units` break says that it already rates the new ones. */
	ratedOn(index: string, year: number): string {
		const end = `${year}-12-31`;
		const rebased = this.tables.breaks.some(
			(row) => row.index_code === index && isMerger(row) && row.from_year <= year
		);
		return rebased && end < mergerDay ? mergerDay : end;
	}

	/** Which division of the country an edition rates. */
	scheme(index: string, year: number): Scheme {
		return schemeOn(this.ratedOn(index, year));
	}

	/** The provinces that exist on a day. */
	provincesOn(day: string): Unit[] {
		return this.tables.units.filter((unit) => unit.level === 'province' && validOn(unit, day));
	}

	/** The full Vietnamese name of a unit on a day (Huế was a province until 2024). */
	fullName(code: string, day: string): string {
		const named = this.tables.unit_names.find((row) => row.unit_code === code && validOn(row, day));
		return named?.full_name_vi ?? this.unit.get(code)?.full_name_vi ?? code;
	}

	region(code: string, scheme: Scheme): UnitRegion | undefined {
		return this.tables.unit_regions.find((row) => row.unit_code === code && row.scheme === scheme);
	}

	/** Whether a unit exists when an edition is rated: those of the other division of the country say nothing about it. */
	existsIn(unit: Unit, index: string, year: number): boolean {
		return validOn(unit, this.ratedOn(index, year));
	}

	/**
	 * Breaks of an index, oldest first: the documented ones, and the change from 63 provinces to 34 where no row documents
	 * when the index took it over.
	 */
	breaksIn(index: string): readonly Break[] {
		const known = this.breaksByIndex.get(index) ?? this.findBreaks(index);
		this.breaksByIndex.set(index, known);
		return known;
	}

	private findBreaks(index: string): Break[] {
		const documented = this.tables.breaks.filter((row) => row.index_code === index);
		const known = documented.some(
			(row) =>
				isMerger(row) &&
				row.from_year <= mergerYear &&
				row.indicator_codes === '*' &&
				row.comparable_with_before === 'no'
		);
		const rated = this.index.get(index)?.rated_levels.split(';').includes('province') ?? false;
		return [...documented, ...(rated && !known ? [undocumentedMerger(index)] : [])].sort(
			(a, b) => a.from_year - b.from_year
		);
	}

	/** Breaks that touch an indicator, oldest first. */
	breaksOf(index: string, indicator: string): Break[] {
		return this.breaksIn(index).filter(
			(row) => row.indicator_codes === '*' || row.indicator_codes.split(';').includes(indicator)
		);
	}

	coverage(index: string, indicator: string, year: number, parent: string | null = null): CoverageRow | undefined {
		return this.tables.coverage.find(
			(row) =>
				row.index_code === index && row.indicator_code === indicator && row.year === year && row.parent_code === parent
		);
	}

	/** When the people were asked for an edition; undefined where that is not known. */
	fieldwork(index: string, year: number): Fieldwork | undefined {
		return this.tables.fieldwork.find((row) => row.index_code === index && row.year === year);
	}

	/** The criterion by which an indicator, or one that it is made of, scores the communication of reform; undefined for none. */
	circular(index: string, indicator: string): CircularIndicator | undefined {
		const own = this.tables.circular_indicators.filter((row) => row.index_code === index);
		const upwards = (code: string, left = deepest): boolean => {
			if (code === indicator) return true;
			const parent = this.indicator(index, code)?.parent_code;
			return left > 0 && parent ? upwards(parent, left - 1) : false;
		};
		return own.find((row) => row.indicator_code === indicator) ?? own.find((row) => upwards(row.indicator_code));
	}

	successors(code: string): UnitSuccession[] {
		return this.tables.unit_successions.filter((row) => row.from_code === code);
	}

	predecessors(code: string): UnitSuccession[] {
		return this.tables.unit_successions.filter((row) => row.to_code === code);
	}
}

/** The division of the country that is in force on a day. */
export const schemeOn = (day: string): Scheme => (day < mergerDay ? 'until-2025' : 'from-2025');

/** The merger as a break of an index that rates provinces; it has no words and no source of its own. */
const undocumentedMerger = (index_code: string): Break => ({
	index_code,
	indicator_codes: '*',
	from_year: mergerYear,
	kind: 'units',
	comparable_with_before: 'no',
	change_vi: '',
	change_en: '',
	source_id: ''
});
