create table meeting (
    id            uuid primary key,
    kind          varchar(20)              not null,
    state         varchar(20)              not null,
    mode          varchar(10)              not null,
    convenor      varchar(20)              not null,
    counterpart   varchar(20)              not null,
    agreed_time   timestamp with time zone,
    grounds_hant  varchar,
    grounds_hans  varchar,
    revision      integer                  not null,
    updated_at    timestamp with time zone not null,
    content       varchar                  not null
);

create index meeting_by_update on meeting (updated_at, id);

create table meeting_incident (
    meeting  uuid not null,
    incident uuid not null,
    primary key (meeting, incident)
);

create index meeting_by_incident on meeting_incident (incident);
