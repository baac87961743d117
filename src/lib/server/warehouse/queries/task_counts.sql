-- Work done for the tasks of one plan, by time: all of it, or that of some units and agencies.
with doers as (select unnest(from_json($doers::varchar, '[{"unit_code": "VARCHAR", "agency": "VARCHAR"}]'), recursive := true))
select
	task_no, year, quarter, month, period_month(closing.closed_on) as closed_month, demo,
	sum(count) as count, sum(entries)::integer as entries
from activity_counts_at($release) counted
-- Of a time longer than a month: the month within it in which the plan was closed.
left join plan_closings_at($release) closing
	on closing.plan_code = counted.plan_code and month is null and period_year(closing.closed_on) = year
	and period_month(closing.closed_on) between coalesce(quarter * 3 - 2, 1) and coalesce(quarter * 3, 12)
where
	counted.plan_code = $plan and task_no is not null
	and ($doers::varchar is null or (unit_code, coalesce(agency, '')) in (select (unit_code, coalesce(agency, '')) from doers))
group by all
order by all
