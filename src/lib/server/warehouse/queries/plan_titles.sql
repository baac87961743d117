-- What has a title among the work under one plan whose time lies in a period, the oldest first.
select date, title, channel_code, theme_code, agency, evidence_url, demo
from counted_activities_at($release)
where plan_code = $plan and title is not null and period_from(date) >= $from and period_to(date) <= $to
order by period_to(date), position
