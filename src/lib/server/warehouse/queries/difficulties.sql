-- The difficulties that were raised under one plan, in the order in which they were raised.
select plan_code, unit_code, raised_on, text, who_resolves, resolved_on
from difficulties_at($release)
where plan_code = $plan
order by raised_on, position
