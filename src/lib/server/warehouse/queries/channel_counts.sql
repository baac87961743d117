-- Work carried out, by year and channel: of one unit, or under one plan.
select year, channel_code, demo, sum(count) as count, sum(entries)::integer as entries
from activity_counts_at($release)
where ($unit::varchar is null or unit_code = $unit) and ($plan::varchar is null or plan_code = $plan)
group by all
order by all
