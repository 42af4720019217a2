-- A number is used once per unit, year and mode. The receiver asks that before it takes a case; the state tables are
-- folded from the journal and refuse nothing. The table is made anew: an unnamed constraint has no common name.
create table incident_without_constraint (
    id              uuid primary key,
    origin          varchar(10)              not null,
    mode            varchar(10)              not null,
    kind            varchar(20)              not null,
    urgency         varchar(10)              not null,
    handling        varchar(20)              not null,
    acknowledgement varchar(20)              not null,
    headline        varchar(20)              not null,
    number_text     varchar(60),
    number_year     integer,
    number_seq      integer,
    subject_hant    varchar,
    subject_hans    varchar,
    revision        integer                  not null,
    updated_at      timestamp with time zone not null,
    state           varchar                  not null
);

insert into incident_without_constraint
select id, origin, mode, kind, urgency, handling, acknowledgement, headline, number_text, number_year, number_seq,
       subject_hant, subject_hans, revision, updated_at, state
from incident;

drop table incident;

alter table incident_without_constraint rename to incident;

create index incident_by_update on incident (updated_at, id);

create index incident_by_number on incident (origin, number_year, number_seq);
