-- The same for meetings, and which unit's convening officials the next step waits for, where it waits for anybody.
alter table meeting add column urgency varchar(10) default 'ROUTINE' not null;
alter table meeting add column is_over boolean default false not null;
alter table meeting add column clock_at timestamp with time zone default '9999-12-31 00:00:00+00' not null;
alter table meeting add column next_by varchar(20);

update meeting set is_over = true where state in ('DECLINED', 'CANCELLED', 'CONCLUDED')
and not exists (select 1 from duty d where d.subject = meeting.id and d.status = 'OPEN');

update meeting set clock_at = coalesce(
    (select min(d.due_at) from duty d where d.subject = meeting.id and d.status = 'OPEN' and not d.stopped
     and d.debtor in (select o.unit from officer o)),
    (select min(d.due_at) from duty d where d.subject = meeting.id and d.status = 'OPEN' and not d.stopped),
    clock_at);

update meeting set next_by = convenor where state in ('AGREED', 'HELD', 'MINUTES_AGREED');

update meeting set next_by = counterpart where state in ('PROPOSED', 'MINUTES_PROPOSED');

create index meeting_by_clock on meeting (is_over, clock_at, updated_at desc, id desc);

insert into over_count (feature, origin, urgency, cases)
select 'meeting', convenor, urgency, count(*) from meeting where is_over = true group by convenor, urgency;
