-- Titles of what was published under one plan in a year until a day in the channels of one group, the newest first: all of
-- them or those of some units and agencies.
with doers as (select unnest(from_json($doers::varchar, '[{"unit_code": "VARCHAR", "agency": "VARCHAR"}]'), recursive := true))
select activity.date, activity.title, activity.theme_code, activity.channel_code, activity.agency, activity.evidence_url, activity.demo
from plan_activities_at($release, $plan) activity
join channels_at($release) channel using (channel_code)
where
	period_year(activity.date) = $year and activity.done_by <= $until
	and channel."group" = $group and activity.title is not null
	and (
		$doers::varchar is null
		or (activity.unit_code, coalesce(activity.agency, '')) in (select (unit_code, coalesce(agency, '')) from doers)
	)
order by period_to(activity.date) desc, activity.position
limit $limit
