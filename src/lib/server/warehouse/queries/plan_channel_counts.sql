-- Work carried out under one plan, all of it or that of some units and agencies, by year and channel.
with doers as (select unnest(from_json($doers::varchar, '[{"unit_code": "VARCHAR", "agency": "VARCHAR"}]'), recursive := true))
select year, channel_code, demo, sum(count) as count, sum(entries)::integer as entries
from activity_counts_at($release)
where
	plan_code = $plan
	and ($doers::varchar is null or (unit_code, coalesce(agency, '')) in (select (unit_code, coalesce(agency, '')) from doers))
group by all
order by all
