-- All results of one unit.
select unit_code, index_code, year, indicator_code, score, rank, source_id
from results_at($release)
where unit_code = $unit
order by position
