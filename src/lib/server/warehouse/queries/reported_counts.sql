-- Figures that newspapers and portals gave for one unit: cited notes, never summed.
select
	unit_code, reporting_unit_vi, year, period_start, period_end, channel_vi, channel_group, count, unit_of_count_vi,
	source_id
from reported_counts_at($release)
where unit_code = $unit
order by period_start, position
