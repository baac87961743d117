-- Work done for the tasks of one plan, by the unit that reported it and by time: all of it, or that of some units and
-- agencies.
with doers as (select unnest(from_json($doers::varchar, '[{"unit_code": "VARCHAR", "agency": "VARCHAR"}]'), recursive := true))
select unit_code, task_no, year, quarter, month, demo, sum(count) as count, sum(entries)::integer as entries
from activity_counts_at($release)
where
	plan_code = $plan and task_no is not null
	and ($doers::varchar is null or (unit_code, coalesce(agency, '')) in (select (unit_code, coalesce(agency, '')) from doers))
group by all
order by all
