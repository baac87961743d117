-- What one agency did under one plan, newest first: what names it, and what names nobody but is for a task that it alone
-- leads; with how many there are in all.
select
	activity.activity_id, activity.unit_code, activity.task_no, activity.channel_code, activity.date, activity.count,
	activity.unit_of_count, activity.title, activity.evidence_url, activity.source_id, activity.demo,
	count(*) over ()::integer as entries
from counted_activities_at($release) activity
where activity.plan_code = $plan
	and (
		lower(strip_accents(trim(activity.agency))) = lower(strip_accents($agency))
		or (
			activity.agency is null
			and activity.task_no in (
				select task_no from plan_tasks_at($release)
				where plan_code = $plan and lower(strip_accents(trim(lead_agency_vi))) = lower(strip_accents($agency))
			)
		)
	)
order by period_to(activity.date) desc, activity.position desc
limit $limit
