-- What was reached of one plan's targets, the latest value of each last.
select plan_code, target_no, unit_code, date, numerator, denominator, value, source_id
from target_values_at($release)
where plan_code = $plan
order by period_to(date), position
