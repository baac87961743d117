-- Work that one unit carried out, by time, channel, theme, task, agency and the indices that it was said to serve.
select
	year, quarter, month, channel_code, theme_code, plan_code, task_no, agency, indices, demo,
	sum(count) as count,
	sum(minutes) as minutes,
	sum(audience) as audience,
	sum(entries)::integer as entries
from activity_counts_at($release)
where unit_code = $unit
group by all
order by all
