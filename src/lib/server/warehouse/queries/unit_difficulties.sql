-- The difficulties of one unit that were raised under none of some plans, in the order in which they were raised.
select plan_code, unit_code, raised_on, text, who_resolves, resolved_on
from difficulties_at($release)
where unit_code = $unit and (plan_code is null or not list_contains(from_json($except, '["VARCHAR"]'), plan_code))
order by raised_on, position
