-- Results of the units inside one unit (departments, districts, communes of a province, also those of its districts), every year.
select result.unit_code, index_code, year, indicator_code, score, rank, source_id
from results_at($release) result
join units_at($release) unit on unit.unit_code = result.unit_code
where index_code = $index
	and (
		unit.parent_code = $parent
		or unit.parent_code in (select unit_code from units_at($release) where parent_code = $parent and level = 'district')
	)
order by result.position
