-- Work carried out by provinces, by year and channel.
select unit_code, year, channel_code, demo, sum(count) as count
from activity_counts_at($release)
where unit_code in (select unit_code from units_at($release) where level = 'province')
group by all
order by all
