create or replace table plans (
	plan_code varchar,
	unit_code varchar,
	issuer_vi varchar,
	issuer_level varchar,
	year integer,
	document_no varchar,
	issued_on varchar,
	parent_reference_vi varchar,
	title_vi varchar,
	title_en varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro plans_at(n) as table
	select * exclude (release_from, release_to) from plans
	where release_from <= n and (release_to is null or release_to > n) and scope_seen(getvariable('audience').plans, unit_code);

-- What belongs to a plan is seen with it.
create or replace macro plan_seen(n, plan) as
	getvariable('audience').plans = 'all' or plan in (select plan_code from plans_at(n));

create or replace table plan_closings (
	plan_code varchar,
	closed_on varchar,
	document_no varchar,
	note varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro plan_closings_at(n) as table
	select * exclude (release_from, release_to) from plan_closings
	where release_from <= n and (release_to is null or release_to > n) and plan_seen(n, plan_code);

create or replace table plan_tasks (
	plan_code varchar,
	task_no varchar,
	parent_task_no varchar,
	section_vi varchar,
	task_vi varchar,
	task_en varchar,
	theme_code varchar,
	channel_code varchar,
	product_vi varchar,
	lead_agency_vi varchar,
	coordinating_agencies_vi varchar,
	schedule_text_vi varchar,
	frequency_per_year_min double,
	frequency_per_year_max double,
	unit_of_count varchar,
	period_start varchar,
	period_end varchar,
	funding_vi varchar,
	indices varchar,
	note varchar,
	quota_scope varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro plan_tasks_at(n) as table
	select * exclude (release_from, release_to) replace (seen_indices(indices) as indices) from plan_tasks
	where release_from <= n and (release_to is null or release_to > n) and plan_seen(n, plan_code);

create or replace table plan_targets (
	plan_code varchar,
	target_no varchar,
	target_vi varchar,
	target_en varchar,
	metric varchar,
	target_value double,
	unit varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro plan_targets_at(n) as table
	select * exclude (release_from, release_to) from plan_targets
	where release_from <= n and (release_to is null or release_to > n) and plan_seen(n, plan_code);

create or replace table index_targets (
	unit_code varchar,
	index_code varchar,
	indicator_code varchar,
	year integer,
	kind varchar,
	value double,
	plan_code varchar,
	source_id varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro index_targets_at(n) as table
	select * exclude (release_from, release_to) from index_targets
	where release_from <= n and (release_to is null or release_to > n) and result_seen(index_code, unit_code)
		and (plan_code is null or plan_seen(n, plan_code));

create or replace table agencies (
	agency_name_vi varchar,
	agency_type varchar,
	plan_code varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro agencies_at(n) as table
	select * exclude (release_from, release_to) from agencies
	where release_from <= n and (release_to is null or release_to > n) and plan_seen(n, plan_code);

create or replace table reporting_duties (
	plan_code varchar,
	duty_no integer,
	who_vi varchar,
	to_whom_vi varchar,
	cadence varchar,
	due_rule_vi varchar,
	due_on varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro reporting_duties_at(n) as table
	select * exclude (release_from, release_to) from reporting_duties
	where release_from <= n and (release_to is null or release_to > n) and plan_seen(n, plan_code);

-- What ties reports to a plan's duties is seen by those who see its progress.
create or replace macro progress_seen(n, plan) as
	plan in (select plan_code from plans_at(n) where scope_seen(getvariable('audience').progress, unit_code));

create or replace table target_values (
	plan_code varchar,
	target_no varchar,
	unit_code varchar,
	date varchar,
	numerator double,
	denominator double,
	value double,
	source_id varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro target_values_at(n) as table
	select * exclude (release_from, release_to) from target_values
	where release_from <= n and (release_to is null or release_to > n) and tie_seen(unit_code, false)
		and plan_seen(n, plan_code);

create or replace table duty_reports (
	plan_code varchar,
	duty_no integer,
	period varchar,
	received_on varchar,
	document_no varchar,
	note varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro duty_reports_at(n) as table
	select * exclude (release_from, release_to) from duty_reports
	where release_from <= n and (release_to is null or release_to > n) and progress_seen(n, plan_code);

create or replace table difficulties (
	plan_code varchar,
	unit_code varchar,
	raised_on varchar,
	text varchar,
	who_resolves varchar,
	resolved_on varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro difficulties_at(n) as table
	select * exclude (release_from, release_to) from difficulties
	where release_from <= n and (release_to is null or release_to > n) and tie_seen(unit_code, false)
		and (plan_code is null or plan_seen(n, plan_code));

create or replace table assignments (
	index_code varchar,
	indicator_code varchar,
	unit_code varchar,
	agency varchar,
	text varchar,
	assigned_on varchar,
	due_on varchar,
	done_on varchar,
	note varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro assignments_at(n) as table
	select * exclude (release_from, release_to) from assignments
	where release_from <= n and (release_to is null or release_to > n) and result_seen(index_code, unit_code)
		and tie_seen(unit_code, false);

create or replace table reported_counts (
	unit_code varchar,
	reporting_unit_vi varchar,
	year integer,
	period_start varchar,
	period_end varchar,
	channel_vi varchar,
	channel_group varchar,
	count double,
	unit_of_count_vi varchar,
	source_id varchar,
	position bigint,
	release_from integer,
	release_to integer
);
create or replace macro reported_counts_at(n) as table
	select * exclude (release_from, release_to) from reported_counts
	where release_from <= n and (release_to is null or release_to > n);
