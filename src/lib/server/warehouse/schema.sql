-- The warehouse: every dataset with its history, and the roll-up that pages read. It is a projection of the
-- ledger: when this file changes, the next start rebuilds it.
--
-- A row counts from release_from until before release_to (open: null). "position" is the order in which keys first
-- came, so that lists keep the order of the files through corrections.

create or replace table meta (release integer, submission_id varchar, schema varchar);

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
create or replace macro sources_at(n) as table
	select * exclude (release_from, release_to) from sources
	where release_from <= n and (release_to is null or release_to > n);

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
	where release_from <= n and (release_to is null or release_to > n);

create or replace table index_aliases (
	alias varchar,
	index_code varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro index_aliases_at(n) as table
	select * exclude (release_from, release_to) from index_aliases
	where release_from <= n and (release_to is null or release_to > n);

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
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro indicators_at(n) as table
	select * exclude (release_from, release_to) from indicators
	where release_from <= n and (release_to is null or release_to > n);

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
	where release_from <= n and (release_to is null or release_to > n);

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
create or replace macro coverage_at(n) as table
	select * exclude (release_from, release_to) from coverage
	where release_from <= n and (release_to is null or release_to > n);

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
	where release_from <= n and (release_to is null or release_to > n);

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
	where release_from <= n and (release_to is null or release_to > n);

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
	select * exclude (release_from, release_to) from plan_tasks
	where release_from <= n and (release_to is null or release_to > n);

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
	where release_from <= n and (release_to is null or release_to > n);

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
	where release_from <= n and (release_to is null or release_to > n);

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
	where release_from <= n and (release_to is null or release_to > n);

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
	where release_from <= n and (release_to is null or release_to > n);

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
create or replace macro activities_at(n) as table
	select * exclude (release_from, release_to) from activities
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
	minutes decimal(24, 6),
	audience decimal(24, 6),
	entries bigint
);

create or replace macro all_activity_counts_at(n) as table
	select
		unit_code, year, quarter, month, channel_code, theme_code, plan_code, task_no, indices, agency, demo,
		sum(count)::double as count,
		sum(minutes)::double as minutes,
		sum(audience)::double as audience,
		sum(entries)::integer as entries
	from activity_counts
	where release <= n
	group by all
	having sum(entries) <> 0;

-- The rule: generated activities of a unit and year in which real ones stand are not counted. Everything that shows
-- activities passes through it.
create or replace macro years_with_real_activities_at(n) as table
	select unit_code, year from activity_counts
	where release <= n and not demo
	group by unit_code, year
	having sum(entries) <> 0;

create or replace macro activity_counts_at(n) as table
	select counted.* from all_activity_counts_at(n) counted
	left join years_with_real_activities_at(n) real using (unit_code, year)
	where not counted.demo or real.unit_code is null;

create or replace macro counted_activities_at(n) as table
	select activity.* from activities_at(n) activity
	left join years_with_real_activities_at(n) real
		on real.unit_code = activity.unit_code and real.year = period_year(activity.date)
	where not activity.demo or real.unit_code is null;
