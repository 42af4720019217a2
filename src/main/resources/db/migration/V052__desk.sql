-- The desk lists cases by columns: what is over, the clock that runs first (the last day there is, where none runs), and
-- who is kept from the next step by four eyes. What cannot be read from other columns here stands right after the
-- case's next act, or after a rebuild of the state.
alter table incident add column is_over boolean default false not null;
alter table incident add column clock_at timestamp with time zone default '9999-12-31 00:00:00+00' not null;
alter table incident add column not_by varchar default '[]' not null;

update incident set is_over = true
where handling in ('CLOSED', 'UNFOUNDED', 'REFERRED') or handling = 'WITHDRAWN' and acknowledgement = 'ACKNOWLEDGED';

update incident set clock_at = coalesce(
    (select min(d.due_at) from duty d where d.subject = incident.id and d.status = 'OPEN' and not d.stopped
     and d.debtor in (select o.unit from officer o)),
    (select min(d.due_at) from duty d where d.subject = incident.id and d.status = 'OPEN' and not d.stopped),
    clock_at);

create index incident_by_clock on incident (is_over, clock_at, updated_at desc, id desc);

-- How many cases of a feature are over: state, kept along by their appliers.
create table over_count (
    feature varchar(20) not null,
    origin  varchar(20) not null,
    urgency varchar(10) not null,
    cases   bigint      not null,
    primary key (feature, origin, urgency)
);

insert into over_count (feature, origin, urgency, cases)
select 'incident', origin, urgency, count(*) from incident where is_over = true group by origin, urgency;

create index draft_by_update on draft (purpose desc, updated_at desc, subject desc);
