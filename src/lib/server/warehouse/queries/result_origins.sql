-- When each headline result of one unit came to light: the day that its source gives, and the release that first brought it.
select result.index_code, result.year, result.source_id, source.published_on, version.since
from results_at($release) result
semi join indicators_at($release) indicator
	on indicator.index_code = result.index_code
	and indicator.indicator_code = result.indicator_code
	and indicator.parent_code is null
join results_since_at($release) version on version.position = result.position
left join sources_at($release) source on source.source_id = result.source_id
where result.unit_code = $unit
order by result.index_code, result.year desc
