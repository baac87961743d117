-- The editions whose results a release touched: how many units got figures, other figures, or lost some.
with
before as (select * from results_at($before) semi join results_touched_at($release) using (position)),
after as (select * from results_at($release) semi join results_touched_at($release) using (position)),
figures as (
	select
		coalesce(after.index_code, before.index_code) as index_code,
		coalesce(after.year, before.year) as year,
		coalesce(after.unit_code, before.unit_code) as unit_code,
		before.position is null as added,
		after.position is null as removed
	from before full join after using (position)
	where
		before.position is null
		or after.position is null
		or before.score is distinct from after.score
		or before.rank is distinct from after.rank
		or before.source_id is distinct from after.source_id
)
select
	index_code,
	year,
	coalesce(unit.level = 'province', false) as provinces,
	count(distinct unit_code) filter (added)::integer as added,
	count(distinct unit_code) filter (not added and not removed)::integer as changed,
	count(distinct unit_code) filter (removed)::integer as removed
from figures
left join units_at($release) unit using (unit_code)
where $unit::varchar is null or unit_code = $unit
group by all
order by year desc, index_code, provinces desc
