-- The tasks of one plan, in the order of the plan.
select
	plan_code, task_no, parent_task_no, section_vi, task_vi, task_en, theme_code, channel_code, product_vi,
	lead_agency_vi, coordinating_agencies_vi, schedule_text_vi, frequency_per_year_min, frequency_per_year_max,
	unit_of_count, period_start, period_end, funding_vi, indices, note, quota_scope
from plan_tasks_at($release)
where plan_code = $plan
order by position
