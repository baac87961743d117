-- Difficulties that are open on a day: of one unit, or raised under one of its plans, the oldest first.
select difficulty.plan_code, difficulty.unit_code, raised_on, text, who_resolves, resolved_on
from difficulties_at($release) difficulty
left join plans_at($release) plan on plan.plan_code = difficulty.plan_code
where
	(difficulty.unit_code = $unit or plan.unit_code = $unit)
	and raised_on <= $at
	and (resolved_on is null or resolved_on > $at)
order by raised_on, difficulty.position
