-- Whether any real work of one unit under none of some plans is here, in whatever time.
select exists (
	from all_activity_counts_at($release)
	where
		unit_code = $unit and not demo
		and (plan_code is null or not list_contains(from_json($except, '["VARCHAR"]'), plan_code))
) as found
