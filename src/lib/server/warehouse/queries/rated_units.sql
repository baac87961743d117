-- Which indices have results of which unit.
select distinct unit_code, index_code
from results_at($release)
order by all
