-- What was handed in under one plan, by who did it: inside the period, around it (for a longer time), or at other times;
-- and the release that brought the last of it.
select
	activity.agency,
	activity.task_no,
	activity.channel_code,
	activity.unit_of_count,
	activity.demo,
	case
		when period_from(activity.date) >= $from and activity.done_by <= $to then 'inside'
		when period_from(activity.date) <= $to and activity.done_by >= $from then 'around'
		else 'outside'
	end as place,
	count(*)::integer as entries,
	sum(activity.count)::double as count,
	max(version.since)::integer as last
from plan_activities_at($release, $plan) activity
join activities_since_at($release) version using (position)
group by all
order by all
