-- Work under one plan by unit, task, channel and theme, and where its time lies: in the period, in the year up to its end, or
-- partly in the period only (such work is known for a longer time).
select
	unit_code, task_no, channel_code, theme_code, unit_of_count, demo,
	period_from(date) >= $from and done_by <= $to as inside,
	period_from(date) >= $since and done_by <= $to as to_date,
	period_from(date) <= $to and done_by >= $from and not (period_from(date) >= $from and done_by <= $to)
		as around,
	sum(count)::double as count,
	sum(minutes)::double as minutes,
	count(*)::integer as entries
from plan_activities_at($release, $plan)
group by all
order by all
