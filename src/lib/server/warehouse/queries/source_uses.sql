-- What cites each source: results by index and year, and counts that others reported.
select source_id, index_code, year, count(*)::integer as figures
from results_at($release)
group by all
union all
select source_id, null, year, count(*)::integer
from reported_counts_at($release)
group by all
order by all
