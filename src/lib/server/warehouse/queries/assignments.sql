-- What was assigned about the indices of one unit by a day, what is due first before the rest.
select index_code, indicator_code, unit_code, agency, text, assigned_on, due_on, done_on, note
from assignments_at($release)
where unit_code = $unit and assigned_on <= $at
order by due_on, position
