-- Work that one unit carried out, by year and channel.
select year, channel_code, demo, count, entries
from yearly_counts_at($release)
where unit_code = $unit
order by all
