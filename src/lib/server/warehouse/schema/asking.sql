-- The warehouse: every dataset with its history, and the roll-up that pages read. It is a projection of the
-- ledger: when one of these files changes, the next start rebuilds it.
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
