-- The numeric targets of one plan.
select plan_code, target_no, target_vi, target_en, metric, target_value, unit
from plan_targets_at($release)
where plan_code = $plan
order by position
