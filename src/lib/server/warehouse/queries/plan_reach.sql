-- Minutes on air and groups of people addressed under one plan in a year until a day, by channel: what entries say of it,
-- all of them or those of some units and agencies.
with doers as (select unnest(from_json($doers::varchar, '[{"unit_code": "VARCHAR", "agency": "VARCHAR"}]'), recursive := true))
select
	channel_code, audience_group, demo,
	sum(minutes)::double as minutes, sum(audience_reached)::double as reached,
	count(*)::integer as entries
from plan_activities_at($release, $plan)
where
	period_year(date) = $year and done_by <= $until
	and (minutes is not null or audience_group is not null)
	and ($doers::varchar is null or (unit_code, coalesce(agency, '')) in (select (unit_code, coalesce(agency, '')) from doers))
group by all
order by all
