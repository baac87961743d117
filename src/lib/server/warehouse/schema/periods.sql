-- Parts of a period: `2024`, `2024-Q1`, `2024-03` or `2024-03-15`.
create or replace macro period_year(period) as left(period, 4)::integer;
create or replace macro period_month(period) as try_cast(substr(period, 6, 2) as integer);
create or replace macro period_quarter(period) as
	case when substr(period, 6, 1) = 'Q' then substr(period, 7, 1)::integer
	else ((period_month(period) + 2) // 3)::integer end;
-- First and last day of a period, as text.
create or replace macro period_from(period) as
	case length(period)
		when 10 then period
		when 4 then period || '-01-01'
		else strftime(make_date(period_year(period),
			case when substr(period, 6, 1) = 'Q' then period_quarter(period) * 3 - 2 else period_month(period) end, 1), '%Y-%m-%d')
	end;
create or replace macro period_to(period) as
	case length(period)
		when 10 then period
		when 4 then period || '-12-31'
		else strftime(last_day(make_date(period_year(period),
			case when substr(period, 6, 1) = 'Q' then period_quarter(period) * 3 else period_month(period) end, 1)), '%Y-%m-%d')
	end;
-- The longer periods that hold a period: `2024-03` lies in `2024` and `2024-Q1`.
create or replace macro wider_periods(period) as
	case length(period)
		when 4 then []
		when 7 then case when substr(period, 6, 1) = 'Q' then [left(period, 4)]
			else [left(period, 4), left(period, 4) || '-Q' || period_quarter(period)] end
		else [left(period, 4), left(period, 4) || '-Q' || period_quarter(period), left(period, 7)]
	end;
-- Whether a period lies in the years of two days. Compared as text, so that the database passes over the rows of other years
-- without taking them apart.
create or replace macro in_years_of(period, first_day, last_day) as
	period >= left(first_day, 4) and period < (left(last_day, 4)::integer + 1)::varchar;
