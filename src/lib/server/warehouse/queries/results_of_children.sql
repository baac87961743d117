-- Results of the units inside one unit (departments, districts, communes of a province), every year.
select result.unit_code, index_code, year, indicator_code, score, rank, source_id
from results_at($release) result
join units_at($release) unit on unit.unit_code = result.unit_code
where index_code = $index and unit.parent_code = $parent
order by result.position
