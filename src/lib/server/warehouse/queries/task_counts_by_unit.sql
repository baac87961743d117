-- Work done for the tasks of one plan, by the unit that reported it and by time.
select unit_code, task_no, year, quarter, month, demo, sum(count) as count, sum(entries)::integer as entries
from activity_counts_at($release)
where plan_code = $plan and task_no is not null
group by all
order by all
