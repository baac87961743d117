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
