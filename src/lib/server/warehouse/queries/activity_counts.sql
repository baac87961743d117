-- Work that one unit carried out, by year, channel, theme, task, agency and the indices that it was said to serve.
select
	year, channel_code, theme_code, plan_code, task_no, agency, indices, demo,
	sum(count) as count,
	sum(audience) as audience
from activity_counts_at($release)
where unit_code = $unit
group by all
order by all
