-- Who has to report what and when under one plan.
select plan_code, duty_no, who_vi, to_whom_vi, cadence, due_rule_vi, due_on
from reporting_duties_at($release)
where plan_code = $plan
order by position
