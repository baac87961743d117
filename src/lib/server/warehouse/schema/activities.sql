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

-- How many rows there are, and how many each release brought beyond those that it ended, without looking at the rows: these
-- may be millions.
create or replace macro activities_size_at(n) as
	(select coalesce(sum(entries), 0) from activity_counts where release <= n and activity_seen(unit_code));
create or replace macro activities_growth_until(n) as table
	select release, sum(entries) as rows from activity_counts
	where release <= n and activity_seen(unit_code)
	group by release;

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
