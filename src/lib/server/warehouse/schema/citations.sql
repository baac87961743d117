-- A source that is cited, but by nothing that is seen, is not seen either.
create or replace macro all_citations_at(n) as table
	select source_id from results where release_from <= n and (release_to is null or release_to > n)
	union select source_id from score_intervals where release_from <= n and (release_to is null or release_to > n)
	union select source_id from breaks where release_from <= n and (release_to is null or release_to > n)
	union select source_id from edition_dates where release_from <= n and (release_to is null or release_to > n)
	union select source_id from fieldwork where release_from <= n and (release_to is null or release_to > n)
	union select source_id from circular_indicators
		where release_from <= n and (release_to is null or release_to > n) and source_id is not null
	union select source_id from activities where release_from <= n and (release_to is null or release_to > n) and source_id is not null
	union select source_id from reported_counts_at(n);

create or replace macro citations_at(n) as table
	select source_id from results_at(n)
	union select source_id from score_intervals_at(n)
	union select source_id from breaks_at(n)
	union select source_id from edition_dates_at(n)
	union select source_id from fieldwork_at(n)
	union select source_id from circular_indicators_at(n) where source_id is not null
	union select source_id from activities_at(n) where source_id is not null
	union select source_id from reported_counts_at(n);

-- Where nothing that cites is guarded, nothing needs to be looked up.
create or replace macro all_citations_seen() as
	len(getvariable('audience').unseen) = 0
	and len(getvariable('audience').own) = 0
	and getvariable('audience').activities = 'all';

create or replace macro sources_at(n) as table
	select * exclude (release_from, release_to) from sources
	where release_from <= n and (release_to is null or release_to > n) and all_citations_seen()
	union all
	select * exclude (release_from, release_to) from sources
	where release_from <= n and (release_to is null or release_to > n) and not all_citations_seen() and (
		source_id in (select source_id from citations_at(n))
		or source_id not in (select source_id from all_citations_at(n))
	);
