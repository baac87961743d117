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
