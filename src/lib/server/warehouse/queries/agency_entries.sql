-- What one agency did under one plan and what had begun by a day, newest first, with how many there are in all. `own` are
-- the names and tasks of entries that are the agency's.
with own as (select unnest(from_json($own, '[{"agency": "VARCHAR", "task_no": "VARCHAR"}]'), recursive := true))
select
	activity.activity_id, activity.unit_code, activity.task_no, activity.channel_code, activity.date, activity.count,
	activity.unit_of_count, activity.title, activity.evidence_url, activity.source_id, activity.demo,
	count(*) over ()::integer as entries
from counted_activities_under_at($release, $plan) activity
semi join own on own.agency is not distinct from activity.agency and own.task_no is not distinct from activity.task_no
where activity.plan_code = $plan and period_from(activity.date) <= $until
order by period_to(activity.date) desc, activity.position desc
limit $limit
