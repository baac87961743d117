-- All results of one indicator, every unit and year.
select unit_code, index_code, year, indicator_code, score, rank, source_id
from results_at($release)
where index_code = $index and indicator_code = $indicator
order by position
