-- The warehouse: every dataset with its history, and the roll-up that pages read. It is a projection of the
-- ledger: when this file changes, the next start rebuilds it.
--
-- A row counts from release_from until before release_to (open: null). "position" is the order in which keys first
-- came, so that lists keep the order of the files through corrections.

create or replace table meta (release integer, submission_id varchar, schema varchar);

-- Who asks is the session variable `audience`, which query.ts sets before every query: `unseen` and `own` are codes of
-- indices, `units` the person's own units, `activities`, `plans` and `progress` are all, own or none. Every read goes
-- through the macros ending in _at, and these ask the ones below; nothing guarded is seen where the variable is not set.
create or replace macro scope_seen(scope, unit) as
	scope = 'all' or (scope = 'own' and list_contains(getvariable('audience').units, unit));
create or replace macro index_seen(code) as
	len(getvariable('audience').unseen) = 0 or not list_contains(getvariable('audience').unseen, code);
create or replace macro result_seen(code, unit) as
	index_seen(code) and (
		len(getvariable('audience').own) = 0
		or not list_contains(getvariable('audience').own, code)
		or list_contains(getvariable('audience').units, unit)
	);
create or replace macro activity_seen(unit) as scope_seen(getvariable('audience').activities, unit);
-- What ties work to a plan's tasks. Generated work says nothing about an office.
create or replace macro tie_seen(unit, demo) as
	scope_seen(getvariable('audience').plans, unit)
	and (demo or scope_seen(getvariable('audience').progress, unit));
-- A list of indices without those of which nothing is seen.
create or replace macro seen_indices(list) as
	case
		when len(getvariable('audience').unseen) = 0 then list
		else nullif(array_to_string(list_filter(string_split(list, ';'), lambda code: index_seen(trim(code))), ';'), '')
	end;

-- Parts of a period: `2024`, `2024-Q1`, `2024-03` or `2024-03-15`.
create or replace macro period_year(period) as left(period, 4)::integer;
create or replace macro period_month(period) as try_cast(substr(period, 6, 2) as integer);
create or replace macro period_quarter(period) as
	case when substr(period, 6, 1) = 'Q' then substr(period, 7, 1)::integer
	else ((period_month(period) + 2) // 3)::integer end;
-- First and last day of a period, as text.
create or replace macro period_from(period) as
	case length(period)
		when 10 then period
		when 4 then period || '-01-01'
		else strftime(make_date(period_year(period),
			case when substr(period, 6, 1) = 'Q' then period_quarter(period) * 3 - 2 else period_month(period) end, 1), '%Y-%m-%d')
	end;
create or replace macro period_to(period) as
	case length(period)
		when 10 then period
		when 4 then period || '-12-31'
		else strftime(last_day(make_date(period_year(period),
			case when substr(period, 6, 1) = 'Q' then period_quarter(period) * 3 else period_month(period) end, 1)), '%Y-%m-%d')
	end;
-- The longer periods that hold a period: `2024-03` lies in `2024` and `2024-Q1`.
create or replace macro wider_periods(period) as
	case length(period)
		when 4 then []
		when 7 then case when substr(period, 6, 1) = 'Q' then [left(period, 4)]
			else [left(period, 4), left(period, 4) || '-Q' || period_quarter(period)] end
		else [left(period, 4), left(period, 4) || '-Q' || period_quarter(period), left(period, 7)]
	end;

create or replace table sources (
	source_id varchar,
	title varchar,
	publisher varchar,
	published_on varchar,
	url varchar,
	note varchar,
	position bigint,
	release_from integer,
	release_to integer
);

create or replace table units (
	unit_code varchar,
	level varchar,
	name_vi varchar,
	full_name_vi varchar,
	name_en varchar,
	parent_code varchar,
	valid_from varchar,
	valid_to varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro units_at(n) as table
	select * exclude (release_from, release_to) from units
	where release_from <= n and (release_to is null or release_to > n);

create or replace table unit_names (
	unit_code varchar,
	full_name_vi varchar,
	valid_from varchar,
	valid_to varchar,
	legal_basis varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro unit_names_at(n) as table
	select * exclude (release_from, release_to) from unit_names
	where release_from <= n and (release_to is null or release_to > n);

create or replace table unit_aliases (
	alias varchar,
	unit_code varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro unit_aliases_at(n) as table
	select * exclude (release_from, release_to) from unit_aliases
	where release_from <= n and (release_to is null or release_to > n);

create or replace table unit_regions (
	scheme varchar,
	unit_code varchar,
	region_code varchar,
	region_vi varchar,
	region_en varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro unit_regions_at(n) as table
	select * exclude (release_from, release_to) from unit_regions
	where release_from <= n and (release_to is null or release_to > n);

create or replace table unit_successions (
	from_code varchar,
	to_code varchar,
	effective_on varchar,
	legal_basis varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro unit_successions_at(n) as table
	select * exclude (release_from, release_to) from unit_successions
	where release_from <= n and (release_to is null or release_to > n);

create or replace table unit_population (
	unit_code varchar,
	year integer,
	population integer,
	area_km2 double,
	source varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro unit_population_at(n) as table
	select * exclude (release_from, release_to) from unit_population
	where release_from <= n and (release_to is null or release_to > n);

create or replace table tile_map (
	scheme varchar,
	unit_code varchar,
	col integer,
	"row" integer,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro tile_map_at(n) as table
	select * exclude (release_from, release_to) from tile_map
	where release_from <= n and (release_to is null or release_to > n);

create or replace table channels (
	channel_code varchar,
	name_vi varchar,
	name_en varchar,
	"group" varchar,
	unit_of_count_vi varchar,
	unit_of_count_en varchar,
	description varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro channels_at(n) as table
	select * exclude (release_from, release_to) from channels
	where release_from <= n and (release_to is null or release_to > n);

create or replace table themes (
	theme_code varchar,
	name_vi varchar,
	name_en varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro themes_at(n) as table
	select * exclude (release_from, release_to) from themes
	where release_from <= n and (release_to is null or release_to > n);

create or replace table indices (
	index_code varchar,
	name_vi varchar,
	name_en varchar,
	rated_levels varchar,
	publisher_vi varchar,
	publisher_en varchar,
	score_min double,
	score_max double,
	score_unit varchar,
	higher_is_better boolean,
	cadence varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro indices_at(n) as table
	select * exclude (release_from, release_to) from indices
	where release_from <= n and (release_to is null or release_to > n) and index_seen(index_code);

create or replace table index_aliases (
	alias varchar,
	index_code varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro index_aliases_at(n) as table
	select * exclude (release_from, release_to) from index_aliases
	where release_from <= n and (release_to is null or release_to > n) and index_seen(index_code);

create or replace table indicators (
	index_code varchar,
	indicator_code varchar,
	parent_code varchar,
	name_vi varchar,
	name_en varchar,
	min_score double,
	max_score double,
	valid_from_year integer,
	valid_to_year integer,
	weight double,
	owner_agency_vi varchar,
	note varchar,
	province_code varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro indicators_at(n) as table
	select * exclude (release_from, release_to) from indicators
	where release_from <= n and (release_to is null or release_to > n) and index_seen(index_code);

create or replace table breaks (
	index_code varchar,
	indicator_codes varchar,
	from_year integer,
	kind varchar,
	comparable_with_before varchar,
	change_vi varchar,
	change_en varchar,
	source_id varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro breaks_at(n) as table
	select * exclude (release_from, release_to) from breaks
	where release_from <= n and (release_to is null or release_to > n) and index_seen(index_code);

create or replace table coverage (
	index_code varchar,
	indicator_code varchar,
	year integer,
	coverage varchar,
	published_units integer,
	scores_here integer,
	ranks_here integer,
	parent_code varchar,
	position bigint,
	release_from integer,
	release_to integer
);

create or replace table edition_dates (
	index_code varchar,
	year integer,
	published_on varchar,
	source_id varchar,
	note varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro edition_dates_at(n) as table
	select * exclude (release_from, release_to) from edition_dates
	where release_from <= n and (release_to is null or release_to > n) and index_seen(index_code);

create or replace table fieldwork (
	index_code varchar,
	year integer,
	first_day varchar,
	last_day varchar,
	source_id varchar,
	note varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro fieldwork_at(n) as table
	select * exclude (release_from, release_to) from fieldwork
	where release_from <= n and (release_to is null or release_to > n) and index_seen(index_code);

create or replace table circular_indicators (
	index_code varchar,
	indicator_code varchar,
	criterion_vi varchar,
	criterion_en varchar,
	source_id varchar,
	note varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro circular_indicators_at(n) as table
	select * exclude (release_from, release_to) from circular_indicators
	where release_from <= n and (release_to is null or release_to > n) and index_seen(index_code);

create or replace table results (
	unit_code varchar,
	index_code varchar,
	year integer,
	indicator_code varchar,
	score double,
	rank integer,
	source_id varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro results_at(n) as table
	select * exclude (release_from, release_to) from results
	where release_from <= n and (release_to is null or release_to > n) and result_seen(index_code, unit_code);

-- Which release first brought each key; of the rows of `results_at`, which are joined to it, not of others.
create or replace macro results_since_at(n) as table
	select position, min(release_from) as since from results where release_from <= n group by position;

-- Which rows a release touched, seen or not: others read them through `results_at`.
create or replace macro results_touched_at(n) as table
	select distinct position from results where release_from = n or release_to = n;

create or replace table plans (
	plan_code varchar,
	unit_code varchar,
	issuer_vi varchar,
	issuer_level varchar,
	year integer,
	document_no varchar,
	issued_on varchar,
	parent_reference_vi varchar,
	title_vi varchar,
	title_en varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro plans_at(n) as table
	select * exclude (release_from, release_to) from plans
	where release_from <= n and (release_to is null or release_to > n) and scope_seen(getvariable('audience').plans, unit_code);

-- What belongs to a plan is seen with it.
create or replace macro plan_seen(n, plan) as
	getvariable('audience').plans = 'all' or plan in (select plan_code from plans_at(n));

create or replace table plan_closings (
	plan_code varchar,
	closed_on varchar,
	document_no varchar,
	note varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro plan_closings_at(n) as table
	select * exclude (release_from, release_to) from plan_closings
	where release_from <= n and (release_to is null or release_to > n) and plan_seen(n, plan_code);

create or replace table plan_tasks (
	plan_code varchar,
	task_no varchar,
	parent_task_no varchar,
	section_vi varchar,
	task_vi varchar,
	task_en varchar,
	theme_code varchar,
	channel_code varchar,
	product_vi varchar,
	lead_agency_vi varchar,
	coordinating_agencies_vi varchar,
	schedule_text_vi varchar,
	frequency_per_year_min double,
	frequency_per_year_max double,
	unit_of_count varchar,
	period_start varchar,
	period_end varchar,
	funding_vi varchar,
	indices varchar,
	note varchar,
	quota_scope varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro plan_tasks_at(n) as table
	select * exclude (release_from, release_to) replace (seen_indices(indices) as indices) from plan_tasks
	where release_from <= n and (release_to is null or release_to > n) and plan_seen(n, plan_code);

create or replace table plan_targets (
	plan_code varchar,
	target_no varchar,
	target_vi varchar,
	target_en varchar,
	metric varchar,
	target_value double,
	unit varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro plan_targets_at(n) as table
	select * exclude (release_from, release_to) from plan_targets
	where release_from <= n and (release_to is null or release_to > n) and plan_seen(n, plan_code);

create or replace table score_intervals (
	unit_code varchar,
	index_code varchar,
	year integer,
	indicator_code varchar,
	low double,
	high double,
	level double,
	source_id varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro score_intervals_at(n) as table
	select * exclude (release_from, release_to) from score_intervals
	where release_from <= n and (release_to is null or release_to > n) and result_seen(index_code, unit_code);

create or replace table index_targets (
	unit_code varchar,
	index_code varchar,
	indicator_code varchar,
	year integer,
	kind varchar,
	value double,
	plan_code varchar,
	source_id varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro index_targets_at(n) as table
	select * exclude (release_from, release_to) from index_targets
	where release_from <= n and (release_to is null or release_to > n) and result_seen(index_code, unit_code)
		and (plan_code is null or plan_seen(n, plan_code));

create or replace table agencies (
	agency_name_vi varchar,
	agency_type varchar,
	plan_code varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro agencies_at(n) as table
	select * exclude (release_from, release_to) from agencies
	where release_from <= n and (release_to is null or release_to > n) and plan_seen(n, plan_code);

create or replace table reporting_duties (
	plan_code varchar,
	duty_no integer,
	who_vi varchar,
	to_whom_vi varchar,
	cadence varchar,
	due_rule_vi varchar,
	due_on varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro reporting_duties_at(n) as table
	select * exclude (release_from, release_to) from reporting_duties
	where release_from <= n and (release_to is null or release_to > n) and plan_seen(n, plan_code);

-- What ties reports to a plan's duties is seen by those who see its progress.
create or replace macro progress_seen(n, plan) as
	plan in (select plan_code from plans_at(n) where scope_seen(getvariable('audience').progress, unit_code));

create or replace table target_values (
	plan_code varchar,
	target_no varchar,
	unit_code varchar,
	date varchar,
	numerator double,
	denominator double,
	value double,
	source_id varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro target_values_at(n) as table
	select * exclude (release_from, release_to) from target_values
	where release_from <= n and (release_to is null or release_to > n) and tie_seen(unit_code, false)
		and plan_seen(n, plan_code);

create or replace table duty_reports (
	plan_code varchar,
	duty_no integer,
	period varchar,
	received_on varchar,
	document_no varchar,
	note varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro duty_reports_at(n) as table
	select * exclude (release_from, release_to) from duty_reports
	where release_from <= n and (release_to is null or release_to > n) and progress_seen(n, plan_code);

create or replace table difficulties (
	plan_code varchar,
	unit_code varchar,
	raised_on varchar,
	text varchar,
	who_resolves varchar,
	resolved_on varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro difficulties_at(n) as table
	select * exclude (release_from, release_to) from difficulties
	where release_from <= n and (release_to is null or release_to > n) and tie_seen(unit_code, false)
		and (plan_code is null or plan_seen(n, plan_code));

create or replace table assignments (
	index_code varchar,
	indicator_code varchar,
	unit_code varchar,
	agency varchar,
	text varchar,
	assigned_on varchar,
	due_on varchar,
	done_on varchar,
	note varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro assignments_at(n) as table
	select * exclude (release_from, release_to) from assignments
	where release_from <= n and (release_to is null or release_to > n) and result_seen(index_code, unit_code)
		and tie_seen(unit_code, false);

create or replace table reported_counts (
	unit_code varchar,
	reporting_unit_vi varchar,
	year integer,
	period_start varchar,
	period_end varchar,
	channel_vi varchar,
	channel_group varchar,
	count double,
	unit_of_count_vi varchar,
	source_id varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro reported_counts_at(n) as table
	select * exclude (release_from, release_to) from reported_counts
	where release_from <= n and (release_to is null or release_to > n);

create or replace table activities (
	activity_id varchar,
	unit_code varchar,
	agency varchar,
	plan_code varchar,
	task_no varchar,
	channel_code varchar,
	theme_code varchar,
	date varchar,
	count double,
	unit_of_count varchar,
	minutes double,
	audience_reached double,
	audience_group varchar,
	title varchar,
	indices varchar,
	evidence_url varchar,
	source_id varchar,
	note varchar,
	-- Generated activities are known by their ids, whoever uploads them; `generatedPrefix` in the model says the same.
	demo boolean generated always as (starts_with(activity_id, 'DEMO-')) virtual,
	position bigint,
	release_from integer,
	release_to integer
);
-- An id may be made of the task, or tell it: who does not see the tie gets the row's place instead (`replacedId` in the
-- model): no file with such ids is taken. Under one plan only its rows are looked at: whether the tie is seen need not be
-- asked of millions.
create or replace macro activities_under_at(n, of_plan) as table
	select * exclude (release_from, release_to) replace (
		case when tie_seen(unit_code, demo) then activity_id else 'R' || position end as activity_id,
		case when tie_seen(unit_code, demo) then plan_code end as plan_code,
		case when tie_seen(unit_code, demo) then task_no end as task_no,
		seen_indices(indices) as indices
	)
	from activities
	where release_from <= n and (release_to is null or release_to > n) and activity_seen(unit_code)
		and (of_plan is null or plan_code = of_plan);
create or replace macro activities_at(n) as table select * from activities_under_at(n, null);

-- Since which release each row is as it is; of the rows of `activities_at`, which are joined to it, not of others.
create or replace macro activities_since_at(n) as table
	select position, release_from as since from activities
	where release_from <= n and (release_to is null or release_to > n);

-- What each release added to (or, negative, took from) the counts of work carried out.
create or replace table activity_counts (
	release integer,
	unit_code varchar,
	year integer,
	quarter integer,
	month integer,
	channel_code varchar,
	theme_code varchar,
	plan_code varchar,
	task_no varchar,
	indices varchar,
	agency varchar,
	demo boolean,
	count decimal(24, 6),
	audience decimal(24, 6),
	entries bigint
);

-- How many rows there are, and how many a release brought beyond those that it ended, without looking at the rows: these may
-- be millions.
create or replace macro activities_size_at(n) as
	(select coalesce(sum(entries), 0) from activity_counts where release <= n and activity_seen(unit_code));
create or replace macro activities_growth_at(n) as
	(select coalesce(sum(entries), 0) from activity_counts where release = n and activity_seen(unit_code));

create or replace macro all_activity_counts_at(n) as table
	select
		unit_code, year, quarter, month, channel_code, theme_code,
		case when tie_seen(unit_code, demo) then plan_code end as plan_code,
		case when tie_seen(unit_code, demo) then task_no end as task_no,
		seen_indices(indices) as indices,
		agency, demo,
		sum(count)::double as count,
		sum(audience)::double as audience,
		sum(entries)::integer as entries
	from activity_counts
	where release <= n and activity_seen(unit_code)
	group by all
	having sum(entries) <> 0;

-- The rule: generated activities of a unit and year in which real ones stand are not counted. Everything that shows
-- activities passes through it.
create or replace macro years_with_real_activities_at(n) as table
	select unit_code, year from activity_counts
	where release <= n and not demo and activity_seen(unit_code)
	group by unit_code, year
	having sum(entries) <> 0;

create or replace macro activity_counts_at(n) as table
	select counted.* from all_activity_counts_at(n) counted
	left join years_with_real_activities_at(n) real using (unit_code, year)
	where not counted.demo or real.unit_code is null;

-- The same by year and channel alone, added up in one step: a country's work over many years is quickly read so.
create or replace macro yearly_counts_at(n) as table
	select counted.* from (
		select unit_code, year, channel_code, demo, sum(count)::double as count, sum(entries)::integer as entries
		from activity_counts
		where release <= n and activity_seen(unit_code)
		group by all
		having sum(entries) <> 0
	) counted
	left join years_with_real_activities_at(n) real using (unit_code, year)
	where not counted.demo or real.unit_code is null;

create or replace macro counted_activities_under_at(n, of_plan) as table
	select activity.* from activities_under_at(n, of_plan) activity
	left join years_with_real_activities_at(n) real
		on real.unit_code = activity.unit_code and real.year = period_year(activity.date)
	where not activity.demo or real.unit_code is null;
create or replace macro counted_activities_at(n) as table select * from counted_activities_under_at(n, null);

-- Work with the last day of its time. None that began after its plan was closed is taken, so what is known for a quarter or
-- year within which that was closed was done by then: such a time ends with the month of the closing.
create or replace macro timed_activities_under_at(n, of_plan) as table
	select
		activity.*,
		case when closing.closed_on between period_from(activity.date) and period_to(activity.date)
			then least(period_to(activity.date), strftime(last_day(closing.closed_on::date), '%Y-%m-%d'))
			else period_to(activity.date) end as done_by
	from counted_activities_under_at(n, of_plan) activity
	left join plan_closings_at(n) closing on closing.plan_code = activity.plan_code;
create or replace macro timed_activities_at(n) as table select * from timed_activities_under_at(n, null);

create or replace macro plan_activities_at(n, of_plan) as table
	select * from timed_activities_under_at(n, of_plan) where plan_code = of_plan;

-- A source that is cited, but by nothing that is seen, is not seen either.
create or replace macro all_citations_at(n) as table
	select source_id from results where release_from <= n and (release_to is null or release_to > n)
	union select source_id from score_intervals where release_from <= n and (release_to is null or release_to > n)
	union select source_id from breaks where release_from <= n and (release_to is null or release_to > n)
	union select source_id from edition_dates where release_from <= n and (release_to is null or release_to > n)
	union select source_id from fieldwork where release_from <= n and (release_to is null or release_to > n)
	union select source_id from circular_indicators
		where release_from <= n and (release_to is null or release_to > n) and source_id is not null
	union select source_id from activities where release_from <= n and (release_to is null or release_to > n) and source_id is not null
	union select source_id from reported_counts_at(n);

create or replace macro citations_at(n) as table
	select source_id from results_at(n)
	union select source_id from score_intervals_at(n)
	union select source_id from breaks_at(n)
	union select source_id from edition_dates_at(n)
	union select source_id from fieldwork_at(n)
	union select source_id from circular_indicators_at(n) where source_id is not null
	union select source_id from activities_at(n) where source_id is not null
	union select source_id from reported_counts_at(n);

-- Where nothing that cites is guarded, nothing needs to be looked up.
create or replace macro all_citations_seen() as
	len(getvariable('audience').unseen) = 0
	and len(getvariable('audience').own) = 0
	and getvariable('audience').activities = 'all';

create or replace macro sources_at(n) as table
	select * exclude (release_from, release_to) from sources
	where release_from <= n and (release_to is null or release_to > n) and all_citations_seen()
	union all
	select * exclude (release_from, release_to) from sources
	where release_from <= n and (release_to is null or release_to > n) and not all_citations_seen() and (
		source_id in (select source_id from citations_at(n))
		or source_id not in (select source_id from all_citations_at(n))
	);

-- How many results of an index are here of which only the person's own are seen, by the province that the units lie in.
create or replace macro own_results_at(n) as table
	select
		index_code, indicator_code, year,
		case
			when unit.level = 'province' then null
			when parent.level = 'province' then parent.unit_code
			when above.level = 'province' then above.unit_code
		end as parent_code,
		count(score)::integer as scores,
		count(rank)::integer as ranks
	from results_at(n) result
	join units_at(n) unit on unit.unit_code = result.unit_code
	left join units_at(n) parent on parent.unit_code = unit.parent_code
	left join units_at(n) above on above.unit_code = parent.parent_code
	where list_contains(getvariable('audience').own, index_code)
	group by all;

-- Ranks are computed only over a whole field: where only a part of it is seen, the round is an excerpt.
create or replace macro coverage_at(n) as table
	select * exclude (release_from, release_to) from coverage
	where release_from <= n and (release_to is null or release_to > n) and index_seen(index_code) and (
		len(getvariable('audience').own) = 0
		or not list_contains(getvariable('audience').own, index_code)
		or list_contains(getvariable('audience').units, parent_code)
	)
	union all
	select round.* exclude (release_from, release_to) replace (
		'excerpt' as coverage,
		coalesce(own.scores, 0) as scores_here,
		coalesce(own.ranks, 0) as ranks_here
	)
	from coverage round
	left join own_results_at(n) own
		on own.index_code = round.index_code
		and own.indicator_code = round.indicator_code
		and own.year = round.year
		and own.parent_code is not distinct from round.parent_code
	where release_from <= n and (release_to is null or release_to > n) and list_contains(getvariable('audience').own, round.index_code)
		and not coalesce(list_contains(getvariable('audience').units, round.parent_code), false)
		and (round.parent_code is null or own.scores is not null);
