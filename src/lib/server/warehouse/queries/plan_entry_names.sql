-- Who is named, and for which task, in what was handed in under one plan.
select distinct agency, task_no
from plan_activities_at($release, $plan)
order by all
