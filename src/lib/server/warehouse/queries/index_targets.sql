-- What plans and decisions want results to reach: of one unit, or of one index.
select unit_code, index_code, indicator_code, year, kind, value, plan_code, source_id
from index_targets_at($release)
where ($unit::varchar is null or unit_code = $unit) and ($index::varchar is null or index_code = $index)
order by year, position
