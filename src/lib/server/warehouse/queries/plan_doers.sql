-- Who carried out work under one plan: the unit that reported it and the agency that it names, by year.
select unit_code, agency, year, demo
from activity_counts_at($release)
where plan_code = $plan
group by all
order by all
