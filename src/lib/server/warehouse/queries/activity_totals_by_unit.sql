-- Work carried out in one year, by unit and channel.
select unit_code, channel_code, demo, sum(count) as count, sum(entries)::integer as entries
from activity_counts_at($release)
where year = $year
group by all
order by all
