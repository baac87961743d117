-- How sure the scores of one indicator in one edition are.
select unit_code, index_code, year, indicator_code, low, high, level, source_id
from score_intervals_at($release)
where index_code = $index and indicator_code = $indicator and year = $year
order by position
