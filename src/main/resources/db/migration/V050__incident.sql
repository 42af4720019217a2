create table incident (
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
    state           varchar                  not null,
    unique (origin, number_year, number_seq)
);

create index incident_by_update on incident (updated_at, id);
