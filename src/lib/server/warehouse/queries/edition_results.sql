-- All results of one index in one year.
select unit_code, index_code, year, indicator_code, score, rank, source_id
from results_at($release)
where index_code = $index and year = $year
order by position
