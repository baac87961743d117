-- Work of one unit under none of some plans, by plan, channel and theme, and where its time lies: in the period, in the year
-- up to its end, or partly in the period only.
select
	unit_code, plan_code, null::varchar as task_no, channel_code, theme_code, unit_of_count, demo,
	period_from(date) >= $from and done_by <= $to as inside,
	period_from(date) >= $since and done_by <= $to as to_date,
	period_from(date) <= $to and done_by >= $from and not (period_from(date) >= $from and done_by <= $to)
		as around,
	sum(count)::double as count,
	sum(minutes)::double as minutes,
	count(*)::integer as entries
from timed_activities_at($release)
where
	unit_code = $unit and in_years_of(date, least($from::varchar, $since::varchar), $to::varchar)
	and (plan_code is null or not list_contains(from_json($except, '["VARCHAR"]'), plan_code))
group by all
order by all
