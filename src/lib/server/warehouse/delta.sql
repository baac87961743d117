-- What release $release adds to the counts of work carried out, and (negative) what it takes from them.
insert into activity_counts
select
	$release::integer,
	unit_code,
	period_year(date),
	period_quarter(date),
	period_month(date),
	channel_code,
	theme_code,
	plan_code,
	task_no,
	indices,
	agency,
	demo,
	sum(sign * count::decimal(24, 6)),
	sum(sign * audience_reached::decimal(24, 6)),
	sum(sign)
from (
	select *, case when release_from = $release then 1 else -1 end as sign
	from activities
	where release_from = $release or release_to = $release
)
group by all
having
	sum(sign) <> 0
	or sum(sign * count::decimal(24, 6)) <> 0
	or coalesce(sum(sign * audience_reached::decimal(24, 6)), 0) <> 0
-- The rows of a unit lie together, so that reading one reads little.
order by unit_code
