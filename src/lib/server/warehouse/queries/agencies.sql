-- The agencies that one plan names.
select agency_name_vi, agency_type, plan_code
from agencies_at($release)
where plan_code = $plan
order by position
