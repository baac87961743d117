-- Activities one by one, newest first.
select
	activity_id, unit_code, agency, plan_code, task_no, channel_code, theme_code, date, count, unit_of_count, minutes,
	audience_reached, audience_group, title, indices, evidence_url, source_id, note, demo
from counted_activities_under_at($release, $plan)
where
	unit_code = $unit
	and ($plan::varchar is null or plan_code = $plan)
	and ($task::varchar is null or task_no = $task)
	and ($year::integer is null or period_year(date) = $year)
order by date desc, position
limit $limit offset $offset
