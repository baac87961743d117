-- Who is named, and for which task, in what was handed in under one plan.
select distinct agency, task_no
from counted_activities_at($release)
where plan_code = $plan
order by all
