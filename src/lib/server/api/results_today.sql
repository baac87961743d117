-- Results of provinces by those of today, with the columns of results.sql. What already rates today's provinces stays as it
-- is. Before that a province that was not merged keeps its score, a merged one has the mean of its parts by population
-- where each has a score, and published ranks, which are of another field, are left out. Before 2009 Hà Nội lacked Hà Tây.
-- The rules are those of analysis/todays-units.ts; a test holds the two together.
with today as (
	select unit_code, name_vi
	from units_at($release)
	where level = 'province'
		and (valid_from is null or valid_from <= '2025-07-01')
		and (valid_to is null or valid_to >= '2025-07-01')
),
part as (
	select succession.to_code, succession.from_code, count(*) over (partition by succession.to_code) as parts
	from unit_successions_at($release) succession
	join today on today.unit_code = succession.to_code
	join units_at($release) unit on unit.unit_code = succession.from_code and unit.level = 'province'
),
-- The newest year of which the population of every part is known.
weighed as (
	select to_code, max(year) as year
	from (
		select part.to_code, population.year
		from part
		join unit_population_at($release) population on population.unit_code = part.from_code
		group by part.to_code, population.year, part.parts
		having count(*) = part.parts and part.parts > 1
	)
	group by to_code
),
weight as (
	select part.to_code, part.from_code, part.parts, population.population
	from part
	join weighed on weighed.to_code = part.to_code
	join unit_population_at($release) population
		on population.unit_code = part.from_code and population.year = weighed.year
),
rebased as (
	-- Of breaks of units those alone that can be the change from 63 provinces to 34.
	select index_code, min(from_year) as since from breaks_at($release)
	where kind = 'units' and from_year >= 2024
	group by index_code
),
result as (
	select one.*, unit.name_vi, one.year >= coalesce(least(rebased.since, 2025), 2025) as of_today
	from results_at($release) one
	join units_at($release) unit on unit.unit_code = one.unit_code and unit.level = 'province'
	left join rebased on rebased.index_code = one.index_code
),
shown as (
	select index_code, year, name_vi as unit, unit_code, indicator_code, score, rank, false as estimated, source_id, position
	from result
	where of_today
	union all
	select
		result.index_code, result.year, today.name_vi, result.unit_code, result.indicator_code, result.score, null, false,
		result.source_id, result.position
	from result
	join today on today.unit_code = result.unit_code
	left join part on part.to_code = result.unit_code
	where not result.of_today and result.year >= 2009 and part.to_code is null and result.score is not null
	union all
	select
		result.index_code, result.year, any_value(today.name_vi), weight.to_code, result.indicator_code,
		sum(result.score * weight.population) / sum(weight.population), null, true,
		string_agg(distinct result.source_id, ';' order by result.source_id), min(result.position)
	from result
	join weight on weight.from_code = result.unit_code
	join today on today.unit_code = weight.to_code
	where not result.of_today and result.year >= 2009 and result.score is not null
	group by result.index_code, result.year, result.indicator_code, weight.to_code, weight.parts
	having count(*) = weight.parts
)
select
	index_code, year, null::varchar as parent_unit, unit, unit_code, indicator_code, score, rank, estimated, source_id,
	position
from shown
