-- Results of provinces on the headlines of every index that rates provinces.
select result.unit_code, result.index_code, year, result.indicator_code, score, rank, source_id
from results_at($release) result
join indices_at($release) rated
	on rated.index_code = result.index_code and list_contains(string_split(rated.rated_levels, ';'), 'province')
join indicators_at($release) indicator
	on indicator.index_code = result.index_code
	and indicator.indicator_code = result.indicator_code
	and indicator.parent_code is null
	and indicator.province_code is null
join units_at($release) unit on unit.unit_code = result.unit_code and unit.level = 'province'
order by result.position
