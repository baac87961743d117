-- Activities that count (no generated ones where real ones stand), with the unit's name and code.
select activity.*, unit.name_vi as unit
from counted_activities_at($release) activity
join units_at($release) unit on unit.unit_code = activity.unit_code
