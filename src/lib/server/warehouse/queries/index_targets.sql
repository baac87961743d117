-- What plans and decisions want the results of one unit to reach.
select unit_code, index_code, indicator_code, year, kind, value, plan_code, source_id
from index_targets_at($release)
where unit_code = $unit
order by year, position
