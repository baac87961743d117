-- Work carried out by provinces, by year and channel.
select unit_code, year, channel_code, demo, count
from yearly_counts_at($release)
where unit_code in (select unit_code from units_at($release) where level = 'province')
order by all
