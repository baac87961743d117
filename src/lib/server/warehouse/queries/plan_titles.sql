-- What has a title among the work under one plan whose time lies in a period, the oldest first.
select date, title, channel_code, theme_code, agency, evidence_url, demo
from plan_activities_at($release, $plan)
where title is not null and period_from(date) >= $from and done_by <= $to
order by period_to(date), position
