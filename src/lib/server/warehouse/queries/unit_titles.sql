-- What has a title among the work of one unit under none of some plans whose time lies in a period, the oldest first.
select date, title, channel_code, theme_code, agency, evidence_url, demo
from timed_activities_at($release)
where
	unit_code = $unit and in_years_of(date, $from::varchar, $to::varchar)
	and (plan_code is null or not list_contains(from_json($except, '["VARCHAR"]'), plan_code))
	and title is not null and period_from(date) >= $from and done_by <= $to
order by period_to(date), position
