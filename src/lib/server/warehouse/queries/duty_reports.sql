-- The reports that were received under one plan, in the order in which they came.
select plan_code, duty_no, period, received_on, document_no, note
from duty_reports_at($release)
where plan_code = $plan
order by received_on, position
