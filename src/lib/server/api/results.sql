-- Results with the columns of the file that an analyst uploads (names) and the unit's code beside them.
select
	result.index_code, result.year, parent.name_vi as parent_unit, unit.name_vi as unit, result.unit_code,
	result.indicator_code, result.score, result.rank, false as estimated, result.source_id, result.position
from results_at($release) result
join units_at($release) unit on unit.unit_code = result.unit_code
left join units_at($release) parent on parent.unit_code = unit.parent_code and parent.level <> 'country'
